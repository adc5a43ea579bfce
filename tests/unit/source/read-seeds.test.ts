import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSeedAlone, readSeeds } from '../../../scripts/source/read-seeds.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'seeds-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = (file: string, content: string | Uint8Array = '要点\n一、甲\n'): Promise<void> =>
  writeFile(join(dir, file), content);

async function refusalOf(folder = dir): Promise<string> {
  try {
    await readSeeds(folder);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}

test('reads seeds in the order of their names, whatever the order on disk', async () => {
  for (const file of ['b.txt', 'a.txt', 'a-2.TXT', 'a-10.txt']) await put(file, `${file}\n`);
  const seeds = await readSeeds(dir);
  expect(seeds.map(({ name, file }) => [name, file])).toEqual([
    ['a', 'a.txt'],
    ['a-10', 'a-10.txt'],
    ['a-2', 'a-2.TXT'],
    ['b', 'b.txt'],
  ]);
  expect(Buffer.from(seeds[3]?.bytes ?? []).toString()).toBe('b.txt\n');
  expect(seeds[3]?.source.lines[0]?.text).toBe('b.txt');
});

test('passes over ledgers and what systems leave lying about', async () => {
  for (const file of ['a.txt', 'a.anchors.json', '.gitkeep', '.DS_Store', '~$a.docx', 'Thumbs.db']) await put(file);
  expect((await readSeeds(dir)).map(({ file }) => file)).toEqual(['a.txt']);
});

test('reads one alone, with what an editor says of it, whatever lies beside', async () => {
  await put('a.txt', '要点\n2024.甲\n');
  await put('a.reading.json', '{"lines": [{"line": 2, "begins": "2024", "as": "text", "reason": "年份"}]}');
  await put('table.xlsx');
  for (const file of ['a.txt', 'a']) {
    expect(await readSeedAlone(dir, file)).toMatchObject({ name: 'a', file: 'a.txt', overrules: [{ reason: '年份' }] });
  }
  await expect(readSeedAlone(dir, 'b.txt')).rejects.toThrow(/^b\.txt：种子文件夹里没有这个文件\n {2}应为：a\.txt\n/);
});

describe('refuses', () => {
  test.each([
    ['Site.json', /^Site\.json：名字要用小写，不然没有人读它\n {2}请：改名为 site\.json$/],
    ['TOPICS.JSON', /请：改名为 topics\.json$/],
    ['a.Reading.json', /请：改名为 a\.reading\.json$/],
    ['b.reading.json', /^b\.reading\.json：没有名为 b 的种子\n {2}应为：a\n/],
  ])('what an editor says in %s, which nobody reads', async (file, said) => {
    await put('a.txt');
    await put(file, '{}');
    expect(await refusalOf()).toMatch(said);
  });

  test('what an editor says in another encoding than UTF-8, as which it would say other words', async () => {
    await put('a.txt');
    await put('a.reading.json', Buffer.from('\ufeff{"lines": []}', 'utf16le'));
    await put('b.txt');
    await put('b.reading.json', Buffer.from([0x7b, 0xbc, 0xd7, 0x7d]));
    expect(await refusalOf()).toMatch(/^a\.reading\.json：不是 .*\n[\s\S]*^b\.reading\.json：不是 UTF-8 编码的文字\n/m);
  });

  test('a folder that is missing or holds no seed', async () => {
    expect(await refusalOf(join(dir, 'nowhere'))).toContain('找不到它');
    expect(await refusalOf()).toContain('文件夹里没有种子文件');
  });

  test('a file name that gives no address', async () => {
    await put('教育要点.txt');
    expect(await refusalOf()).toContain('教育要点.txt：文件名不能作网址');
  });

  test.each(['教育 - 副本.txt', 'jiaoyu - Copy.txt', 'jiaoyu copy.txt', 'jiaoyu (2).txt', 'jiaoyu的拷贝.txt'])(
    'a copy, which may be one too many: %s',
    async (file) => {
      await put(file);
      expect(await refusalOf()).toContain('是多余的副本就删去它，要另外发布才改名为 ');
    },
  );

  test('two files with one address, naming both', async () => {
    await put('a.TXT');
    await put('a.txt');
    expect(await refusalOf()).toMatch(/^a\.txt：网址 \/a\/ 已被 a\.TXT 使用[\s\S]*把这个改名为 a-2\.txt$/);
  });

  test('an unknown kind of file, and a folder', async () => {
    await put('a.zip');
    await put('readme');
    await mkdir(join(dir, 'more.txt'));
    const message = await refusalOf();
    expect(message).toContain('a.zip：这是压缩包（.zip），不能直接读');
    expect(message).toContain('readme：不认识的文件种类');
    expect(message).toContain('more.txt：这是一个文件夹');
  });

  test.each([
    ['a.doc', '这是旧版 Word 文档（.doc），不能直接读', '“另存为” Word 文档（.docx）'],
    ['a.WPS', '这是 WPS 文字文档（.wps），不能直接读', '“另存为” Word 文档（.docx）'],
    ['a.et', '这是 WPS 表格（.et），不能直接读', '把正文复制到'],
    ['a.pdf', '这是 PDF 文件（.pdf），不能直接读', '找到做成它的 Word 文档'],
    ['a.odt', '这是 OpenDocument 文档（.odt），不能直接读', '“另存为” Word 文档（.docx）'],
    ['a.rtf', '这是 RTF 文档（.rtf），不能直接读', '“另存为” Word 文档（.docx）'],
  ])('%s, saying how to make a .docx of it', async (file, found, todo) => {
    await put(file);
    const message = await refusalOf();
    expect(message).toContain(`${file}：${found}`);
    expect(message).toContain(todo);
  });

  test('an unreadable file', async () => {
    await symlink(join(dir, 'gone'), join(dir, 'a.txt'));
    expect(await refusalOf()).toContain('a.txt：文件读不出来：找不到它');
    await put('b.txt');
    await chmod(join(dir, 'b.txt'), 0);
    // The superuser may read every file.
    if (process.getuid?.() !== 0) expect(await refusalOf()).toContain('b.txt：文件读不出来：没有读取权限');
  });

  test('everything wrong in one go, in the order of the names', async () => {
    await put('c.txt', '');
    await put('b.txt', ' \n');
    await put('a.txt');
    await put('d.txt', Uint8Array.from([0, 1, 2]));
    const message = await refusalOf();
    expect(message.match(/^\S+?(?=：)/gm)).toEqual(['b.txt', 'c.txt', 'd.txt:1:1']);
    expect(message).not.toContain('a.txt');
  });
});
