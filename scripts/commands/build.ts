/** `npm run build -- --seeds DIR --out DIR [--only PART] [--no-cache] [--offline-copy]`: seeds → the finished site or a part of it. */
import { keepCompiled } from '../shell/disk/keep-compiled.ts';
import { readOptions, takeFlag, takeOption } from '../shell/options.ts';
import { isAsked, readPart } from '../shell/part.ts';
import { printStep, runCommand } from '../shell/report.ts';

keepCompiled();

await runCommand(async () => {
  const { buildSite } = await import('../runs/build-site.ts');
  const offlineCopy = takeFlag('--offline-copy');
  const isCached = !takeFlag('--no-cache');
  const part = readPart(takeOption('--only'));
  const options = { ...readOptions('build', { seeds: 'seeds', out: 'dist' }), offlineCopy, isCached, part };
  const converted = (await buildSite(options)).filter(({ seed }) => isAsked(part, seed.name));
  const findings = converted.reduce((sum, { compilation }) => sum + compilation.findings.length, 0);
  printStep(`已发布 ${converted.length} 个汇编到 ${options.out}，校记 ${findings} 条（npm run convert 可逐条列出）`);
});
