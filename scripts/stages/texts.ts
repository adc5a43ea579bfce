/** What Astro reads: texts as MDX, data as JSON, the office's settings. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedSettings } from '../../src/model/settings/settings.ts';
import { DATA_FORMS } from '../fidelity/data/exports.ts';
import { noteAsked } from '../model/link-references.ts';
import { emitAcross } from '../outputs/data/across.ts';
import { emitAddresses, exportAllAddresses } from '../outputs/data/addresses.ts';
import { emit } from '../outputs/pages/emit.ts';
import { keyOfAsked, keyOfTexts } from '../outputs/task-key.ts';
import { linkFiles } from '../shell/disk/link-files.ts';
import { moveInto } from '../shell/disk/move-into.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import type { Converted, Gives, Takes, TakesAll } from './site.ts';

/** For Astro, in front of the texts: pages tell what an address was. */
export const writeAddresses = ({ all, lists, folders }: TakesAll<'addresses' | 'lists' | 'folders'>): Promise<void> =>
  writeFiles(folders.content, [exportAllAddresses(lists), ...all.map(({ addresses }) => emitAddresses(addresses))]);

/** What pages may know of the settings; the office’s files come beside the pages. */
export async function publishSettings({
  settings,
  origin,
  office,
  folders,
}: Takes<'settings' | 'origin' | 'office' | 'folders'>): Promise<Gives<'published'>> {
  const { logoFile, styleFile } = office;
  const published: PublishedSettings = { ...settings, origin, logoFile, styleFile, forms: DATA_FORMS };
  await writeFiles(folders.content, [{ path: 'site.json', content: JSON.stringify(published) }]);
  return { published };
}

type Emitted = Takes<'tree' | 'compilation' | 'addresses' | 'titles' | 'across'>;

/** In memory, with the names whose titles were asked for: the texts follow from those alone. */
export function emitTexts({ tree, compilation, addresses, titles, across }: Emitted): Gives<'files' | 'asked'> {
  const asked = new Set<string>();
  const files = [...emit(tree, compilation, addresses, noteAsked(titles, asked)), ...[emitAcross(compilation, across)]];
  return { files, asked: [...asked].sort() };
}

/** Where Astro reads them. */
export const writeTexts = ({ files, folders }: Takes<'files' | 'folders'>): Promise<void> =>
  writeFiles(folders.content, files);

const askedIn = (name: string): string => `.asked-${name}`;
const textsIn = (name: string): string => `.texts-${name}`;

type Told = Takes<'readingKey' | 'titles' | 'cache' | 'folders'>;

/**
 * The texts that an earlier build has written, where Astro reads them: those of seeds that are the same, where the titles
 * that they ask for lead where they led.
 */
export async function recallTexts({
  all,
  titles,
  cache,
  folders,
}: TakesAll<'seed' | 'readingKey' | 'titles' | 'cache' | 'folders'>): Promise<Gives<'all'>> {
  const recalled: Converted[] = [];
  for (const one of all as readonly Converted[]) {
    const { seed, readingKey } = one;
    const isAsked = (await cache?.take(keyOfAsked(readingKey), folders.root)) === true;
    const asked = isAsked
      ? (JSON.parse(readFileSync(join(folders.root, askedIn(seed.name), 'titles'), 'utf8')) as string[])
      : [];
    const textsKey = keyOfTexts(readingKey, asked, titles);
    const isWritten = isAsked && (await cache?.take(textsKey, folders.root)) === true;
    if (isWritten) moveInto(join(folders.root, textsIn(seed.name)), folders.content);
    recalled.push({ ...one, asked, textsKey, isWritten });
  }
  return { all: recalled };
}

/** Keeps the texts that were written, with the titles that they ask for. */
export async function keepTexts({
  seed,
  asked,
  files,
  readingKey,
  titles,
  cache,
  folders,
}: Told & Takes<'seed' | 'asked' | 'files'>): Promise<Gives<'files' | 'textsKey'>> {
  const textsKey = keyOfTexts(readingKey, asked, titles);
  if (cache !== undefined) {
    const [texts, titled] = [textsIn(seed.name), askedIn(seed.name)];
    linkFiles(files.map(({ path }) => [join(folders.content, path), join(folders.root, texts, path)]));
    await cache.keep(textsKey, folders.root, texts);
    await writeFiles(folders.root, [{ path: `${titled}/titles`, content: JSON.stringify(asked) }]);
    await cache.keep(keyOfAsked(readingKey), folders.root, titled);
  }
  return { files: [], textsKey };
}
