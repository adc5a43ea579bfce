/**
 * The made site → a zip that is read from a disk, a stick or a shared folder, without a server: pages with their
 * addresses from one to the next, one plain script, and the search's catalogue as a script of its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { CatalogueFile } from '../../../src/model/search/catalogue.ts';
import { listFiles } from '../../shell/disk/manifest.ts';
import { localizePage } from './localize-page.ts';

/** What is for servers and for browsers that ask one. */
const RE_LEFT_OUT =
  /^(?:pagefind\/|_headers$|_redirects$|404\.html$|sw\.js$|manifest\.webmanifest$|icon-\d+\.png$|[^/]+\/offline\.json$|assets\/[^/]+\.js$)/;
const SCRIPT = 'assets/offline.js';
const PACKED = /\.(?:pdf|epub|png|jpg|webp|docx)$/;
/** The same site gives the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** A zip, whole in memory. */
export interface OfflineCopy {
  readonly zip: Uint8Array;
  /** How many bytes it takes unpacked. */
  readonly unpacked: number;
}

/** `made` is the site's folder, `folder` where it lives on its host. All goes into a folder `name`, so that unpacking it scatters nothing. */
export function copySite(
  made: string,
  folder: string,
  name: string,
  script: string,
  catalogue: CatalogueFile,
): OfflineCopy {
  const files: Record<string, Uint8Array> = {
    [SCRIPT]: strToU8(script),
    'assets/catalogue.js': strToU8(`globalThis.yaodianCatalogue=${JSON.stringify(catalogue)}`),
  };
  for (const path of listFiles(made)) {
    if (RE_LEFT_OUT.test(path)) continue;
    const bytes = readFileSync(join(made, path));
    files[path] = path.endsWith('.html')
      ? strToU8(localizePage({ path, html: bytes.toString('utf8') }, folder, SCRIPT))
      : bytes;
  }
  const zippable: Zippable = {};
  for (const path of Object.keys(files).sort())
    zippable[`${name}/${path}`] = [files[path] as Uint8Array, { level: PACKED.test(path) ? 0 : 9 }];
  const unpacked = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  return { zip: zipSync(zippable, { mtime: NO_DATE }), unpacked };
}

/** Beside the output folder: what is in that is published. */
export const nameOfflineCopy = (out: string): string => `${out}-offline.zip`;

/** For the terminal, in decimal megabytes. */
export function sayOfflineCopy(file: string, { zip, unpacked }: OfflineCopy): string {
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `离线副本：${file}（${megabytes(zip.length)}，解压后 ${megabytes(unpacked)}；解压后打开其中的 index.html）`;
}
