/** The files of one compilation: print, pages, data; then their proof. */
import { checkOutputs } from '../fidelity/check-outputs.ts';
import { WRITTEN } from '../fidelity/data/exports.ts';
import { dataFiles } from '../outputs/data-files.ts';
import { listKept } from '../outputs/installed/list-kept.ts';
import { printOne } from '../outputs/print-one.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import { pagesOf } from '../shell/part.ts';
import { hold } from './at-rest.ts';
import { madeSiteOf, type Takes } from './site.ts';

type Tooled = Takes<'folders' | 'origin' | 'tools'>;

/** While it is printed, Astro begins to bundle. */
export function print({
  folders,
  origin,
  tools,
  ...one
}: Tooled & Takes<'seed' | 'tree' | 'compilation' | 'about' | 'history'>): Promise<void> {
  tools.prepare(origin);
  return printOne(hold(one), tools.printer(origin), folders, origin);
}

/** Into the compilation’s own folder, where its proof and the cache find it. */
export async function render({ seed, folders, origin, tools, part }: Tooled & Takes<'seed' | 'part'>): Promise<void> {
  const renderer = await tools.renderer(origin);
  await renderer.render({ compilation: seed.name, only: pagesOf(part) }, folders.parts);
}

/** What was emitted for the pages is published from where Astro read it: both have the same bytes. */
export const writeData = ({
  folders,
  origin,
  ...one
}: Takes<'seed' | 'compilation' | 'addresses' | 'folders' | 'origin' | 'across'>): Promise<void> =>
  writeFiles(folders.parts, dataFiles(hold(one), WRITTEN, origin, folders.content));

/** What a browser keeps of it, to be read without a network. */
export async function writeKept({
  seed,
  compilation,
  folders,
  published,
}: Takes<'seed' | 'compilation' | 'folders' | 'published'>): Promise<void> {
  if (published.offline) await writeFiles(folders.parts, [listKept(seed.name, compilation.title, folders.parts)]);
}

type Proven = Takes<'seed' | 'tree' | 'compilation' | 'about' | 'addresses' | 'across' | 'history'>;

/** Throws a `Refusal` at the first line of a file that is not what the source has. */
export const prove = ({
  folders,
  topicsOf,
  ...known
}: Proven & Takes<'titles' | 'folders' | 'origin' | 'published' | 'topics' | 'topicsOf'>): Promise<void> => {
  // Of the site's topics its pages quote their own share alone.
  const topics = JSON.stringify(topicsOf.get(known.seed.name) ?? []);
  return checkOutputs(hold(known), { ...madeSiteOf(folders.parts, known), topics });
};
