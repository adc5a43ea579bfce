/** `npm run dev`: serves the site while it is being worked on, and converts anew when a seed changes. */
import { mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { convertSeeds } from './convert-seed.ts';
import { exportAllAddresses } from './exports/addresses.ts';
import { readLedgers } from './ledger/read-ledgers.ts';
import { readOptions } from './options.ts';
import { printFindings, printStep, runCommand } from './report.ts';
import { readSeeds } from './source/read-seeds.ts';
import { writeFiles } from './write-files.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Editors write a file in several steps; convert once they have settled. */
const SETTLE_MS = 150;

await runCommand(async () => {
  const content = join(ROOT, '.yaodian', 'dev');
  const { seeds } = readOptions('dev', { seeds: 'seeds', out: content });
  mkdirSync(content, { recursive: true });
  process.env.YAODIAN_CONTENT = content;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';

  const convert = async (): Promise<void> => {
    const ledgers = await readLedgers(seeds);
    const converted = convertSeeds(await readSeeds(seeds), ledgers);
    await writeFiles(content, [exportAllAddresses(converted.map(({ addresses }) => addresses))]);
    for (const { compilation, files } of converted) {
      await writeFiles(content, files);
      printFindings(compilation.findings);
    }
  };
  await convert();
  const server = await dev({ root: ROOT, server: { host: '127.0.0.1' } });
  printStep(`改动种子、组件或样式后网页自动更新：http://127.0.0.1:${server.address.port}/`);

  let settle: NodeJS.Timeout | undefined;
  watch(seeds, () => {
    clearTimeout(settle);
    settle = setTimeout(async () => {
      // A seed that is refused while being edited leaves the last good pages in place.
      await runCommand(convert);
      process.exitCode = 0;
      server.watcher.emit('change', join(content, 'index.json'));
    }, SETTLE_MS);
  });
});
