/** The versions of all ledgers of a folder that git has. */
import { readBlobs, runGit } from '../../git.ts';
import type { Committed } from './committed.ts';

/** Of each ledger. A promise that was lost before is lost in all of them. */
const MOST_VERSIONS = 50;

/** The latest first; none where git tells nothing. */
export async function readCommitted(dir: string): Promise<Committed[]> {
  try {
    const versions = await listVersions(dir);
    const blobs = await readBlobs(
      dir,
      versions.map(({ blob }) => blob),
    );
    return versions.flatMap(({ file, version, blob }) => {
      const text = blobs.get(blob)?.toString('utf8');
      return text === undefined ? [] : [{ file, version, text }];
    });
  } catch {
    return [];
  }
}

interface Version {
  readonly file: string;
  readonly version: string;
  readonly blob: string;
}

async function listVersions(dir: string): Promise<Version[]> {
  const shown = ['--raw', '--no-abbrev', '--no-renames', '--relative', '-z', '--format=%x01%H'];
  const listed = (await runGit(dir, ['log', ...shown, '--', ':(glob,icase)*.anchors.json'])).toString();
  const versions: Version[] = [];
  const counts = new Map<string, number>();
  for (const commit of listed.split('\u0001').slice(1)) {
    const [version = ''] = /^[0-9a-f]+/.exec(commit) ?? [];
    for (const [, blob = '', file = ''] of commit.matchAll(RE_CHANGE)) {
      const count = (counts.get(file) ?? 0) + 1;
      counts.set(file, count);
      if (count <= MOST_VERSIONS) versions.push({ file, version, blob });
    }
  }
  return versions;
}

/** Of what git says of a file that a commit has: `:100644 100644 old new M NUL path NUL`. */
const RE_CHANGE = /:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AM]\0([^\0/]+)\0/g;
