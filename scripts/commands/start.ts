/** `npm start`: builds the site and serves it on this machine. */
import { buildSite } from '../pipeline.ts';
import { readOptions } from '../shell/options.ts';
import { printStep, runCommand } from '../shell/report.ts';
import { serveFolder } from '../shell/serve.ts';

await runCommand(async () => {
  const options = readOptions('start', { seeds: 'seeds', out: 'dist' });
  await buildSite(options);
  const { url } = await serveFolder(options.out, Number(process.env.PORT ?? 4321));
  printStep(`网站已就绪：${url}（按 Ctrl+C 停止）`);
});
