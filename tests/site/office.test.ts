/** A site that lives in a folder of its host, as its office has set it up: every address in it leads within that folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'mupdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AddressList } from '../../src/model/address/address-list.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { type Served, serve } from '../browser/serve.ts';
import { faultFinder, listFiles, readPages } from './pages.ts';

const ORIGIN = 'https://host.gov.cn';
const FOLDER = '/a/b/';
const site = inject('officeSite');
const pages = readPages(site);
const files = new Set(listFiles(site));
const findFault = faultFinder(files, pages, ORIGIN, FOLDER);
const read = (file: string): string => readFileSync(join(site, file), 'utf8');
/** Where the numbers of a site's registration can be looked up. */
const isRegister = (link: string): boolean => link.startsWith('https://beian.');

test('every link and anchor of every page resolves within the folder', () => {
  expect(pages.length).toBeGreaterThan(30);
  expect(findFault('/city-2024/', '/')).toBe('leads out of the site');
  const broken = pages.flatMap(({ path, links }) =>
    links
      .filter((link) => !isRegister(link) && findFault(link, path) !== undefined)
      .map((link) => `${path}: ${link} ${findFault(link, path)}`),
  );
  expect(broken).toEqual([]);
});

test('pages name themselves by their full address', () => {
  const canonical = pages.flatMap(({ path }) => {
    const html = read(path.endsWith('.html') ? path.slice(1) : `${path.slice(1)}index.html`);
    return [...html.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, url]) => url as string);
  });
  expect(canonical.length).toBeGreaterThan(20);
  expect(canonical.filter((url) => !url.startsWith(`${ORIGIN}${FOLDER}`) || findFault(url, '/') !== undefined)).toEqual(
    [],
  );
});

test('so do site map, feed, search description, redirects and headers', () => {
  const named = [
    ...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g),
    ...read('feed.xml').matchAll(/<link [^>]*href="(.*?)"/g),
    ...read('opensearch.xml').matchAll(/template="(.*?)"/g),
    ...read('_redirects').matchAll(/^\S+ (\S+) 301$/gm),
  ].map(([, url]) => (url as string).replaceAll('&amp;', '&'));
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((url) => !url.includes(':splat') && findFault(url, '/') !== undefined)).toEqual([]);
  expect(read('_redirects')).toContain(`${FOLDER}district/* ${FOLDER}county/:splat 301`);
  expect([...read('_headers').matchAll(/^\/.*$/gm)].filter(([path]) => !path.startsWith(FOLDER))).toEqual([]);
});

test('and the data', () => {
  const { compilations } = JSON.parse(read('addresses.json')) as { compilations: AddressList[] };
  const addresses = compilations.flatMap((list) => list.addresses.flatMap(({ url, page, to }) => [url, page, to]));
  const model = JSON.parse(read('county/index.json')) as Compilation;
  const named = [
    ...addresses,
    ...model.plans.flatMap(({ url, entries }) => [url, ...entries.map((entry) => entry.url)]),
  ];
  const urls = named.filter((url) => url !== null);
  expect(urls.length).toBeGreaterThan(30);
  expect(urls.filter((url) => findFault(url, '/') !== undefined)).toEqual([]);
});

test('and the PDF', () => {
  const document = new PDFDocument(readFileSync(join(site, 'county/county.pdf')));
  const links = Array.from({ length: document.countPages() }, (_, i) => document.loadPage(i).getLinks()).flat();
  const urls = links.map((link) => link.getURI()).filter((uri) => uri.startsWith('http'));
  expect(urls.length).toBeGreaterThan(5);
  expect(urls.filter((url) => findFault(url, '/') !== undefined)).toEqual([]);
});

describe('npm start serves it there', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(site);
  });
  afterAll(() => served.close());
  const get = (path: string): Promise<Response> => fetch(served.origin + path, { redirect: 'manual' });

  test.each([
    ['/', 302, '/a/b/'],
    ['/a/b', 301, '/a/b/'],
    ['/a/b/', 200, null],
    ['/a/b/county/1', 301, '/a/b/county/1/'],
    ['/a/b/county/1/', 200, null],
    ['/county/1/', 404, null],
    ['/a/b/nowhere/', 404, null],
  ])('%s → %i', async (path, status, location) => {
    const response = await get(path);
    expect([response.status, response.headers.get('location')]).toEqual([status, location]);
    if (status === 404) expect(await response.text()).toContain('<a href="/a/b/">全部汇编</a>');
  });

  test('with the headers of the site', async () => {
    const { headers } = await get('/a/b/county/plain.txt');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });
});

test('what the office says of itself stands on every page', () => {
  for (const { path } of pages.slice(0, 5)) {
    const html = read(path.endsWith('.html') ? path.slice(1) : `${path.slice(1)}index.html`);
    for (const words of ['某市工作要点', '主办单位：某市人民政府办公室', '地址：某市某路1号', '电话 010-12345678'])
      expect(html).toContain(words);
    expect(html).toContain('<a href="https://beian.miit.gov.cn/">京ICP备12345678号-1</a>');
    expect(html).toContain('code=11010102001234">京公网安备11010102001234号</a>');
    expect(html).toMatch(/<img src="\/a\/b\/assets\/logo\.[0-9a-f]{8}\.svg" alt=""/);
  }
  const style = [...files].find((file) => /^assets\/office\..*\.css$/.test(file)) as string;
  expect(read(style)).toMatch(
    /^:root\{--red:#1d4f91;--link:#1d4f91\}[\s\S]*light-dark\(#1d4f91,#[0-9a-f]{6}\)[\s\S]*h1 \{/,
  );
});
