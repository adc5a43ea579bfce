import disk, { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTarget, refuseDisk, replaceFolder, writeFiles } from '../../../scripts/shell/files.ts';
import { Refusal } from '../../../scripts/shell/refusal.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yaodian-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const refusalOf = async (act: Promise<void>): Promise<Refusal> => {
  const error = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
};

/** Lets the disk fail with `code` in the calls of `name` that `fails` picks, while `act` runs. */
async function withFailing(
  name: 'rename' | 'writeFile',
  code: string,
  fails: (from: string, to: string) => boolean,
  act: () => Promise<void>,
): Promise<void> {
  const whole = disk[name] as (...args: unknown[]) => Promise<void>;
  const failing = async (...args: [string, string]): Promise<void> => {
    if (fails(...args)) throw Object.assign(new Error(), { code });
    return whole(...args);
  };
  Object.assign(disk, { [name]: failing });
  syncBuiltinESMExports();
  try {
    await act();
  } finally {
    Object.assign(disk, { [name]: whole });
    syncBuiltinESMExports();
  }
}

describe('writing files', () => {
  test('makes the folders it needs, and writes text and bytes', async () => {
    await writeFiles(dir, [
      { path: 'a/b/c.txt', content: '要点' },
      { path: 'd.bin', content: new Uint8Array([0, 255]) },
    ]);
    expect(await readFile(join(dir, 'a/b/c.txt'), 'utf8')).toBe('要点');
    expect([...(await readFile(join(dir, 'd.bin')))]).toEqual([0, 255]);
  });

  test('refuses in one message where a file stands in the way of a folder', async () => {
    await writeFile(join(dir, 'a'), '');
    const { message, detail } = await refusalOf(writeFiles(dir, [{ path: 'a/b.txt', content: '' }]));
    expect(detail.file).toBe(join(dir, 'a/b.txt'));
    expect(message).toMatch(/写不进去：路径中有一段是文件，不是文件夹\n {2}请：.*--out/);
  });

  test('refuses a full disk, and leaves no half of the file', async () => {
    await writeFile(join(dir, 'b.txt'), 'half');
    const failing = (file: string): boolean => file.endsWith('b.txt');
    await withFailing('writeFile', 'ENOSPC', failing, async () => {
      const files = [
        { path: 'a.txt', content: 'a' },
        { path: 'b.txt', content: 'b' },
      ];
      const { message } = await refusalOf(writeFiles(dir, files));
      expect(message).toMatch(/^\S+b\.txt：写不进去：磁盘已满\n {2}请：[^\n]*$/);
    });
    expect(await readdir(dir)).toEqual(['a.txt']);
  });

  test('refuses in one message where a folder stands in the place of a file', async () => {
    await mkdir(join(dir, 'a'));
    expect((await refusalOf(writeFiles(dir, [{ path: 'a', content: '' }]))).message).toContain('写不进去');
  });
});

describe('replacing a folder', () => {
  const make = async (name: string, file: string): Promise<string> => {
    await writeFiles(join(dir, name), [{ path: file, content: name }]);
    return join(dir, name);
  };

  test('puts the whole in place, with nothing left of the old one or beside it', async () => {
    const old = await make('dist', 'old.html');
    await replaceFolder(await make('made', 'new.html'), old);
    expect(await readdir(old)).toEqual(['new.html']);
    expect(await readdir(dir)).toEqual(['dist']);
  });

  test('makes a folder that was not there, with its parents', async () => {
    await replaceFolder(await make('made', 'new.html'), join(dir, 'x/y/dist'));
    expect(await readdir(join(dir, 'x/y/dist'))).toEqual(['new.html']);
  });

  test('a move that fails leaves the old one as it was', async () => {
    const old = await make('dist', 'old.html');
    const { detail } = await refusalOf(replaceFolder(join(dir, 'missing'), old));
    expect(detail.file).toBe(old);
    expect(await readFile(join(old, 'old.html'), 'utf8')).toBe('dist');
    expect(await readdir(dir)).toEqual(['dist']);
  });

  test('puts the old one back where the new one cannot be put in its place', async () => {
    const old = await make('dist', 'old.html');
    const made = await make('made', 'new.html');
    let puts = 0;
    const isFirstPut = (_from: string, to: string): boolean => to === old && puts++ === 0;
    await withFailing('rename', 'ENOSPC', isFirstPut, async () => {
      expect((await refusalOf(replaceFolder(made, old))).message).toContain('写不进去：磁盘已满');
    });
    expect(await readFile(join(old, 'old.html'), 'utf8')).toBe('dist');
    expect(await readdir(dir)).toEqual(['dist']);
  });

  test('refuses in one message where a file stands in the way', async () => {
    await writeFile(join(dir, 'file'), '');
    const made = await make('made', 'new.html');
    const { message } = await refusalOf(replaceFolder(made, join(dir, 'file/dist')));
    expect(message).toMatch(/^.*写不进去：路径中有一段是文件，不是文件夹\n {2}请：.*$/);
    expect(await readdir(made)).toEqual(['new.html']);
  });
});

test('a folder is put in place on another disk, too', async () => {
  await writeFiles(dir, [
    { path: 'made/a/new.html', content: 'new' },
    { path: 'elsewhere/dist/old.html', content: 'old' },
  ]);
  const [made, elsewhere] = [join(dir, 'made'), join(dir, 'elsewhere')];
  const isBetweenDisks = (from: string, to: string): boolean => from.startsWith(made) !== to.startsWith(made);
  await withFailing('rename', 'EXDEV', isBetweenDisks, () => replaceFolder(made, join(elsewhere, 'dist')));
  expect(await readFile(join(elsewhere, 'dist/a/new.html'), 'utf8')).toBe('new');
  expect(await readdir(elsewhere)).toEqual(['dist']);
  expect(await readdir(join(elsewhere, 'dist'))).toEqual(['a']);
});

describe('the target of a build', () => {
  test('may be missing, empty, or a site', async () => {
    await checkTarget(join(dir, 'x/dist'), [dir]);
    await mkdir(join(dir, 'dist'));
    await checkTarget(join(dir, 'dist'), [dir]);
    for (const file of ['index.html', 'addresses.json', 'a']) await writeFile(join(dir, 'dist', file), '');
    await checkTarget(join(dir, 'dist'), [dir]);
  });

  test('may hold nothing else, nor what is to be kept', async () => {
    await writeFile(join(dir, 'index.html'), '');
    await expect(checkTarget(dir, [])).rejects.toThrow('输出文件夹里有别的文件');
    await writeFile(join(dir, 'addresses.json'), '');
    await expect(checkTarget(dir, [join(dir, 'seeds')])).rejects.toThrow('输出文件夹里有别的文件');
  });
});

test('what the bundler says of the disk is understood; any other error stays as it is', () => {
  const bundled = new Error('Failed to write file\n\nCaused by:\n    No space left on device (os error 28)');
  expect((refuseDisk(bundled, 'dist') as Error).message).toMatch(/^dist：写不进去：磁盘已满/);
  const other = new Error('x');
  expect(refuseDisk(other, 'dist')).toBe(other);
});
