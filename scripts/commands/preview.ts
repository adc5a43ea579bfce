/** `npm run preview`: serves a site that was built before, as a host would. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSiteFolder } from '../shell/header-rules.ts';
import { readOptions } from '../shell/options.ts';
import { Refusal } from '../shell/refusal.ts';
import { printStep, runCommand } from '../shell/report.ts';
import { readPort, serve } from '../shell/serve.ts';
import { answerFrom } from '../shell/site-server.ts';

await runCommand(async () => {
  const { out } = readOptions('preview', { out: 'dist' });
  const port = readPort(process.env);
  if (!existsSync(join(out, 'index.html'))) {
    throw new Refusal({
      file: out,
      found: '这里没有生成好的网站',
      expected: 'npm run build 的输出文件夹',
      todo: '先运行 npm run build，或用 --out 指出网站所在的文件夹',
    });
  }
  const { origin } = await serve(answerFrom(out), port);
  printStep(`网站已就绪：${origin}${readSiteFolder(out)}（按 Ctrl+C 停止）`);
});
