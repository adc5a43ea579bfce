/**
 * Reads the committed versions of a seed from git and compares each with the next. What git does not know is not made up:
 * the history says why it has a gap.
 */
import type { History, HistoryGap, Revision } from '../../../src/model/address/history.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { joinCompilation } from '../../model/join-compilation.ts';
import { parse } from '../../parse/parse.ts';
import { Refusal } from '../../shell/refusal.ts';
import { momentOf } from '../../shell/site-clock.ts';
import { readSource } from '../../source/read-source.ts';
import { type Repository, readBlobs, runGit } from '../git.ts';
import { compareVersions } from './compare-versions.ts';

/** Older versions stay in git. */
const MOST_VERSIONS = 50;

export interface Traced {
  /** The folder of seeds. */
  readonly dir: string;
  readonly file: string;
  /** As it is published now. */
  readonly compilation: Compilation;
  readonly timeZone: string;
  /** What the folder is to git: the same for all its seeds, and it costs a process to ask. */
  readonly repository: Repository;
}

interface Commit {
  readonly version: string;
  readonly moment: string;
  readonly blob: string;
}

interface Version extends Commit {
  /** Undefined where that version had no text in it. */
  readonly compilation: Compilation | undefined;
}

/** Versions are told from git alone, the newest first, `MOST_VERSIONS` at most. Times are of `timeZone`. */
export async function traceHistory({ dir, file, compilation, timeZone, repository }: Traced): Promise<History> {
  if (repository !== 'whole' && repository !== 'shallow') return { gap: repository, first: null, revisions: [] };
  const listed = await listCommits(dir, file, timeZone);
  if (listed.length === 0) return { gap: 'untracked', first: null, revisions: [] };
  const commits = listed.slice(0, MOST_VERSIONS);
  const versions = await readVersions(dir, file, compilation.compilation, commits);
  const isLong = listed.length > MOST_VERSIONS;
  const known = repository === 'whole' && versions.length === commits.length;
  return {
    gap: known ? findGap(versions, compilation, isLong) : repository === 'whole' ? 'unreadable' : 'shallow',
    first: known && !isLong ? (commits.at(-1)?.moment ?? null) : null,
    revisions: listRevisions(versions),
  };
}

function findGap([newest]: readonly Version[], compilation: Compilation, isLong: boolean): HistoryGap | null {
  const committed = newest?.compilation;
  if (committed === undefined || compareVersions(committed, compilation).length > 0) return 'uncommitted';
  return isLong ? 'long' : null;
}

function listRevisions(versions: readonly Version[]): Revision[] {
  const revisions: Revision[] = [];
  let later: Version | undefined;
  for (const version of versions) {
    if (version.compilation === undefined) continue;
    if (later?.compilation !== undefined) {
      const changes = compareVersions(version.compilation, later.compilation);
      if (changes.length > 0) revisions.push({ version: later.version, moment: later.moment, changes });
    }
    later = version;
  }
  return revisions;
}

/** The latest first, through renames; one more than is read. None where nothing was committed. */
async function listCommits(dir: string, file: string, timeZone: string): Promise<Commit[]> {
  const shown = ['--follow', '--raw', '--no-abbrev', '-z', '--format=%x01%H %ct', `--max-count=${MOST_VERSIONS + 1}`];
  try {
    const answer = (await runGit(dir, ['log', ...shown, '--', file])).toString();
    return [...answer.matchAll(RE_COMMIT)].map(([, version = '', seconds = '', blob = '']) => ({
      version,
      moment: momentOf(new Date(Number(seconds) * 1000), timeZone),
      blob,
    }));
  } catch {
    return [];
  }
}

/** A commit as git prints it here: `SOH hash seconds NUL LF :100644 100644 old new M NUL path NUL`. */
const RE_COMMIT = /\u0001([0-9a-f]+) (\d+)\0\n?:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-CE-Z]\d*\0/g;

/** Those that git has. */
async function readVersions(dir: string, file: string, name: string, commits: readonly Commit[]): Promise<Version[]> {
  const blobs = await readBlobs(
    dir,
    commits.map(({ blob }) => blob),
  );
  return commits.flatMap((commit) => {
    const bytes = blobs.get(commit.blob);
    return bytes === undefined ? [] : [{ ...commit, compilation: readVersion(bytes, file, name) }];
  });
}

function readVersion(bytes: Buffer, file: string, name: string): Compilation | undefined {
  try {
    return joinCompilation(parse(readSource(bytes, file), name));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
