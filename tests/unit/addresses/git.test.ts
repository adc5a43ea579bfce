/** What git is asked, and what its answers are taken for. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { describeRepository, readBlobs, runGit } from '../../../scripts/addresses/git.ts';
import { readCommitted } from '../../../scripts/addresses/ledger/promises/read-committed.ts';

const work = mkdtempSync(join(tmpdir(), 'git-'));
afterAll(() => rmSync(work, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/** A repository in which a ledger was committed so often; its versions are their numbers. */
function makeRepository(name: string, versions: number): string {
  const dir = join(work, name);
  mkdirSync(dir);
  const commits = Array.from({ length: versions }, (_, i) => {
    const text = `${i + 1}`;
    return [
      'commit refs/heads/main',
      `committer t <t@example.org> ${1_700_000_000 + i} +0000`,
      'data 0',
      'M 100644 inline demo.anchors.json',
      `data ${text.length}\n${text}\n`,
    ].join('\n');
  });
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: dir });
  execFileSync('git', ['fast-import', '--quiet'], { cwd: dir, input: commits.join('\n') });
  return dir;
}
const whole = makeRepository('whole', 52);

test('a repository is whole, shallow or none', async () => {
  expect(await describeRepository(whole)).toBe('whole');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${whole}`, 'shallow'], { cwd: work });
  expect(await describeRepository(join(work, 'shallow'))).toBe('shallow');
  vi.stubEnv('GIT_CEILING_DIRECTORIES', work);
  const bare = join(work, 'bare');
  mkdirSync(bare);
  expect(await describeRepository(bare)).toBe('none');
});

test('git may be missing, refuse, or fail', async () => {
  const bin = join(work, 'bin');
  mkdirSync(bin);
  vi.stubEnv('PATH', bin);
  expect(await describeRepository(whole)).toBe('no-git');
  for (const [said, is] of [
    ['fatal: detected dubious ownership in repository', 'foreign'],
    ['fatal: unsafe repository', 'foreign'],
    ['fatal: Not a git repository (or any parent up to mount point /)', 'none'],
    ['fatal: bad config line 1', 'unreadable'],
  ]) {
    writeFileSync(join(bin, 'git'), `#!/bin/sh\necho '${said}' >&2\nexit 128\n`, { mode: 0o755 });
    expect(await describeRepository(whole)).toBe(is);
  }
});

test('nothing that is set changes what it answers', async () => {
  const bin = join(work, 'said');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'git'),
    '#!/bin/sh\necho "$@"\necho "$LC_ALL $GIT_OPTIONAL_LOCKS $GIT_TERMINAL_PROMPT $GIT_NO_LAZY_FETCH"\n',
    { mode: 0o755 },
  );
  vi.stubEnv('PATH', bin);
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
  expect((await runGit(work, ['log'])).toString()).toBe(
    '-c log.showSignature=false -c core.quotePath=false -c diff.renames=true -c log.follow=false log\nC 0 0 1\n',
  );
});

test('blobs are read by their names, each once, and none that is missing', async () => {
  const name = (text: string) =>
    execFileSync('git', ['hash-object', '--stdin'], { cwd: whole, input: text }).toString().trim();
  const [one, twelve, gone] = [name('1'), name('12'), '0'.repeat(40)];
  const blobs = await readBlobs(whole, [one, gone, twelve, one]);
  expect([...blobs].map(([blob, text]) => [blob, text.toString()])).toEqual([
    [one, '1'],
    [twelve, '12'],
  ]);
  expect(await readBlobs(whole, [])).toEqual(new Map());
});

test('of each ledger the latest fifty versions are read, the latest first', async () => {
  const texts = (await readCommitted(whole)).map(({ text }) => text);
  expect(texts).toEqual(Array.from({ length: 50 }, (_, i) => `${52 - i}`));
  const [newest] = await readCommitted(whole);
  expect(newest?.version).toBe((await runGit(whole, ['rev-parse', 'HEAD'])).toString().trim());
});
