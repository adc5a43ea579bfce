/**
 * What an editor is told by the commands themselves: one message for each thing that cannot be published, exit code 1,
 * no stack trace, and the site as it was.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const RE_STACK = /^\s+at /m;

let dir: string;
let seeds: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'refusals-'));
  seeds = join(dir, 'seeds');
  mkdirSync(seeds);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const put = (file: string, content: string | Uint8Array = '甲市要点\n一、党建\n1.学习。读书。\n'): void =>
  writeFileSync(join(seeds, file), content);

function run(command: 'build' | 'convert', out: string, preload?: string): SpawnSyncReturns<string> {
  const options = preload === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload)}`];
  const args = [...options, `scripts/${command}.ts`, '--seeds', seeds, '--out', out];
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
}

/** The refusals, each a line of its own with what was expected and what to do below it. */
function refusalsOf({ status, stderr }: SpawnSyncReturns<string>): string[] {
  expect(status).toBe(1);
  expect(stderr).not.toMatch(RE_STACK);
  const refusals = stderr.trim().split(/\n(?! )/);
  for (const refusal of refusals) expect(refusal).toMatch(/\n {2}请：\S/);
  return refusals.map((refusal) => refusal.replace(/\n[\s\S]*/, ''));
}

/** A site that was published before; `isUntouched` tells whether it is still there, and nothing beside it. */
function publishBefore(): { out: string; isUntouched: () => boolean } {
  const out = join(dir, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'old');
  const isUntouched = (): boolean =>
    readFileSync(join(out, 'index.html'), 'utf8') === 'old' &&
    readdirSync(out).length === 1 &&
    readdirSync(dir).toSorted().join() === 'dist,seeds';
  return { out, isUntouched };
}

test('every seed that cannot be published, each in one message, and the site stays as it was', () => {
  put('empty.txt', '');
  put('blank.md', ' \n\u3000\n');
  put('binary.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x00, 0x01]));
  put(
    'damaged.txt',
    Buffer.concat([Buffer.from('要点\n坚持党的领导'), Buffer.from([0xe5, 0x85]), Buffer.from('全面\n')]),
  );
  put('教育.txt');
  put('twin.md');
  put('twin.txt');
  put('sheet.xlsx');
  put('old.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]));
  mkdirSync(join(seeds, 'folder.txt'));
  symlinkSync('nowhere', join(seeds, 'gone.txt'));
  // The nearest thing to a pipe or a device that every system has.
  if (existsSync('/dev/zero')) symlinkSync('/dev/zero', join(seeds, 'device.txt'));
  const { out, isUntouched } = publishBefore();
  expect(refusalsOf(run('build', out)).filter((refusal) => !refusal.startsWith('device.txt'))).toEqual([
    'binary.txt:2:1：控制字符 U+0000，文件像是二进制数据，或是没有 BOM 的 UTF-16',
    'blank.md：文件里只有空白',
    'damaged.txt:2:7：这里的字节不是 UTF-8 文字，文件可能在传送或保存时损坏',
    'empty.txt：文件是空的',
    'folder.txt：这是一个文件夹',
    'gone.txt：文件读不出来：找不到它',
    'old.docx：这不是 .docx 文件，可能已损坏、加了密码，或是旧版 .doc',
    'sheet.xlsx：不认识的文件种类“.xlsx”',
    'twin.txt：网址 /twin/ 已被 twin.md 使用',
    '教育.txt：文件名不能作网址',
  ]);
  expect(isUntouched()).toBe(true);
});

test.skipIf(!existsSync('/dev/zero'))('what is no regular file, without waiting for its end', () => {
  symlinkSync('/dev/zero', join(seeds, 'a.txt'));
  expect(refusalsOf(run('convert', join(dir, 'out')))).toEqual(['a.txt：文件读不出来：它不是普通文件，而是管道或设备']);
});

test('a folder of seeds that is missing, and a ledger that cannot be read', () => {
  rmSync(seeds, { recursive: true });
  expect(refusalsOf(run('convert', join(dir, 'out')))).toEqual([`${seeds}：种子文件夹读不出来：找不到它`]);
  mkdirSync(join(seeds, 'a.anchors.json'), { recursive: true });
  put('a.txt');
  expect(refusalsOf(run('convert', join(dir, 'out')))).toEqual(['a.anchors.json：文件读不出来：它是文件夹']);
});

test('an output that cannot be written, before anything is made', () => {
  put('a.txt');
  writeFileSync(join(dir, 'file'), 'mine');
  const isNoFolder = '写不进去：路径中有一段是文件，不是文件夹';
  expect(refusalsOf(run('build', join(dir, 'file/dist')))).toEqual([`${join(dir, 'file/dist')}：${isNoFolder}`]);
  expect(refusalsOf(run('build', join(dir, 'file')))).toEqual([`${join(dir, 'file')}：${isNoFolder}`]);
  expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('mine');
  const converted = join(dir, 'file/a/plan-1.mdx');
  expect(refusalsOf(run('convert', join(dir, 'file')))).toEqual([`${converted}：${isNoFolder}`]);
});

test('an output that holds something else than a site', () => {
  put('a.txt');
  expect(refusalsOf(run('build', dir))).toEqual([`${dir}：输出文件夹里有种子，发布时会把它们删去`]);
  mkdirSync(join(dir, 'letters'));
  writeFileSync(join(dir, 'letters/mine.txt'), 'mine');
  const [refusal] = refusalsOf(run('build', join(dir, 'letters')));
  expect(refusal).toContain('输出文件夹里有别的文件');
  expect(readdirSync(join(dir, 'letters'))).toEqual(['mine.txt']);
});

/** Makes writing fail as a full disk does, half-way through each file whose name ends so. */
const fillDisk = (ending: string): string => `
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const whole = fs.writeFile;
  fs.writeFile = async (path, content, ...more) => {
    if (!String(path).endsWith('${ending}')) return whole(path, content, ...more);
    await whole(path, content.slice(0, 10));
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  syncBuiltinESMExports();`;

test('a disk that is full when the pages are made already', { timeout: 60_000 }, () => {
  put('a.txt');
  const { out, isUntouched } = publishBefore();
  const result = run('build', out, fillDisk('sitemap.xml'));
  expect(result.stdout).toContain('生成网页');
  expect(refusalsOf(result)).toEqual([expect.stringMatching(/sitemap\.xml：写不进去：磁盘已满$/)]);
  expect(isUntouched()).toBe(true);
});

test('a disk that is full while a seed is converted leaves no half of a file', () => {
  put('a.txt');
  expect(refusalsOf(run('convert', join(dir, 'out'), fillDisk('.json')))[0]).toMatch(/写不进去：磁盘已满$/);
  const left = readdirSync(join(dir, 'out'), { recursive: true, withFileTypes: true });
  expect(left.filter(({ name }) => name.endsWith('.json'))).toEqual([]);
});
