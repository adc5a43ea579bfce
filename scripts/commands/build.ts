/** `npm run build -- --seeds DIR --out DIR [--offline-copy]`: seeds → the finished site, and a copy to be read from a disk. */
import { buildSite } from '../pipeline.ts';
import { readOptions, takeFlag } from '../shell/options.ts';
import { printStep, runCommand } from '../shell/report.ts';

await runCommand(async () => {
  const offlineCopy = takeFlag('--offline-copy');
  const options = { ...readOptions('build', { seeds: 'seeds', out: 'dist' }), offlineCopy };
  const converted = await buildSite(options);
  const findings = converted.reduce((sum, { compilation }) => sum + compilation.findings.length, 0);
  printStep(`已发布 ${converted.length} 个汇编到 ${options.out}，校记 ${findings} 条（npm run convert 可逐条列出）`);
});
