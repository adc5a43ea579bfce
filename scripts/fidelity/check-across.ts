/** Proof of what is gathered from the plans: each row quotes words that stand where it leads to, on its page and as data. */
import type { Across, NameRow, Quoted } from '../../src/model/across/across.ts';
import { namePlace } from '../../src/model/plan/entry-name.ts';
import { typeset } from '../../src/model/text/typeset.ts';
import { compareLines, compareValue, type Line, line, refuse } from './line.ts';
import type { Made } from './made-site.ts';
import { type QuotedWords, stands } from './quoted-words.ts';
import { readCsv } from './read-csv.ts';
import { type Row, readRows } from './readers/rows.ts';

export function checkAcross(made: Made, words: QuotedWords): void {
  const { file, across } = made;
  compareValue(file, 'across.json ', JSON.stringify(across), JSON.stringify(JSON.parse(made.readText('across.json'))));
  checkQuotes(file, across, words);
  checkTargets(made);
  checkNames(made);
  checkComparisons(made, words);
}

function checkQuotes(file: string, { figures, terms, documents, quotes }: Across, words: QuotedWords): void {
  const check = (url: string, ...said: readonly string[]): void => {
    if (!stands(words, url, ...said)) throw refuse(file, `指标、索引说 ${url} 有“${said.join('”“')}”`, '那里有的字');
  };
  for (const { url, printed, clause } of [...figures, ...terms]) check(url, printed, clause);
  for (const { name, variants, places } of [...documents, ...quotes])
    for (const { url } of places) if (![name, ...variants].some((form) => stands(words, url, form))) check(url, name);
}

const nameOf = ({ compilation }: Made, { plan, anchor }: Quoted): string => {
  const place = anchor === null ? '引言' : namePlace(compilation.plans[plan - 1], anchor);
  return compilation.plans.length === 1 ? place : `第${plan}篇${place}`;
};

function checkTargets(made: Made): void {
  const { file, compilation, pathOf } = made;
  const { figures, terms } = made.across;
  const all = [...figures, ...terms];
  const [head = [], ...rows] = readCsv(made.readText('targets.csv'));
  const columns = ['篇', '条', '原文', '所在句', '网址'].map((name) => head.indexOf(name));
  const inCsv = all.map(({ plan, anchor, printed, clause, url }) => {
    const place = anchor === null ? '' : namePlace(compilation.plans[plan - 1], anchor);
    return line([plan, place, printed, clause].join('｜'), null, [url]);
  });
  const shown = rows.map((row) => {
    const [url = '', ...rest] = columns.map((at) => (row[at] ?? '').replace(/^'(?=[=+\-@\t\r])/, '')).toReversed();
    return line(rest.toReversed().join('｜'), null, [pathOf(url)]);
  });
  compareLines(file, 'targets.csv ', inCsv, shown);
  const page = readRows(made.readText('targets/index.html'), 'tr', 'td').filter(({ cells }) => cells.length > 0);
  const expected = all.map((row) => line(`${typeset(row.clause)}｜${nameOf(made, row)}`, null, [row.url]));
  const onPage = page.map(({ cells, links }) => line(cells.slice(-2).join('｜'), null, hrefs(links)));
  compareLines(file, '指标页', expected, onPage);
  for (const [i, { cells }] of page.entries())
    if (!cells[0]?.includes(all[i]?.printed ?? ''))
      throw refuse(file, `指标页第 ${i + 1} 行是“${cells[0]}”`, all[i]?.printed ?? '');
}

const hrefs = (links: Row['links']): string[] => links.map(({ href }) => href);

function checkNames(made: Made): void {
  const { file, across } = made;
  const expect = (rows: readonly NameRow[], open: string, close: string): Line[] =>
    rows.map(({ name, places, count }) => {
      const where = places.map((place) => nameOf(made, place)).join('、');
      return line(
        `${open}${typeset(name)}${close}｜${count}｜${where}`,
        null,
        places.map(({ url }) => url),
      );
    });
  const page = readRows(made.readText('index/index.html'), 'tr', 'td').filter(({ cells }) => cells.length > 0);
  const shown = page.map(({ cells, links }) => line(cells.slice(1).join('｜'), null, hrefs(links)));
  compareLines(file, '索引页', [...expect(across.documents, '《', '》'), ...expect(across.quotes, '“', '”')], shown);
}

/** Two plans side by side: each cell shows words of the entry that it leads to; by topic, with the phrase that it holds. */
function checkComparisons(made: Made, words: QuotedWords): void {
  for (const pair of made.list('compare')) {
    const [parts = '', topics = ''] = made.readText(`compare/${pair}/index.html`).split('id="topics"');
    const quoted = [
      ...readRows(`${parts}</main>`, 'td', 'td').map(({ cells: [text = ''], links: [link] }) => ({
        link,
        text,
        why: '',
      })),
      ...readRows(`<main>${topics}`, 'li', 'li')
        .filter(({ small }) => small !== '')
        .map(({ links: [link], small }) => ({
          link,
          text: link?.text.replace(/…$/, '') ?? '',
          why: /“(.*)”/s.exec(small)?.[1] ?? '',
        })),
    ];
    for (const { link, text, why } of quoted)
      if (link !== undefined && !stands(words, link.href, text, why)) refuseQuote(made, pair, link.href, text);
  }
}

function refuseQuote({ file, compilation }: Made, pair: string, url: string, text: string): never {
  throw refuse(file, `${compilation.compilation} 的对照 ${pair} 里，${url} 是“${text.slice(0, 40)}”`, '那一条的字');
}
