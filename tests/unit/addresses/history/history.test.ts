import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeRepository } from '../../../../scripts/addresses/git.ts';
import { compareVersions } from '../../../../scripts/addresses/history/compare-versions.ts';
import { sayGaps } from '../../../../scripts/addresses/history/say-gaps.ts';
import { traceHistory } from '../../../../scripts/addresses/history/trace-history.ts';
import type { History } from '../../../../src/model/address/history.ts';
import { convert } from '../ledger/convert.ts';

const FIRST = '县局工作要点\n1.抓好党建。落实责任。\n2.抓好安全。排查隐患。\n3.抓好督导。定期通报。\n';
const SECOND =
  '县局工作要点\n1.抓好党建。压实责任。\n2.抓好学习。原原本本。\n3.抓好安全。排查隐患。\n5.抓好宣传。讲好故事。\n';
const work = mkdtempSync(join(tmpdir(), 'history-'));
afterAll(() => rmSync(work, { recursive: true }));

function git(dir: string, ...words: string[]): void {
  const env = { ...process.env, GIT_COMMITTER_DATE: '2026-02-03T20:00:00Z', GIT_AUTHOR_DATE: '2026-02-03T20:00:00Z' };
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
    cwd: dir,
    env,
    stdio: 'ignore',
  });
}

/** A repository in which `demo.txt` had these texts. */
function commit(...texts: string[]): string {
  const dir = mkdtempSync(join(work, 'repository-'));
  git(dir, 'init');
  for (const text of texts) {
    writeFileSync(join(dir, 'demo.txt'), text);
    git(dir, 'add', 'demo.txt');
    git(dir, 'commit', '-m', 'x', '--allow-empty');
  }
  return dir;
}

const trace = (dir: string, text: string, file = 'demo.txt'): Promise<History> =>
  describeRepository(dir).then((repository) =>
    traceHistory({ dir, file, compilation: convert(text), timeZone: 'Asia/Shanghai', repository }),
  );

test('entries added, moved, reworded and removed, with the characters that changed', () => {
  const changes = compareVersions(convert(FIRST), convert(SECOND));
  expect(changes.map(({ kind, anchor, from, url }) => [kind, anchor, from, url])).toEqual([
    ['reworded', 'item-1', null, '/demo/1/#item-1'],
    ['added', 'item-2', null, '/demo/1/#item-2'],
    ['moved', 'item-3', '第1篇第2项', '/demo/1/#item-3'],
    ['added', 'item-5', null, '/demo/1/#item-5'],
    ['removed', 'item-3', null, null],
  ]);
  expect(changes[0]?.pieces).toEqual([
    { kind: 'same', text: '抓好党建。' },
    { kind: 'removed', text: '落' },
    { kind: 'added', text: '压' },
    { kind: 'same', text: '实责任。' },
  ]);
  expect(compareVersions(convert(FIRST), convert(FIRST.replaceAll('。', '｡')))).toEqual([]);
});

test('the committed versions of the seed are compared, the latest first, through a rename', async () => {
  const dir = commit(FIRST, `${FIRST}\n`, SECOND);
  git(dir, 'mv', 'demo.txt', 'county.txt');
  git(dir, 'commit', '-m', 'renamed');
  const { gap, first, revisions } = await trace(dir, SECOND, 'county.txt');
  // The day in Shanghai, and not in Greenwich.
  expect([gap, first]).toEqual([null, '2026-02-04T04:00:00+08:00']);
  expect(revisions).toEqual([
    {
      version: expect.stringMatching(/^[0-9a-f]{40,}$/),
      moment: '2026-02-04T04:00:00+08:00',
      changes: compareVersions(convert(FIRST), convert(SECOND)),
    },
  ]);
});

test('how git is configured changes nothing', async () => {
  const dir = commit(FIRST, SECOND);
  const before = await trace(dir, SECOND);
  for (const setting of ['core.abbrev=4', 'log.showSignature=true', 'diff.renames=false', 'color.ui=always'])
    git(dir, 'config', ...(setting.split('=') as [string, string]));
  expect(await trace(dir, SECOND)).toEqual(before);
});

test('one version, unchanged, is a whole history', async () => {
  expect(await trace(commit(FIRST), FIRST)).toEqual({
    gap: null,
    first: '2026-02-04T04:00:00+08:00',
    revisions: [],
  });
});

test('of what git does not know nothing is said', async () => {
  const nothing = { first: null, revisions: [] };
  expect(await trace(mkdtempSync(join(work, 'no-repository-')), FIRST)).toEqual({ gap: 'none', ...nothing });
  expect(await trace(commit(FIRST), FIRST, 'other.txt')).toEqual({ gap: 'untracked', ...nothing });
  expect(await trace(commit(FIRST), SECOND)).toMatchObject({ gap: 'uncommitted', revisions: [] });

  const shallow = mkdtempSync(join(work, 'clone-'));
  git(work, 'clone', '--depth', '1', `file://${commit(FIRST, SECOND)}`, shallow);
  expect(await trace(shallow, SECOND)).toEqual({ gap: 'shallow', ...nothing });
});

test('a repository that git does not open, and a machine without git', async () => {
  const dir = commit(FIRST);
  const path = process.env.PATH;
  const bin = mkdtempSync(join(work, 'bin-'));
  const nothing = { first: null, revisions: [] };
  try {
    process.env.PATH = bin;
    expect(await trace(dir, FIRST)).toEqual({ gap: 'no-git', ...nothing });
    const refusal = "fatal: detected dubious ownership in repository at '/x'";
    writeFileSync(join(bin, 'git'), `#!/bin/sh\necho "${refusal}" >&2\nexit 128\n`, { mode: 0o755 });
    expect(await trace(dir, FIRST)).toEqual({ gap: 'foreign', ...nothing });
  } finally {
    process.env.PATH = path;
  }
});

test('a repository whose objects are damaged tells no whole history', async () => {
  const dir = commit(FIRST, SECOND);
  const broken = mkdtempSync(join(work, 'broken-'));
  cpSync(dir, broken, { recursive: true });
  const first = execFileSync('git', ['rev-parse', 'HEAD~1:demo.txt'], { cwd: dir, encoding: 'utf8' }).trim();
  rmSync(join(broken, '.git/objects', first.slice(0, 2), first.slice(2)), { force: true });
  expect(await trace(broken, SECOND)).toMatchObject({ gap: 'unreadable', first: null, revisions: [] });
});

test('the editor is told once for all compilations that have the same gap', () => {
  const history = (gap: History['gap']): History => ({ gap, first: null, revisions: [] });
  const said = sayGaps(
    ['a', 'b', 'c']
      .map((name) => ({ name, history: history('shallow') }))
      .concat({ name: 'd', history: history(null) }),
  );
  expect(said).toEqual([expect.stringContaining('a、b、c 的改动历史不全')]);
  expect(said[0]).toContain('git fetch --unshallow');
});
