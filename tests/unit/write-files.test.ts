import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../scripts/refusal.ts';
import { replaceFolder, writeFiles } from '../../scripts/write-files.ts';

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
    const code = `
      import fs from 'node:fs/promises';
      import { syncBuiltinESMExports } from 'node:module';
      const whole = fs.rename;
      let puts = 0;
      fs.rename = (from, to) =>
        to === ${JSON.stringify(old)} && puts++ === 0
          ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
          : whole(from, to);
      syncBuiltinESMExports();
      const { replaceFolder } = await import(${JSON.stringify(new URL('../../scripts/write-files.ts', import.meta.url).href)});
      await replaceFolder(${JSON.stringify(made)}, ${JSON.stringify(old)});`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('写不进去：磁盘已满');
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
