/** What is read back from rows: `cell|cell`, the small print in brackets, links as `→href words`. */
import { expect, test } from 'vitest';
import { readShownRows } from '../../../../scripts/fidelity/readers/rows.ts';

const read = (html: string, row = 'tr', cell = 'td'): string[] =>
  readShownRows(`<table><tr><td>外</td></tr></table><main>${html}</main><tr><td>外</td></tr>`, row, cell).map(
    ({ cells, small, links }) =>
      [
        cells.join('|'),
        ...(small === '' ? [] : [`（${small}）`]),
        ...links.map(({ href, text }) => `→${href} ${text}`),
      ].join(' '),
  );

test.each([
  ['<tr><td>甲</td><td>乙<b>丙</b></td></tr><tr><td></td></tr>', ['甲|乙丙', '']],
  ['<p>外</p><tr><td>甲</td></tr>外<tr>无<td>乙</td></tr>', ['甲', '乙']],
  ['<tr><td>甲<small>注</small>乙</td></tr>', ['甲乙 （注）']],
  ['<tr><td><a href="/x">甲</a>乙<a href="/y">丙</a></td></tr>', ['甲乙丙 →/x 甲 →/y 丙']],
  ['<tr><td><a>甲</a></td></tr>', ['甲']],
  ['<tr><td><a href="/x">甲</a><a>乙</a></td></tr>', ['甲乙 →/x 甲']],
  ['<tr><td><small><a href="/x">注</a></small>甲</td></tr>', ['甲 （注） →/x 注']],
  ['<tr><td>甲</td></tr><a href="/x">外</a><small>外</small><tr><td>乙</td></tr>', ['甲', '乙']],
  ['', []],
])('%s', (html, rows) => expect(read(html)).toEqual(rows));

test('a row of a list is its own cell', () => {
  expect(read('<ul><li>甲<a href="/x">乙</a></li><li>丙</li></ul>', 'li', 'li')).toEqual(['甲乙 →/x 乙', '丙']);
});
