/** Proof of what the compilations have together: the first page, and what the files beside it say. */
import { compilationUrl } from '../../../src/model/address/address.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { sayUnits } from '../../../src/model/plan/count-words.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareLines, compareValue, line } from '../line.ts';
import { checkHomeWords } from '../pages/check-said.ts';
import { readMarkup } from '../readers/markup.ts';
import { checkFeed } from './check-feed.ts';
import { checkHosts } from './check-hosts.ts';
import { checkRedirects } from './check-joined.ts';
import { checkLists } from './check-lists.ts';
import { checkMoved } from './check-moved.ts';
import { checkOwnPages } from './check-own-pages.ts';
import { checkShared } from './check-shared.ts';
import { checkSitemap } from './check-sitemap.ts';
import { readPage, type WholeSite } from './whole-site.ts';

/** Throws the `Refusal` of the first file that is not as it should be; redirects are asked for of a whole site only. */
export function checkSite(site: WholeSite): void {
  checkHome(site);
  checkLists(site);
  checkMoved(site);
  checkHosts(site);
  checkOwnPages(site);
  checkShared(site);
  if (site.isWhole) checkRedirects(site.dist);
  if (site.origin === '') return;
  checkSitemap(site);
  checkFeed(site);
}

function* plansOf({ all }: WholeSite): Generator<Plan> {
  for (const { compilation } of all) yield* compilation.plans;
}

/** In whatever order they stand on the shelf: each compilation once, with its plans. */
function checkHome(site: WholeSite): void {
  const html = readPage(site, 'index.html');
  compareValue('首页', '的标题 ', '工作要点汇编', /<h1>([^<]*)<\/h1>/.exec(html)?.[1]);
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
  const count = site.all.reduce((sum, { compilation }) => sum + compilation.plans.length, 0);
  checkHomeWords(site.all, html);
  const said = /id="count"[^>]*>([^<]*)</.exec(html)?.[1]?.trim();
  compareValue('首页', '首页的总数', `${site.all.length} 个汇编 · ${count} 篇 · ${sayUnits(plansOf(site))}`, said);
}
