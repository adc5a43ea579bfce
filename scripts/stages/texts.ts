/** What Astro reads: texts as MDX, data as JSON, the office's settings. */
import type { PublishedSettings } from '../../src/model/settings/settings.ts';
import { emitAcross } from '../outputs/data/across.ts';
import { exportAddresses, exportAllAddresses } from '../outputs/data/addresses.ts';
import { emit } from '../outputs/pages/emit.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import type { Gives, Takes, TakesAll } from './site.ts';

/** For Astro, in front of the texts: pages tell what an address was. */
export const writeAddresses = ({ all, lists, folders }: TakesAll<'addresses' | 'lists' | 'folders'>): Promise<void> =>
  writeFiles(folders.content, [exportAllAddresses(lists), ...all.map(({ addresses }) => exportAddresses(addresses))]);

/** What pages may know of the settings; the office’s files come beside the pages. */
export async function publishSettings({
  settings,
  origin,
  office,
  folders,
}: Takes<'settings' | 'origin' | 'office' | 'folders'>): Promise<Gives<'published'>> {
  const { logoFile, styleFile } = office;
  const published: PublishedSettings = { ...settings, origin, logoFile, styleFile };
  await writeFiles(folders.content, [{ path: 'site.json', content: JSON.stringify(published) }]);
  return { published };
}

type Emitted = Takes<'tree' | 'compilation' | 'addresses' | 'titles' | 'across'>;

/** In memory: the sum of what was emitted is a part of the task’s key. */
export const emitTexts = ({ tree, compilation, addresses, titles, across }: Emitted): Gives<'files'> => ({
  files: [...emit(tree, compilation, addresses, titles), emitAcross(compilation, across)],
});

/** Where Astro reads them. */
export const writeTexts = ({ files, folders }: Takes<'files' | 'folders'>): Promise<void> =>
  writeFiles(folders.content, files);
