/** Proof of the list by which browsers keep a compilation: each of its pages is in it, with the sum of what is there. */
import { join } from 'node:path';
import type { AddressList } from '../../../src/model/address/address-list.ts';
import { outOfSite } from '../../../src/model/address/site-path.ts';
import { KEPT_LIST, type KeptList } from '../../../src/model/offline/kept-list.ts';
import { listFiles } from '../../shell/disk/manifest.ts';
import { refuse } from '../line.ts';
import type { Made } from '../made-site.ts';

/** The pages that stand for old addresses (`check-moved.ts` proves them), as paths of the site. */
export const formerPagesOf = ({ addresses }: AddressList): ReadonlySet<string> =>
  new Set(
    addresses.flatMap(({ status, page, url }) =>
      status === 'current' ? [] : [`${outOfSite(page ?? url).slice(1)}index.html`],
    ),
  );

/** There is none where the office has switched it off. Pages of former addresses are not kept. */
export function checkKept({ dist, compilation: { compilation: name }, addresses, list, readText, sumOf }: Made): void {
  if (!list('').includes(KEPT_LIST)) return;
  const file = `${name}/${KEPT_LIST}`;
  const { files } = JSON.parse(readText(KEPT_LIST)) as KeptList;
  const listed = new Map(files.map(({ path, sum }) => [path.replace(/\/$/, '/index.html'), sum]));
  for (const [path, sum] of listed) {
    const there = path.startsWith(`${name}/`) ? sumOf(path.slice(name.length + 1)).slice(0, 16) : '别处的文件';
    if (there !== sum) throw refuse(file, `说 ${path} 的校验和是 ${sum}`, there);
  }
  const former = formerPagesOf(addresses);
  for (const below of listFiles(join(dist, name))) {
    const path = `${name}/${below}`;
    if (!path.endsWith('.html')) continue;
    if (!listed.has(path) && !former.has(path)) throw refuse(file, `没有列出 ${path}`, '全部网页');
  }
}
