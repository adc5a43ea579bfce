/** Where a merged site sends readers and machines is there. */
import { afterEach, expect, test } from 'vitest';
import { checkMerged } from '../../../../scripts/fidelity/site/check-joined.ts';
import { setSiteFolder } from '../../../../src/model/address/site-path.ts';
import { siteMaker } from './small-site.ts';

const makeSite = siteMaker();
afterEach(() => setSiteFolder('/'));

const MAP = ['/', '/about/', '/water/', '/water/1/'];
const FILES = Object.fromEntries(MAP.map((path) => [`${path.slice(1)}index.html`, '<p id="item-1">']));
const locate = (...paths: readonly string[]): string =>
  paths.map((path) => `<url><loc>https://a.example${path}</loc></url>`).join('');
const news = (...paths: readonly string[]): string =>
  paths
    .map((path) => `<entry><link rel="alternate" type="text/html" href="https://a.example${path}"/></entry>`)
    .join('');
const prove = (files: Readonly<Record<string, string>>): (() => void) => {
  const { dist } = makeSite({ ...FILES, _redirects: '', 'sitemap.xml': locate(...MAP), ...files });
  return () => checkMerged(dist);
};

test('what is there passes; news of what was withdrawn lead nowhere, and may', () => {
  expect(prove({})).not.toThrow();
  expect(prove({ 'feed.xml': news('/water/1/#item-1', '/gone/changes/') })).not.toThrow();
  expect(prove({ _redirects: '/old/ /water/1/#item-1 301\n/aged/* /water/:splat 301\n' })).not.toThrow();
});

test.each([
  ['a page of the site map', { 'sitemap.xml': locate(...MAP, '/water/2/') }, /sitemap\.xml.*\/water\/2\//],
  ['a page of the news', { 'feed.xml': news('/water/changes/') }, /feed\.xml.*\/water\/changes\//],
  ['a place of the news', { 'feed.xml': news('/water/1/#item-2') }, /feed\.xml.*\/water\/1\/#item-2/],
  ['where a host sends', { _redirects: '/a/ /water/1/ 301\n/b/ /water/2/ 301\n' }, /_redirects.*\/water\/2\//],
])('%s that is not there is found', (_, files, said) => {
  expect(prove(files)).toThrow(said);
});

test('a site lives in the folder of its first page', () => {
  const below = (paths: readonly string[]): string[] => paths.map((path) => `/a/b${path}`);
  const redirects = { _redirects: '/a/b/old/ /a/b/water/1/ 301\n' };
  expect(prove({ ...redirects, 'sitemap.xml': locate(...below(MAP)) })).not.toThrow();
  expect(prove({ ...redirects, 'sitemap.xml': locate(...MAP) })).toThrow(/_redirects/);
});

test('a site without an address has neither map nor feed', () => {
  const { dist } = makeSite({ ...FILES, _redirects: '/old/ /water/1/ 301\n' });
  expect(() => checkMerged(dist)).not.toThrow();
});
