/**
 * `sitemap.xml`: the pages that search engines should know, with the day on which their source last changed, where
 * that is known. Pages of single
 * entries are not among them: their canonical address is the anchor on the plan's page.
 */
import { aboutUrl, homeUrl } from '../../../src/model/address/address.ts';
import type { History } from '../../../src/model/address/history.ts';
import { dayOf } from '../../../src/model/address/moment.ts';
import { absolute } from '../../../src/model/address/site-path.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { element, printXml, type XmlNode } from '../xml.ts';
import type { Chronicle } from './atom.ts';

/** Full addresses, each with the day of its last change, where that is known. */
export function exportSitemap(chronicles: readonly Chronicle[], site: string): EmittedFile {
  const live = chronicles.filter(({ list }) => list.retired === null);
  const urls = [
    page(homeUrl(), site),
    page(aboutUrl(), site),
    ...live.flatMap((chronicle) => pagesOf(chronicle, site)),
  ];
  const root = element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls);
  return { path: 'sitemap.xml', content: printXml(root) };
}

function pagesOf({ list: { url, addresses }, history }: Chronicle, site: string): XmlNode[] {
  const plans = addresses.filter(({ kind, status }) => kind === 'plan' && status === 'current');
  const { first, revisions } = history.gap === null ? history : UNKNOWN;
  const lastOf = (plan: number): string | null =>
    revisions.find(({ changes }) => changes.some((change) => change.plan === plan))?.moment ?? first;
  const last = revisions[0]?.moment ?? first;
  return [page(url, site, last), ...plans.map((plan) => page(plan.url, site, lastOf(plan.plan)))];
}

const UNKNOWN: Pick<History, 'first' | 'revisions'> = { first: null, revisions: [] };

/** `last` is when the source last changed, as far as its history tells. */
function page(path: string, site: string, last: string | null = null): XmlNode {
  const lastmod = last === null ? [] : [element('lastmod', {}, dayOf(last))];
  return element('url', {}, element('loc', {}, absolute(site, path)), ...lastmod);
}
