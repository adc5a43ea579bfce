/** `npm start`: builds the site and serves it on this machine. */
import { buildSite } from './build-site.ts';
import { readOptions } from './options.ts';
import { printStep, runCommand } from './report.ts';
import { serveFolder } from './serve-folder.ts';

await runCommand(async () => {
  const options = readOptions('start', { seeds: 'seeds', out: 'dist' });
  await buildSite(options);
  const { url } = await serveFolder(options.out, Number(process.env.PORT ?? 4321));
  printStep(`网站已就绪：${url}（按 Ctrl+C 停止）`);
});
