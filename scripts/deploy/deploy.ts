/** A built site → what one way of putting it on the web needs, in a folder of its own. */
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { compareSums, type FileChanges } from '../shell/disk/file-changes.ts';
import { listFiles, readManifest } from '../shell/disk/manifest.ts';
import { openOutput } from '../shell/disk/output.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import { Refusal } from '../shell/refusal.ts';
import { compressTexts } from './compress.ts';
import { readHosting } from './hosting.ts';
import { type NginxPlace, writeNginx } from './nginx.ts';
import { listUploads, MANIFEST, writeFtpScript } from './upload-list.ts';

export interface DeployFolders {
  /** The built site. */
  readonly out: string;
  /** What is made goes there. */
  readonly to: string;
  readonly seeds: string;
}

/** `yaodian.conf`, and the site below `site/` with compressed copies beside its texts. */
export async function deployToNginx(folders: DeployFolders, place: NginxPlace): Promise<void> {
  await fillFolder(folders, async (made) => {
    const files = listFiles(folders.out);
    const hosting = readHosting(folders.out, files);
    const site = join(made, 'site', hosting.folder);
    await cp(folders.out, site, { recursive: true });
    await compressTexts(site, files);
    await writeFiles(made, [{ path: 'yaodian.conf', content: writeNginx(hosting, place) }]);
  });
}

/** The files to upload below `site/`, what to delete in `delete.txt`, and both as commands in `ftp.txt`. */
export async function deployByFtp(
  folders: DeployFolders,
  since: ReadonlyMap<string, string>,
  folder: string,
): Promise<FileChanges> {
  const sums = await sumsOf(folders.out);
  const changes = compareSums(since, sums);
  await fillFolder(folders, async (made) => {
    for (const path of listUploads(changes)) {
      await mkdir(dirname(join(made, 'site', path)), { recursive: true });
      await cp(join(folders.out, path), join(made, 'site', path));
    }
    await writeFiles(made, [
      { path: 'delete.txt', content: changes.removed.map((path) => `${path}\n`).join('') },
      { path: 'ftp.txt', content: writeFtpScript(changes, sums.keys(), { local: 'site', folder }) },
    ]);
  });
  return changes;
}

/** Throws a `Refusal` where `out` is no built site. */
export async function sumsOf(out: string): Promise<ReadonlyMap<string, string>> {
  const sums = await readManifest(join(out, MANIFEST));
  if (sums !== undefined) return sums;
  throw new Refusal({
    file: out,
    found: '这里没有生成好的网站',
    expected: 'npm run build 的输出文件夹',
    todo: '先运行 npm run build，或用 --out 指出网站所在的文件夹',
  });
}

/** What a server needs of a site is no part of the site. */
function refuseInside(out: string, to: string): void {
  if (!join(to, sep).startsWith(join(out, sep))) return;
  throw new Refusal({
    file: to,
    found: '放结果的文件夹在网站文件夹里',
    expected: '与网站分开的文件夹',
    todo: '换一个文件夹（--to）',
  });
}

/** Replaced as a whole or not at all, and only where nothing in it is anybody else's. */
async function fillFolder({ out, to, seeds }: DeployFolders, fill: (made: string) => Promise<void>): Promise<void> {
  await sumsOf(out);
  refuseInside(out, to);
  const output = await openOutput(to, 'yaodian-deploy.sha256', seeds);
  try {
    await mkdir(output.next, { recursive: true });
    await fill(output.next);
    await output.replace(output.next);
  } finally {
    output.close();
  }
}
