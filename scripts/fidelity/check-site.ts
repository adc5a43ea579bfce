/** Proof of what the compilations have together: the first page, feed, site map, redirects, topics, names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aboutUrl, compilationUrl, homeUrl } from '../../src/model/address/address.ts';
import { outOfSite } from '../../src/model/address/site-path.ts';
import { sayUnits } from '../../src/model/plan/count-words.ts';
import { namePlan } from '../../src/model/plan/plan-name.ts';
import { typeset } from '../../src/model/text/typeset.ts';
import { compareLines, compareValue, line, refuse } from './line.ts';
import type { Made } from './made-site.ts';
import { type QuotedWords, stands } from './quoted-words.ts';
import { decodeEntities } from './readers/entities.ts';
import { readMarkup } from './readers/markup.ts';
import { readRows } from './readers/rows.ts';

export interface WholeSite {
  readonly dist: string;
  readonly origin: string;
  readonly all: readonly Made[];
  /** Of all compilations. */
  readonly words: QuotedWords;
  /** Whether the compilations' own files stand beside it: else nothing can be said of where paths lead. */
  readonly isWhole: boolean;
}

export function checkSite(site: WholeSite): void {
  checkHome(site);
  checkNames(site);
  checkTopics(site);
  if (!site.isWhole) return;
  checkRedirects(site);
  if (site.origin === '') return;
  checkSitemap(site);
  checkFeed(site);
}

const readText = ({ dist }: WholeSite, path: string): string => readFileSync(join(dist, path), 'utf8');
const pathOf = ({ origin }: WholeSite, url: string): string =>
  url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;

/** In whatever order they stand on the shelf: each compilation once, with its plans. */
function checkHome(site: WholeSite): void {
  const html = readText(site, 'index.html');
  const { lines } = readMarkup(html, {
    isRoot: (_, { class: list }) => list?.split(' ').includes('shelf') === true,
    isLine: (name) => name === 'a',
    isNote: (name) => ['small', 'p', 'summary'].includes(name),
  });
  const groups = new Map(
    site.all.map(({ compilation }) => {
      const url = compilationUrl(compilation.compilation);
      const plans = compilation.plans.map((plan) => line(namePlan(compilation, plan), null, [plan.url]));
      return [url, [line(typeset(compilation.title), null, [url]), ...plans]] as const;
    }),
  );
  const order = lines.flatMap(({ links: [url = ''] }) => (groups.has(url) ? [url] : []));
  compareValue('首页', '的汇编 ', [...groups.keys()].sort().join(' '), order.toSorted().join(' '));
  compareLines(
    '首页',
    '首页',
    order.flatMap((url) => groups.get(url) ?? []),
    lines,
  );
  const plans = site.all.flatMap(({ compilation }) => compilation.plans);
  const count = /id="count"[^>]*>([^<]*)</.exec(html)?.[1]?.trim();
  compareValue('首页', '首页的总数', `${site.all.length} 个汇编 · ${plans.length} 篇 · ${sayUnits(plans)}`, count);
}

function checkSitemap(site: WholeSite): void {
  const shown = [...readText(site, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
  const pages = site.all.flatMap(({ compilation: { compilation, plans } }) => [
    compilationUrl(compilation),
    ...plans.map(({ url }) => url),
  ]);
  const expected = [homeUrl(), aboutUrl(), ...pages].map((path) => line(site.origin + path));
  compareLines(
    'sitemap.xml',
    'sitemap.xml ',
    expected,
    shown.map((url) => line(decodeEntities(url))),
  );
}

const RE_ENTRY = /<entry>([\s\S]*?)<\/entry>/g;
const RE_LINK = /<link rel="alternate"[^>]* href="([^"]*)"/;
/** What the feed says of an entry in front of its words, and of those it does not name. */
const RE_VERB = /^(?:新增|删去|移动|改写) /;
const RE_REST = /^等 \d+ 条$/;

