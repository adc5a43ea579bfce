import { existsSync, mkdirSync } from 'node:fs';
import disk, { mkdir, mkdtemp, readdir, readFile, readlink, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOutput } from '../../../../scripts/shell/disk/output.ts';
import { ROOT } from '../../../../scripts/shell/disk/project-folders.ts';
import { refuseCacheAt } from '../../../../scripts/shell/disk/refuse-output.ts';
import { writeFiles } from '../../../../scripts/shell/disk/write-files.ts';
import { Refusal } from '../../../../scripts/shell/refusal.ts';
import { startChild } from './child.ts';

const NAME = 'yaodian-site.sha256';
let dir: string;
let dist: string;
let seeds: string;
beforeEach(async () => {
  dir = await realpath(await mkdtemp(join(tmpdir(), 'yaodian-')));
  dist = join(dir, 'dist');
  seeds = join(dir, 'seeds');
  await mkdir(seeds);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Publishes one page to `out`. */
async function publish(out: string, text: string): Promise<void> {
  const output = await openOutput(out, NAME, seeds);
  try {
    await writeFiles(output.next, [{ path: 'index.html', content: text }]);
    await output.replace(output.next);
  } finally {
    output.close();
  }
}

const page = (out = dist): Promise<string> => readFile(join(out, 'index.html'), 'utf8');
const names = async (folder = dir): Promise<string[]> => (await readdir(folder)).sort();

async function refusalOf(act: Promise<unknown>): Promise<Refusal> {
  const error = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
}

describe('an output', () => {
  test('is made where nothing was, with its parents, and replaced as a whole, with nothing left beside it', async () => {
    await publish(join(dir, 'x/y/dist'), 'old');
    await writeFile(join(dir, 'more.html'), '');
    const output = await openOutput(join(dir, 'x/y/dist'), NAME, seeds);
    await writeFiles(join(dir, 'made'), [{ path: 'new.html', content: '' }]);
    await output.replace(join(dir, 'made'));
    output.close();
    expect(await names(join(dir, 'x/y/dist'))).toEqual(['new.html', NAME]);
    expect(await names(join(dir, 'x/y'))).toEqual(['dist']);
  });

  test('may be an empty folder', async () => {
    await mkdir(dist);
    await publish(dist, 'new');
    expect(await page()).toBe('new');
  });

  test('stays as it was where nothing is made', async () => {
    await publish(dist, 'old');
    const output = await openOutput(dist, NAME, seeds);
    expect((await refusalOf(output.replace(join(dir, 'missing')))).detail.file).toBe(dist);
    output.close();
    expect(await page()).toBe('old');
    expect(await names()).toEqual(['dist', 'seeds']);
  });

  test('behind a link is replaced where it lies, and the link stays', async () => {
    await publish(join(dir, 'far/site'), 'old');
    await symlink('far/site', join(dir, 'dist'));
    await publish(dist, 'new');
    expect(await readlink(dist)).toBe('far/site');
    expect(await page(join(dir, 'far/site'))).toBe('new');
    await symlink('far/none', join(dir, 'other'));
    await publish(join(dir, 'other'), 'new');
    expect(await page(join(dir, 'far/none'))).toBe('new');
    expect(await names(join(dir, 'far'))).toEqual(['none', 'site']);
  });
});

describe('an output is refused', () => {
  test('with the names of what is not ours, which stays', async () => {
    await publish(dist, 'old');
    for (const name of ['1', '2', '3', 'CNAME', 'notes']) await writeFile(join(dist, name), name);
    await mkdir(join(dist, '.git'));
    await writeFile(join(dist, 'index.html'), 'mine');
    const { message } = await refusalOf(publish(dist, 'new'));
    expect(message).toContain('输出文件夹里有别的文件，写入会把它们删掉：.git/、1、2、3、CNAME，另有 2 个\n');
    expect(await names(dist)).toEqual(['.git', '1', '2', '3', 'CNAME', 'index.html', 'notes', NAME]);
    expect(await page()).toBe('mine');
    expect(await names()).toEqual(['dist', 'seeds']);
  });

  test('where something came while the new one was made', async () => {
    await publish(dist, 'old');
    const output = await openOutput(dist, NAME, seeds);
    await writeFiles(output.next, [{ path: 'index.html', content: 'new' }]);
    await writeFile(join(dist, 'CNAME'), '');
    expect((await refusalOf(output.replace(output.next))).message).toContain('删掉：CNAME\n');
    output.close();
    expect(await names(dist)).toEqual(['CNAME', 'index.html', NAME]);
    expect(await names()).toEqual(['dist', 'seeds']);
  });

  test('where nothing says whose it is, also of another kind', async () => {
    await writeFiles(
      dist,
      ['index.html', 'addresses.json'].map((path) => ({ path, content: '' })),
    );
    expect((await refusalOf(publish(dist, 'new'))).message).toMatch(/没有清单 yaodian-site\.sha256[\s\S]*请：.*删掉/);
    await rm(dist, { recursive: true });
    await publish(dist, 'old');
    expect((await refusalOf(openOutput(dist, 'yaodian-convert.sha256', seeds))).message).toContain('没有清单');
    expect(await page()).toBe('old');
  });

  test('where it would take the seeds or the project with it, or lie among the seeds, also behind a link', async () => {
    await writeFile(join(seeds, 'a.txt'), '');
    await symlink('seeds', join(dir, 'link'));
    for (const out of [seeds, dir, '/', join(seeds, 'dist'), join(dir, 'link'), join(dir, 'link/dist')]) {
      expect((await refusalOf(openOutput(out, NAME, seeds))).message).toMatch(/输出文件夹(?:里有种子|在种子文件夹里)/);
    }
    for (const out of [ROOT, join(ROOT, '..'), join(ROOT, '.yaodian')]) {
      expect((await refusalOf(openOutput(out, NAME, seeds))).message).toContain('输出文件夹里有种子或程序');
    }
    expect(await names(seeds)).toEqual(['a.txt']);
  });

  test('where it is a file, or lies below one, or has no place', async () => {
    await writeFile(join(dir, 'file'), 'kept');
    for (const [out, reason] of [
      ['file', '路径中有一段是文件，不是文件夹'],
      ['file/dist', '路径中有一段是文件，不是文件夹'],
      ['长'.repeat(84), '名字太长'],
    ] as const) {
      expect((await refusalOf(publish(join(dir, out), ''))).message).toContain(`写不进去：${reason}\n`);
    }
    await symlink('loop', join(dir, 'loop'));
    expect((await refusalOf(publish(join(dir, 'loop'), ''))).message).toContain('写不进去：路径中有指向自己的链接');
    expect(await readFile(join(dir, 'file'), 'utf8')).toBe('kept');
    expect(await names()).toEqual(['file', 'loop', 'seeds']);
  });

  test('where the folder it needs beside it is somebody’s', async () => {
    await writeFiles(join(dir, '.yaodian-dist'), [{ path: 'notes', content: '' }]);
    expect((await refusalOf(publish(dist, ''))).message).toContain('.yaodian-dist：发布时要用这个名字的文件夹');
    expect(await names(join(dir, '.yaodian-dist'))).toEqual(['notes']);
  });
});

/** A child's code that publishes one page, `text`, to `out`; `between` is done as it puts the new one in place. */
const publishing = (out: string, text: string, between = ''): string => `
  const fs = await import('node:fs');
  const { syncBuiltinESMExports } = await import('node:module');
  const whole = fs.default.renameSync;
  let puts = 0;
  fs.default.renameSync = (from, to) => {
    if (to === ${JSON.stringify(out)} && puts++ === 0) { ${between} }
    return whole(from, to);
  };
  syncBuiltinESMExports();
  const { openOutput } = await load('output');
  const { writeFiles } = await load('write-files');
  tell('ready');
  await heard();
  const output = await openOutput(${JSON.stringify(out)}, '${NAME}', ${JSON.stringify(seeds)});
  tell('open');
  try {
    const files = Array.from({ length: 50 }, (_, i) => ({ path: i + '.html', content: ${JSON.stringify(text)} }));
    await writeFiles(output.next, [...files, { path: 'index.html', content: ${JSON.stringify(text)} }]);
    await output.replace(output.next);
  } finally {
    output.close();
  }`;

/** In its place: the child stays, with half of the new one written. */
const STAY = "await writeFiles(output.next, [{ path: 'half.html', content: '' }]); tell('open'); await heard()";

describe('a process that does not get to the end', () => {
  test('killed between the two renames, leaves the old site to the next, which puts it back and clears', async () => {
    await publish(dist, 'old');
    const child = startChild(publishing(dist, 'new', "process.kill(process.pid, 'SIGKILL')"));
    child.say();
    expect((await child.ended).signal).toBe('SIGKILL');
    expect(existsSync(dist)).toBe(false);

    const output = await openOutput(dist, NAME, seeds);
    expect(await page()).toBe('old');
    output.close();
    expect(await names()).toEqual(['dist', 'seeds']);
  });

  test('is not put back over what somebody put there, and is not thrown away for it', async () => {
    await publish(dist, 'old');
    const child = startChild(publishing(dist, 'new', "process.kill(process.pid, 'SIGKILL')"));
    child.say();
    await child.ended;
    mkdirSync(dist);
    await writeFile(join(dist, 'notes'), '');
    await refusalOf(publish(dist, 'newer'));
    expect(await names(dist)).toEqual(['notes']);
    await rm(dist, { recursive: true });
    (await openOutput(dist, NAME, seeds)).close();
    expect(await page()).toBe('old');
  });

  test('killed earlier, leaves the old site in place, and the next clears what it left', async () => {
    await publish(dist, 'old');
    const child = startChild(publishing(dist, 'new').replace("tell('open')", STAY));
    child.say();
    await child.hear('open');
    child.process.kill('SIGKILL');
    await child.ended;
    expect(await names()).toEqual(['.yaodian-dist', 'dist', 'seeds']);
    expect(await page()).toBe('old');
    await publish(dist, 'newer');
    expect(await page()).toBe('newer');
    expect(await names(dist)).toEqual(['index.html', NAME]);
    expect(await names()).toEqual(['dist', 'seeds']);
  });

  test('because the new one cannot be put in place, puts the old one back', async () => {
    await publish(dist, 'old');
    const child = startChild(publishing(dist, 'new', "throw Object.assign(new Error(), { code: 'ENOSPC' })"));
    child.say();
    const { code, stderr } = await child.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('写不进去：磁盘已满');
    expect(await page()).toBe('old');
    expect(await names()).toEqual(['dist', 'seeds']);
  });
});

describe('two at once', () => {
  test('to one output: the second is refused at once, and the first goes on', async () => {
    const first = startChild(publishing(dist, 'first').replace("tell('open')", "tell('open'); await heard()"));
    first.say();
    await first.hear('open');
    expect((await refusalOf(publish(dist, 'second'))).message).toMatch(
      /dist：另一个命令正在写这个输出文件夹\n {2}请：/,
    );
    first.say();
    expect(await first.ended).toMatchObject({ code: 0, stderr: '' });
    expect(await page()).toBe('first');
    expect(await names()).toEqual(['dist', 'seeds']);
  });

  const PAIRS = 10;
  /** Publishes word after word that it hears, and tells how each ended. */
  const publishingOften = (out: string): string => `
    const { openOutput } = await load('output');
    const { writeFiles } = await load('write-files');
    const publish = async (content) => {
      const output = await openOutput(${JSON.stringify(out)}, '${NAME}', ${JSON.stringify(seeds)});
      try {
        await writeFiles(output.next, Array.from({ length: 50 }, (_, i) => ({ path: i + '.html', content })));
        await output.replace(output.next);
      } finally {
        output.close();
      }
    };
    tell('ready');
    for (let round = 0; round < ${PAIRS}; round++) {
      const ending = await publish((await heard()) + ' ' + process.pid).then(() => 'published', (error) => error.message);
      process.stderr.write(ending.split('\\n')[0] + '\\n');
      tell('round ' + round);
    }`;

  test.each([
    ['one output', ['dist', 'dist']],
    ['two outputs', ['dist', 'dist2']],
  ])('ten pairs to %s end in a whole site each, or in words', async (_, outs) => {
    const pair = outs.map((out) => startChild(publishingOften(join(dir, out))));
    await Promise.all(pair.map((child) => child.hear('ready')));
    for (let round = 0; round < PAIRS; round++) {
      for (const [i, child] of pair.entries()) child.say(`${round}-${outs[i]}`);
      await Promise.all(pair.map((child) => child.hear(`round ${round}`)));
      for (const out of outs)
        expect(await textsOf(join(dir, out))).toEqual([expect.stringMatching(`^${round}-${out} `)]);
      expect(await names()).toEqual([...new Set([...outs, 'seeds'])]);
    }
    const endings = await Promise.all(pair.map(async ({ ended }) => (await ended).stderr.trimEnd().split('\n')));
    const refused = endings.flat().filter((ending) => ending !== 'published');
    if (outs[0] !== outs[1]) expect(refused).toEqual([]);
    expect(new Set(refused.map((ending) => ending.replace(/^.*：/, '')))).toEqual(
      new Set(refused.length === 0 ? [] : ['另一个命令正在写这个输出文件夹']),
    );
    // Of each pair, one at least was published.
    expect(refused.length).toBeLessThanOrEqual(PAIRS);
  });
});

/** The texts of the pages in `folder`, each once. */
async function textsOf(folder: string): Promise<string[]> {
  const pages = (await names(folder)).filter((name) => name !== NAME);
  expect(pages).toHaveLength(50);
  return [...new Set(await Promise.all(pages.map((name) => readFile(join(folder, name), 'utf8'))))];
}

test('an output is put in place from another disk, too', async () => {
  await writeFiles(dir, [{ path: 'made/a/new.html', content: 'new' }]);
  const made = join(dir, 'made');
  const whole = disk.rename;
  disk.rename = async (from, to) => {
    if (from === made) throw Object.assign(new Error(), { code: 'EXDEV' });
    return whole(from, to);
  };
  syncBuiltinESMExports();
  try {
    const output = await openOutput(dist, NAME, seeds);
    await output.replace(made);
    output.close();
  } finally {
    disk.rename = whole;
    syncBuiltinESMExports();
  }
  expect(await readFile(join(dist, 'a/new.html'), 'utf8')).toBe('new');
  expect(await names()).toEqual(['dist', 'made', 'seeds']);
});

test('a cache lies neither among the seeds nor in the output, by whatever way', async () => {
  await symlink(seeds, join(dir, 'way'));
  const at = (path: string) => refuseCacheAt(join(dir, path), seeds, dist);
  for (const path of ['seeds', 'seeds/cache', 'way/cache', 'dist', 'dist/a/b'])
    expect((await refusalOf(at(path))).message).toContain('在种子文件夹或输出文件夹里');
  for (const path of ['cache', 'seeds-cache', 'dist-cache', '.']) await at(path);
});
