/**
 * `npm run convert -- --seeds DIR --out DIR`: seeds → MDX and JSON, and the findings in print.
 * `npm run convert -- --explain FILE[:LINE]`: how each line of a seed was read, and why; nothing is written.
 */
import { basename, dirname } from 'node:path';
import { printFindings } from '../desk/print-findings.ts';
import { explain } from '../parse/explain.ts';
import { parse } from '../parse/parse.ts';
import { runOn } from '../runs/runs.ts';
import { openOutput } from '../shell/disk/output.ts';
import { readOptions, takeOption } from '../shell/options.ts';
import { Refusal } from '../shell/refusal.ts';
import { printStep, runCommand } from '../shell/report.ts';
import { readSeedAlone } from '../source/read-seeds.ts';

await runCommand(async () => {
  const explained = takeOption('--explain');
  const { seeds, out } = readOptions('convert', { seeds: 'seeds', out: '.yaodian/convert' });
  if (explained !== undefined) return printReading(explained, seeds);
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

function refuseNothing(asked: string): Refusal {
  return new Refusal({
    file: 'npm run convert',
    found: `--explain 后面没有写种子文件${asked === '' ? '' : `：“${asked}”`}`,
    expected: 'npm run convert -- --explain 种子文件:行号',
    todo: '改正参数后再运行',
  });
}

/** `asked` is a seed, in `seeds` or where its own path leads, with or without a line. */
async function printReading(asked: string, seeds: string): Promise<void> {
  const [, path = '', line] = /^(.*?)(?::(\d+))?$/.exec(asked) ?? [];
  if (path === '') throw refuseNothing(asked);
  const dir = basename(path) === path ? seeds : dirname(path);
  const { name, source, overrules = [] } = await readSeedAlone(dir, basename(path));
  const said = explain(parse(source, name, overrules), overrules, line === undefined ? undefined : Number(line));
  if (said.length === 0) {
    const last = source.lines.length;
    throw new Refusal({ file: asked, found: '这里没有字', expected: `1 到 ${last} 之间有字的一行`, todo: '改正行号' });
  }
  for (const text of said) printStep(text);
}
