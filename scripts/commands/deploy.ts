/** `npm run deploy -- nginx|ftp`: a built site → what a server, or a plain FTP client, needs of it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { deployByFtp, deployToNginx } from '../deploy/deploy.ts';
import { readSince } from '../deploy/read-since.ts';
import { sayChanges } from '../shell/disk/file-changes.ts';
import { sayMisuse } from '../shell/options.ts';
import { Refusal } from '../shell/refusal.ts';
import { printStep, runCommand } from '../shell/report.ts';

const USAGE = `npm run deploy -- nginx [--host 域名] [--root 服务器上的文件夹]
        npm run deploy -- ftp --since 网址|清单文件|空 [--folder 服务器上的文件夹]
        都可以加：--out 网站文件夹（dist）、--to 放结果的文件夹（deploy）`;

await runCommand(async () => {
  const { way, options } = readWords();
  const folders = { out: resolve(options.out), to: resolve(options.to), seeds: resolve('seeds') };
  refuseMeaning(options);
  if (way === 'nginx') {
    await deployToNginx(folders, { host: options.host, root: options.root });
    printStep(`已写好 ${options.to}：site 里的文件放到服务器的 ${options.root}，yaodian.conf 放进 /etc/nginx/conf.d/`);
    return;
  }
  if (way !== 'ftp' || options.since === undefined) throw refuseWords(way === 'ftp' ? '缺少 --since' : `“${way}”`);
  const changes = await deployByFtp(folders, await readSince(options.since), folderOf(options.folder));
  printStep(
    `${sayChanges(changes)}。已写好 ${options.to}：site 是要上传的，delete.txt 是要删去的，ftp.txt 是两者的命令`,
  );
});

function readWords() {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: text('dist'),
        to: text('deploy'),
        host: text('_'),
        root: text('/var/www/yaodian'),
        folder: text('/'),
        since: { type: 'string' },
      },
    });
    return { way: positionals.join(' '), options: values };
  } catch (error) {
    throw refuseWords(sayMisuse(error as Error));
  }
}

/** What would end a directive of nginx, or a command of FTP, and begin another. */
function refuseMeaning({ host, root, folder }: Readonly<Record<'host' | 'root' | 'folder', string>>): void {
  const rows = [
    ['--host', host, /^[\w.*: -]+$/],
    ['--root', root, /^[^\p{Cc}"\\$]+$/u],
    ['--folder', folder, /^[^\s"'!|`]*$/],
  ] as const;
  const strange = rows.find(([, text, allowed]) => !allowed.test(text));
  if (strange !== undefined) throw refuseWords(`${strange[0]} 后面的“${strange[1]}”里有不能用的字`);
}

function refuseWords(found: string): Refusal {
  return new Refusal({ file: 'npm run deploy', found: `看不懂：${found}`, expected: USAGE, todo: '改正参数后再运行' });
}

/** `/`, or `/www/plans/`. */
function folderOf(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
