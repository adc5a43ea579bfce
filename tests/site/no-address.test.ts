/** A site that has no address yet: nothing it publishes says another one's; what needs one is not there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'mupdf';
import { expect, inject, test } from 'vitest';
import { listFiles, readPages } from './pages.ts';

const site = inject('oddSite');
const files = listFiles(site);

test('no page, no data and no book names a host', () => {
  const texts = files.filter((file) => /\.(?:html|json|csv|txt|xml)$/.test(file) && !/hostile|schema/.test(file));
  expect(texts.length).toBeGreaterThan(200);
  const naming = texts.filter((file) =>
    /yaodian\.example|https?:\/\/localhost/.test(readFileSync(join(site, file), 'utf8')),
  );
  expect(naming).toEqual([]);
  const book = unzipSync(readFileSync(join(site, 'county/county.epub')));
  const text = Object.values(book)
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .join('');
  expect(text).not.toMatch(/href="(?:https?:|\/)/);
  expect(text).toMatch(/<dc:identifier id="id">urn:sha256:[0-9a-f]{64}</);
});

test('its PDF leads only to itself', () => {
  const document = new PDFDocument(readFileSync(join(site, 'county/county.pdf')));
  const links = Array.from({ length: document.countPages() }, (_, i) => document.loadPage(i).getLinks()).flat();
  expect(links.length).toBeGreaterThan(0);
  expect(links.map((link) => link.getURI()).filter((uri) => !uri.startsWith('#'))).toEqual([]);
});

test('canonical, share picture, feed, site map and search description are absent, and nothing leads to them', () => {
  for (const file of ['feed.xml', 'sitemap.xml', 'opensearch.xml']) expect(files).not.toContain(file);
  const html = readFileSync(join(site, 'county/1/index.html'), 'utf8');
  expect(html).not.toMatch(/rel="canonical"|og:url|og:image|citation_public_url|DC\.identifier/);
  const links = readPages(site).flatMap((page) => page.links);
  expect(links.filter((link) => /feed\.xml|sitemap\.xml|opensearch\.xml/.test(link))).toEqual([]);
});
