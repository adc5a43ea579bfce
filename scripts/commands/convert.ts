/**
 * `npm run convert -- --seeds DIR --out DIR`: seeds → MDX and JSON, and the findings in print.
 * `npm run convert -- --explain FILE[:LINE]`: how each line of a seed was read, and why; nothing is written.
 */
import { basename } from 'node:path';
import { explain } from '../parse/explain.ts';
import { runOn } from '../runs.ts';
import { openOutput } from '../shell/disk/output.ts';
import { readOptions, takeOption } from '../shell/options.ts';
import { Refusal } from '../shell/refusal.ts';
import { printFindings, printStep, runCommand } from '../shell/report.ts';

await runCommand(async () => {
  const explained = takeOption('--explain');
  const { seeds, out } = readOptions('convert', { seeds: 'seeds', out: '.yaodian/convert' });
  if (explained !== undefined) return printReading(explained, seeds, out);
  const output = await openOutput(out, 'yaodian-convert.sha256', seeds);
  try {
    const { all } = await runOn('convert', seeds, output.next);
    await output.replace(output.next);
    for (const { compilation } of all) printFindings(compilation.findings);
    printStep(`已转换 ${all.length} 个汇编，写入 ${out}`);
  } finally {
    output.close();
  }
});

/** `file` names a seed of the folder, with or without a line. */
async function printReading(file: string, seeds: string, out: string): Promise<void> {
  const [, name = '', line] = /^(.*?)(?::(\d+))?$/.exec(file) ?? [];
  const { all } = await runOn('ledger', seeds, out);
  const one = all.find(({ seed }) => seed.file === basename(name) || seed.name === basename(name));
  if (one === undefined) {
    throw new Refusal({
      file,
      found: '种子文件夹里没有这个文件',
      expected: all.map(({ seed }) => seed.file).join('、'),
      todo: '改正文件名，或用 --seeds 指明文件夹',
    });
  }
  const said = explain(one.tree, one.seed.overrules ?? [], line === undefined ? undefined : Number(line));
  for (const text of said) printStep(text);
}
