/** Every internal link and anchor of the built site resolves, every alternate exists, every data file parses. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { DATA_FORMS } from '../../scripts/fidelity/data/exports.ts';
import type { AddressList } from '../../src/model/address/address-list.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { AKOMA_NTOSO_SCHEMA } from '../unit/outputs/data/akoma-ntoso-schema.ts';
import { faultFinder, listFiles, reachFrom, readPages } from './pages.ts';

const site = inject('site');
const files = new Set(listFiles(site));
const pages = readPages(site);
const read = (file: string): string => readFileSync(join(site, file), 'utf8');
/** The site's own origin: the first page says it. */
const origin = new URL(
  pages.flatMap(({ links }) => links).find((link) => /^https?:/.test(link)) ?? 'https://yaodian.example',
).origin;

const RE_PAGE = /\.html$/;
/** What scripts load, hosts obey, browsers install and sums are compared with. */
const RE_ASKED =
  /^(?:(?:assets|pagefind)\/.*|[^/]+\/offline\.json|sw\.js|icon-\d+\.png|_headers|_redirects|topics\.json|bom\.cdx\.json|yaodian-site\.sha256)$/;

const findFault = faultFinder(files, pages, origin);

describe('links', () => {
  test('there are pages, and the check sees broken ones', () => {
    expect(pages.length).toBeGreaterThan(200);
    expect(findFault('/education-2024/1/#item-999', '/')).toBe('no such anchor');
    expect(findFault('../9/', '/education-2024/1/')).toBe('no such file');
  });

  test('every link and anchor in every page resolves', () => {
    const broken = pages.flatMap(({ path, links }) =>
      links.flatMap((link) => {
        const fault = findFault(link, path);
        return fault === undefined ? [] : [`${path}: ${link} ${fault}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('a reader comes from the first page to every other one, and to each file that no program asks for', () => {
    const { compilations } = JSON.parse(read('addresses.json')) as { compilations: AddressList[] };
    const unlinked = compilations.flatMap((list) => list.addresses).filter(({ status }) => status !== 'current');
    const reached = new Set([...reachFrom(pages, origin), '/404.html', ...unlinked.map(({ page }) => page)]);
    expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
    expect(
      [...files].filter((file) => !RE_PAGE.test(file) && !RE_ASKED.test(file) && !reached.has(`/${file}`)),
    ).toEqual([]);
  });

  test('every address of the sitemap, the feed and the redirects resolves', () => {
    const named = [
      ...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g),
      ...read('feed.xml').matchAll(/<link [^>]*href="(.*?)"/g),
      ...read('_redirects').matchAll(/^\S+ (\S+) 301$/gm),
    ].map(([, url]) => (url as string).replaceAll('&amp;', '&'));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((url) => !url.includes(':splat') && findFault(url, '/') !== undefined)).toEqual([]);
  });
});

describe('addresses', () => {
  const { compilations } = JSON.parse(read('addresses.json')) as { compilations: AddressList[] };
  const addresses = compilations.flatMap((list) => list.addresses);

  test('every address ever published resolves without JavaScript, as an anchor and as a page', () => {
    expect(addresses.length).toBeGreaterThan(190);
    const faults = addresses.flatMap(({ url, page, to }) =>
      [url, page, to].filter((one) => one !== null && findFault(one, '/') !== undefined),
    );
    expect(faults).toEqual([]);
  });

  test('the page of an entry names the anchor on the plan as its canonical address', () => {
    for (const { page, url, status } of addresses.filter((one) => one.page !== null)) {
      const html = read(`${(page as string).slice(1)}index.html`);
      expect(html, page as string).toContain(`<link rel="canonical" href="${origin}${url}">`);
      expect(html.length, page as string).toBeLessThan(16_000);
      if (status === 'reserved') expect(html).toMatch(/原文无.+。/);
    }
  });
});

describe('data', () => {
  const names = compilationNames();

  test.each(names)('%s: index.json is what its schema says', (name) => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(read(`${name}/index.schema.json`)));
    validate(JSON.parse(read(`${name}/index.json`)));
    expect(validate.errors).toBeNull();
  });

  test('addresses.json and its part in each compilation are what their schema says', () => {
    const ajv = new Ajv2020({ strict: false }).addSchema(JSON.parse(read('addresses.schema.json')), 'addresses');
    const faults = (schema: string, file: string) => {
      ajv.validate(schema, JSON.parse(read(file)));
      return ajv.errors ?? [];
    };
    expect(faults('addresses', 'addresses.json')).toEqual([]);
    for (const name of names) expect(faults('addresses#/$defs/list', `${name}/addresses.json`)).toEqual([]);
    expect(ajv.validate('addresses#/$defs/list', { ...JSON.parse(read(`${names[0]}/addresses.json`)), url: 1 })).toBe(
      false,
    );
  });

  test.each(names)('%s: every form is there, and the seed byte for byte', (name) => {
    const { source } = readIndex(name);
    for (const { path } of DATA_FORMS) expect(files).toContain(`${name}/${path}`);
    expect(readFileSync(join(site, name, source.file))).toEqual(
      readFileSync(new URL(`../../seeds/${source.file}`, import.meta.url)),
    );
  });

  test.each(names)('%s: the CSV has a row an item', (name) => {
    const { plans } = readIndex(name);
    const items = plans.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'item'));
    // A quoted cell may hold line breaks; an even number of quotes stands before each end of a row.
    const rows = read(`${name}/items.csv`).split('\r\n').slice(1, -1);
    expect(rows).toHaveLength(items.length);
  });

  test.each(names)('%s: the XML is valid', async (name) => {
    const xml = [{ fileName: 'akn.xml', contents: read(`${name}/akn.xml`) }];
    const { errors } = await validateXML({ xml, ...AKOMA_NTOSO_SCHEMA });
    expect(errors).toEqual([]);
  });

  test('JSON-LD parses and names what it describes', () => {
    const described = pages.flatMap(({ path, linkedData }) =>
      linkedData.map((text) => ({ path, data: JSON.parse(text) })),
    );
    expect(described.length).toBeGreaterThan(199);
    for (const { path, data } of described) {
      expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'CreativeWork' });
      expect(findFault(data['@id'], path), `${path} ${data['@id']}`).toBeUndefined();
      for (const part of data.hasPart ?? []) expect(findFault(part['@id'], path), part['@id']).toBeUndefined();
    }
  });

  test('each plan has its picture', () => {
    for (const name of names) {
      for (const { ordinal } of readIndex(name).plans) {
        const png = readFileSync(join(site, name, `${ordinal}`, 'card.png'));
        expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
      }
    }
  });
});

function compilationNames(): string[] {
  return [...files].filter((file) => /^[^/]+\/index\.json$/.test(file)).map((file) => file.split('/')[0] as string);
}

function readIndex(name: string): Compilation {
  expect(existsSync(join(site, name, 'index.json'))).toBe(true);
  return JSON.parse(read(`${name}/index.json`));
}
