import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findForeign, writeManifest } from '../../../../scripts/shell/disk/manifest.ts';
import { writeFiles } from '../../../../scripts/shell/disk/write-files.ts';

const NAME = 'yaodian-site.sha256';
const FILES = ['index.html', 'a/b/c.html', 'a-b.html', 'a/b.html', 'B.html'];

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'yaodian-'));
  await writeFiles(
    site,
    FILES.map((path) => ({ path, content: path })),
  );
  await writeManifest(site, NAME);
});
afterEach(() => rm(site, { recursive: true, force: true }));

const read = (): Promise<string> => readFile(join(site, NAME), 'utf8');

test('a manifest lists every file but itself, by path, and comes out the same again', async () => {
  const text = await read();
  expect(text.split('\n').map((row) => row.slice(66))).toEqual([
    'B.html',
    'a-b.html',
    'a/b.html',
    'a/b/c.html',
    'index.html',
    '',
  ]);
  await writeManifest(site, NAME);
  expect(await read()).toBe(text);
});

test('sha256sum reads it', () => {
  const { status, error } = spawnSync('sha256sum', ['--check', '--strict', NAME], { cwd: site });
  // A machine may be without it.
  if (error === undefined) expect(status).toBe(0);
});

describe('foreign', () => {
  test('is nothing where all is as written, where a file of ours is gone, or where there is nothing', async () => {
    expect(await findForeign(site, NAME)).toEqual([]);
    await rm(join(site, 'a/b/c.html'));
    expect(await findForeign(site, NAME)).toEqual([]);
    expect(await findForeign(join(site, 'missing'), NAME)).toEqual([]);
    await mkdir(join(site, 'empty'));
    expect(await findForeign(join(site, 'empty'), NAME)).toEqual([]);
  });

  const KINDS: [name: string, make: (path: (name: string) => string) => unknown, foreign: string[]][] = [
    ['a file', (path) => writeFile(path('CNAME'), 'example.org'), ['CNAME']],
    ['a hidden file in a folder of ours', (path) => writeFile(path('a/b/.notes'), ''), ['a/b/.notes']],
    ['an empty folder', (path) => mkdir(path('a/empty')), ['a/empty/']],
    [
      'a repository, named once',
      (path) => mkdir(path('.git/refs'), { recursive: true }).then(() => writeFile(path('.git/HEAD'), '')),
      ['.git/'],
    ],
    ['a file of ours that was changed', (path) => writeFile(path('a/b.html'), 'a/b.htmL'), ['a/b.html（改过）']],
    ['a link', (path) => symlink('index.html', path('latest')), ['latest']],
    [
      'a link in the place of a file of ours, though the same is behind it',
      async (path) => {
        await writeFile(path('z'), 'index.html');
        await rm(path('index.html'));
        await symlink('z', path('index.html'));
      },
      ['index.html', 'z'],
    ],
    ['a pipe', (path) => spawnSync('mkfifo', [path('pipe')]), ['pipe']],
    [
      'a folder in the place of a file of ours',
      (path) => rm(path('index.html')).then(() => mkdir(path('index.html'))),
      ['index.html/'],
    ],
    [
      'a file in the place of a folder of ours',
      (path) => rm(path('a'), { recursive: true }).then(() => writeFile(path('a'), '')),
      ['a'],
    ],
    ['a manifest of another kind', (path) => writeFile(path('yaodian-convert.sha256'), ''), ['yaodian-convert.sha256']],
  ];
  test.each(KINDS)('is %s', async (_, make, foreign) => {
    await make((name) => join(site, name));
    expect(await findForeign(site, NAME)).toEqual(foreign);
  });

  test.each([
    ['missing', (file: string) => rm(file)],
    ['of a form we do not write', (file: string) => writeFile(file, 'index.html\n')],
    ['empty', (file: string) => writeFile(file, '')],
    ['a folder', (file: string) => rm(file).then(() => mkdir(file))],
  ])('is everything where the manifest is %s', async (_, spoil) => {
    await spoil(join(site, NAME));
    expect(await findForeign(site, NAME)).toBe('no-manifest');
  });
});
