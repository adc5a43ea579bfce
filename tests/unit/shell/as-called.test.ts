import { expect, test } from 'vitest';
import { asCalled } from '../../../scripts/shell/as-called.ts';

const call = (script: string, ...words: string[]): string[] => ['node', `scripts/commands/${script}.ts`, ...words];

test.each([
  ['ledger', ['--seeds', 'plans'], 'npm run ledger -- settle a', 'npm run ledger -- --seeds plans settle a'],
  ['ledger', ['--seeds=plans', 'settle'], '逐条查看：npm run ledger', '逐条查看：npm run ledger -- --seeds plans'],
  ['build', ['--seeds', 'a', '--out', 'b'], '（npm run convert 可列出）', '（npm run convert -- --seeds a 可列出）'],
  ['build', ['--out', 'b'], '先运行 npm run build，或', '先运行 npm run build -- --out b，或'],
  ['start', ['--out', 'b', '--seeds', "a 'b"], '用 npm run dev 看', "用 npm run dev -- --seeds 'a '\\''b' 看"],
  [
    'deploy',
    ['ftp', '--out', 'b', '--seeds', 'x'],
    '用 npm start，npm run build',
    '用 npm start -- --out b，npm run build -- --out b',
  ],
  // Where a site is wanted, the folder of a conversion is none.
  [
    'convert',
    ['--seeds', 'a', '--out', 'b'],
    'npm run build、npm run ledger',
    'npm run build -- --seeds a、npm run ledger -- --seeds a',
  ],
  ['preview', ['--out', 'b'], '应为：npm run build 的输出文件夹', '应为：npm run build 的输出文件夹'],
  ['ledger', [], 'npm run ledger -- accept', 'npm run ledger -- accept'],
])('%s %o: %s', (script, words, text, said) => expect(asCalled(text, call(script, ...words))).toBe(said));
