/**
 * What Typst's PDF still lacks: names, and packing. The same file and destinations give the same bytes.
 *
 * Names are what makes `file.pdf#1-item-27` lead to the item. Typst names only what a link of the document itself leads
 * to, so the names of all headings are put in the place of those. Packed, the structure tree, links and bookmarks stand
 * in compressed object streams, and what glyphs mean is compressed: a third of the file is gone.
 */
import { packPdf } from './pack-pdf.ts';
import { type PdfObject, readTypstPdf, type TypstPdf } from './typst-pdf.ts';

export interface Destination {
  /** ASCII letters, digits and hyphens. */
  readonly name: string;
  /** 1-based. */
  readonly page: number;
  /** In points from the page's top left corner. */
  readonly x: number;
  readonly y: number;
}

/** How far above the given place a viewer shall begin to show the page: a character's height over its baseline. */
const HEADROOM = 14;

/** `prefix` is what names lose, in the document's own links, too: digits and hyphens. */
export function finishPdf(pdf: Uint8Array, labelled: readonly Destination[], prefix = ''): Buffer {
  const file = withoutPrefix(readTypstPdf(pdf), prefix);
  const destinations = labelled.map((one) => ({ ...one, name: drop(one.name, prefix) }));
  const catalog = lookUp(file, file.trailer, 'Root');
  const named = { ...catalog, body: withNames(catalog.body, listNames(file, catalog, destinations)) };
  return packPdf({ ...file, objects: file.objects.with(catalog.number - 1, named) });
}

const drop = (name: string, prefix: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name);

const RE_LINK = /^<<\s*\/Type \/Annot\s*\/Subtype \/Link\b/;

function withoutPrefix(file: TypstPdf, prefix: string): TypstPdf {
  if (prefix === '') return file;
  const named = `/Dest (${prefix}`;
  const objects = file.objects.map((object) =>
    RE_LINK.test(object.body) ? { ...object, body: object.body.replace(named, '/Dest (') } : object,
  );
  return { ...file, objects };
}

function listNames(file: TypstPdf, catalog: PdfObject, destinations: readonly Destination[]): string {
  const pages = listPages(file, catalog);
  const rows = [...destinations]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, page, x, y }) => {
      const found = pages[page - 1];
      if (found === undefined) throw new Error(`PDF: no page ${page}`);
      const height = heightOf(found);
      const top = Math.min(height, height - y + HEADROOM);
      return `(${name}) [${found.number} 0 R /XYZ ${round(x)} ${round(top)} null]`;
    });
  return rows.join(' ');
}

/** Typst keeps no names of another kind. */
const RE_NAMES = /\s*\/Names <<\s*\/Dests <<\s*\/Names \[[^\]]*\]\s*>>\s*>>/;

const withNames = (catalog: string, rows: string): string =>
  catalog.replace(RE_NAMES, '').replace(/\s*>>$/, ` /Names << /Dests << /Names [${rows}] >> >> >>`);

/** Typst's tree of pages has no branches. */
function listPages(file: TypstPdf, catalog: PdfObject): PdfObject[] {
  const { body } = lookUp(file, catalog.body, 'Pages');
  const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => objectAt(file, number));
}

function heightOf({ body }: PdfObject): number {
  const height = /\/Type \/Page\b.*\/MediaBox \[\S+ \S+ \S+ ([\d.]+)\]/s.exec(body)?.[1];
  if (height === undefined) throw new Error('PDF: a page without a height');
  return Number(height);
}

const lookUp = (file: TypstPdf, dictionary: string, key: string): PdfObject =>
  objectAt(file, new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1]);

function objectAt({ objects }: TypstPdf, number: string | undefined): PdfObject {
  const found = objects[Number(number) - 1];
  if (found === undefined) throw new Error(`PDF: no object ${number}`);
  return found;
}

const round = (points: number): number => Math.round(points * 100) / 100;
