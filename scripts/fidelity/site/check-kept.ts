/** Proof of the list by which browsers keep a compilation: each of its pages is in it, with the sum of what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outOfSite } from '../../../src/model/address/site-path.ts';
import { KEPT_LIST, type KeptList } from '../../../src/model/offline/kept-list.ts';
import { listFiles } from '../../shell/disk/manifest.ts';
import { refuse } from '../line.ts';
import type { Made } from '../made-site.ts';

/** There is none where the office has switched it off. Pages of former addresses are not kept. */
export function checkKept({ dist, compilation: { compilation: name }, addresses, sumOf }: Made): void {
  const file = `${name}/${KEPT_LIST}`;
  if (!existsSync(join(dist, file))) return;
  const { files } = JSON.parse(readFileSync(join(dist, file), 'utf8')) as KeptList;
  const listed = new Map(files.map(({ path, sum }) => [path.replace(/\/$/, '/index.html'), sum]));
  for (const [path, sum] of listed) {
    const there = path.startsWith(`${name}/`) ? sumOf(path.slice(name.length + 1)).slice(0, 16) : '别处的文件';
    if (there !== sum) throw refuse(file, `说 ${path} 的校验和是 ${sum}`, there);
  }
  const former = new Set(
    addresses.addresses.flatMap(({ status, page, url }) =>
      status === 'current' ? [] : [`${outOfSite(page ?? url).slice(1)}index.html`],
    ),
  );
  for (const below of listFiles(join(dist, name))) {
    const path = `${name}/${below}`;
    if (!path.endsWith('.html')) continue;
    if (!listed.has(path) && !former.has(path)) throw refuse(file, `没有列出 ${path}`, '全部网页');
  }
}
