/** `npm run convert -- --seeds DIR --out DIR`: seeds → MDX and JSON, and the findings in print. */
import { runOn } from '../pipeline.ts';
import { openOutput } from '../shell/disk/output.ts';
import { readOptions } from '../shell/options.ts';
import { printFindings, printStep, runCommand } from '../shell/report.ts';

await runCommand(async () => {
  const { seeds, out } = readOptions('convert', { seeds: 'seeds', out: '.yaodian/convert' });
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
