/** Proof of what the compilations have together: the first page, feed, site map, redirects, topics, names. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aboutUrl, compilationUrl, homeUrl } from '../../src/model/address/address.ts';
import { sayUnits } from '../../src/model/plan/count-words.ts';
import { namePlan } from '../../src/model/plan/plan-name.ts';
import { typeset } from '../../src/model/text/typeset.ts';
import { checkFeed } from './check-feed.ts';
import { checkRedirects } from './check-joined.ts';
import { compareLines, compareValue, line, refuse } from './line.ts';
import { stands } from './quoted-words.ts';
import { decodeEntities } from './readers/entities.ts';
import { readMarkup } from './readers/markup.ts';
import { readRows } from './readers/rows.ts';
import { readText, type WholeSite } from './whole-site.ts';

export function checkSite(site: WholeSite): void {
  checkHome(site);
  checkNames(site);
  checkTopics(site);
  if (site.isWhole) checkRedirects(site.dist);
  if (site.origin === '') return;
  checkSitemap(site);
  checkFeed(site);
}

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
