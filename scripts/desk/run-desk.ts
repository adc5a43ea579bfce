/** Serves the site while it is being worked on, and converts anew when a seed changes. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { setSiteFolder, siteFolder } from '../../src/model/address/site-path.ts';
import { astroProject, setMode } from '../outputs/pages/astro-project.ts';
import { asCalled } from '../shell/as-called.ts';
import { ROOT, WORKPLACES } from '../shell/disk/project-folders.ts';
import { Refusal } from '../shell/refusal.ts';
import { printStep, runCommand } from '../shell/report.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';
import { serveDesk } from './serve-desk.ts';

/** Editors write a file in several steps; convert once they have settled. */
const SETTLE_MS = 150;

/** Until the process ends. Throws a `Refusal` where the seeds cannot be converted at first; later ones are shown. */
export async function runDesk(seeds: string, port: number): Promise<void> {
  const { root, content } = layWorkplace(seeds);
  process.env.YAODIAN_CONTENT = content;
  setMode('development');

  const desk = openDesk(seeds, content);
  await desk.convert();
  const folder = siteFolder();
  const { integration, reload } = serveDesk(seeds, desk.find);
  const server = await dev({
    ...astroProject(root),
    base: folder,
    server: { host: '127.0.0.1', port },
    integrations: [integration],
  });
  printStep(`改动种子、组件或样式后网页自动更新：http://127.0.0.1:${server.address.port}${folder}`);

  watchSettled(seeds, async () => {
    await convertOrSay(desk);
    if (siteFolder() !== folder) printStep('网址里的子文件夹改了：重新运行 npm run dev 才起作用');
    setSiteFolder(folder);
    // Astro keeps which pages there are until a file changes.
    server.watcher.emit('change', join(ROOT, 'src/site/published.ts'));
    reload();
  });
}

/** Each folder of seeds has its own, so that two can be worked on side by side. It goes with the process. */
function layWorkplace(seeds: string): { root: string; content: string } {
  const root = join(WORKPLACES, `dev-${createHash('sha256').update(seeds).digest('hex').slice(0, 12)}`);
  const content = join(root, 'content');
  const clear = (): void => rmSync(root, { recursive: true, force: true });
  clear();
  process.once('exit', clear);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
  mkdirSync(content, { recursive: true });
  return { root, content };
}

async function convertOrSay(desk: OpenDesk): Promise<void> {
  try {
    await desk.convert();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(asCalled(error.message));
    await desk.refuse(error);
  }
}

/** Acts once for each bout of changes in a folder, one after another. */
function watchSettled(folder: string, act: () => Promise<void>): void {
  let settle: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  watch(folder, () => {
    clearTimeout(settle);
    settle = setTimeout(() => {
      last = last.then(() => runCommand(act));
    }, SETTLE_MS);
  });
}
