/** What earlier builds made of the same is taken from the cache, and what this one makes is kept there. */
import { keyOfTask } from '../outputs/task-key.ts';
import { isAsked } from '../shell/part.ts';
import type { Gives, Takes } from './site.ts';

type Task = Takes<'seed' | 'compilation' | 'addresses' | 'history' | 'files' | 'program' | 'published' | 'topicsOf'>;

export const nameTask = ({ program, published, topicsOf, ...task }: Task): Gives<'key'> => ({
  key: keyOfTask({ ...task, topics: topicsOf.get(task.seed.name) ?? [] }, program, published),
});

type Heavy = Takes<'seed' | 'tree' | 'across'>;

/** A compilation that nothing is to be made for is put down at once. */
export async function take({
  key,
  cache,
  folders,
  part,
  ...one
}: Heavy & Takes<'key' | 'cache' | 'folders' | 'part'>): Promise<
  Gives<'isDue' | 'seed' | 'tree' | 'across' | 'files'>
> {
  const isDue = isAsked(part, one.seed.name) && !(await cache?.take(key, folders.parts));
  return { isDue, ...(isDue ? one : putDown(one)), files: [] };
}

/** Behind its proof, a compilation's files are kept, and it is put down. */
export async function keep({
  key,
  cache,
  folders,
  ...one
}: Heavy & Takes<'key' | 'cache' | 'folders'>): Promise<Gives<'seed' | 'tree' | 'across'>> {
  await cache?.keep(key, folders.parts, one.seed.name);
  return putDown(one);
}

/** What of a finished compilation the site still asks for: large sites could not hold lines, pictures and clauses of all. */
function putDown({ seed, tree, across }: Heavy): Heavy {
  const { name } = tree;
  const root = { ...tree.root, lines: [], children: [] };
  const source = { ...tree.source, lines: [], pictures: [], tables: [] };
  return {
    seed: { ...seed, bytes: new Uint8Array(), source },
    tree: { name, root, source },
    across: { ...across, figures: [], terms: [], quotes: [] },
  };
}
