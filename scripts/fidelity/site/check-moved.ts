/** Proof of what keeps old addresses alive: each page that stands for one says what became of it, and leads where that is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compilationUrl } from '../../../src/model/address/address.ts';
import type { AddressList, PublishedAddress } from '../../../src/model/address/address-list.ts';
import { sayAddress } from '../../../src/model/address/address-words.ts';
import { titleWith } from '../../../src/model/address/anchor-name.ts';
import { outOfSite } from '../../../src/model/address/site-path.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareLines, compareValue, type Line, line, refuse } from '../line.ts';
import { readMarkup } from '../readers/markup.ts';
import { mainOf, readShownRows } from '../readers/rows.ts';
import { textOf, within } from '../readers/tokens.ts';
import { readPage, readText, type WholeSite } from './whole-site.ts';

export function checkMoved(site: WholeSite): void {
  const live = new Set(
    site.lists.flatMap(({ url, retired, addresses }) =>
      retired === null ? [url, ...addresses.filter(({ status }) => status === 'current').map(pageOf)] : [],
    ),
  );
  const told = new Set<string>();
  const check = (former: Former): void => {
    if (live.has(former.url) || told.has(former.url)) return;
    told.add(former.url);
    checkFormer(site, former);
  };
  for (const { compilation, url, title: whole, retired, formerly, addresses } of site.lists) {
    const title = typeset(whole);
    const below = (plan: number): Line[] => expectAnchors(addresses.filter((one) => one.plan === plan));
    if (retired !== null) check({ url, title, words: retired, to: null });
    for (const plan of addresses.filter(({ kind, status }) => kind === 'plan' && status !== 'current'))
      check({ ...sayFormer(plan), to: plan.to, anchors: below(plan.plan) });
    for (const entry of addresses.filter(({ page, status }) => page !== null && status !== 'current'))
      check({ ...sayFormer(entry), to: entry.to ?? entry.url });
    for (const name of formerly) {
      const old = (path: string): string => path.replace(compilationUrl(compilation), compilationUrl(name));
      check({ url: compilationUrl(name), title, words: url, to: url });
      for (const plan of addresses.filter(({ kind, status }) => kind === 'plan' && status === 'current'))
        check({ ...sayFormer(plan), url: old(plan.url), words: url, to: plan.url, anchors: below(plan.plan) });
      for (const one of addresses)
        if (one.page !== null) check({ ...sayFormer(one), url: old(one.page), words: url, to: one.page });
    }
  }
  checkRules(site);
}

const pageOf = ({ page, url }: PublishedAddress): string => page ?? url;

interface Former {
  readonly url: string;
  readonly title: string;
  readonly words: string;
  readonly to: string | null;
  /** What stood on it under an anchor. */
  readonly anchors?: readonly Line[];
}

/** What the page of an address says of it. */
const sayFormer = (address: PublishedAddress): Pick<Former, 'url' | 'title' | 'words'> => ({
  url: pageOf(address),
  title: address.kind === 'plan' ? typeset(address.heading) : titleWith(address.name, address.heading),
  words: sayAddress(address),
});

function checkFormer(site: WholeSite, { url, title, words, to, anchors = [] }: Former): void {
  const path = `${outOfSite(url).slice(1)}index.html`;
  if (!existsSync(join(site.dist, path))) throw refuse(path, '没有这个旧网址的网页', '说明它去向的网页');
  const html = readPage(site, path, { isSentOn: true });
  compareValue(path, '旧网址的标题 ', title.trim(), textOf(within(mainOf(html), 'h1')).trim());
  const [said] = readShownRows(html, 'main', 'p');
  const text = said?.cells.join('') ?? '';
  if (!text.includes(words)) throw refuse(path, `旧网址的网页说“${text.slice(0, 60)}”`, words);
  const [link] = said?.links ?? [];
  if (to !== null && link?.href !== to) throw refuse(path, `旧网址的网页指向 ${link?.href ?? '没有'}`, to);
  const { lines } = readMarkup(html, { isRoot: (name) => name === 'ul', isLine: (name) => name === 'li' });
  compareLines(path, '旧网址下的锚', inOrder(anchors), inOrder(lines));
  const [, sent] = /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(html) ?? [];
  if (sent !== undefined && sent !== to) throw refuse(path, `旧网址的网页转到 ${sent}`, to ?? '不转');
}

/** In whatever order they stand there. */
const inOrder = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => ((a.anchor ?? '') < (b.anchor ?? '') ? -1 : 1));

/** Of an address used again, the meaning that the list has first. */
function expectAnchors(addresses: readonly PublishedAddress[]): Line[] {
  const meanings = Map.groupBy(
    addresses.filter(({ anchor, page }) => anchor !== null && page !== null),
    ({ url }) => url,
  );
  return [...meanings.values()].flatMap(([latest]) => {
    if (latest === undefined) return [];
    const to = latest.to ?? (latest.status === 'current' ? latest.url : null);
    return [line(sayAddress(latest), latest.anchor, to === null ? [] : [to])];
  });
}

/** Hosts are sent by the same decisions, and by all of them that they can carry out. */
function checkRules(site: WholeSite): void {
  const expected = new Set(site.lists.flatMap(expectRules));
  const rules = readText(site, '_redirects').split('\n').filter(Boolean);
  const strange = rules.find((rule) => !expected.has(rule));
  if (strange !== undefined) throw refuse('_redirects', `有一条 ${strange}`, '锚表里的去向');
  const missing = [...expected].find((rule) => !rules.includes(rule));
  if (missing !== undefined) throw refuse('_redirects', '少了一条', missing);
}

function expectRules({ compilation, formerly, addresses }: AddressList): string[] {
  const meanings = Map.groupBy(addresses, ({ url }) => url);
  const moved = [...meanings.values()].flatMap(([latest]) =>
    latest === undefined || latest.to === null ? [] : [`${pageOf(latest)} ${latest.to} 301`],
  );
  return [...moved, ...formerly.map((name) => `${compilationUrl(name)}* ${compilationUrl(compilation)}:splat 301`)];
}
