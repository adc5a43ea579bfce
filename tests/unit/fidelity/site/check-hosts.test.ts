/** The proof of what hosts are told, on headers written by hand. */
import { expect, test } from 'vitest';
import { checkHosts } from '../../../../scripts/fidelity/site/check-hosts.ts';
import { contentPolicy } from '../../../../src/model/content-policy.ts';
import { siteMaker } from './small-site.ts';

const makeSite = siteMaker();
const POLICY = `  Content-Security-Policy: ${contentPolicy}; frame-ancestors 'none'\n`;
const NOSNIFF = '  X-Content-Type-Options: nosniff\n';
const GB = '/water/water.txt\n  Content-Type: text/plain; charset=gb18030\n';

function prove(headers: string, encoding = 'utf-8', origin = '', form = ''): () => void {
  const source = { file: 'water.txt', encoding };
  const all = [{ compilation: { compilation: 'water', source } }];
  const site = makeSite({ _headers: headers, 'opensearch.xml': form }, { all, origin });
  return () => checkHosts(site);
}

test('of a seed in GB18030 the headers tell, of another nothing', () => {
  expect(prove(`/*\n${POLICY}${NOSNIFF}`)).not.toThrow();
  expect(prove(`/*\n${POLICY}${NOSNIFF}${GB}`, 'gb18030')).not.toThrow();
  expect(prove(`/*\n${POLICY}${NOSNIFF}`, 'gb18030')).toThrow(/的 water\.txt 的 Content-Type 与原文不符/);
  expect(prove(`/*\n${POLICY}${NOSNIFF}${GB}`)).toThrow(/的 water\.txt 的 Content-Type 与原文不符/);
});

test('a header that lacks is found', () => {
  expect(prove(`/*\n${NOSNIFF}`)).toThrow(/Content-Security-Policy/);
  expect(prove(`/*\n${POLICY}`)).toThrow(/X-Content-Type-Options/);
});

test('a search form leads to the site’s own search, and nowhere else', () => {
  const form = (...urls: string[]): string => urls.map((url) => `<Url template="${url}"/>`).join('');
  const [search, own] = ['https://a.example/search/?q={searchTerms}', 'https://a.example/opensearch.xml'];
  const headers = `/*\n${POLICY}${NOSNIFF}`;
  expect(prove(headers, 'utf-8', 'https://a.example', form(search, own))).not.toThrow();
  expect(prove(headers, 'utf-8', 'https://a.example', form(own, search))).toThrow(/opensearch\.xml/);
  expect(prove(headers, 'utf-8', 'https://a.example', form(search))).toThrow(/opensearch\.xml/);
});
