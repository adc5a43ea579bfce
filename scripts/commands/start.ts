/** `npm start`: builds the site and serves it on this machine. */
import { keepCompiled } from '../shell/disk/keep-compiled.ts';
import { readSiteFolder } from '../shell/header-rules.ts';
import { readOptions } from '../shell/options.ts';
import { printStep, runCommand } from '../shell/report.ts';
import { readPort, serve } from '../shell/serve.ts';
import { answerFrom } from '../shell/site-server.ts';

keepCompiled();

await runCommand(async () => {
  const { buildSite } = await import('../runs/build-site.ts');
  const options = readOptions('start', { seeds: 'seeds', out: 'dist' });
  const port = readPort(process.env);
  await buildSite(options);
  const { origin } = await serve(answerFrom(options.out), port);
  printStep(`网站已就绪：${origin}${readSiteFolder(options.out)}（按 Ctrl+C 停止）`);
});
