/** What earlier builds made of the same is taken from the cache, and what this one makes is kept there. */
import { keyOfTask } from '../outputs/task-key.ts';
import { isAsked } from '../shell/part.ts';
import type { Gives, Takes } from './site.ts';

type Task = Takes<'seed' | 'compilation' | 'addresses' | 'history' | 'files' | 'program' | 'published' | 'topicsOf'>;

/** What a compilation’s files follow from, as one sum (outputs/task-key.ts). */
export const nameTask = ({ program, published, topicsOf, ...task }: Task): Gives<'key'> => ({
  key: keyOfTask({ ...task, topics: topicsOf.get(task.seed.name) ?? [] }, program, published),
});

type Kept = Takes<'seed' | 'key' | 'cache' | 'folders'>;

/** Where an earlier build made the same, its files are put in place, and the row is not due. */
export async function take({
  seed,
  key,
  cache,
  folders,
  part,
}: Kept & Takes<'part'>): Promise<Gives<'isDue' | 'files'>> {
  const isDue = isAsked(part, seed.name) && !(await cache?.take(key, folders.parts));
  return { isDue, files: [] };
}

/** Behind its proof, a compilation's files are kept. */
export const keep = async ({ seed, key, cache, folders }: Kept): Promise<void> =>
  cache?.keep(key, folders.parts, seed.name);
