import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareVersions } from '../../../../scripts/addresses/history/compare-versions.ts';
import { traceHistory } from '../../../../scripts/addresses/history/trace-history.ts';
import { convert } from '../ledger/convert.ts';

const FIRST = '县局工作要点\n1.抓好党建。落实责任。\n2.抓好安全。排查隐患。\n3.抓好督导。定期通报。\n';
const SECOND =
  '县局工作要点\n1.抓好党建。压实责任。\n2.抓好学习。原原本本。\n3.抓好安全。排查隐患。\n5.抓好宣传。讲好故事。\n';
const dir = mkdtempSync(join(tmpdir(), 'history-'));
afterAll(() => rmSync(dir, { recursive: true }));

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

test('without a repository there is no history', async () => {
  expect(await traceHistory(dir, { file: 'demo.txt', name: 'demo' })).toEqual({ first: null, revisions: [] });
});

test('the committed versions of the seed are compared, the latest first, through a rename', async () => {
  const git = (...words: string[]): void => {
    const env = { ...process.env, GIT_COMMITTER_DATE: '2026-02-03T00:00:00Z', GIT_AUTHOR_DATE: '2026-02-03T00:00:00Z' };
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
      cwd: dir,
      env,
      stdio: 'ignore',
    });
  };
  git('init');
  for (const text of [FIRST, `${FIRST}\n`, SECOND]) {
    writeFileSync(join(dir, 'demo.txt'), text);
    git('add', 'demo.txt');
    git('commit', '-m', 'x');
  }
  git('mv', 'demo.txt', 'county.txt');
  git('commit', '-m', 'renamed');
  const { first, revisions } = await traceHistory(dir, { file: 'county.txt', name: 'demo' });
  expect(first).toBe('2026-02-03');
  expect(revisions).toEqual([
    { version: expect.any(String), day: '2026-02-03', changes: compareVersions(convert(FIRST), convert(SECOND)) },
  ]);
});