/** Each piece of news is named after the compilation it leads to, and names what once stood there. */
function checkFeed(site: WholeSite): void {
  const news = [...readText(site, 'feed.xml').matchAll(RE_ENTRY)].map(([, entry = '']) => entry);
  const told = new Set<Made>();
  for (const entry of news) {
    const link = decodeEntities(RE_LINK.exec(entry)?.[1] ?? '');
    const title = decodeEntities(/<title>([^<]*)/.exec(entry)?.[1] ?? '');
    const made = site.all.find(({ compilation }) =>
      pathOf(site, link).startsWith(compilationUrl(compilation.compilation)),
    );
    if (made === undefined) continue;
    told.add(made);
    const { compilation, addresses } = made;
    if (!title.startsWith(compilation.title)) throw refuse('feed.xml', `${link} 名为“${title}”`, compilation.title);
    if (!leads(site, pathOf(site, link))) throw refuse('feed.xml', `有一条指向 ${link}，那里没有网页`, '有的网页');
    const known = new Set(addresses.addresses.map(({ heading }) => heading));
    // An update names entries as they stood in its version.
    if (/更新 \d+ 条$/.test(title)) continue;
    const content = decodeEntities(/<content type="text">([^<]*)/.exec(entry)?.[1] ?? '');
    const lines = content.split('\n').filter((words) => words !== '' && !RE_REST.test(words));
    const strange = lines.find((words) => !known.has(words) && !known.has(words.replace(RE_VERB, '')));
    if (strange !== undefined) throw refuse('feed.xml', `${link} 说到“${strange}”`, '那里有过的标题');
  }
  const silent = site.all.find(
    (made) => !told.has(made) && made.addresses.addresses.some(({ since }) => since !== null),
  );
  if (silent !== undefined) throw refuse('feed.xml', '没有说到一个汇编', silent.compilation.compilation);
}

/** Whether a path, with or without a fragment, leads to a page that is there, and to a place on it. */
function leads({ dist }: WholeSite, path: string): boolean {
  const [page = '', fragment] = outOfSite(path).split('#');
  const file = join(dist, decodeURIComponent(page), page.endsWith('/') ? 'index.html' : '');
  if (!existsSync(file)) return false;
  return fragment === undefined || readFileSync(file, 'utf8').includes(`id="${fragment}"`);
}

function checkRedirects(site: WholeSite): void {
  for (const rule of readText(site, '_redirects').split('\n')) {
    const [, to = ''] = rule.split(' ');
    if (to !== '' && !leads(site, to.replace(':splat', '')))
      throw refuse('_redirects', `有一条指向 ${to}，那里什么也没有`, '有的网页');
  }
}

function checkNames(site: WholeSite): void {
  for (const { cells, links } of readRows(readText(site, 'names/index.html'), 'tr', 'td')) {
    const name = (cells[1] ?? '').slice(1, -1);
    for (const { href } of links) {
      const isNamed = site.all.some(({ across }) =>
        across.documents.some(
          (row) =>
            row.places.some(({ url }) => url === href) &&
            [row.name, ...row.variants].some((form) => typeset(form) === name || stands(site.words, href, name)),
        ),
      );
      if (!isNamed) throw refuse('names/index.html', `说 ${href} 提到《${name}》`, '提到它的条目');
    }
  }
}

const RE_WHY = /^\s*因“([^”]+)”：([\s\S]*?)\s*$/;

function checkTopics(site: WholeSite): void {
  const pages = readdirSync(join(site.dist, 'topics'), { withFileTypes: true }).filter((one) => one.isDirectory());
  for (const { name } of pages)
    for (const { links, small } of readRows(readText(site, `topics/${name}/index.html`), 'li', 'li')) {
      const [, phrase = '', clause = ''] = RE_WHY.exec(small) ?? [];
      for (const { href, text } of links)
        if (phrase === '' || !stands(site.words, href, text.replace(/…$/, ''), phrase, clause))
          throw refuse(`topics/${name}/`, `说 ${href} 是“${text}”，有“${clause}”`, '那一条的字');
    }
}
