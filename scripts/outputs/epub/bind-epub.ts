/**
 * A compilation → an EPUB 3 book: title page, 目录 as the navigation, a page for each plan, notes on the source.
 * An item's address in the book is `plan-1.xhtml#item-27`. Writes nothing; the same model gives the same bytes.
 */
import { readFileSync } from 'node:fs';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { compilationUrl } from '../../../src/model/address/address.ts';
import { absoluteOrNull } from '../../../src/model/address/site-path.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { element, printXml, type XmlNode } from '../xml.ts';
import { makeNavigation, makeNotesPage, makeTitlePage } from './front-matter.ts';
import { makePlanPage, planFile } from './plan-page.ts';

export interface BoundBook {
  /** Below the site's root. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A date is asked for and the model has none: the first that a zip file can say. */
const NO_DATE = new Date(1980, 0, 1);
const MODIFIED = '1980-01-01T00:00:00Z';
const STYLE = new URL('style.css', import.meta.url);

const CONTAINER = printXml(
  element(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    element(
      'rootfiles',
      {},
      element('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ),
  ),
);

export function bindEpub(compilation: Compilation, site: string): BoundBook {
  const origin = site.replace(/\/+$/, '');
  const pages: Record<string, string> = {
    'title.xhtml': makeTitlePage(compilation, origin),
    'nav.xhtml': makeNavigation(compilation),
    ...Object.fromEntries(compilation.plans.map((plan) => [planFile(plan), makePlanPage(compilation, plan, origin)])),
    'notes.xhtml': makeNotesPage(compilation, origin),
  };
  const files: Record<string, string> = {
    'META-INF/container.xml': CONTAINER,
    'EPUB/package.opf': makePackage(compilation, origin, Object.keys(pages)),
    'EPUB/style.css': readFileSync(STYLE, 'utf8'),
    ...Object.fromEntries(Object.entries(pages).map(([name, page]) => [`EPUB/${name}`, page])),
  };
  // The type comes first and unpacked, so that it can be read at a fixed place of the file.
  const book: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [name, content] of Object.entries(files)) book[name] = strToU8(content);
  const name = compilation.compilation;
  return { path: `${name}/${name}.epub`, bytes: zipSync(book, { level: 9, mtime: NO_DATE }) };
}

function makePackage(compilation: Compilation, site: string, pages: readonly string[]): string {
  const id = (page: string): string => page.replace('.xhtml', '');
  const items = pages.map((href) => {
    const properties = href === 'nav.xhtml' ? 'nav' : undefined;
    return element('item', { id: id(href), href, 'media-type': 'application/xhtml+xml', properties });
  });
  return printXml(
    element(
      'package',
      { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': 'zh-CN' },
      describeBook(compilation, site),
      element('manifest', {}, ...items, element('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' })),
      element('spine', {}, ...pages.map((page) => element('itemref', { idref: id(page) }))),
    ),
  );
}

function describeBook({ compilation, title, source }: Compilation, site: string): XmlNode {
  // A book without an address is named by what it was made from.
  const identifier = absoluteOrNull(site, compilationUrl(compilation)) ?? `urn:sha256:${source.sha256}`;
  const meta = (property: string, value: string): XmlNode => element('meta', { property }, value);
  return element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:identifier', { id: 'id' }, identifier),
    element('dc:title', {}, typeset(title)),
    element('dc:language', {}, 'zh-CN'),
    element('dc:source', {}, `${source.file}, sha256:${source.sha256}`),
    meta('dcterms:modified', MODIFIED),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    meta('schema:accessibilityFeature', 'structuralNavigation'),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    meta('schema:accessibilityHazard', 'none'),
  );
}
