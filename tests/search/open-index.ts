/** Opens an index under Node: Pagefind's own engine, its files handed to it by a stand-in for `fetch`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EmittedFile } from '../../scripts/emit/emitted-file.ts';
import { type Catalogue, openCatalogue } from '../../src/model/search/catalogue.ts';
import { type Find, findInIndex } from '../../src/model/search/find.ts';
import { lookUpIn, type Pagefind } from '../../src/model/search/index-lookup.ts';
import { readListsOf } from '../../src/model/search/place-list.ts';

export interface OpenIndex {
  readonly catalogue: Catalogue;
  readonly find: Find;
  close(): Promise<void>;
}

interface PagefindModule extends Pagefind {
  options(options: { basePath: string }): Promise<void>;
}

export async function openIndex(files: readonly EmittedFile[]): Promise<OpenIndex> {
  const bytes = new Map(files.map((file) => [file.path, Buffer.from(file.content)]));
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const name = String(input).replace(/\?.*$/, '').replace(/^\//, '');
    const found = bytes.get(name);
    return found === undefined ? new Response('', { status: 404 }) : new Response(found);
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'yaodian-pagefind-'));
  const script = path.join(folder, 'pagefind.mjs');
  await writeFile(script, bytes.get('pagefind/pagefind.js') as Buffer);
  const pagefind = (await import(pathToFileURL(script).href)) as PagefindModule;
  await pagefind.options({ basePath: '/pagefind/' });
  const catalogue = openCatalogue(JSON.parse(String(bytes.get('pagefind/catalogue.json'))));
  return {
    catalogue,
    find: findInIndex(
      catalogue,
      lookUpIn(pagefind, catalogue),
      readListsOf(catalogue, async (file) => JSON.parse(String(bytes.get(`pagefind/${file}`)))),
    ),
    close: async () => {
      globalThis.fetch = realFetch;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
