/** Proof of what is gathered from the plans: each row quotes words that stand where it leads to, on its page and as data. */
import type { Across, NameRow, Quoted } from '../../../src/model/across/across.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareLines, compareValue, type Line, line, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { type QuotedWords, stands } from '../quoted-words.ts';
import { printJson } from '../readers/print-json.ts';
import { readShownRows, type ShownRow } from '../readers/rows.ts';
import { checkComparisons } from './check-comparisons.ts';
import { checkTargets } from './check-targets.ts';

/** `words` are those that may be quoted. Throws a `Refusal` at the first row that quotes others, or leads elsewhere. */
export function checkAcross(made: Made, words: QuotedWords): void {
  const { file, across } = made;
  compareValue(file, 'across.json ', printJson(across), made.readText('across.json'));
  checkQuotes(file, across, words);
  checkTargets(made, (row) => nameOf(made, row));
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

const hrefs = (links: ShownRow['links']): string[] => links.map(({ href }) => href);

function checkNames(made: Made): void {
  const { file, across } = made;
  const expect = (rows: readonly NameRow[], open: string, close: string): Line[] =>
    rows.map(({ name, places, count, initial }) => {
      const where = places.map((place) => nameOf(made, place)).join('、');
      return line(
        `${initial}｜${open}${typeset(name)}${close}｜${count}｜${where}`,
        null,
        places.map(({ url }) => url),
      );
    });
  const html = made.readPage('index/index.html');
  const heads = readShownRows(html, 'h2', 'h2').map(({ cells, small }) => cells.join('') + small);
  const expected = [`文件（${across.documents.length}）`, `用语（${across.quotes.length}）`];
  compareValue(file, '索引页的标题 ', expected.join(), heads.join());
  const page = readShownRows(html, 'tr', 'td').filter(({ cells }) => cells.length > 0);
  const shown = page.map(({ cells, links }) => line(cells.join('｜'), null, hrefs(links)));
  compareLines(file, '索引页', [...expect(across.documents, '《', '》'), ...expect(across.quotes, '“', '”')], shown);
}
