/** Proof of what keeps old addresses alive: each page that stands for one says what became of it, and leads where that is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compilationUrl } from '../../../src/model/address/address.ts';
import type { AddressList, PublishedAddress } from '../../../src/model/address/address-list.ts';
import { sayAddress } from '../../../src/model/address/address-words.ts';
import { outOfSite } from '../../../src/model/address/site-path.ts';
import { compareLines, type Line, line, refuse } from '../line.ts';
import { readMarkup } from '../readers/markup.ts';
import { readShownRows } from '../readers/rows.ts';
import { readPage, readText, type WholeSite } from './whole-site.ts';

export function checkMoved(site: WholeSite): void {
  const live = new Set(
    site.lists.flatMap(({ url, retired, addresses }) =>
      retired === null ? [url, ...addresses.filter(({ status }) => status === 'current').map(pageOf)] : [],
    ),
  );
  const told = new Set<string>();
  const check = (url: string, words: string, to: string | null, anchors: readonly Line[] = []): void => {
    if (live.has(url) || told.has(url)) return;
    told.add(url);
    checkFormer(site, { url, words, to, anchors });
  };
  for (const { compilation, url, retired, formerly, addresses } of site.lists) {
    const below = (plan: number): Line[] => expectAnchors(addresses.filter((one) => one.plan === plan));
    if (retired !== null) check(url, retired, null);
    for (const plan of addresses.filter(({ kind, status }) => kind === 'plan' && status !== 'current'))
      check(plan.url, sayAddress(plan), plan.to, below(plan.plan));
    for (const entry of addresses.filter(({ page, status }) => page !== null && status !== 'current'))
      check(pageOf(entry), sayAddress(entry), entry.to ?? entry.url);
    for (const name of formerly) {
      const old = (path: string): string => path.replace(compilationUrl(compilation), compilationUrl(name));
      check(compilationUrl(name), url, url);
      for (const plan of addresses.filter(({ kind, status }) => kind === 'plan' && status === 'current'))
        check(old(plan.url), url, plan.url, below(plan.plan));
      for (const { page } of addresses) if (page !== null) check(old(page), url, page);
    }
  }
  checkRules(site);
}

const pageOf = ({ page, url }: PublishedAddress): string => page ?? url;

interface Former {
  readonly url: string;
  readonly words: string;
  readonly to: string | null;
  /** What stood on it under an anchor. */
  readonly anchors: readonly Line[];
}

function checkFormer(site: WholeSite, { url, words, to, anchors }: Former): void {
  const path = `${outOfSite(url).slice(1)}index.html`;
  if (!existsSync(join(site.dist, path))) throw refuse(path, '没有这个旧网址的网页', '说明它去向的网页');
  const html = readPage(site, path, { isSentOn: true });
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
