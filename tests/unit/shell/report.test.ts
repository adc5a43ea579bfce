/** What becomes of a command whose words nobody hears, or whose disk takes no more of them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const module = pathToFileURL(join(import.meta.dirname, '../../../scripts/shell/report.ts')).href;
/** Says something, again a moment later, and on the other channel that it came to its end. */
const CODE = `import('${module}').then(({ runCommand, printStep }) => runCommand(async () => {
  for (let i = 0; i < 3; i++) {
    printStep('字'.repeat(40_000));
    await new Promise((next) => setTimeout(next, 50));
  }
  process.stderr.write('done');
}))`;

const speak = (to: string) => {
  const { stderr, stdout } = spawnSync(
    'bash',
    ['-c', `"$0" -e "$1" ${to}; echo "\${PIPESTATUS[0]}" >&2`, process.execPath, CODE],
    {
      encoding: 'utf8',
    },
  );
  return { stderr: stderr.trimEnd(), stdout };
};

test('who stops listening is no accident', () => {
  expect(speak('| head -c 3')).toEqual({ stderr: 'done\n0'.replace('\n', ''), stdout: '字' });
});

test.skipIf(!existsSync('/dev/full'))('words that a full disk does not take are told, and tell in the code', () => {
  expect(speak('> /dev/full').stderr).toMatch(/^命令印出的话：写不进去：磁盘已满\n {2}请：[^\n]*\ndone1$/);
});

test.skipIf(!existsSync('/dev/full'))('a refusal that nobody can be told is in the code', () => {
  const refused = CODE.replace('async () => {', "async () => { throw new Error('x');");
  expect(spawnSync('bash', ['-c', '"$0" -e "$1" 2> /dev/full', process.execPath, refused]).status).toBe(1);
});
