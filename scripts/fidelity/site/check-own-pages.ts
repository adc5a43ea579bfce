/**
 * Proof of the pages that are of no compilation: what they list is there, each under its name. Their own words and their
 * frame are proven as those of all pages.
 */
import { compareUrl, compilationUrl, planKey } from '../../../src/model/address/address.ts';
import { nameAmong } from '../../../src/model/plan/compilation-name.ts';
import { sayUnits } from '../../../src/model/plan/count-words.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareLines, compareValue, type Line, line, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { mainOf, readShownRowsIn } from '../readers/rows.ts';
import { type Token, walkTokens } from '../readers/tokens.ts';
import { checkAbout } from './check-about.ts';
import { readPage, type WholeSite } from './whole-site.ts';

export function checkOwnPages(site: WholeSite): void {
  checkLost(site);
  checkSearchPage(site);
  checkCompareAny(site);
  checkAbout(site);
}

/** It lists a few, and where there are more, the first page. */
const MOST_LISTED = 10;

function checkLost(site: WholeSite): void {
  const { all } = site;
  const rows = listed(site, '404.html').filter(({ text }) => text !== `全部 ${all.length} 个汇编`);
  compareRows('404.html', site, rows, ({ compilation }) => {
    const { plans, title } = compilation;
    return `${typeset(title)}（${plans.length} 篇，${sayUnits(plans)}）`;
  });
  compareValue('404.html', '的汇编 ', `${Math.min(all.length, MOST_LISTED)} 个`, `${rows.length} 个`);
}

function checkSearchPage(site: WholeSite): void {
  const rows = listed(site, 'search/index.html');
  compareRows('search/index.html', site, rows, ({ compilation }) => typeset(compilation.title));
  compareValue('search/index.html', '的汇编 ', `${site.all.length} 个`, `${rows.length} 个`);
}

const FORMS = { 'search/index.html': { isListed: false, hasSearch: false } };

/** The rows of its lists: what each says, and where it leads. */
function listed(site: WholeSite, path: string): Line[] {
  const html = readPage(site, path, FORMS[path as keyof typeof FORMS] ?? { isListed: false });
  return readShownRowsIn(mainOf(html), 'li', 'li').map(({ cells, links: [link] }) =>
    line(cells.join('').trim(), null, link === undefined ? [] : [link.href]),
  );
}

/** In whatever order: each compilation once, as `say` says. */
function compareRows(file: string, { all }: WholeSite, rows: readonly Line[], say: (one: Made) => string): void {
  const byUrl = new Map(all.map((one) => [compilationUrl(one.compilation.compilation), one]));
  for (const { text, links } of rows) {
    const one = byUrl.get(links[0] ?? '');
    byUrl.delete(links[0] ?? '');
    if (one === undefined) throw refuse(file, `有一条“${text}”指向 ${links[0]}`, '一个汇编，只列一次');
    compareValue(file, '所列 ', say(one), text);
  }
}

/** Each plan can be chosen, by its name and its key; what is made ready is named after its two plans. */
function checkCompareAny(site: WholeSite): void {
  const file = 'compare/index.html';
  const main = mainOf(readPage(site, file, { isListed: false }));
  const nameOf = nameAmong(site.all.map(({ compilation }) => compilation));
  const groups = new Map<string, Line[]>(
    site.all.map(({ compilation }) => {
      const { plans, compilation: name } = compilation;
      const options = plans.map((plan): Line => {
        const ordinal = plans.length > 1 ? `第${plan.ordinal}篇 ` : '';
        return line(`${ordinal}${typeset(plan.title)}`, planKey(name, plan.ordinal));
      });
      return [planKey(name, plans[0]?.ordinal ?? 1), [line(typeset(nameOf(compilation))), ...options]] as const;
    }),
  );
  const shown = readOptions(main);
  const order = shown.flatMap(({ anchor }) => (anchor !== null && groups.has(anchor) ? [anchor] : []));
  compareValue(file, '的汇编 ', [...groups.keys()].sort().join(' '), order.toSorted().join(' '));
  compareLines(
    file,
    '可选的篇',
    order.flatMap((key) => groups.get(key) ?? []),
    shown,
  );
  const pairs = new Map(site.all.flatMap(({ compilation }) => [...namePairs(compilation)]));
  for (const { cells, links } of readShownRowsIn(main, 'li', 'li'))
    compareValue(file, `的 ${links[0]?.href} `, pairs.get(links[0]?.href ?? '') ?? '没有', cells.join('').trim());
}

function* namePairs(compilation: Made['compilation']): Generator<[string, string]> {
  const { plans, compilation: name } = compilation;
  for (const left of plans)
    for (const right of plans)
      if (left.ordinal < right.ordinal)
        yield [
          compareUrl(name, left.ordinal, right.ordinal),
          `${namePlan(compilation, left)}与${namePlan(compilation, right)}`,
        ];
}

/** Groups by their label, options by what they say and their value. */
function readOptions(main: readonly Token[]): Line[] {
  const rows: { text: string; anchor: string | null; links: string[] }[] = [];
  let isOption = false;
  walkTokens(main, {
    open(name, { label = '', value = '' }) {
      if (name === 'optgroup') rows.push({ text: label, anchor: null, links: [] });
      if (name === 'option') rows.push({ text: '', anchor: value, links: [] });
      isOption = name === 'option';
    },
    text(text) {
      const row = rows.at(-1);
      if (isOption && row !== undefined) row.text += text.trim();
    },
    close: () => {
      isOption = false;
    },
  });
  return rows;
}
