/** A table in each output that is no page: as data, as text, as a book, as a print, and to the search. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { akomaNtoso } from '../../../scripts/outputs/data/akoma-ntoso.ts';
import { plainText } from '../../../scripts/outputs/data/plain-text.ts';
import { exportTables } from '../../../scripts/outputs/data/table-csv.ts';
import { bindEpub } from '../../../scripts/outputs/epub/bind-epub.ts';
import { setPlan } from '../../../scripts/outputs/pdf/set-plan.ts';
import { createTermIndex } from '../../../scripts/outputs/pdf/term-index.ts';
import { placesOf } from '../../../scripts/outputs/search/places.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { convert } from '../addresses/ledger/convert.ts';
import { AKOMA_NTOSO_SCHEMA } from './data/akoma-ntoso-schema.ts';
import { writeExport } from './data/write-export.ts';

const TEXT = `市水务局2024年工作要点
1.巡查堤防。任务如下:
表1 任务分解表
┌────┬─────────────┐
│类别│分工         │
├────┼──────┬──────┤
│防汛│堤防科│各镇,│
│    │      │各村  │
│    ├──────┼──────┤
│    │工程科│泵站  │
└────┴──────┴──────┘
(1)白天巡堤。
2.清淤。每月一次。
`;
const compilation = convert(TEXT);
const [plan] = compilation.plans as readonly [Plan];
const SITE = 'https://example.org';

test('Akoma Ntoso has it as a table, valid against the schema', async () => {
  const xml = writeExport(akomaNtoso, compilation);
  const { errors } = await validateXML({ xml: [{ fileName: 'akn.xml', contents: xml }], ...AKOMA_NTOSO_SCHEMA });
  expect(errors).toEqual([]);
  expect(xml.replace(/\s*\n\s*/g, '')).toContain(
    '<table><caption>表1 任务分解表</caption><tr><th><p>类别</p></th><th colspan="2"><p>分工</p></th></tr>' +
      '<tr><td rowspan="2"><p>防汛</p></td><td><p>堤防科</p></td><td><p>各镇,各村</p></td></tr>' +
      '<tr><td><p>工程科</p></td><td><p>泵站</p></td></tr></table>',
  );
});

test('plain text sets its columns below each other', () => {
  expect(writeExport(plainText, compilation)).toContain(
    [
      '任务如下:',
      '表1 任务分解表',
      '类别  分工',
      '防汛  堤防科  各镇,各村',
      '      工程科  泵站',
      '(1)白天巡堤。',
    ].join('\n'),
  );
});

test('CSV has each cell once, in the first of its places', () => {
  expect(exportTables(compilation)).toEqual([
    { path: 'demo/1/table-1.csv', content: '\ufeff类别,分工,\r\n防汛,堤防科,"各镇,各村"\r\n,工程科,泵站\r\n' },
  ]);
});

test('the book has it with heads that say what they name', () => {
  const files = unzipSync(bindEpub({ compilation }, SITE).bytes);
  const page = strFromU8(
    files['EPUB/plan-1.xhtml'] ??
      Object.entries(files).find(([name]) => name.endsWith('plan-1.xhtml'))?.[1] ??
      new Uint8Array(),
  );
  expect(page.replace(/\s*\n\s*/g, '')).toContain(
    '<caption>表1 任务分解表</caption><thead><tr><th scope="col">类别</th><th scope="colgroup" colspan="2">分工</th></tr></thead>' +
      '<tbody><tr><td rowspan="2">防汛</td>',
  );
});

test('print has its cells by place, its head apart', () => {
  const context = { compilation, site: SITE, index: createTermIndex(), label: (_: Plan, anchor: string) => anchor };
  const table = setPlan(context, plan).plan.blocks.find(({ kind }) => kind === 'table');
  expect(table).toMatchObject({ caption: ['表1 任务分解表'], head: 1 });
  expect(table?.kind === 'table' && table.cells.map(({ x, y, rows, columns }) => [x, y, rows, columns])).toEqual([
    [0, 0, 1, 1],
    [1, 0, 1, 2],
    [0, 1, 2, 1],
    [1, 1, 1, 1],
    [2, 1, 1, 1],
    [1, 2, 1, 1],
    [2, 2, 1, 1],
  ]);
});

test('the search finds what stands in a cell, and nothing over two', () => {
  const place = placesOf(plan).find(({ anchor }) => anchor === 'item-1');
  expect(place?.runs).toEqual([
    '1.巡查堤防。任务如下:',
    '表1 任务分解表',
    '类别',
    '分工',
    '防汛',
    '堤防科',
    '各镇,各村',
    '工程科',
    '泵站',
  ]);
});

test('a subitem behind a table keeps its place, and no cell has an address', () => {
  expect(plan.entries.map(({ anchor }) => anchor)).toEqual(['item-1', 'item-1-subitem-1', 'item-2']);
});
