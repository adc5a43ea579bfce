/** A process (search-apart.ts) that makes the files of the search. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { indexCompilations } from '../outputs/search/index-compilations.ts';
import { answer } from '../shell/apart.ts';
import { searchedAt } from './at-rest.ts';
import type { IndexOrder } from './search-apart.ts';
import type { IndexedFiles } from './site.ts';

answer<IndexOrder, IndexedFiles>(async ({ compilations, into }) => {
  const searched = compilations.map(({ rest, ...known }) => searchedAt(rest, known));
  const folders = new Set<string>();
  const made: [path: string, sum: string][] = [];
  for (const { path, content } of await indexCompilations(searched)) {
    const file = join(into, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, content);
    made.push([path, hash('sha256', content)]);
  }
  return made;
});
