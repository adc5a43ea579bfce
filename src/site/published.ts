/** Reads the converted compilations. */
import { readdirSync } from 'node:fs';
import type { Across } from '../model/across/across.ts';
import type { Topic, TopicIndex } from '../model/across/topic.ts';
import type { Compilation, Plan } from '../model/plan/compilation.ts';
import type { Downloads } from '../model/plan/downloads.ts';
import type { LinkedTexts } from '../model/plan/linked-text.ts';
import type { SourceListing } from '../model/plan/source-listing.ts';
import { readContent } from './content-file.ts';
import { contentFolder, renderedCompilation } from './content-folder.ts';

/** Every compilation, by name. */
export function readCompilations(): Compilation[] {
  return readdirSync(contentFolder(), { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .map(({ name }) => readContent(name, 'index.json') as Compilation)
    .sort((a, b) => (a.compilation < b.compilation ? -1 : 1));
}

/** Those whose pages are rendered: the one that the build says in YAODIAN_COMPILATION, or else all. */
export function readRendered(): Compilation[] {
  const name = renderedCompilation();
  return name === undefined ? readCompilations() : [readContent(name, 'index.json') as Compilation];
}

/** Every line of the seed, once. */
export function readSourceListing(compilation: string): SourceListing {
  return readContent(compilation, 'source.json') as SourceListing;
}

/** Only paragraphs that refer to something are in it. */
export function readReferences(compilation: string): LinkedTexts {
  return readContent(compilation, 'references.json') as LinkedTexts;
}

/** As emitted; large, and read once a page that needs it. */
export function readAcross(compilation: string): Across {
  return readContent(compilation, 'across.json') as Across;
}

/** Without topics where the office has none. */
export function readTopicIndex(): TopicIndex {
  return readContent('.', 'topics.json') as TopicIndex;
}

/** The topics that a compilation has a share in, each with that alone. */
export function readTopicsOf(compilation: string): Topic[] {
  return readContent(compilation, 'topics.json') as Topic[];
}

/** What there is to download; null while developing, when nothing is printed. */
export function readDownloads(compilation: string): Downloads | null {
  return readContent<Downloads>(compilation, 'downloads.json') ?? null;
}

/** For `getStaticPaths`: a page for each compilation. */
export function compilationPaths() {
  return readRendered().map((compilation) => ({
    params: { compilation: compilation.compilation },
    props: { compilation },
  }));
}

/** For `getStaticPaths`: a page for each plan. */
export function planPaths(): {
  params: { compilation: string; plan: string };
  props: { compilation: Compilation; plan: Plan };
}[] {
  return readRendered().flatMap((compilation) =>
    compilation.plans.map((plan) => ({
      params: { compilation: compilation.compilation, plan: `${plan.ordinal}` },
      props: { compilation, plan },
    })),
  );
}
