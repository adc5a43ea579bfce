/**
 * Reads the committed versions of a seed from git and compares each with the next. Where there is no git, no
 * repository or no commit, the history is empty and nothing else changes.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { History, Revision } from '../../../src/model/address/history.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { joinCompilation } from '../../model/join-compilation.ts';
import { parse } from '../../parse/parse.ts';
import type { Seed } from '../../source/read-seeds.ts';
import { readSource } from '../../source/read-source.ts';
import { compareVersions } from './compare-versions.ts';

const run = promisify(execFile);
/** Older versions stay in git. */
const MOST_VERSIONS = 50;
const LARGEST_SEED = 64 * 1024 * 1024;

interface Commit {
  readonly version: string;
  readonly day: string;
  /** The seed's path in the repository at that time: it may have been renamed. */
  readonly path: string;
}

/** The history of the seed in the folder `dir`. */
export async function traceHistory(dir: string, { file, name }: Pick<Seed, 'file' | 'name'>): Promise<History> {
  const commits = await listCommits(dir, file);
  const versions = await Promise.all(
    commits.map(async (commit) => ({ ...commit, compilation: await readVersion(dir, name, commit) })),
  );
  const revisions: Revision[] = [];
  let later: (typeof versions)[number] | undefined;
  for (const version of versions) {
    if (version.compilation === undefined) continue;
    if (later?.compilation !== undefined) {
      const changes = compareVersions(version.compilation, later.compilation);
      if (changes.length > 0) revisions.push({ version: later.version, day: later.day, changes });
    }
    later = version;
  }
  return { first: commits.at(-1)?.day ?? null, revisions };
}

/** The latest first. */
async function listCommits(dir: string, file: string): Promise<Commit[]> {
  const names = ['--follow', '--name-only', '-z', '--format=%h %cs'];
  try {
    const { stdout } = await run('git', ['log', ...names, `--max-count=${MOST_VERSIONS}`, '--', file], { cwd: dir });
    return [...stdout.matchAll(RE_COMMIT)].map(([, version = '', day = '', path = '']) => ({ version, day, path }));
  } catch {
    return [];
  }
}

/** A commit as git prints it here: `hash day NUL LF path NUL`. */
const RE_COMMIT = /([0-9a-f]+) (\d{4}-\d\d-\d\d)\0\n?([^\0]+)\0/g;

/** Undefined where that version had no such file or no text in it. */
async function readVersion(dir: string, name: string, { version, path }: Commit): Promise<Compilation | undefined> {
  try {
    const { stdout } = await run('git', ['show', `${version}:${path}`], {
      cwd: dir,
      encoding: 'buffer',
      maxBuffer: LARGEST_SEED,
    });
    return joinCompilation(parse(readSource(stdout, path), name));
  } catch {
    return undefined;
  }
}
