/** What earlier builds made of the same is taken from the cache, and what this one makes is kept there. */
import { keyOfTask } from '../outputs/task-key.ts';
import { isAsked } from '../shell/part.ts';
import type { Gives, Takes } from './site.ts';

/** What a compilation’s files follow from, as one sum (outputs/task-key.ts). */
export const nameTask = ({
  seed,
  textsKey,
  history,
  topicsOf,
  published,
}: Takes<'seed' | 'textsKey' | 'history' | 'topicsOf' | 'published'>): Gives<'key'> => ({
  key: keyOfTask({ textsKey, history, topics: topicsOf.get(seed.name) ?? [] }, published),
});

type Kept = Takes<'seed' | 'key' | 'cache' | 'folders'>;

/** Where an earlier build made the same, its files are put in place, and the row is not due. */
export const take = async ({ seed, key, cache, folders, part }: Kept & Takes<'part'>): Promise<Gives<'isDue'>> => ({
  isDue: isAsked(part, seed.name) && !(await cache?.take(key, folders.parts)),
});

/** Behind its proof, a compilation's files are kept. */
export const keep = async ({ seed, key, cache, folders }: Kept): Promise<void> =>
  cache?.keep(key, folders.parts, seed.name);
