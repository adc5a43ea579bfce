/**
 * A compilation → an EPUB 3 book: title page, 目录 as the navigation, a page for each plan, notes on the source.
 * An item's address in the book is `plan-1.xhtml#item-27`. Writes nothing; the same model gives the same bytes.
 * `toc.ncx` is there for readers of EPUB 2.
 */
import { readFileSync } from 'node:fs';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { compilationUrl } from '../../../src/model/address/address.ts';
import { absoluteOrNull } from '../../../src/model/address/site-path.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import type { Picture } from '../../../src/model/plan/picture.ts';
import { listPictures } from '../../../src/model/plan/plan-pictures.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import type { PictureBytes } from '../data/picture-files.ts';
import { element, printXml, type XmlNode } from '../xml.ts';
import { makeNavigation, makeNotesPage, makeTitlePage } from './front-matter.ts';
import { makeNcx } from './ncx.ts';
import { makePlanPage, planFile } from './plan-page.ts';

export interface BoundBook {
  /** Below the site's root. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A date is asked for, and not always known: the first that a zip file can say. */
const NO_DATE = new Date(1980, 0, 1);
const NO_MOMENT = '1980-01-01T00:00:00Z';
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

export interface BookMatter {
  readonly compilation: Compilation;
  /** What its title page says besides its title and address. */
  readonly about?: readonly string[];
  /** When the seed was changed last; null where nobody knows it. */
  readonly modified?: string | null;
  readonly pictures?: PictureBytes;
}

/** EPUB 3, the same bytes for the same matter: its times are the last change’s, not the build’s. */
export function bindEpub(matter: BookMatter, site: string): BoundBook {
  const { compilation, about = [], modified = null, pictures = new Map() } = matter;
  const origin = site.replace(/\/+$/, '');
  // A book without an address is named by what it was made from.
  const identifier =
    absoluteOrNull(origin, compilationUrl(compilation.compilation)) ?? `urn:sha256:${compilation.source.sha256}`;
  const pages: Record<string, string> = {
    'title.xhtml': makeTitlePage(compilation, origin, about),
    'nav.xhtml': makeNavigation(compilation),
    ...Object.fromEntries(compilation.plans.map((plan) => [planFile(plan), makePlanPage(compilation, plan, origin)])),
    'notes.xhtml': makeNotesPage(compilation, origin),
  };
  const shown = picturesOf(compilation, pictures);
  const files: Record<string, string> = {
    'META-INF/container.xml': CONTAINER,
    'EPUB/package.opf': makePackage(compilation, identifier, toUtc(modified ?? NO_MOMENT), Object.keys(pages), shown),
    'EPUB/toc.ncx': makeNcx(compilation, identifier),
    'EPUB/style.css': readFileSync(STYLE, 'utf8'),
    ...Object.fromEntries(Object.entries(pages).map(([name, page]) => [`EPUB/${name}`, page])),
  };
  // The type comes first and unpacked, so that it can be read at a fixed place of the file.
  const book: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [name, content] of Object.entries(files)) book[name] = strToU8(content);
  for (const [{ file }, bytes] of shown) book[`EPUB/${file}`] = [bytes, { level: 0 }];
  const name = compilation.compilation;
  return { path: `${name}/${name}.epub`, bytes: zipSync(book, { level: 9, mtime: NO_DATE }) };
}

/** Each once, as its pages show it. */
function picturesOf({ plans }: Compilation, bytes: PictureBytes): [Picture, Uint8Array][] {
  const byFile = new Map(plans.flatMap(listPictures).map((picture) => [picture.file, picture]));
  return [...byFile.values()].flatMap((picture): [Picture, Uint8Array][] => {
    const own = bytes.get(picture.file);
    return own === undefined ? [] : [[picture, own]];
  });
}

function makePackage(
  compilation: Compilation,
  identifier: string,
  modified: string,
  pages: readonly string[],
  pictures: readonly (readonly [Picture, Uint8Array])[],
): string {
  const id = (page: string): string => page.replace('.xhtml', '');
  const items = pages.map((href) => {
    const properties = href === 'nav.xhtml' ? 'nav' : undefined;
    return element('item', { id: id(href), href, 'media-type': 'application/xhtml+xml', properties });
  });
  return printXml(
    element(
      'package',
      { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': 'zh-CN' },
      describeBook(compilation, identifier, modified),
      element(
        'manifest',
        {},
        ...items,
        ...pictures.map(([{ file, type }]) =>
          element('item', { id: file.replace(/\..*$/, ''), href: file, 'media-type': type }),
        ),
        element('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
        element('item', { id: 'ncx', href: 'toc.ncx', 'media-type': 'application/x-dtbncx+xml' }),
      ),
      element('spine', { toc: 'ncx' }, ...pages.map((page) => element('itemref', { idref: id(page) }))),
    ),
  );
}

/** Without fractions of a second: as books have it. */
const toUtc = (moment: string): string => new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');

function describeBook({ title, source }: Compilation, identifier: string, modified: string): XmlNode {
  const meta = (property: string, value: string): XmlNode => element('meta', { property }, value);
  return element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:identifier', { id: 'id' }, identifier),
    element('dc:title', {}, typeset(title)),
    element('dc:language', {}, 'zh-CN'),
    element('dc:source', {}, `${source.file}, sha256:${source.sha256}`),
    meta('dcterms:modified', modified),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    meta('schema:accessibilityFeature', 'structuralNavigation'),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    meta('schema:accessibilityHazard', 'none'),
  );
}
