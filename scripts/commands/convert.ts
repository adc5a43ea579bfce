/** `npm run convert -- --seeds DIR --out DIR`: seeds → MDX and JSON, and the findings in print. */

import { readLedgers } from '../addresses/ledger/read-ledgers.ts';
import { type Converted, convertSeeds } from '../pipeline.ts';
import { openOutput } from '../shell/disk/output.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import { readOptions } from '../shell/options.ts';
import { printFindings, printStep, runCommand } from '../shell/report.ts';
import { readSeeds } from '../source/read-seeds.ts';

await runCommand(async () => {
  const { seeds, out } = readOptions('convert', { seeds: 'seeds', out: '.yaodian/convert' });
  const ledgers = await readLedgers(seeds);
  const converted = convertSeeds(await readSeeds(seeds), ledgers);
  await writeOutput(out, seeds, converted);
  for (const { compilation } of converted) printFindings(compilation.findings);
  printStep(`已转换 ${converted.length} 个汇编，写入 ${out}`);
});

async function writeOutput(out: string, seeds: string, converted: readonly Converted[]): Promise<void> {
  const output = await openOutput(out, 'yaodian-convert.sha256', seeds);
  try {
    for (const { files } of converted) await writeFiles(output.next, files);
    await output.replace(output.next);
  } finally {
    output.close();
  }
}
