/** Where a PDF's links, names and bookmarks lead: a page, and how far up on it. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** In points from the page's foot; pages from 0. */
export interface PagePlace {
  readonly page: number;
  readonly y: number;
}

export interface Bookmark {
  readonly title: string;
  readonly place: PagePlace | null;
}

/** The pages by their objects. */
export type Numbers = ReadonlyMap<PDFRef, number>;

const name = PDFName.of;

export function readLink(annotation: PDFObject | undefined, numbers: Numbers): (string | PagePlace)[] {
  if (!(annotation instanceof PDFDict)) return [];
  const action = annotation.lookupMaybe(name('A'), PDFDict);
  const url = action?.lookup(name('URI'));
  if (url instanceof PDFString || url instanceof PDFHexString) return [url.decodeText()];
  const place = readPlace(annotation.lookup(name('Dest')) ?? action?.lookup(name('D')), annotation, numbers);
  return place === null ? ['?'] : [place];
}

/** `[page /XYZ x y zoom]`, or the name of one. */
function readPlace(dest: PDFObject | undefined, within: PDFDict, numbers: Numbers): PagePlace | null {
  if (dest instanceof PDFString || dest instanceof PDFHexString) {
    const catalog = within.context.lookup(within.context.trailerInfo.Root, PDFDict);
    return readNames(catalog, numbers).get(dest.decodeText()) ?? null;
  }
  if (!(dest instanceof PDFArray)) return null;
  const page = numbers.get(dest.get(0) as PDFRef);
  const y = dest.lookup(3);
  return page === undefined || !(y instanceof PDFNumber) ? null : { page, y: y.asNumber() };
}

/** Of each file once: its links ask for it, too. */
const known = new WeakMap<PDFDict, ReadonlyMap<string, PagePlace>>();

export function readNames(catalog: PDFDict, numbers: Numbers): ReadonlyMap<string, PagePlace> {
  const names = known.get(catalog) ?? gatherNames(catalog, numbers);
  known.set(catalog, names);
  return names;
}

function gatherNames(catalog: PDFDict, numbers: Numbers): ReadonlyMap<string, PagePlace> {
  const rows = catalog.lookupMaybe(name('Names'), PDFDict)?.lookupMaybe(name('Dests'), PDFDict)?.lookup(name('Names'));
  const names = new Map<string, PagePlace>();
  if (!(rows instanceof PDFArray)) return names;
  for (let i = 0; i + 1 < rows.size(); i += 2) {
    const place = readPlace(rows.lookup(i + 1), catalog, numbers);
    if (place !== null) names.set(rows.lookup(i, PDFString).decodeText(), place);
  }
  return names;
}

export function* readBookmarks(above: PDFDict | undefined, numbers: Numbers): Generator<Bookmark> {
  for (
    let one = above?.lookupMaybe(name('First'), PDFDict);
    one !== undefined;
    one = one.lookupMaybe(name('Next'), PDFDict)
  ) {
    const title = one.lookup(name('Title'));
    const words = title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
    yield { title: words, place: readPlace(one.lookup(name('Dest')), one, numbers) };
    yield* readBookmarks(one, numbers);
  }
}
