import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFiles } from '../../../../scripts/shell/disk/write-files.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yaodian-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test('makes the folders it needs, and writes text and bytes', async () => {
  await writeFiles(dir, [
    { path: 'a/b/c.txt', content: '要点' },
    { path: 'd.bin', content: new Uint8Array([0, 255]) },
  ]);
  expect(await readFile(join(dir, 'a/b/c.txt'), 'utf8')).toBe('要点');
  expect([...(await readFile(join(dir, 'd.bin')))]).toEqual([0, 255]);
});

test('refuses in one message where a file stands in the way of a folder, or a folder in the place of a file', async () => {
  await writeFile(join(dir, 'a'), '');
  await expect(writeFiles(dir, [{ path: 'a/b.txt', content: '' }])).rejects.toThrow(
    new RegExp(`^${join(dir, 'a/b.txt')}：写不进去：路径中有一段是文件，不是文件夹\n {2}请：.*--out`),
  );
  await mkdir(join(dir, 'b'));
  await expect(writeFiles(dir, [{ path: 'b', content: '' }])).rejects.toThrow('写不进去：同名的文件夹已经存在');
});
