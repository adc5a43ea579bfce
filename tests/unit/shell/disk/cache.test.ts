/** Kept work under accidents: whatever happens to it, a build finds what was made, whole, or makes it anew. */
import fs, { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, utimesSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCache } from '../../../../scripts/shell/disk/cache.ts';
import { writeFiles } from '../../../../scripts/shell/disk/write-files.ts';
import { type Child, startChild } from './child.ts';

let dir: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'yaodian-'));
  await writeFiles(below('parts'), [
    { path: 'a/index.html', content: 'page' },
    { path: 'a/1/index.html', content: 'plan' },
  ]);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const below = (name: string): string => join(dir, name);
const keep = (): Promise<void> => openCache(below('cache'), 'dist').keep('key', below('parts'), 'a');
const take = (into: string): Promise<boolean> => openCache(below('cache'), 'dist').take('key', below(into));
const kept = (): string[] => readdirSync(below('cache')).map((name) => name.replace(/^aside-.*/, 'aside'));
const textsIn = (folder: string): string[] =>
  ['a/index.html', 'a/1/index.html'].map((path) => readFileSync(join(below(folder), path), 'utf8'));

/** A process that keeps the same, and does `before` it gives the folder its name. */
const keepApart = (before: string): Child =>
  startChild(`
    const fs = await import('node:fs');
    const { syncBuiltinESMExports } = await import('node:module');
    const { openCache } = await load('cache');
    const whole = fs.default.renameSync;
    const gate = new Int32Array(new SharedArrayBuffer(4));
    fs.default.renameSync = (from, to) => { ${before}; return whole(from, to); };
    syncBuiltinESMExports();
    tell('ready');
    await heard();
    await openCache(${JSON.stringify(below('cache'))}, 'dist').keep('key', ${JSON.stringify(below('parts'))}, 'a');`);

test('a process killed while it keeps leaves nothing that anybody takes, and the next keeps it', async () => {
  const child = keepApart("process.kill(process.pid, 'SIGKILL')");
  await child.hear('ready');
  child.say();
  expect((await child.ended).signal).toBe('SIGKILL');
  expect(kept()).toEqual(['aside']);
  expect(await take('first')).toBe(false);
  await keep();
  expect(await take('second')).toBe(true);
  expect(textsIn('second')).toEqual(['page', 'plan']);

  const [aside = ''] = readdirSync(below('cache')).filter((name) => name.startsWith('aside-'));
  openCache(below('cache'), 'dist').drop();
  expect(kept()).toEqual(['aside', 'key']);
  // Two days later nobody is at it any more.
  const then = new Date(Date.now() - 2 * 24 * 60 * 60_000);
  utimesSync(join(below('cache'), aside), then, then);
  openCache(below('cache'), 'dist').drop();
  expect(kept()).toEqual(['key']);
});

test('two that keep the same at once both go on, and one of them is found whole', async () => {
  const go = JSON.stringify(below('go'));
  // Neither gives its folder the name until the other is as far.
  const children = ['1', '2'].map((name) =>
    keepApart(`fs.writeFileSync(${go} + ${name}, '');
      while (![1, 2].every((each) => fs.existsSync(${go} + each))) Atomics.wait(gate, 0, 0, 20)`),
  );
  await Promise.all(children.map((child) => child.hear('ready')));
  for (const child of children) child.say();
  for (const { ended } of children) expect(await ended).toEqual({ code: 0, signal: null, stderr: '' });
  expect(kept()).toEqual(['key']);
  expect(await take('parts-2')).toBe(true);
  expect(textsIn('parts-2')).toEqual(['page', 'plan']);
});

test.each([
  ['changed', () => appendFileSync(join(below('cache'), 'key/a/index.html'), 'x')],
  ['lost', () => unlinkSync(join(below('cache'), 'key/a/index.html'))],
  ['added', () => appendFileSync(join(below('cache'), 'key/a/more.html'), 'x')],
  ['without its sums', () => unlinkSync(join(below('cache'), 'key/yaodian-kept.sha256'))],
  ['with sums that are none', () => appendFileSync(join(below('cache'), 'key/yaodian-kept.sha256'), 'x\n')],
  [
    'changed where it was published, for it is one file',
    () => appendFileSync(join(below('parts'), 'a/index.html'), 'x'),
  ],
])('what is %s is not taken, and is kept anew', async (_, damage) => {
  await keep();
  damage();
  expect(await take('first')).toBe(false);
  expect(readdirSync(dir)).toEqual(['cache', 'parts']);
  rmSync(below('parts'), { recursive: true });
  await writeFiles(below('parts'), [
    { path: 'a/index.html', content: 'page' },
    { path: 'a/1/index.html', content: 'plan' },
  ]);
  await keep();
  expect(await take('second')).toBe(true);
  expect(textsIn('second')).toEqual(['page', 'plan']);
});

