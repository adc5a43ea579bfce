/** What names the rows of a table, and what names the table, above it or below. */
import { expect, test } from 'vitest';
import { run, zip } from '../word/docx-file.ts';
import { readTables } from './read-plan.ts';

const HEAD = '# 市水务局2024年工作要点\n\n1.巡查堤防。如下：\n\n';
const md = (table: string): Promise<string[]> => readTables(Buffer.from(`${HEAD}${table}\n\n2.清淤。完成。\n`), 'a.md');

test.each([
  [
    'names beside numbers',
    '| 指标 | 2023年 | 2024年 |\n|---|---|---|\n| 学位 | 1200个 | 1,500 |\n| 入园率 | 95% | — |',
    true,
  ],
  ['numbers beside words', '| 序号 | 任务 |\n|---|---|\n| 1 | 巡堤 |\n| 2 | 清淤 |', false],
  ['words beside words', '| 任务 | 单位 |\n|---|---|\n| 巡堤 | 堤防科 |\n| 清淤 | 河道科 |', false],
  ['names that come again', '| 指标 | 数量 |\n|---|---|\n| 学位 | 1 |\n| 学位 | 2 |', false],
  ['sentences', '| 指标 | 数量 |\n|---|---|\n| 学位够用。 | 1 |\n| 园所够用。 | 2 |', false],
  ['nothing beside them', '| 指标 | 数量 |\n|---|---|\n| 学位 | — |\n| 园所 | — |', false],
  ['one row', '| 指标 | 数量 |\n|---|---|\n| 学位 | 1 |', false],
  ['said in HTML', '<table><tr><th>任务</th><th>单位</th></tr><tr><th>巡堤</th><td>甲</td></tr></table>', true],
])('rows are named: %s', async (_, table, isNamed) => {
  const [found] = await md(table);
  expect(found?.includes('rows named')).toBe(isNamed);
});

const STYLES = '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="caption"/></w:style>';
const p = (text: string): string => `<w:p>${run(text)}</w:p>`;
const caption = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="a4"/></w:pPr>${run(text)}</w:p>`;
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const docx = (body: string): Promise<string[]> =>
  readTables(zip(p('市水务局2024年工作要点') + p('1.巡查。如下：') + body + p('2.清淤。完成。'), '', STYLES), 'a.docx');
const ONE = table(['任务', '单位'], ['巡堤', '甲']);
const TWO = table(['任务', '单位'], ['清淤', '乙']);
const SHORT = '1 heads: 任务 | 单位 / ';

test.each([
  ['above', caption('任务分工') + ONE, [`《任务分工》${SHORT}巡堤 | 甲`]],
  ['below', ONE + caption('任务分工'), [`《任务分工》${SHORT}巡堤 | 甲`]],
  [
    'between two it is of the second',
    ONE + caption('清淤分工') + TWO,
    [`${SHORT}巡堤 | 甲`, `《清淤分工》${SHORT}清淤 | 乙`],
  ],
  [
    'below each',
    ONE + caption('甲') + p('说明如下。') + TWO + caption('乙'),
    [`《甲》${SHORT}巡堤 | 甲`, `《乙》${SHORT}清淤 | 乙`],
  ],
  ['of a picture', ONE + caption('图1 堤防'), [`${SHORT}巡堤 | 甲`]],
  ['not in the style', ONE + p('任务分工'), [`${SHORT}巡堤 | 甲`]],
])('a caption in the style of captions: %s', async (_, body, expected) => {
  expect((await docx(body)).map((one) => one.replace(/^item-1 /, ''))).toEqual(expected);
});
