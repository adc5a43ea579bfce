/**
 * The search of a large site is made in a process of its own while pages are rendered: the index of all texts is larger
 * than all else that is in memory at once, and another processor is free.
 */
import { join } from 'node:path';
import type { Searched } from '../outputs/search/searched.ts';
import { doApart } from '../shell/apart.ts';
import { moveInto } from '../shell/disk/move-into.ts';
import { restOf } from './at-rest.ts';
import type { Gives, IndexedFiles, Takes, TakesAll } from './site.ts';

/** Where compilations rest, and what is known of them without a look there. */
export interface IndexOrder {
  readonly compilations: readonly (Pick<Searched, 'compilation' | 'title' | 'characters'> & {
    readonly rest: string;
  })[];
  /** The folder that is made. */
  readonly into: string;
}

const MODULE = new URL('index-process.ts', import.meta.url);
/** Of fewer characters the search is made in less time than a process takes to begin. */
const WORTHWHILE = 400_000;

/** Begins, where it is worth it; undefined where not. */
export function beginSearch({ all, folders, tools }: TakesAll<'searched' | 'folders' | 'tools'>): Gives<'searchApart'> {
  if (all.reduce((sum, { searched }) => sum + searched.characters, 0) < WORTHWHILE) return { searchApart: undefined };
  const folder = join(folders.root, '.search');
  const compilations = all.map(({ searched: { compilation, title, characters } }) => ({
    ...{ compilation, title, characters, rest: restOf(folders, compilation) },
  }));
  const order: IndexOrder = { compilations, into: folder };
  const apart = doApart<IndexOrder, IndexedFiles>(MODULE, order);
  tools.endLater(apart);
  return { searchApart: { ...apart, folder } };
}

/** Brings what was made apart to the site's files. */
export async function bringSearch({
  searchApart,
  folders,
  sums,
}: Takes<'searchApart' | 'folders' | 'sums'>): Promise<void> {
  if (searchApart === undefined) return;
  for (const [path, sum] of await searchApart.done) sums.set(path, sum);
  moveInto(searchApart.folder, folders.made);
}
