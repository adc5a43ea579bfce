/**
 * Accidents of a whole build over a site that was published before: whatever happens at whichever stage, that stays whole,
 * and nothing is left that the next build does not clear. Which instants inside of a stage matter is tried where they are:
 * between the renames of the swap, while something is kept, while a ledger is written (`tests/unit/shell/disk`).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAGES } from '../../scripts/pipeline.ts';
import { layOldSite, layWork, look, type Seen, writeSeeds } from './accidents/old-site.ts';
import type { Tried } from './accidents/try-disk.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ACCIDENTS = join(import.meta.dirname, 'accidents');
const root = mkdtempSync(join(tmpdir(), '要点 的 site-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const work = layWork(root);
writeSeeds(work);

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node from another folder, in another language, at another place; `onLine` hears what it prints. */
function run(
  args: readonly string[],
  onLine: (line: string, child: ChildProcess) => void = () => undefined,
): Promise<End> {
  const env = {
    ...process.env,
    YAODIAN_SITE: 'https://yaodian.example',
    YAODIAN_CACHE: work.cache,
    TMPDIR: work.temporary,
    LANG: 'C',
    LC_ALL: 'C',
    TZ: 'Pacific/Chatham',
  };
  const child = spawn(process.execPath, args, { cwd: root, env });
  const said = { stdout: '', stderr: '' };
  child.stderr.on('data', (chunk: Buffer) => {
    said.stderr += chunk.toString();
  });
  child.stdin.on('error', () => undefined);
  createInterface(child.stdout).on('line', (line) => {
    said.stdout += `${line}\n`;
    onLine(line, child);
  });
  return new Promise((end) => child.on('close', (code, signal) => end({ code, signal, ...said })));
}

const names: readonly string[] = STAGES.map(({ name }) => name);
const OLD: Seen = { dist: 'old', besideDist: ['dist'], inSeeds: ['a.txt'], temporary: [], hasWorkplace: false };
/** Two benches, and nothing anywhere else: what a build that is killed leaves, and what the next one clears. */
const UNDER_WAY: Seen = { ...OLD, besideDist: ['.yaodian-dist', 'dist'], hasWorkplace: true };
const NEW: Seen = { ...OLD, dist: 'new' };

describe('a disk that fails', () => {
  let tried: readonly Tried[] = [];
  const find = (what: string): Tried | undefined => tried.find((one) => one.what === what);

  beforeAll(async () => {
    const { stdout, stderr, code } = await run([join(ACCIDENTS, 'try-disk.ts'), root]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    tried = stdout
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row) as Tried);
  });

  const IN_WORDS = /^[^\n]+：写不进去：磁盘已满\n {2}请：[^\n]+$/;

  test('at each stage what is on the disk is the old site and two benches: a kill then leaves no more', () => {
    expect(tried.slice(0, names.length).map(({ what }) => what)).toEqual(names);
    const published = names.indexOf('publish') + 1;
    expect(tried.slice(0, published).flatMap(({ seen }) => seen)).toEqual(
      tried.slice(0, published).flatMap(({ seen }) => seen.map(() => UNDER_WAY)),
    );
    // With the copy for a disk the new site is there.
    expect(tried.slice(published, names.length).flatMap(({ seen }) => seen)).toEqual(
      [1, 2].map(() => ({ ...UNDER_WAY, dist: 'new' })),
    );
    expect(find('all')?.seen).toEqual([{ ...NEW, besideDist: ['dist', 'dist-offline.zip'] }]);
  });

  test('full, is told in words at each stage that writes', () => {
    const writing = tried.slice(0, names.length).filter(({ refused }) => refused > 0);
    expect(writing.map(({ what }) => what)).toEqual([
      'rest',
      'list',
      'write',
      'keep-texts',
      'topics',
      'publish-settings',
      'history',
      'print',
      'render',
      'data',
      'list-kept',
      'render-site',
      'site-data',
      'install',
      'publish',
      'publish-copy',
    ]);
    for (const { said } of writing) expect(said).toMatch(IN_WORDS);
  });

  test.each(['take', 'render-site', 'assemble', 'write-search'])(
    'full from %s on, ends the build, which leaves nothing',
    (stage) => {
      const { said, seen } = find(`full from ${stage}`) ?? {};
      expect(said).toMatch(IN_WORDS);
      expect(seen).toEqual([OLD, OLD]);
    },
  );

  test('read-only where the site or the work lies, is told in words', () => {
    const output = /^[^\n]+dist：写不进去：磁盘是只读的\n {2}请：[^\n]+$/;
    expect(find('output read-only')).toMatchObject({ said: expect.stringMatching(output), seen: [OLD, OLD] });
    // The workshop waits there for the next build.
    const seen: readonly Seen[] = [OLD, { ...OLD, besideDist: ['.yaodian-dist', 'dist'] }];
    expect(find('output read-only from publish')).toMatchObject({ said: expect.stringMatching(output), seen });
    const workplace = /^[^\n]+：写不进去：磁盘是只读的\n {2}请：[^\n]+$/;
    expect(find('workplace read-only')).toMatchObject({ said: expect.stringMatching(workplace), seen: [OLD, OLD] });
  });

  test('read-only where seeds, modules and cache lie, is in nobody’s way, and is said of the cache', () => {
    const { said, seen, notes } = find('seeds, modules and cache read-only') ?? {};
    expect({ said, seen }).toEqual({ said: undefined, seen: [OLD, NEW] });
    expect(notes).toEqual([
      expect.stringMatching(/^注意：[^\n]+缓存：写不进去：磁盘是只读的\n {2}请：[^\n]+网站照常生成$/),
    ]);
  });
});

describe('a build that is ended', () => {
  const BUILD = [join(ROOT, 'scripts/commands/build.ts'), '--seeds', work.seeds, '--out', work.out];
  const PAUSED = ['--import', pathToFileURL(join(ACCIDENTS, 'pause-stages.ts')).href, ...BUILD];

  /** What is kept from before saves the time of print and pages. */
  const endAt = (last: string, signal: NodeJS.Signals, more: readonly string[] = []): Promise<End> =>
    run([...PAUSED, ...more], (line, child) => {
      if (line === `stage ${last}`) child.kill(signal);
      else if (line.startsWith('stage ')) child.stdin?.write('on\n');
    });

  // Where different things are under way: nothing yet, the press, Astro, what is joined, the new site beside the old.
  test.each([
    ['read', 'SIGINT', 130],
    ['print', 'SIGINT', 130],
    ['render', 'SIGTERM', 143],
    ['render-site', 'SIGINT', 130],
    ['search', 'SIGHUP', 129],
    ['publish', 'SIGTERM', 143],
  ] as const)('at %s by %s, leaves nothing', async (stage, signal, code) => {
    layOldSite(work);
    const cached = stage === 'print' || stage === 'render' ? ['--no-cache'] : [];
    expect(await endAt(stage, signal, cached)).toMatchObject({ code, signal: null, stderr: '' });
    expect(look(work)).toEqual(OLD);
  });

  test('by a kill before it publishes, leaves the old site, and the next build works and clears', async () => {
    expect(await endAt('publish', 'SIGKILL')).toMatchObject({ code: null, signal: 'SIGKILL', stderr: '' });
    expect(look(work)).toEqual(UNDER_WAY);
    expect(await run(BUILD)).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(look(work)).toEqual(NEW);
  });
});
