/** Proof of two plans side by side: each cell shows words of the unit that it leads to, whole, and no unit is left out. */
import { compilationUrl } from '../../../src/model/address/address.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { fullText, indexPlan } from '../../../src/model/plan/full-text.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { unitsOf } from '../../../src/model/plan/units.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { compareLines, compareValue, line, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { type QuotedWords, stands } from '../quoted-words.ts';
import { mainOf, readShownRowsIn, type ShownRow } from '../readers/rows.ts';
import { type Token, textOf } from '../readers/tokens.ts';

/** Of what only the other plan has. */
const NO_TWIN = '没有相近的条目';

export function checkComparisons(made: Made, words: QuotedWords): void {
  const { compilation, file } = made;
  for (const pair of made.list('compare')) {
    const html = made.readPage(`compare/${pair}/index.html`, { isListed: false });
    const plans = pair.split('-').map((ordinal) => compilation.plans.find((plan) => `${plan.ordinal}` === ordinal));
    const [left, right] = plans;
    if (left === undefined || right === undefined) throw refuse(file, `有对照 ${pair}`, '本汇编的两篇');
    const main = mainOf(html);
    const behind = main.findIndex((token) => 'open' in token && token.attributes.id === 'topics');
    const [parts, topics] = behind < 0 ? [main, []] : [main.slice(0, behind), main.slice(behind)];
    checkUnits(made, pair, [left, right], parts);
    for (const {
      links: [link],
      small,
    } of readShownRowsIn(topics, 'li', 'li')) {
      const why = /“(.*)”/s.exec(small)?.[1] ?? '';
      if (small !== '' && link !== undefined && !stands(words, link.href, link.text.replace(/…$/, ''), why))
        refuseQuote(made, pair, link.href, link.text);
    }
  }
}

function checkUnits(made: Made, pair: string, plans: readonly Plan[], parts: readonly Token[]): void {
  const { compilation, file } = made;
  const units = plans.flatMap(wordsOfUnits);
  const words = new Map(units);
  const heads = readShownRowsIn(parts, 'th', 'th').filter(({ links }) => links.length > 0);
  const expected = plans.map((plan) => line(namePlan(compilation, plan), null, [plan.url]));
  compareLines(
    file,
    `对照 ${pair} 的题名 `,
    expected,
    heads.map(({ cells, links }) => line(cells.join(''), null, [links[0]?.href ?? ''])),
  );
  const all = readShownRowsIn(parts, 'td', 'td');
  const lone = all.find(({ links, small }) => links.length === 0 && !small.endsWith(NO_TWIN));
  if (lone !== undefined) throw refuse(file, `对照 ${pair} 里有一格说“${lone.small}”`, NO_TWIN);
  const cells = all.filter(({ links }) => links.length > 0);
  for (const cell of cells) checkCell(made, pair, cell, words);
  const shown = new Set(cells.map(({ links: [link] }) => link?.href));
  const [lost, said] = units.find(([url]) => !shown.has(url)) ?? [];
  if (lost !== undefined) throw refuse(file, `对照 ${pair} 里没有 ${lost}`, `${said}`);
  const count = readShownRowsIn(parts, 'tr', 'td').filter(
    (row) => row.links.length === 2 && row.cells.length === 2,
  ).length;
  const pairs = /，(\d+) 对/.exec(textOf(parts))?.[1];
  if (pairs !== undefined) compareValue(file, `对照 ${pair} 的对数 `, `${count}`, pairs);
}

/** A plan's units by their addresses, each with what stands in it; folded. */
function wordsOfUnits(plan: Plan): [url: string, words: string][] {
  const index = indexPlan(plan);
  return unitsOf(plan).map((unit) => {
    const { url, mark, heading, stop } = unit;
    return [url, foldText(`${mark}${heading}${stop}${fullText(index, unit) ?? ''}`)];
  });
}

/** Beside a cell's words stands which of the two it is of. */
function checkCell(
  made: Made,
  pair: string,
  { cells: [text = ''], links: [link], small }: ShownRow,
  words: ReadonlyMap<string, string>,
): void {
  const url = link?.href ?? '';
  if (words.get(url) !== foldText(text)) refuseQuote(made, pair, url, text);
  const [, side] = /^第(\d+)篇$/.exec(small) ?? [];
  const base = compilationUrl(made.compilation.compilation);
  if (side !== undefined && !url.startsWith(`${base}${side}/`)) refuseQuote(made, pair, url, small);
}

function refuseQuote({ file, compilation }: Made, pair: string, url: string, text: string): never {
  throw refuse(file, `${compilation.compilation} 的对照 ${pair} 里，${url} 是“${text.slice(0, 40)}”`, '那一条的字');
}
