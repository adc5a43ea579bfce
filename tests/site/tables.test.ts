/** The proof of tables, tried on a built page and its data: whatever is changed in a table, however little, is found. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkTables } from '../../scripts/fidelity/check-tables.ts';
import { type Made, openMade } from '../../scripts/fidelity/made-site.ts';
import { checkPages } from '../../scripts/fidelity/pages/check-pages.ts';
import { checkPlanPages } from '../../scripts/fidelity/pages/check-plan-page.ts';
import { findTitles } from '../../scripts/model/link-references.ts';
import { convertSeed } from '../../scripts/runs/runs.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import { TABLES } from './odd-seeds.ts';
import { publish } from './own-seed.ts';

const NAME = 'tables-2024';
const FILE = `${NAME}.md`;
const PAGE = '1/index.html';
const AKN = 'akn.xml';
const CSV = '1/table-1.csv';
const PRINT = 'print/index.html';

let copy: string;
let made: Made;
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'tables-'));
  cpSync(join(inject('oddSite'), NAME), join(copy, NAME), { recursive: true });
  const bytes = Buffer.from(TABLES);
  const converted = await convertSeed({ name: NAME, file: FILE, bytes, source: readSource(bytes, FILE) });
  made = openMade(converted, {
    ...{ dist: copy, origin: '', settings: publish(''), topics: '' },
    titles: findTitles(converted.compilation.plans),
  });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function prove(): void {
  checkTables(made);
  checkPlanPages(made);
  checkPages(made);
}

/** What the check says of a file changed so; it is put back. */
function tryChange(file: string, change: (text: string) => string): string {
  const path = join(copy, NAME, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
  try {
    prove();
    return 'passed';
  } catch (error) {
    return (error as Error).message;
  } finally {
    writeFileSync(path, text);
  }
}

const swap = (a: string, b: string) => (text: string) =>
  text
    .replace(a, '\0')
    .replace(b, () => a)
    .replace('\0', () => b);
const put = (a: string | RegExp, b: string) => (text: string) => text.replace(a, b);
/** The rows of a table, by their first words. */
const rowOf = (text: string, words: string): string =>
  [...text.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row).find((row) => row.includes(words)) ?? '?';
const swapRows = (a: string, b: string) => (text: string) => swap(rowOf(text, a), rowOf(text, b))(text);
const dropRow = (words: string) => (text: string) => text.replace(rowOf(text, words), '');

const CHANGES: readonly (readonly [what: string, file: string, change: (text: string) => string])[] = [
  ['a character of a cell dropped', PAGE, put('堤防科', '堤科')],
  ['one added', PAGE, put('堤防科', '堤防科室')],
  ['two swapped', PAGE, put('堤防科', '防堤科')],
  ['a digit changed', PAGE, put('7月底前', '8月底前')],
  ['a cell emptied', PAGE, put('工程科', '')],
  ['an empty cell filled', PAGE, put(/<td[^>]*>\s*<\/td>/, '<td>全</td>')],
  ['two cells of a row swapped', PAGE, swap('工程科', '各泵站')],
  ['two cells of a column swapped', PAGE, swap('6月底前', '7月底前')],
  ['two rows swapped', PAGE, swapRows('工程科', '水源科')],
  ['a row dropped', PAGE, dropRow('工程科')],
  ['a row doubled', PAGE, (text) => text.replace(rowOf(text, '水源科'), (row) => row + row)],
  ['a row added', PAGE, put('</tbody>', '<tr><td>甲</td></tr></tbody>')],
  ['an empty row added', PAGE, put('</tbody>', '<tr></tr></tbody>')],
  ['an empty cell added', PAGE, put('</tr></tbody>', '<td></td></tr></tbody>')],
  ['words moved over a cell’s edge', PAGE, (text) => put('各泵站', '科各泵站')(put('工程科', '工程')(text))],
  ['two cells run together', PAGE, (text) => text.replace(/堤防科<\/td>\s*<td[^>]*>/, '堤防科')],
  ['a cell cut in two', PAGE, put('水源科，', '水源科，</td><td>')],
  ['a row span lost', PAGE, put(/(<td[^>]*?) rowspan="2"/, '$1')],
  ['a row span longer', PAGE, put(/(<td[^>]*?) rowspan="2"/, '$1 rowspan="3"')],
  ['a column span lost', PAGE, put(/(<td[^>]*?) colspan="3"/, '$1')],
  ['a column span shorter', PAGE, put('colspan="3"', 'colspan="2"')],
  ['a span turned', PAGE, put('colspan="2"', 'rowspan="2"')],
  ['a head made body', PAGE, (text) => text.replace(/<th([^>]*)>牵头单位<\/th>/, '<td$1>牵头单位</td>')],
  ['a body cell made head', PAGE, (text) => text.replace(/<td([^>]*)>工程科<\/td>/, '<th$1>工程科</th>')],
  ['the caption changed', PAGE, put('巡堤任务分解表</caption>', '巡堤任务分配表</caption>')],
  ['the caption lost', PAGE, put(/<caption>.*?<\/caption>/s, '')],
  [
    'the caption made a paragraph',
    PAGE,
    (text) => text.replace(/<caption>(.*?)<\/caption>/s, '').replace('<table>', '<p>表1 巡堤任务分解表</p><table>'),
  ],
  ['a table dropped', PAGE, put(/<table>.*?<\/table>/s, '')],
  ['a table doubled', PAGE, (text) => text.replace(/<table>.*?<\/table>/s, (table) => table + table)],
  [
    'two tables swapped',
    PAGE,
    (text) => swap(...([...text.matchAll(/<table>.*?<\/table>/gs)].map(([one]) => one) as [string, string]))(text),
  ],
  [
    'a table made text',
    PAGE,
    (text) => text.replace(/<table>(.*?)<\/table>/s, (_, inner: string) => inner.replace(/<[^>]*>/g, '')),
  ],
  [
    'a table cut in two',
    PAGE,
    (text) => text.replace(/<tr>(?=\s*<td[^>]*>抗旱)/, '</tbody></table><table><tbody><tr>'),
  ],
  [
    'a table moved behind the last words',
    PAGE,
    (text) => {
      const table = text.slice(text.lastIndexOf('<table>'), text.lastIndexOf('</table>') + '</table>'.length);
      return text.replace(table, '').replace('</article>', () => `${table}</article>`);
    },
  ],
  ['a cell of the print page changed', PRINT, put('堤防科', '堤工科')],
  ['two cells of the print page swapped', PRINT, swap('7月底前', '8月底前')],
  ['a cell of the XML changed', AKN, put('工程科', '工务科')],
  ['two cells of the XML swapped', AKN, swap('<p>工程科</p>', '<p>各泵站</p>')],
  ['a row of the XML dropped', AKN, put(/<tr>\s*<td>\s*<p>工程科.*?<\/tr>/s, '')],
  ['a span of the XML lost', AKN, put(' rowspan="2"', '')],
  ['a cell of the CSV changed', CSV, put('工程科', '工务科')],
  ['two cells of the CSV swapped', CSV, put('工程科,各泵站', '各泵站,工程科')],
  ['a row of the CSV dropped', CSV, put(/.*工程科.*\r\n/, '')],
  ['a cell of the CSV moved', CSV, put(',工程科', '工程科,')],
];

describe('a table with', () => {
  test('nothing changed passes', () => {
    expect(prove).not.toThrow();
  });

  test.each(CHANGES)('%s is found', (_, file, change) => {
    expect(tryChange(file, change)).toMatch(/^tables-2024\.md(?::\d+)?：.*与原文不符/);
  });
});

test('a cell’s message tells its table, row and place', () => {
  const message = tryChange(PAGE, (text) => swap('6月底前', '7月底前')(text));
  expect(message).toMatch(
    /^tables-2024\.md:\d+：第1篇的网页第 1 个表格第 3 行第 4 格与原文不符：“7月底前”\n\s*应为：“6月底前”\n/,
  );
  expect(tryChange(PAGE, put(/(<td[^>]*?) rowspan="2"/, '$1'))).toMatch(
    /^tables-2024\.md:\d+：第1篇的网页第 1 个表格第 3 行第 1 格与原文不符：占 1 行 1 列\n\s*应为：占 2 行 1 列\n/,
  );
});

test('a spreadsheet reads no formula in a table’s file', () => {
  expect(readFileSync(join(copy, NAME, '1/table-2.csv'), 'utf8')).toContain(",'=1+1,");
});
