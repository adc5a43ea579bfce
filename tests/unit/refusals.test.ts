/**
 * What cannot be published, put through the command line as an editor does: one message that says where, what was found
 * and what to do; exit code 1; no stack trace; and what was published before stays as it was. Where a process of its own
 * is not the point, the command runs in this one.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { runHere, type Said } from '../commands/run-here.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'refusals-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const SEED = '县教育局2024年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。全县要加强。\n';
const utf8 = (text: string): Buffer => Buffer.from(text);

const convert = (...args: readonly string[]): Promise<Said> => runHere('convert', args);

/** Runs a script of the project in a process of its own, with the shell's `limit` in front of it. */
function run(script: string, args: readonly string[], limit = ''): Promise<Omit<Said, 'told'>> {
  const command = `${limit} exec "$0" "$@"`;
  const child = spawn('sh', ['-c', command, process.execPath, `scripts/commands/${script}.ts`, ...args], { cwd: ROOT });
  let message = '';
  child.stderr.on('data', (chunk: Buffer) => {
    message += chunk.toString();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, message: message.trimEnd() })));
}

let folders = 0;
function makeFolder(files: Readonly<Record<string, Uint8Array | null>> = {}): string {
  const folder = path.join(work, `${++folders}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    if (content === null) mkdirSync(file);
    else writeFileSync(file, content);
  }
  return folder;
}

const NO_STACK = /^(?![\s\S]*\n\s+at )(?![\s\S]*node:)/;

/** Each with the first line of its message; below it, one line says what to do. */
const SEEDS: [name: string, files: Record<string, Uint8Array | null>, message: string | RegExp][] = [
  ['an empty file', { 'a.txt': utf8('') }, 'a.txt：文件是空的'],
  ['a blank file', { 'a.txt': utf8(' \n\u3000\r\n\ufeff\n') }, 'a.txt：文件里只有空白'],
  ['a binary file', { 'a.txt': utf8('要点\n一、甲\0乙\n') }, /^a\.txt:2:4：控制字符 U\+0000/],
  [
    'a byte of UTF-8 lost',
    { 'a.txt': Buffer.concat([utf8('要点\n一、强化'), Uint8Array.of(0xe5, 0xbc), utf8('党建\n')]) },
    /^a\.txt:2:5：这里的字节不是 UTF-8 文字/,
  ],
  [
    'a byte of UTF-16 lost',
    { 'a.txt': Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from('要点', 'utf16le').subarray(0, 3)]) },
    /^a\.txt:1:2：这里的字节不是 UTF-16 文字/,
  ],
  [
    'a control character',
    { 'a.txt': utf8('要点\n1.甲。乙\u0085丙\n') },
    /^a\.txt:2:6：字符 U\+0085（控制字符），在“1\.甲。乙”与“丙”之间$/,
  ],
  [
    'a reversed text',
    { 'a.txt': utf8('要点\n1.𠮷\u202e乙\n2.\u202e丙\n') },
    /^a\.txt:2:4：字符 U\+202E（改变文字方向.*共 2 行$/,
  ],
  ['an isolated text', { 'a.txt': utf8('要点\n1.\u2066乙\n') }, /^a\.txt:2:3：字符 U\+2066（/],
  ['a mark of interlinear notes', { 'a.md': utf8('# 要点\n\n1. 甲\ufff9乙\n') }, /^a\.md:\d:\d：字符 U\+FFF9（/],
  ['a tag', { 'a.txt': utf8('要点\n1.甲\u{e0041}乙\n') }, /^a\.txt:2:4：字符 U\+E0041（标签/],
  ['what is no character', { 'a.txt': utf8('要点\n1.甲\u{1fffe}乙\n') }, /^a\.txt:2:4：字符 U\+1FFFE（Unicode/],
  ['bytes of no encoding', { 'a.txt': Uint8Array.of(0xd2, 0xaa, 0x0a, 0xff, 0xff, 0x0a) }, /^a\.txt:2:1：/],
  ['a file name that gives no address', { '教育 2024.txt': utf8(SEED) }, '教育 2024.txt：文件名不能作网址'],
  ['an address the site uses itself', { 'search.txt': utf8(SEED) }, 'search.txt：“search”是网站自用的地址'],
  ['the name of a device', { 'con.txt': utf8(SEED) }, 'con.txt：“con”是 Windows 留给设备的名字'],
  ['a name too long', { [`${'a'.repeat(101)}.txt`]: utf8(SEED) }, /^a+\.txt：文件名有 101 个字符，太长$/],
  ['two files with one address', { 'a.txt': utf8(SEED), 'a.md': utf8(SEED) }, 'a.txt：网址 /a/ 已被 a.md 使用'],
  ['an unknown kind of file', { 'a.pdf': utf8('%PDF') }, 'a.pdf：这是 PDF 文件（.pdf），不能直接读'],
  ['what is no Word document', { 'a.docx': utf8('PK') }, /^a\.docx：这不是 \.docx 文件/],
  ['a folder among the seeds', { 'a.txt': null }, 'a.txt：这是一个文件夹'],
  ['a folder without seeds', {}, /文件夹里没有种子文件$/],
  [
    'a ledger that is a folder',
    { 'a.txt': utf8(SEED), 'a.anchors.json': null },
    /^a\.anchors\.json：文件读不出来：它是文件夹/,
  ],
  [
    'a word for a character that is printed as it is',
    {
      'a.txt': utf8(SEED),
      'a.reading.json': utf8('{"characters": [{"character": "县", "as": "市", "reason": "改"}]}'),
    },
    'a.reading.json：characters 里的“县”在印刷字体中有字形，不能印成别的字',
  ],
  [
    'a name that moves the cursor or turns the words round',
    { 'a\u001b[31m\u202e\n.txt': utf8(SEED) },
    'a\\u001b[31m\\u202e\\n.txt：文件名不能作网址',
  ],
  ['a damaged ledger', { 'a.txt': utf8(SEED), 'a.anchors.json': utf8('{') }, /^a\.anchors\.json:1:2：不是 JSON/],
];

describe('npm run convert refuses', () => {
  test.each(SEEDS)('%s', async (_, files, expected) => {
    const { code, message } = await convert('--seeds', makeFolder(files), '--out', path.join(work, 'out'));
    const [first, ...rest] = message.split('\n');
    expect(first).toMatch(expected);
    expect(rest.filter((line) => line.startsWith('  请：'))).toHaveLength(1);
    expect(message).toMatch(NO_STACK);
    expect(code).toBe(1);
  });

  test('in a process of its own as in this one', async () => {
    const args = ['--seeds', makeFolder({ 'a.txt': utf8(''), 'b.txt': null }), '--out', path.join(work, 'out')];
    const { code, message } = await convert(...args);
    expect(code).toBe(1);
    expect(await run('convert', args)).toEqual({ code, message });
  });

  test('a file that cannot be read: a link to nothing, a device, a pipe, a socket', async () => {
    const seeds = makeFolder();
    symlinkSync('/nowhere/a.txt', path.join(seeds, 'a.txt'));
    symlinkSync('/dev/zero', path.join(seeds, 'b.txt'));
    execFileSync('mkfifo', ['c.docx', 'd.md'], { cwd: seeds });
    const server = createServer();
    await new Promise<void>((listening) => server.listen(path.join(seeds, 'e.txt'), listening));
    const { code, message } = await convert('--seeds', seeds, '--out', path.join(work, 'out'));
    server.close();
    expect(message.match(/^\S+$/gm)).toEqual([
      'a.txt：文件读不出来：找不到它',
      ...['b.txt', 'c.docx', 'd.md', 'e.txt'].map((file) => `${file}：文件读不出来：它不是普通文件`),
    ]);
    expect(code).toBe(1);
  });

  test.each(['a.anchors.json', 'a.reading.json', 'site.json'])('a pipe in the place of %s', async (file) => {
    const seeds = makeFolder({ 'a.txt': utf8(SEED) });
    execFileSync('mkfifo', [file], { cwd: seeds });
    const { code, message } = await convert('--seeds', seeds, '--out', path.join(work, 'out'));
    expect({ code, message }).toEqual({
      code: 1,
      message: expect.stringContaining(`${file}：文件读不出来：它不是普通文件\n`),
    });
  });

  test('a link to a file that nobody put among the seeds', async () => {
    const seeds = makeFolder({ 'a.txt': utf8(SEED) });
    symlinkSync('/etc/passwd', path.join(seeds, 'b.txt'));
    symlinkSync('a.txt', path.join(seeds, 'c.txt'));
    const { code, message } = await convert('--seeds', seeds, '--out', path.join(work, 'out'));
    expect(message).toMatch(/^b\.txt：这是链接，指向种子文件夹外的文件\n/);
    expect(message).not.toContain('c.txt');
    expect(code).toBe(1);
  });

  test('a line to explain that has no words, or is not there', async () => {
    mkdirSync(path.join(work, 'explained'));
    const seed = path.join(work, 'explained/a.txt');
    writeFileSync(seed, SEED);
    for (const asked of [`${seed}:4`, `${seed}:99`]) {
      expect(await convert('--explain', asked)).toMatchObject({
        code: 1,
        message: `${asked}：这里没有字\n  应为：1 到 3 之间有字的一行\n  请：改正行号`,
      });
    }
    expect(await convert('--explain', `${seed}:3`)).toMatchObject({ code: 0, message: '' });
  });

  test('an option that npm took for its own', async () => {
    vi.stubEnv('npm_config_seeds', 'elsewhere');
    vi.stubEnv('npm_lifecycle_event', 'convert');
    const { code, message } = await convert();
    vi.unstubAllEnvs();
    expect(message).toMatch(
      /^npm run convert：--seeds 前面少了“--”.*\n {2}应为：npm run convert -- --seeds=elsewhere\n/,
    );
    expect(code).toBe(1);
  });

  test('a folder that is not there, and a word it does not know', async () => {
    const missing = await convert('--seeds', path.join(work, 'nowhere'));
    expect(missing).toMatchObject({
      code: 1,
      message: expect.stringMatching(/种子文件夹读不出来：找不到它\n {2}请：/),
    });
    const unknown = await convert('--seed', 'x');
    expect(unknown).toMatchObject({ code: 1, message: expect.stringMatching(/^npm run convert：.*--seed[\s\S]*请：/) });
    expect(unknown.message).toMatch(NO_STACK);
  });

  test.each([
    [['--sed=x'], '没有 --sed 这个选项'],
    [['x'], '不认识“x”：前面没有写是哪一项'],
    [['--seeds'], '--seeds 后面缺少内容，或不该有内容'],
    [['--seeds', '--out', 'x'], '--seeds 后面缺少内容，或不该有内容'],
    [['--seeds='], '--seeds 后面没有写种子文件夹'],
  ])('words that cannot be understood, in Chinese: %s', async (words, found) => {
    const { code, message } = await convert(...words);
    expect(message.split('\n')[0]).toBe(`npm run convert：${found}`);
    expect(code).toBe(1);
  });

  test('an output it cannot write to', async () => {
    const file = path.join(makeFolder({ file: utf8('') }), 'file');
    const { code, message } = await convert('--seeds', makeFolder({ 'a.txt': utf8(SEED) }), '--out', file);
    expect(message).toMatch(/写不进去：路径中有一段是文件，不是文件夹\n {2}请：腾出空间或换一个/);
    expect(code).toBe(1);
  });
});

test('npm run convert refuses a full disk, and leaves what was there', async () => {
  const out = path.join(makeFolder(), 'out');
  const seeds = makeFolder({ 'a.txt': utf8(SEED) });
  const args = ['--seeds', seeds, '--out', out];
  expect(await convert(...args)).toMatchObject({ code: 0, message: '' });
  const before = readdirSync(out, { recursive: true });
  const { code, message } = await run('convert', args, 'ulimit -f 1;');
  expect(message).toMatch(/^\S+：写不进去：文件超过了允许的大小\n {2}请：[^\n]*$/);
  expect(code).toBe(1);
  expect(readdirSync(out, { recursive: true })).toEqual(before);
  expect(readdirSync(path.dirname(out))).toEqual(['out']);
});

describe('npm run convert overwrites nothing of anybody’s', () => {
  test('what it wrote before it replaces; beside anything else it refuses', async () => {
    const out = path.join(makeFolder(), 'out');
    const seeds = makeFolder({ 'a.txt': utf8(SEED), 'b.txt': utf8(SEED) });
    expect((await convert('--seeds', seeds, '--out', out)).code).toBe(0);
    rmSync(path.join(seeds, 'b.txt'));
    expect((await convert('--seeds', seeds, '--out', out)).code).toBe(0);
    expect(readdirSync(out)).toEqual(['a', 'yaodian-convert.sha256']);
    writeFileSync(path.join(out, 'a/index.json'), 'mine');
    const { code, message } = await convert('--seeds', seeds, '--out', out);
    expect({ code, message }).toEqual({ code: 1, message: expect.stringMatching(/删掉：a\/index\.json（改过）\n/) });
    expect(readFileSync(path.join(out, 'a/index.json'), 'utf8')).toBe('mine');
  });

  test('nor the seeds', async () => {
    const seeds = makeFolder({ 'a.txt': utf8(SEED) });
    for (const out of [seeds, path.join(seeds, 'a'), path.dirname(seeds)]) {
      const { code, message } = await convert('--seeds', seeds, '--out', out);
      expect({ code, message }).toEqual({ code: 1, message: expect.stringMatching(/：输出文件夹[^\n]*种子/) });
    }
    expect(readdirSync(seeds)).toEqual(['a.txt']);
  });
});

describe('npm run ledger keeps the ledger', () => {
  const LONG_SEED = `县教育局2024年工作要点\n${Array.from({ length: 40 }, (_, i) => `${i + 1}.抓好第${i + 1}项。全县要抓好。\n`).join('')}`;

  test('on a disk that takes no more', async () => {
    const seeds = makeFolder({ 'a.txt': utf8(SEED) });
    const accept = ['accept', '--seeds', seeds];
    expect((await runHere('ledger', accept)).code).toBe(0);
    const ledger = readFileSync(path.join(seeds, 'a.anchors.json'), 'utf8');
    writeFileSync(path.join(seeds, 'a.txt'), LONG_SEED);
    const { code, message } = await run('ledger', accept, 'ulimit -f 2;');
    expect(message).toMatch(/a\.anchors\.json：写不进去：文件超过了允许的大小\n {2}请：[^\n]*$/);
    expect(code).toBe(1);
    expect(readFileSync(path.join(seeds, 'a.anchors.json'), 'utf8')).toBe(ledger);
    expect(readdirSync(seeds)).toEqual(['a.anchors.json', 'a.txt']);
  });
});

/** A site published before. */
const OLD = {
  'index.html': utf8('old'),
  'yaodian-site.sha256': utf8(`${createHash('sha256').update('old').digest('hex')}  index.html\n`),
};

describe('npm run build refuses, and leaves what was published', () => {
  test('an output folder that holds other things', async () => {
    const seeds = makeFolder({ 'a.txt': utf8(SEED) });
    const out = makeFolder({ ...OLD, CNAME: utf8('example.org') });
    const { code, message } = await runHere('build', ['--seeds', seeds, '--out', out]);
    expect(message).toMatch(/：输出文件夹里有别的文件，写入会把它们删掉：CNAME\n[\s\S]*--out/);
    expect(code).toBe(1);
    expect(readdirSync(out)).toEqual(['CNAME', 'index.html', 'yaodian-site.sha256']);
  });

  test('an output below a file, before any work', async () => {
    const file = path.join(makeFolder({ file: utf8('kept') }), 'file');
    const seeds = makeFolder({ 'a.txt': utf8(SEED) });
    const { code, message } = await runHere('build', ['--seeds', seeds, '--out', path.join(file, 'dist')]);
    expect(message).toMatch(/^[^\n]*：写不进去：路径中有一段是文件，不是文件夹\n {2}请：[^\n]*$/);
    expect(code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });
});
