/**
 * A compilation at rest: what is large of it lies on the disk, and is in memory while somebody looks at it, so that a site
 * may have any number of them. What was understood of a seed is kept in the cache as well, by all that it follows from,
 * and taken from there as long as that is the same.
 *
 *     .yaodian/3f…a9/.rest-education-2024/model      its plans, and the documents they name
 *     .yaodian/3f…a9/.rest-education-2024/reading    its seed, its tree, what its plans claim
 *     .yaodian/3f…a9/.rest-education-2024/search     what the search takes of it
 *     .yaodian/3f…a9/.rest-education-2024/facts      what stays in memory
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Across } from '../../src/model/across/across.ts';
import type { Plan } from '../../src/model/plan/compilation.ts';
import type { Source } from '../../src/model/plan/source.ts';
import type { TreeNode } from '../../src/model/plan/tree.ts';
import type { Searched } from '../outputs/search/searched.ts';
import type { TextTape } from '../outputs/search/text-tape.ts';
import { keyOfReading } from '../outputs/task-key.ts';
import { lookAt } from '../shell/disk/looked-at.ts';
import type { Folders } from '../shell/disk/workplace.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import type { Converted, Gives, Takes, TakesAll } from './site.ts';

type Understood = Takes<'seed' | 'tree' | 'compilation' | 'about' | 'addresses' | 'across' | 'titled' | 'searched'>;
type Facts = Omit<Understood, 'seed' | 'tree' | 'across'>;
type Texts = Pick<Searched, 'plans' | 'tape'>;

interface Model {
  readonly plans: readonly Plan[];
  readonly documents: Across['documents'];
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly source: Source;
  readonly root: TreeNode;
  readonly across: Omit<Across, 'documents'>;
}

const NO_TEXTS: TextTape = { numbers: new Uint32Array(), chars: [], ends: [] };

const folderOf = (name: string): string => `.rest-${name}`;

/** Where a compilation rests. */
export const restOf = ({ root }: Folders, name: string): string => join(root, folderOf(name));

/** What the search takes of a compilation that rests in `folder`, looked up when it is asked for. */
export function searchedAt(folder: string, known: Omit<Searched, keyof Texts>): Searched {
  const search = (): Texts => lookAt(join(folder, 'search'), false);
  return askedFor({ ...known }, { plans: () => search().plans, tape: () => search().tape });
}

/** Lays down what was understood of a seed, and keeps it. */
export async function layDown({
  folders,
  cache,
  readingKey,
  ...one
}: Understood & Takes<'folders' | 'cache' | 'readingKey'>): Promise<
  Gives<'seed' | 'tree' | 'compilation' | 'about' | 'addresses' | 'across' | 'titled' | 'searched'>
> {
  const { seed, tree, compilation, about, addresses, across, titled, searched } = one;
  const { bytes, source } = seed;
  const { documents, ...claims } = across;
  const model: Model = { plans: compilation.plans, documents };
  const reading: Reading = { bytes, source, root: tree.root, across: claims };
  const search: Texts = { plans: searched.plans, tape: searched.tape };
  const facts: Facts = {
    ...{ compilation: { ...compilation, plans: [] }, about, addresses, titled },
    searched: { ...searched, plans: [], tape: NO_TEXTS },
  };
  const parts = { model, reading, search, facts };
  const folder = folderOf(seed.name);
  const files = Object.entries(parts).map(([part, value]) => ({
    path: `${folder}/${part}`,
    content: serialize(value),
  }));
  await writeFiles(folders.root, files);
  await cache?.keep(readingKey, folders.root, folder);
  return lookUp(seed, restOf(folders, seed.name), facts);
}

/**
 * What lies on the disk, in memory for whoever holds it: in a large site what is looked up twice is not the same object
 * twice.
 */
export function hold<One extends Partial<Pick<Understood, 'seed' | 'tree' | 'compilation' | 'across'>>>(one: One): One {
  const { seed, tree, compilation, across } = one;
  return {
    ...one,
    ...(seed && { seed: { ...seed } }),
    ...(tree && { tree: { ...tree } }),
    ...(compilation && { compilation: { ...compilation } }),
    ...(across && { across: { ...across } }),
  };
}

/** Each seed with what it is read by; of those that were understood by an earlier build, that, at rest. */
export async function recall({
  all,
  settings,
  program,
  cache,
  folders,
}: TakesAll<'seed' | 'ledger' | 'settings' | 'program' | 'cache' | 'folders'>): Promise<Gives<'all'>> {
  const recalled: Converted[] = [];
  for (const one of all as readonly Converted[]) {
    const { seed, ledger } = one;
    const readingKey = keyOfReading({ seed, ledger, note: settings.compilations[seed.name] }, program);
    const isKnown = (await cache?.take(readingKey, folders.root)) === true;
    recalled.push({ ...one, readingKey, isKnown, ...(isKnown && takeUp(one, folders.root)) });
  }
  return { all: recalled };
}

function takeUp({ seed }: Takes<'seed'>, root: string): Understood {
  const folder = join(root, folderOf(seed.name));
  return lookUp(seed, folder, deserialize(readFileSync(join(folder, 'facts'))) as Facts);
}

/** The same, with what is large of it looked up when it is asked for. */
function lookUp({ bytes: _, source: __, ...seed }: Understood['seed'], folder: string, facts: Facts): Understood {
  const model = (): Model => lookAt(join(folder, 'model'), true);
  const reading = (): Reading => lookAt(join(folder, 'reading'), false);
  const source = (): Source => reading().source;
  return {
    ...facts,
    // In the place of the empty ones: what is published has its keys in this order.
    compilation: askedFor({ ...facts.compilation }, { plans: () => model().plans }),
    searched: searchedAt(folder, facts.searched),
    seed: askedFor({ ...seed }, { bytes: () => reading().bytes, source }),
    tree: askedFor({ name: seed.name }, { source, root: () => reading().root }),
    across: askedFor(
      {},
      {
        figures: () => reading().across.figures,
        terms: () => reading().across.terms,
        documents: () => model().documents,
        quotes: () => reading().across.quotes,
      },
    ),
  };
}

/** `known` itself, with fields that are looked up each time they are read. */
function askedFor<Known extends object, Later extends Readonly<Record<string, () => unknown>>>(
  known: Known,
  later: Later,
): Known & { readonly [Key in keyof Later]: ReturnType<Later[Key]> } {
  for (const [key, get] of Object.entries(later))
    Object.defineProperty(known, key, { get, enumerable: true, configurable: true });
  return known as ReturnType<typeof askedFor<Known, Later>>;
}
