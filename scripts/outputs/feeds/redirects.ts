/**
 * `_redirects`, which static hosts read: old paths that lead elsewhere. A browser keeps the fragment of an address
 * across a redirect, so `/old-name/1/#item-5` arrives at `/new-name/1/#item-5`.
 */
import { compilationUrl } from '../../../src/model/address/address.ts';
import type { AddressList } from '../../../src/model/address/address-list.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';

export function exportRedirects(lists: readonly AddressList[]): EmittedFile {
  const lines = lists.flatMap((list) => [...movedPages(list), ...renamed(list)]);
  return { path: '_redirects', content: lines.map((line) => `${line}\n`).join('') };
}

function renamed({ compilation, formerly }: AddressList): string[] {
  return formerly.map((name) => `${compilationUrl(name)}* ${compilationUrl(compilation)}:splat 301`);
}

/** A path that is in use again keeps its page; only what is free is sent on. */
function movedPages({ addresses }: AddressList): string[] {
  const used = new Set(addresses.filter(({ status }) => status === 'current').map(({ url }) => url));
  return addresses
    .filter(({ to, url }) => to !== null && !used.has(url))
    .map(({ page, url, to }) => `${page ?? url} ${to} 301`);
}
