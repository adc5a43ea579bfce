/** `npm run dev`: the editor's desk. Serves the site while it is being worked on, and converts anew when a seed changes. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { setSiteFolder, siteFolder } from '../../src/model/address/site-path.ts';
import type { Desk } from '../../src/model/desk.ts';
import { serveDesk } from '../desk/serve-desk.ts';
import { layDesk, refuseOn } from '../desk/write-desk.ts';
import { bytesOfPictures, exportPictures } from '../outputs/data/picture-files.ts';
import { astroProject, setMode } from '../outputs/pages/astro-project.ts';
import { runOn } from '../pipeline/runs.ts';
import type { Converted } from '../pipeline/site.ts';
import { asCalled } from '../shell/as-called.ts';
import { ROOT, WORKPLACES } from '../shell/disk/project-folders.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import { readOptions } from '../shell/options.ts';
import { Refusal } from '../shell/refusal.ts';
import { printFindings, printStep, runCommand } from '../shell/report.ts';
import { readPort } from '../shell/serve.ts';

/** Editors write a file in several steps; convert once they have settled. */
const SETTLE_MS = 150;

await runCommand(async () => {
  const { seeds } = readOptions('dev', { seeds: 'seeds' });
  const port = readPort(process.env);
  // Each folder of seeds has its own, so that two can be worked on side by side.
  const root = join(WORKPLACES, `dev-${createHash('sha256').update(seeds).digest('hex').slice(0, 12)}`);
  const content = join(root, 'content');
  const clear = (): void => rmSync(root, { recursive: true, force: true });
  clear();
  process.once('exit', clear);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
  mkdirSync(content, { recursive: true });
  process.env.YAODIAN_CONTENT = content;
  setMode('development');

  let files = new Map<string, EmittedFile>();
  let desk: Desk = { refusal: null, compilations: {} };
  const printed = new Map<string, string>();
  const putDesk = async (next: Desk): Promise<void> => {
    desk = next;
    await writeFiles(content, [{ path: 'desk.json', content: JSON.stringify(desk) }]);
  };
  const convert = async (): Promise<void> => {
    const { all, index, office } = await runOn('dev', seeds, content);
    clearOthers(content, all);
    const pictures = all.flatMap(({ seed, compilation }) => exportPictures(compilation, bytesOfPictures(seed.source)));
    files = new Map([...index, ...office.files, ...pictures].map((file) => [`/${file.path}`, file]));
    await putDesk(layDesk(all));
    for (const one of all) printChanged(one, printed);
  };
  await convert();
  const folder = siteFolder();
  const { integration, reload } = serveDesk(seeds, (path) => files.get(path));
  const server = await dev({
    ...astroProject(root),
    base: folder,
    server: { host: '127.0.0.1', port },
    integrations: [integration],
  });
  printStep(`改动种子、组件或样式后网页自动更新：http://127.0.0.1:${server.address.port}${folder}`);

  const refresh = async (): Promise<void> => {
    try {
      await convert();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      console.error(asCalled(error.message));
      await putDesk(refuseOn(desk, error));
    }
    if (siteFolder() !== folder) printStep('网址里的子文件夹改了：重新运行 npm run dev 才起作用');
    setSiteFolder(folder);
    // Astro keeps which pages there are until a file changes.
    server.watcher.emit('change', join(ROOT, 'src/site/published.ts'));
    reload();
  };
  let settle: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  watch(seeds, () => {
    clearTimeout(settle);
    settle = setTimeout(() => {
      last = last.then(() => runCommand(refresh));
    }, SETTLE_MS);
  });
});

/** What was made of seeds that are gone is served no more. */
function clearOthers(content: string, all: readonly Converted[]): void {
  const names = new Set(all.map(({ seed }) => seed.name));
  for (const entry of readdirSync(content, { withFileTypes: true }))
    if (entry.isDirectory() && !names.has(entry.name)) rmSync(join(content, entry.name), { recursive: true });
}

/** The findings of a seed that is new, or whose findings are others than those printed last. */
function printChanged({ seed, compilation }: Converted, printed: Map<string, string>): void {
  const findings = JSON.stringify(compilation.findings);
  if (printed.get(seed.name) === findings) return;
  printed.set(seed.name, findings);
  printFindings(compilation.findings);
}
