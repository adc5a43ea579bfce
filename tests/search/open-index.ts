/** Opens an index under Node: Pagefind's own engine where it is Pagefind's, its files handed over from memory. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EmittedFile } from '../../scripts/shell/emitted-file.ts';
import { openCatalogue } from '../../src/browser/search/catalogue.ts';
import { type Find, findInIndex } from '../../src/browser/search/find.ts';
import type { ReadFile } from '../../src/browser/search/vast-catalogue.ts';
import {
  isVast,
  type PublishedCatalogue,
  type VastCatalogueFile,
  type VastRow,
} from '../../src/model/search/catalogue.ts';
import { lookUpIn, type Pagefind } from '../../src/model/search/pagefind-words.ts';
import { readListsOf } from '../../src/model/search/place-list.ts';
import { lookUpInLists } from '../../src/model/search/position-list.ts';
import { openVast } from './ask-vast.ts';

export interface OpenIndex {
  readonly find: Find;
  close(): Promise<void>;
}

interface PagefindModule extends Pagefind {
  options(options: { basePath: string }): Promise<void>;
}

type Contents = ReadonlyMap<string, Buffer>;

export async function openIndex(files: readonly EmittedFile[]): Promise<OpenIndex> {
  const contents = new Map(files.map((file) => [file.path, Buffer.from(file.content)]));
  const parsed = new Map<string, unknown>();
  const read = async <Data>(file: string): Promise<Data> => {
    if (!parsed.has(file)) parsed.set(file, JSON.parse(String(contents.get(`pagefind/${file}`))));
    return parsed.get(file) as Data;
  };
  const file = await read<PublishedCatalogue>('catalogue.json');
  if (isVast(file)) return { find: await findInPlans(file, read), close: async () => {} };
  const catalogue = openCatalogue(file);
  const { index } = file;
  if (index.gramLength === 2) {
    const find = findInIndex(catalogue, lookUpInLists(index.positions, read), readListsOf(index.places, read));
    return { find, close: async () => {} };
  }
  const { pagefind, close } = await startPagefind(contents);
  return { find: findInIndex(catalogue, lookUpIn(pagefind)), close };
}

/** Looks at all plans that may hold the phrase. Places are numbered through, as in the other catalogues. */
async function findInPlans(file: VastCatalogueFile, read: ReadFile): Promise<Find> {
  const rows = await Promise.all(file.compilations.map(({ file }) => read<VastRow[]>(file)));
  const firsts = [0];
  for (const { kinds } of rows.flat()) firsts.push((firsts.at(-1) as number) + kinds.length);
  const ask = openVast(file, read);
  return async (phrase) => {
    const { hits } = await ask(phrase.join(''), Number.POSITIVE_INFINITY);
    return new Map(
      [...hits].flatMap(([plan, places]) =>
        places.map((place): [number, boolean] => [(firsts[plan] as number) + place, false]),
      ),
    );
  };
}

async function startPagefind(contents: Contents): Promise<{ pagefind: Pagefind; close: () => Promise<void> }> {
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const name = String(input).replace(/\?.*$/, '').replace(/^\//, '');
    const found = contents.get(name);
    return found === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(found));
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'yaodian-pagefind-'));
  const script = path.join(folder, 'pagefind.mjs');
  await writeFile(script, contents.get('pagefind/pagefind.js') as Buffer);
  const pagefind = (await import(pathToFileURL(script).href)) as PagefindModule;
  await pagefind.options({ basePath: '/pagefind/' });
  return {
    pagefind,
    close: async () => {
      globalThis.fetch = realFetch;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
