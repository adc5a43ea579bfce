/**
 * `sitemap.xml`: the pages that search engines should know, with the day their addresses last changed. Pages of single
 * entries are not among them: their canonical address is the anchor on the plan's page.
 */
import type { AddressList } from '../../src/model/address-list.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';
import { absolute } from './absolute.ts';
import { element, printXml, type XmlNode } from './xml.ts';

export function exportSitemap(lists: readonly AddressList[], site: string): EmittedFile {
  const live = lists.filter(({ retired }) => retired === null);
  const urls = [page('/', site), page('/about/', site), ...live.flatMap((list) => pagesOf(list, site))];
  const root = element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls);
  return { path: 'sitemap.xml', content: printXml(root) };
}

function pagesOf({ url, addresses }: AddressList, site: string): XmlNode[] {
  const plans = addresses.filter(({ kind, status }) => kind === 'plan' && status === 'current');
  return [page(url, site), ...plans.map((plan) => page(plan.url, site))];
}

function page(path: string, site: string): XmlNode {
  return element('url', {}, element('loc', {}, absolute(site, path)));
}
