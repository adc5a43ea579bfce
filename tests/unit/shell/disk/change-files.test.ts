import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeFiles, type FileChange } from '../../../../scripts/shell/disk/change-files.ts';
import { startChild } from './child.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'yaodian-'));
  for (const name of ['a.json', 'b.json']) writeFileSync(join(dir, name), 'old');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const change = (write: Readonly<Record<string, string>>, remove: readonly string[] = []): FileChange => ({
  write: Object.entries(write).map(([path, content]) => ({ path, content })),
  remove,
});
const read = (): Record<string, string> =>
  Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]));

/** A child's code that makes the change; `before` comes in front of it. */
const changing = (made: FileChange, before = ''): string => `
  const fs = (await import('node:fs')).default;
  const { syncBuiltinESMExports } = await import('node:module');
  ${before}
  syncBuiltinESMExports();
  await (await load('change-files')).changeFiles(${JSON.stringify(dir)}, async () => (${JSON.stringify(made)}));`;

describe('a change of files', () => {
  test('writes, replaces and removes, and leaves nothing beside them', async () => {
    chmodSync(join(dir, 'a.json'), 0o640);
    await changeFiles(dir, async () => change({ 'a.json': 'new', 'c.json': 'new' }, ['b.json']));
    expect(read()).toEqual({ 'a.json': 'new', 'c.json': 'new' });
    expect(statSync(join(dir, 'a.json')).mode & 0o777).toBe(0o640);
  });

  test('of a link changes the file behind it', async () => {
    mkdirSync(join(dir, 'far'));
    writeFileSync(join(dir, 'far/l.json'), 'old');
    symlinkSync('far/l.json', join(dir, 'l.json'));
    await changeFiles(dir, async () => change({ 'l.json': 'new' }));
    expect(readlinkSync(join(dir, 'l.json'))).toBe('far/l.json');
    expect(readFileSync(join(dir, 'far/l.json'), 'utf8')).toBe('new');
  });

  test('that cannot be decided changes nothing', async () => {
    await expect(changeFiles(dir, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(read()).toEqual({ 'a.json': 'old', 'b.json': 'old' });
  });

  test('is refused while another is under way', async () => {
    await changeFiles(dir, async () => {
      await expect(changeFiles(dir, async () => change({ 'a.json': 'lost' }))).rejects.toThrow('另一个命令正在改');
      return change({ 'a.json': 'new' });
    });
    expect(read()).toEqual({ 'a.json': 'new', 'b.json': 'old' });
  });
});

describe('a change of files that fails half-way loses none of them', () => {
  const LONG = 'x'.repeat(100_000);

  test('on a disk that takes no more: the first would fit, the second does not', async () => {
    const child = startChild(changing(change({ 'a.json': 'new', 'c.json': LONG }, ['b.json'])), {
      limit: 'ulimit -f 4;',
    });
    const { code, stderr } = await child.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/c\.json：写不进去：文件超过了允许的大小\n {2}请：.*原有的文件都还在/);
    expect(read()).toEqual({ 'a.json': 'old', 'b.json': 'old' });
  });

  test.each([
    ['a file that may not be written', 0o777, 0o444, 'a.json'],
    ['a folder that may not be written', 0o555, 0o666, ''],
  ])('at %s', async (_, folderMode, fileMode, named) => {
    chmodSync(join(dir, 'a.json'), fileMode);
    chmodSync(dir, folderMode);
    // Root may write everything.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    if (uid !== undefined) for (const path of ['', 'a.json', 'b.json']) chownSync(join(dir, path), uid, uid);
    const child = startChild(changing(change({ 'a.json': 'new', 'c.json': 'new' }, ['b.json'])), uid ? { uid } : {});
    const { code, stderr } = await child.ended;
    chmodSync(dir, 0o777);
    expect(code).toBe(1);
    expect(stderr).toContain(`${join(dir, named)}：写不进去：没有写入权限\n`);
    expect(read()).toEqual({ 'a.json': 'old', 'b.json': 'old' });
  });

  test('where the old file cannot be removed: it stays beside the new one', async () => {
    const before = `fs.rmSync = ((whole) => (path, ...more) => {
      if (path.endsWith('b.json')) throw Object.assign(new Error(), { code: 'EPERM' });
      return whole(path, ...more);
    })(fs.rmSync);`;
    const { code, stderr } = await startChild(changing(change({ 'c.json': 'new' }, ['b.json']), before)).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('b.json：写不进去：没有写入权限');
    expect(read()).toEqual({ 'a.json': 'old', 'b.json': 'old', 'c.json': 'new' });
  });

  test('in a process that is killed before the files take their places, and the next clears what it left', async () => {
    const before = "fs.renameSync = () => process.kill(process.pid, 'SIGKILL');";
    const made = change({ 'a.json': 'new', 'c.json': 'new' }, ['b.json']);
    expect((await startChild(changing(made, before)).ended).signal).toBe('SIGKILL');
    expect(readdirSync(dir).sort()).toEqual(['.yaodian-changes', 'a.json', 'b.json']);
    expect(readFileSync(join(dir, 'a.json'), 'utf8')).toBe('old');
    await changeFiles(dir, async () => change({ 'a.json': 'newer' }));
    expect(read()).toEqual({ 'a.json': 'newer', 'b.json': 'old' });
  });
});
