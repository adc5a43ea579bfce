/** Pictures of Markdown files: from beside the file, and from nowhere else. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBeside } from '../../../../scripts/source/pictures/beside.ts';
import { readSeeds } from '../../../../scripts/source/read-seeds.ts';
import { describeTable } from '../tables/describe-table.ts';
import { JPEG, SEAL } from './picture-files.ts';
import { convertMarkdown, linesOf, picturesOf, toldOf } from './read-pictures.ts';

const FILES = { 'seal.png': SEAL, '图/照片 1.jpg': JPEG };
const read = (text: string) => convertMarkdown(`# 市水务局2024年工作要点\n\n${text}`, FILES);

test('alone, among words, from a folder, by reference, as HTML', async () => {
  const found = await read(
    [
      '1.巡查堤防。如图：',
      '',
      '![堤防图](seal.png)',
      '',
      '2.清淤![标志](./seal.png)疏浚，',
      '汛前完成。',
      '',
      '3.落实经费。![照片](图/照片%201.jpg)',
      '',
      '4.加强管理。![另一幅][二]',
      '',
      '<p align="center"><img src="seal.png" alt="居中的图"></p>',
      '',
      '[二]: seal.png "题"',
    ].join('\n'),
  );
  expect(picturesOf(found)).toEqual([
    'item-1 160×160 堤防图',
    'item-2 160×160 标志',
    'item-3 24×16 照片',
    'item-4 160×160 另一幅',
    'item-4 160×160 居中的图',
  ]);
  expect(linesOf(found).filter((line) => line !== '')).toEqual([
    '市水务局2024年工作要点',
    '1.巡查堤防。如图：',
    '【图：堤防图】',
    '2.清淤疏浚，汛前完成。',
    '【图：标志】',
    '3.落实经费。',
    '【图：照片】',
    '4.加强管理。',
    '【图：另一幅】',
    '【图：居中的图】',
  ]);
});

test('in a table it stays in its cell; without words it is asked for them', async () => {
  const found = await read(
    [
      '1.巡查堤防。如下：',
      '',
      '| 任务 | 图样 | 备注 |',
      '|---|---|---|',
      '| 巡堤 | ![样图](seal.png) | 每月 |',
      '| 清淤 | 前![甲](seal.png)后<br>![](图/照片%201.jpg) | ![无](none.png) |',
      '',
      '<table><tr><td>乙</td><td><p>文</p><p><img src="seal.png" alt="丙"></p></td></tr><tr><td>丁</td><td>戊</td></tr></table>',
      '',
      '2.清淤。完成。',
    ].join('\n'),
  );
  expect(picturesOf(found)).toEqual([
    'item-1 1,1:0 160×160 样图',
    'item-1 2,1:1 160×160 甲',
    'item-1 2,1:2 24×16 null',
    'item-1 0,1:1 160×160 丙',
  ]);
  expect(linesOf(found)[6]).toBe('巡堤\t【图：样图】\t每月');
  const tables = found.compilation.plans[0]?.entries[0]?.paragraphs.flatMap(({ table }) => table ?? []) ?? [];
  expect(tables.map(describeTable)).toEqual([
    '1 heads: 任务 | 图样 | 备注 / 巡堤 | 【图：样图】 | 每月 / 清淤 | 前后¶【图：甲】¶【图】 | 无',
    '0 heads: 乙 | 文¶【图：丙】 / 丁 | 戊',
  ]);
  expect(toldOf(found)).toHaveLength(2);
});

test.each([
  ['https://evil.example/seal.png', '网址'],
  ['//evil.example/seal.png', '网址'],
  ['data:image/png;base64,AAAA', '网址'],
  ['file:///etc/passwd', '网址'],
  ['../seal.png', '在种子文件夹之外'],
  ['图/../../seal.png', '在种子文件夹之外'],
  ['%2e%2e/seal.png', '在种子文件夹之外'],
  ['/etc/passwd', '在种子文件夹之外'],
  ['.hidden/seal.png', '在种子文件夹之外'],
  ['none.png', '没有能读的“none.png”'],
  ['图', '不是图片文件'],
])('not from %s', async (address, why) => {
  const found = await read(`1.巡查堤防。如图：\n\n![堤防图](${address})\n\n2.清淤。完成。`);
  expect(found.tree.source.pictures).toEqual([]);
  expect(toldOf(found).join()).toContain(why);
  // Its words stay.
  expect(linesOf(found)).toContain('堤防图');
});

test('struck or hidden it is left out, and read from nowhere', async () => {
  const found = await read(
    '1.巡查。如图：\n\n<div hidden><img src="none.png" alt="密"></div>\n\n~~![密](none.png)~~\n\n2.清淤。完成。',
  );
  expect(found.tree.source.pictures).toEqual([]);
  expect(linesOf(found).join()).not.toContain('密');
});

test('no link leads anywhere', () => {
  const dir = mkdtempSync(join(tmpdir(), 'beside-'));
  try {
    mkdirSync(join(dir, 'seeds'));
    mkdirSync(join(dir, 'far'));
    writeFileSync(join(dir, 'far/seal.png'), SEAL);
    symlinkSync(join(dir, 'far/seal.png'), join(dir, 'seeds/link.png'));
    symlinkSync(join(dir, 'far'), join(dir, 'seeds/folder'));
    const { read: take } = openBeside(join(dir, 'seeds'));
    for (const address of ['link.png', 'folder/seal.png']) expect(() => take(address)).toThrow('是链接');
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('of the pictures in the folder those pass that are shown, and the others are refused', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'seeds-'));
  try {
    writeFileSync(
      join(dir, 'water-2024.md'),
      '# 市水务局2024年工作要点\n\n1.甲。![章](a.png)\n\n2.乙。![章](图/b.png)\n',
    );
    writeFileSync(join(dir, 'a.png'), SEAL);
    mkdirSync(join(dir, '图'));
    writeFileSync(join(dir, '图/b.png'), SEAL);
    const [seed] = await readSeeds(dir);
    expect(seed?.source.pictures?.map(({ alt, line }) => [alt, line])).toEqual([
      ['章', 4],
      ['章', 6],
    ]);
    writeFileSync(join(dir, 'c.png'), SEAL);
    await expect(readSeeds(dir)).rejects.toThrow(/c\.png[\s\S]*图片要在 Markdown 文件里用到/);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
