/**
 * `_redirects`, which static hosts read: old paths that lead elsewhere. A browser keeps the fragment of an address
 * across a redirect, so `/old-name/1/#item-5` arrives at `/new-name/1/#item-5`.
 */
import { compilationUrl } from '../../../src/model/address/address.ts';
import type { AddressList } from '../../../src/model/address/address-list.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';

/** Only whole pages: what stands behind a `#` no server sees. */
export function exportRedirects(lists: readonly AddressList[]): EmittedFile {
  const lines = lists.flatMap((list) => [...movedPages(list), ...renamed(list)]);
  return { path: '_redirects', content: lines.map((line) => `${line}\n`).join('') };
}

function renamed({ compilation, formerly }: AddressList): string[] {
  return formerly.map((name) => sendOn(`${compilationUrl(name)}*`, `${compilationUrl(compilation)}:splat`));
}

/** Each path is sent where its latest meaning went; one that is in use, or whose words are gone, keeps its page. */
function movedPages({ addresses }: AddressList): string[] {
  const latest = new Map(addresses.toReversed().map((address) => [address.url, address]));
  return addresses
    .filter((address) => address.to !== null && latest.get(address.url) === address)
    .map(({ page, url, to }) => sendOn(page ?? url, to as string));
}

/**
 * A line has three words, and both paths are of this site: a space, a line break or a second slash would send readers
 * wherever somebody likes. Ledgers are checked when they are read; this is the last gate.
 */
function sendOn(from: string, to: string): string {
  for (const path of [from, to])
    if (!RE_PATH.test(path)) throw new Error(`no path of this site: ${JSON.stringify(path)}`);
  return `${from} ${to} 301`;
}

const RE_PATH = /^\/(?:[\w.~%-]+\/)+(?:#[a-z0-9-]+|\*|:splat)?$/;
