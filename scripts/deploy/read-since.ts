/** The manifest of what a server has: from the site itself by its address, or from a file. */
import { readFile } from 'node:fs/promises';
import { parseManifest, type Sums } from '../shell/disk/manifest.ts';
import { Refusal } from '../shell/refusal.ts';
import { MANIFEST } from './upload-list.ts';

/** Nothing where `since` is `空`: the server has no site yet. Throws a `Refusal` where there is no manifest. */
export async function readSince(since: string): Promise<Sums> {
  if (since === '空') return new Map();
  const text = /^https?:\/\//i.test(since) ? await download(since) : await readFile(since, 'utf8').catch(() => '');
  const sums = parseManifest(text);
  if (sums !== undefined) return sums;
  throw new Refusal({
    file: `--since ${since}`,
    found: `这里没有网站的清单 ${MANIFEST}`,
    expected: `网站的网址、从服务器取回的 ${MANIFEST}，或者“空”（服务器上还没有网站）`,
    todo: '看看网址能不能在浏览器里打开，或者用 FTP 从服务器取回清单，再运行一次',
  });
}

async function download(since: string): Promise<string> {
  try {
    const response = await fetch(new URL(MANIFEST, since.endsWith('/') ? since : `${since}/`));
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}
