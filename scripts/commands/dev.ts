/** `npm run dev`: serves the site while it is being worked on, and converts anew when a seed changes. */
import { mkdirSync, watch } from 'node:fs';
import { extname, join } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import { inSite, siteFolder } from '../../src/model/address/site-path.ts';
import { runOn } from '../pipeline.ts';
import { ROOT, WORKPLACES } from '../shell/disk/project-folders.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import { readOptions } from '../shell/options.ts';
import { printFindings, printStep, runCommand } from '../shell/report.ts';

/** Editors write a file in several steps; convert once they have settled. */
const SETTLE_MS = 150;
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

await runCommand(async () => {
  const content = join(WORKPLACES, 'dev');
  const { seeds } = readOptions('dev', { seeds: 'seeds', out: content });
  mkdirSync(content, { recursive: true });
  process.env.YAODIAN_CONTENT = content;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';

  let searchFiles = new Map<string, EmittedFile>();
  const convert = async (): Promise<void> => {
    const { all, index } = await runOn('dev', seeds, content);
    for (const { compilation } of all) printFindings(compilation.findings);
    searchFiles = new Map(index.map((file) => [inSite(`/${file.path}`), file]));
  };
  await convert();
  const server = await dev({
    root: ROOT,
    base: siteFolder(),
    server: { host: '127.0.0.1' },
    integrations: [serveInMemory((path) => searchFiles.get(path))],
  });
  printStep(`改动种子、组件或样式后网页自动更新：http://127.0.0.1:${server.address.port}${siteFolder()}`);

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

/** Serves what a build would write into the site: Astro knows only the pages. */
function serveInMemory(find: (path: string) => EmittedFile | undefined): AstroIntegration {
  return {
    name: 'yaodian-in-memory',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const file = find(pathname);
          if (file === undefined) return next();
          response.setHeader('Content-Type', TYPES[extname(pathname)] ?? 'application/octet-stream');
          response.end(file.content);
        });
      },
    },
  };
}
