/** The finished site takes the place of the old one, and its offline copy lies beside it. */
import { basename, dirname } from 'node:path';
import { siteFolder } from '../../src/model/address/site-path.ts';
import { BROWSERS } from '../../src/model/browsers.ts';
import { bundleScripts } from '../outputs/offline/bundle-scripts.ts';
import { copySite, nameOfflineCopy, sayOfflineCopy } from '../outputs/offline/copy-site.ts';
import { catalogueWithTexts } from '../outputs/search/catalogue-with-texts.ts';
import { changeFiles } from '../shell/disk/change-files.ts';
import { sayChanges } from '../shell/disk/file-changes.ts';
import { ROOT } from '../shell/disk/project-folders.ts';
import { printStep } from '../shell/report.ts';
import { type Gives, modelsOf, type Takes, type TakesAll } from './site.ts';

/** In memory until `publishCopy`: nothing beside the site changes before the site has. */
export async function makeCopy({
  all,
  folders,
  out,
}: TakesAll<'compilation' | 'folders' | 'out'>): Promise<Gives<'copy'>> {
  const script = await bundleScripts(ROOT, BROWSERS);
  const name = basename(nameOfflineCopy(out), '.zip');
  return { copy: copySite(folders.made, siteFolder(), name, script, catalogueWithTexts(modelsOf(all))) };
}

/** Two renames. Throws a `Refusal` where something foreign lies there. */
export async function publish({ folders, output }: Takes<'folders' | 'output'>): Promise<void> {
  const changes = await output.replace(folders.made);
  if (changes !== undefined) printStep(`与上一次生成的相比：${sayChanges(changes)}`);
}

/** Beside the site, not in it: the copy holds the site. */
export async function publishCopy({ copy, out }: Takes<'copy' | 'out'>): Promise<void> {
  const file = nameOfflineCopy(out);
  const change = { write: [{ path: basename(file), content: copy.zip }], remove: [] };
  await changeFiles(dirname(file), async () => change);
  printStep(sayOfflineCopy(file, copy));
}
