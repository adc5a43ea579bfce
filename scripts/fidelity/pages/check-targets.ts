/** Proof of the figures and dates: each as printed, with its value, in its clause, on the page and as data. */
import type { FigureRow, TermRow } from '../../../src/model/across/across.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareLines, compareValue, type Line, line, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { readCsv } from '../readers/read-csv.ts';
import { readShownRows } from '../readers/rows.ts';

type Row = FigureRow | TermRow;

const COLUMNS = '类别 篇 条 原文 数值 至 单位 比较 频次 起 止 所在句 网址';

export function checkTargets(made: Made, nameOf: (row: Row) => string): void {
  const { file, pathOf, across } = made;
  const all: readonly Row[] = [...across.figures, ...across.terms];
  const [head = [], ...rows] = readCsv(made.readText('targets.csv'));
  compareValue(file, 'targets.csv ', COLUMNS, head.join(' '));
  const shown = rows.map((cells) => {
    const [url = '', ...rest] = cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')).toReversed();
    return line(rest.toReversed().join('｜'), null, [pathOf(url)]);
  });
  compareLines(
    file,
    'targets.csv ',
    all.map((row) => expectCells(made, row)),
    shown,
  );
  const html = made.readPage('targets/index.html');
  const page = readShownRows(html, 'tr', 'td').filter(({ cells }) => cells.length > 0);
  const expected = all.map((row) => line(`${typeset(row.clause)}｜${nameOf(row)}`, null, [row.url]));
  const onPage = page.map(({ cells, links }) =>
    line(
      cells.slice(-2).join('｜'),
      null,
      links.map(({ href }) => href),
    ),
  );
  compareLines(file, '指标页', expected, onPage);
  for (const [i, { cells }] of page.entries()) {
    const row = all[i] as Row;
    const words = 'unit' in row ? [row.per ?? '', ...row.comparison] : [];
    const rest = [row.printed, ...words].reduce((left, word) => left.replace(word, ''), cells[0] ?? '');
    if (rest.trim() !== '') throw refuse(file, `指标页第 ${i + 1} 行是“${cells[0]}”`, [...words, row.printed].join(''));
  }
  const ways = readShownRows(html, 'nav', 'nav').flatMap(({ links }) => links.map(({ text }) => text.trim()));
  const counts = [`指标（${across.figures.length}）`, `时限（${across.terms.length}）`, 'CSV', 'JSON'];
  compareValue(file, '指标页的去处 ', counts.join(), ways.join());
  const values = [...html.matchAll(/<td data-value="([^"]*)"/g)].map(([, value]) => value);
  const known = across.figures.map(({ from }) => `${from}`);
  compareValue(file, '指标页的数值 ', known.join('｜'), values.slice(0, known.length).join('｜'));
}

function expectCells({ compilation }: Made, row: Row): Line {
  const { plan, anchor, printed, clause, url } = row;
  const place = anchor === null ? '' : namePlace(compilation.plans[plan - 1], anchor);
  const cells =
    'unit' in row
      ? ['指标', plan, place, printed, row.from, row.to, row.unit, row.comparison.join(''), row.per ?? '', '', '']
      : ['时限', plan, place, printed, '', '', '', '', '', row.first ?? '', row.last ?? ''];
  return line([...cells, clause].join('｜'), null, [url]);
}
