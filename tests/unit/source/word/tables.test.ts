/** Tables of Word documents: as LibreOffice writes them, and the forms that it does not write. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unparse } from '../../../../scripts/parse/unparse.ts';
import type { Plan } from '../../../../src/model/plan/compilation.ts';
import { convert, readTables, tablesOf } from '../tables/read-plan.ts';
import { run, wrap, zip } from './docx-file.ts';

const FOLDER = new URL('libreoffice/', import.meta.url);
const EXPECTED: Record<string, string[]> = JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8'));
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.docx'));

test('every document has its expectation', () => {
  expect(files.map((file) => file.replace('.docx', ''))).toEqual(Object.keys(EXPECTED).sort());
  expect(files.length).toBeGreaterThanOrEqual(20);
});

test.each(files)('%s: its tables, its items, and the text taken from it', async (file) => {
  const { compilation, tree } = await convert(readFileSync(new URL(file, FOLDER)), file);
  const [plan] = compilation.plans as readonly [Plan];
  expect(tablesOf(plan)).toEqual(EXPECTED[file.replace('.docx', '')]);
  expect(plan.entries.map(({ anchor }) => anchor)).toEqual(['part-1', 'item-1', 'item-2', 'part-2', 'item-3']);
  expect(plan.signoff).toEqual([]);
  expect(unparse(tree)).toBe(tree.source.lines.map(({ text, ending }) => text + ending).join(''));
});

const p = (text: string): string => `<w:p>${text === '' ? '' : run(text)}</w:p>`;
const cell = (text: string, says = ''): string =>
  `<w:tc><w:tcPr>${says}</w:tcPr>${text.startsWith('<') ? text : p(text)}</w:tc>`;
const row = (cells: string, says = ''): string => `<w:tr><w:trPr>${says}</w:trPr>${cells}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const read = (body: string): Promise<string[]> =>
  readTables(zip(p('一、甲') + p('1.乙。丙。') + body + p('2.丁。戊。')), 'a.docx');
const NAMES = row(cell('任务') + cell('单位'));

test('lines of a note are text, however they begin', async () => {
  const note = wrap('footnotes', `<w:footnote w:id="1">${p('如下')}${p('2.甲。乙。')}${p('二、丙')}</w:footnote>`);
  const body =
    p('市水务局2024年工作要点') +
    `<w:p>${run('1.甲。')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>` +
    p('2.丁。戊。');
  const { compilation } = await convert(zip(body, '', '', { 'word/footnotes.xml': note }), 'a.docx');
  expect(compilation.plans[0]?.entries.map(({ anchor }) => anchor)).toEqual(['item-1', 'item-2']);
});

describe('a table of Word', () => {
  test.each([
    [
      'a cell that goes on shows nothing of its own',
      table(
        NAMES,
        row(cell('甲', '<w:vMerge w:val="restart"/>') + cell('乙')),
        row(cell('密', '<w:vMerge/>') + cell('丙')),
      ),
      '1 heads: 任务 | 单位 / 甲 ↓2 | 乙 / 丙',
    ],
    [
      'a cell that goes on with none above is a cell',
      table(NAMES, row(cell('甲', '<w:vMerge/>') + cell('乙'))),
      '1 heads: 任务 | 单位 / 甲 | 乙',
    ],
    [
      'cells merged as of old',
      table(
        NAMES,
        row(cell('甲', '<w:hMerge w:val="restart"/>') + cell('乙', '<w:hMerge/>')),
        row(cell('丙') + cell('丁')),
      ),
      '1 heads: 任务 | 单位 / 甲 乙 →2 / 丙 | 丁',
    ],
    [
      'columns left empty in front',
      table(row(cell('任务') + cell('单位') + cell('数量')), row(cell('甲') + cell('乙'), '<w:gridBefore w:val="1"/>')),
      '1 heads: 任务 | 单位 | 数量 /  | 甲 | 乙',
    ],
    [
      'deleted and hidden rows are none',
      table(
        NAMES,
        row(cell('密') + cell('密'), '<w:del/>'),
        row(cell('密') + cell('密'), '<w:hidden/>'),
        row(cell('甲') + cell('乙')),
      ),
      '1 heads: 任务 | 单位 / 甲 | 乙',
    ],
    [
      'a table in a table is text of the cell',
      table(NAMES, row(cell(table(row(cell('甲') + cell('乙'))) + p('丙')) + cell('丁'))),
      '1 heads: 任务 | 单位 / 甲 乙¶丙 | 丁',
    ],
  ])('%s', async (_, body, expected) => {
    expect(await read(body)).toEqual([`item-1 ${expected}`]);
  });

  test('of one column only frames its text, and what stands in it is read as such', async () => {
    const { compilation } = await convert(
      zip(table(row(cell(p('市教育局2024年工作要点'))), row(cell(p('1.甲。乙。') + NESTED)))),
      'a.docx',
    );
    const [plan] = compilation.plans as readonly [Plan];
    expect(plan.title).toBe('市教育局2024年工作要点');
    expect(tablesOf(plan)).toEqual(['item-1 1 heads: 任务 | 单位 / 丙 | 丁']);
  });
});

const NESTED = table(NAMES, row(cell('丙') + cell('丁')));
