/**
 * The commands of a plain FTP client that bring a server from one state of a site to the next, as `ftp` takes them on
 * Windows, macOS and Linux. Folders first; a page comes after what it loads, the manifest last of all: where the
 * connection breaks, the server still has the old one, and the next list begins from there.
 */
import type { FileChanges } from '../shell/disk/file-changes.ts';

export const MANIFEST = 'yaodian-site.sha256';

/** What is to be put onto the server, in order. */
export function listUploads({ added, changed }: FileChanges): string[] {
  return [...[...added, ...changed].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)), MANIFEST];
}

/** What a browser keeps comes after the pages it lists, and last the worker that asks for it. */
function rank(path: string): number {
  if (path === 'sw.js') return 3;
  if (path.endsWith('/offline.json')) return 2;
  return path.endsWith('.html') ? 1 : 0;
}

export interface FtpPlaces {
  /** The folder with the files to put. */
  readonly local: string;
  /** The site's folder on the server. */
  readonly folder: string;
}

/** `present` is every file of the site as it will be: folders that hold none of them are taken away. */
export function writeFtpScript(changes: FileChanges, present: Iterable<string>, { local, folder }: FtpPlaces): string {
  const kept = new Set(foldersOf(present));
  const uploads = listUploads(changes);
  const lines = [
    'binary',
    ...(folder === '/' ? [] : [`cd ${folder.slice(1, -1)}`]),
    ...foldersOf(changes.added).map((path) => `mkdir ${path}`),
    ...uploads.slice(0, -1).map((path) => `put ${local}/${path} ${path}`),
    ...changes.removed.map((path) => `delete ${path}`),
    ...foldersOf(changes.removed)
      .filter((path) => !kept.has(path))
      .reverse()
      .map((path) => `rmdir ${path}`),
    `put ${local}/${MANIFEST} ${MANIFEST}`,
    'bye',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Outer folders before inner ones. */
function foldersOf(paths: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end));
  }
  return [...folders].sort();
}
