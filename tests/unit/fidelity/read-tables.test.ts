import { expect, test } from 'vitest';
import { readTables } from '../../../scripts/fidelity/readers/read-tables.ts';

/** `caption: row / row`, cells parted by bars; a head with `*`, what a cell spans as `columns×rows`. */
const read = (html: string, xml = false): string[] =>
  readTables(html, 'article', xml).map(({ caption, rows }) => {
    const said = rows.map((row) =>
      row
        .map(
          ({ text, columns, rows: own, isHead }) =>
            `${text}${isHead ? '*' : ''}${columns * own > 1 ? ` ${columns}×${own}` : ''}`,
        )
        .join('|'),
    );
    return `${caption}: ${said.join(' / ')}`;
  });

test.each([
  ['<table><tr><th>任务</th><td>单位</td></tr><tr><td>栽植</td><td></td></tr></table>', [': 任务*|单位 / 栽植|']],
  ['<table><caption>表1 <b>分工</b></caption><tr><td>甲</td></tr></table>', ['表1 分工: 甲']],
  ['<table><tr><td colspan="2">甲</td></tr><tr><td rowspan="3">乙</td></tr></table>', [': 甲 2×1 / 乙 1×3']],
  ['<table><tr><td>甲<p>乙</p>丙</td></tr></table>外', [': 甲乙丙']],
  ['<table><thead><tr><th>甲</th></tr></thead> <tbody> <tr> <td>乙</td> </tr></tbody></table>', [': 甲* / 乙']],
  ['<table><tr><td>甲</td></tr></table><p>外</p><table><tr><td>乙</td></tr></table>', [': 甲', ': 乙']],
  ['<table></table>', [': ']],
  ['<p>无</p>', []],
] as [string, string[]][])('%s', (html, tables) => {
  expect(
    read(`<table><tr><td>外</td></tr></table><article>${html}</article><table><tr><td>外</td></tr></table>`),
  ).toEqual(tables);
  expect(read(`<a><article>${html}</article></a>`, true)).toEqual(tables);
});
