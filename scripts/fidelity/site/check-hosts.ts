/** Proof of what hosts and browsers are told: what a page may load, in which encoding a seed is sent, where searches go. */
import { searchPageUrl, siteFileUrl } from '../../../src/model/address/address.ts';
import { inSite } from '../../../src/model/address/site-path.ts';
import { contentPolicy } from '../../../src/model/content-policy.ts';
import { readHeaderRules } from '../../shell/header-rules.ts';
import { compareValue } from '../line.ts';
import { decodeEntities } from '../readers/entities.ts';
import { readText, type WholeSite } from './whole-site.ts';

/** Of a text that is no UTF-8, only the headers tell. */
const ENCODINGS: Readonly<Record<string, string>> = { gb18030: 'text/plain; charset=gb18030' };

export function checkHosts(site: WholeSite): void {
  const rules = readHeaderRules(site.dist);
  const headersAt = (path: string): ReadonlyMap<string, string> =>
    new Map(rules.filter((rule) => rule.path.test(path)).flatMap(({ headers }) => headers));
  const page = headersAt(inSite('/'));
  const policy = `${contentPolicy}; frame-ancestors 'none'`;
  compareValue('_headers', '的 Content-Security-Policy ', policy, page.get('Content-Security-Policy'));
  compareValue('_headers', '的 X-Content-Type-Options ', 'nosniff', page.get('X-Content-Type-Options'));
  for (const { compilation } of site.all) {
    const { file, encoding } = compilation.source;
    const type = headersAt(inSite(`/${compilation.compilation}/${file}`)).get('Content-Type');
    compareValue('_headers', `的 ${file} 的 Content-Type `, ENCODINGS[encoding] ?? '', type ?? '');
  }
  if (site.origin !== '') checkSearchForm(site);
}

function checkSearchForm(site: WholeSite): void {
  const xml = readText(site, 'opensearch.xml');
  const shown = [...xml.matchAll(/ template="([^"]*)"/g)].map(([, url = '']) => decodeEntities(url));
  const expected = [`${searchPageUrl()}?q={searchTerms}`, siteFileUrl('opensearch.xml')].map(
    (url) => site.origin + url,
  );
  compareValue('opensearch.xml', '的地址 ', expected.join(' '), shown.join(' '));
}
