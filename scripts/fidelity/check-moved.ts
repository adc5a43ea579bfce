/** Proof of what keeps old addresses alive: each page that stands for one says what became of it, and leads where that is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compilationUrl } from '../../src/model/address/address.ts';
import type { AddressList, PublishedAddress } from '../../src/model/address/address-list.ts';
import { sayAddress } from '../../src/model/address/address-words.ts';
import { outOfSite } from '../../src/model/address/site-path.ts';
import { refuse } from './line.ts';
import { readRows } from './readers/rows.ts';
import { readPage, readText, type WholeSite } from './whole-site.ts';

export function checkMoved(site: WholeSite): void {
  const live = new Set(
    site.lists.flatMap(({ url, retired, addresses }) =>
      retired === null ? [url, ...addresses.filter(({ status }) => status === 'current').map(pageOf)] : [],
    ),
  );
  const told = new Set<string>();
  const check = (url: string, words: string, to: string | null): void => {
    if (live.has(url) || told.has(url)) return;
    told.add(url);
    checkFormer(site, url, words, to);
  };
  for (const { url, retired, formerly, addresses } of site.lists) {
    if (retired !== null) check(url, retired, null);
    for (const plan of addresses.filter(({ kind, status }) => kind === 'plan' && status !== 'current'))
      check(plan.url, sayAddress(plan), plan.to);
    for (const entry of addresses.filter(({ page, status }) => page !== null && status !== 'current'))
      check(pageOf(entry), sayAddress(entry), entry.to ?? entry.url);
    for (const name of formerly) check(compilationUrl(name), url, url);
  }
  checkRules(site);
}

const pageOf = ({ page, url }: PublishedAddress): string => page ?? url;

function checkFormer(site: WholeSite, url: string, words: string, to: string | null): void {
  const path = `${outOfSite(url).slice(1)}index.html`;
  if (!existsSync(join(site.dist, path))) throw refuse(path, '没有这个旧网址的网页', '说明它去向的网页');
  const html = readPage(site, path, { isSentOn: true });
  const [said] = readRows(html, 'main', 'p');
  const text = said?.cells.join('') ?? '';
  if (!text.includes(words)) throw refuse(path, `旧网址的网页说“${text.slice(0, 60)}”`, words);
  const [link] = said?.links ?? [];
  if (to !== null && link?.href !== to) throw refuse(path, `旧网址的网页指向 ${link?.href ?? '没有'}`, to);
  const [, sent] = /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(html) ?? [];
  if (sent !== undefined && sent !== to) throw refuse(path, `旧网址的网页转到 ${sent}`, to ?? '不转');
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