/** What the disk does not do while `work` is done. */
async function without(
  call: 'linkSync' | 'cpSync' | 'utimesSync',
  code: string,
  work: () => Promise<void>,
): Promise<void> {
  const whole = fs[call];
  Object.assign(fs, {
    [call]: () => {
      throw Object.assign(new Error(code), { code });
    },
  });
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(fs, { [call]: whole });
    syncBuiltinESMExports();
  }
}

test('where the disk is full, nothing is kept, and nothing left', async () => {
  await without('linkSync', 'EXDEV', () =>
    without('cpSync', 'ENOSPC', async () => {
      await expect(keep()).rejects.toThrow('ENOSPC');
      expect(kept()).toEqual([]);
    }),
  );
  await keep();
  await without('linkSync', 'EXDEV', () =>
    without('cpSync', 'ENOSPC', async () => {
      await expect(take('first')).rejects.toThrow('ENOSPC');
    }),
  );
  expect(await take('second')).toBe(true);
});

test('of a cache that may only be read, all is taken', async () => {
  await keep();
  await without('utimesSync', 'EROFS', async () => expect(await take('first')).toBe(true));
  expect(textsIn('first')).toEqual(['page', 'plan']);
});

test('what another build drops while it is taken counts as not kept, and leaves nothing', async () => {
  await keep();
  const whole = fs.linkSync;
  fs.linkSync = (from, to) => {
    whole(from, to);
    rmSync(below('cache/key'), { recursive: true, force: true });
  };
  syncBuiltinESMExports();
  try {
    expect(await take('first')).toBe(false);
  } finally {
    fs.linkSync = whole;
    syncBuiltinESMExports();
  }
  expect(readdirSync(below('first'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())).toEqual(
    [],
  );
});

/** A site of `a`, as `take` and `close` find it one build after the other. */
const publish = async (name: string): Promise<void> => {
  const cache = openCache(below('cache'), 'dist');
  expect(await cache.take('key', below(name))).toBe(true);
  fs.writeFileSync(join(below(name), 'index.html'), name);
  if (fs.existsSync(below('dist'))) fs.renameSync(below('dist'), below('done'));
  fs.renameSync(below(name), below('dist'));
  cache.close(below('done'));
};
const inode = (path: string): number => fs.statSync(below(path)).ino;

test('what a site was is moved into the one after the next, where it is the same again', async () => {
  await keep();
  await publish('first');
  const moved = inode('dist/a');
  await publish('second');
  expect(inode('dist/a')).not.toBe(moved);
  await publish('third');
  expect(inode('dist/a')).toBe(moved);
  expect(textsIn('dist')).toEqual(['page', 'plan']);
  expect(readFileSync(below('dist/index.html'), 'utf8')).toBe('third');
});

test.each([
  ['changed', () => appendFileSync(below('cache/site-dist/last/a/index.html'), 'x')],
  ['lost', () => unlinkSync(below('cache/site-dist/last/a/index.html'))],
  ['added', () => appendFileSync(below('cache/site-dist/last/a/more.html'), 'x')],
  ['gone', () => rmSync(below('cache/site-dist/last'), { recursive: true })],
])('where something of it was %s it is not', async (_, damage) => {
  await keep();
  await publish('first');
  await publish('second');
  // What is kept, and what was published, are the same files: they must not be changed with it.
  fs.cpSync(below('cache/site-dist/last'), below('copy'), { recursive: true });
  rmSync(below('cache/site-dist/last'), { recursive: true });
  fs.renameSync(below('copy'), below('cache/site-dist/last'));
  damage();
  await publish('third');
  expect(readdirSync(below('dist/a')).sort()).toEqual(['1', 'index.html']);
  expect(textsIn('dist')).toEqual(['page', 'plan']);
});

test('an output that nobody makes any more is forgotten', async () => {
  await keep();
  await publish('first');
  openCache(below('cache'), 'dist').drop();
  expect(kept().sort()).toEqual(['key', 'site-dist']);
  const then = new Date(Date.now() - 31 * 24 * 60 * 60_000);
  utimesSync(below('cache/site-dist'), then, then);
  openCache(below('cache'), 'dist').drop();
  expect(kept()).toEqual(['key']);
});
