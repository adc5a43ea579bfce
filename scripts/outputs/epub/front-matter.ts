/** The pages around the plans: the title page, the 目录 (which is the book's navigation), the notes on the source. */
import { compilationUrl, sourceUrl } from '../../../src/model/address/address.ts';
import { absoluteOrNull } from '../../../src/model/address/site-path.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { forReaders } from '../../../src/model/plan/finding.ts';
import { sayAddressName } from '../../../src/model/settings/facts.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { sayProvenance } from '../pdf/lay-document.ts';
import { element, type XmlNode } from '../xml.ts';
import { type ContentsRow, listContents } from './contents-rows.ts';
import { link, xhtmlPage } from './xhtml.ts';

export function makeTitlePage({ title, compilation }: Compilation, site: string, about: readonly string[]): string {
  const url = absoluteOrNull(site, compilationUrl(compilation));
  const page = element(
    'section',
    { 'epub:type': 'titlepage', class: 'title-page' },
    element('h1', {}, typeset(title)),
    ...about.map((line) => element('p', {}, line)),
    element('p', {}, url === null ? sayAddressName(compilation) : link(url, url)),
  );
  return xhtmlPage(typeset(title), page);
}

export function makeNavigation(compilation: Compilation): string {
  const nav = element(
    'nav',
    { 'epub:type': 'toc', id: 'toc', role: 'doc-toc' },
    element('h1', {}, '目录'),
    ...writeRows(listContents(compilation)),
  );
  return xhtmlPage('目录', nav);
}

/** A list, or nothing. */
function writeRows(rows: readonly ContentsRow[]): XmlNode[] {
  if (rows.length === 0) return [];
  const items = rows.map(({ href, label, below }) => element('li', {}, link(href, label), ...writeRows(below)));
  return [element('ol', {}, ...items)];
}

export function makeNotesPage(compilation: Compilation, site: string): string {
  const url = absoluteOrNull(site, compilationUrl(compilation.compilation));
  const notes = forReaders(compilation.findings).map(({ place, message }) => {
    const source = absoluteOrNull(site, sourceUrl(compilation.compilation, place.line));
    return element('li', {}, link(source, `第${place.line}行`), `　${message}`);
  });
  const page = element(
    'section',
    { 'epub:type': 'appendix' },
    element('h1', {}, '校记'),
    ...sayProvenance(compilation, url, notes.length > 0).map((line) => element('p', { class: 'preface' }, line)),
    ...(notes.length === 0 ? [] : [element('ul', { class: 'notes' }, ...notes)]),
  );
  return xhtmlPage('校记', page);
}
