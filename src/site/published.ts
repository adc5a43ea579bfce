/** Reads the converted compilations. While developing they are read anew for each page, since seeds change. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Across } from '../model/across/across.ts';
import type { TopicIndex } from '../model/across/topic.ts';
import type { Compilation, Plan } from '../model/plan/compilation.ts';
import type { Downloads } from '../model/plan/downloads.ts';
import type { LinkedTexts } from '../model/plan/linked-text.ts';
import type { SourceListing } from '../model/plan/source-listing.ts';
import { contentFolder } from './content-folder.ts';

const cache = new Map<string, unknown>();

/** Every compilation, by name. */
export function readCompilations(): Compilation[] {
  return readdirSync(contentFolder(), { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .map(({ name }) => readJson<Compilation>(name, 'index.json'))
    .sort((a, b) => (a.compilation < b.compilation ? -1 : 1));
}

export function readSourceListing(compilation: string): SourceListing {
  return readJson<SourceListing>(compilation, 'source.json');
}

export function readReferences(compilation: string): LinkedTexts {
  return readJson<LinkedTexts>(compilation, 'references.json');
}

export function readAcross(compilation: string): Across {
  return readJson<Across>(compilation, 'across.json');
}

export function readTopics(): TopicIndex {
  return readJson<TopicIndex>('.', 'topics.json');
}

/** What there is to download; null while developing, when nothing is printed. */
export function readDownloads(compilation: string): Downloads | null {
  return existsSync(join(contentFolder(), compilation, 'downloads.json'))
    ? readJson(compilation, 'downloads.json')
    : null;
}

/** For `getStaticPaths`: a page for each compilation. */
export function compilationPaths() {
  return readCompilations().map((compilation) => ({
    params: { compilation: compilation.compilation },
    props: { compilation },
  }));
}

/** For `getStaticPaths`: a page for each plan. */
export function planPaths(): {
  params: { compilation: string; plan: string };
  props: { compilation: Compilation; plan: Plan };
}[] {
  return readCompilations().flatMap((compilation) =>
    compilation.plans.map((plan) => ({
      params: { compilation: compilation.compilation, plan: `${plan.ordinal}` },
      props: { compilation, plan },
    })),
  );
}

function readJson<T>(compilation: string, file: string): T {
  const path = join(contentFolder(), compilation, file);
  const known = import.meta.env.DEV ? undefined : cache.get(path);
  const value = known ?? JSON.parse(readFileSync(path, 'utf8'));
  cache.set(path, value);
  return value as T;
}
