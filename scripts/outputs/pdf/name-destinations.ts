/**
 * Named destinations: what makes `file.pdf#1-item-27` lead to the item. Typst names only what a link of the document
 * itself leads to, so the names of all headings are put in its place here.
 */
import { bodyOf, makeObject, nextNumber, type PdfObject, type PdfObjects } from './pdf-objects.ts';

export interface Destination {
  /** ASCII letters, digits and hyphens. */
  readonly name: string;
  /** 1-based. */
  readonly page: number;
  /** In points from the page's top left corner. */
  readonly x: number;
  readonly y: number;
}

/** A4, and how far above the given place a viewer shall begin to show the page: a character's height over its baseline. */
const PAGE_HEIGHT = 841.89;
const HEADROOM = 14;

export function nameDestinations(pdf: PdfObjects, destinations: readonly Destination[]): PdfObjects {
  const root = Number(/\/Root (\d+) 0 R/.exec(pdf.trailer)?.[1]);
  const pages = readPages(pdf.objects, root);
  const rows = [...destinations]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, page, x, y }) => {
      const top = Math.min(PAGE_HEIGHT, PAGE_HEIGHT - y + HEADROOM);
      return `(${name}) [${pages[page - 1]} 0 R /XYZ ${x.toFixed(2)} ${top.toFixed(2)} null]`;
    });
  const names = makeObject(nextNumber(pdf.objects), `<< /Names [${rows.join('\n')}] >>`);
  const objects = pdf.objects.map((object) => (object.number === root ? setNames(object, names.number) : object));
  return { ...pdf, objects: [...objects, names] };
}

/** The pages' object numbers, in order. */
function readPages(objects: readonly PdfObject[], root: number): number[] {
  const bodyOfNumber = (number: number) => {
    const object = objects.find((one) => one.number === number);
    return object === undefined ? '' : bodyOf(object);
  };
  const tree = Number(/\/Pages (\d+) 0 R/.exec(bodyOfNumber(root))?.[1]);
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(bodyOfNumber(tree))?.[1] ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
  if (String(pages.length) !== /\/Count (\d+)/.exec(bodyOfNumber(tree))?.[1]) throw new Error('PDF: no flat page tree');
  return pages;
}

function setNames(catalog: PdfObject, names: number): PdfObject {
  const body = bodyOf(catalog).replace(/\/Names\s*<<\s*\/Dests\s*<<\s*\/Names\s*\[[^\]]*\]\s*>>\s*>>/, '');
  if (body.includes('/Names')) throw new Error('PDF: names of an unknown form');
  return makeObject(catalog.number, body.replace(/>>$/, `/Names << /Dests ${names} 0 R >> >>`));
}
