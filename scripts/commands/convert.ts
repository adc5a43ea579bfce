/** `npm run convert -- --seeds DIR --out DIR`: seeds → MDX and JSON, and the findings in print. */

import { readLedgers } from '../addresses/ledger/read-ledgers.ts';
import { convertSeeds } from '../pipeline.ts';
import { writeFiles } from '../shell/files.ts';
import { readOptions } from '../shell/options.ts';
import { printFindings, printStep, runCommand } from '../shell/report.ts';
import { readSeeds } from '../source/read-seeds.ts';

await runCommand(async () => {
  const { seeds, out } = readOptions('convert', { seeds: 'seeds', out: '.yaodian/convert' });
  const ledgers = await readLedgers(seeds);
  const converted = convertSeeds(await readSeeds(seeds), ledgers);
  for (const { files } of converted) await writeFiles(out, files);
  for (const { compilation } of converted) printFindings(compilation.findings);
  printStep(`已转换 ${converted.length} 个汇编，写入 ${out}`);
});
