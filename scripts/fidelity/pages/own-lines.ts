/**
 * The lines that a site may say of its own, each in the element that a component says it in: what `own-lines.txt` lists of the
 * sources (a test holds it to them), by the kinds of pages. So no sentence of the site's own comes to stand elsewhere. Of an
 * element that is given all its words nothing is told here: they are proven word by word.
 */
import { KindList } from './kind-list.ts';
import type { PageKind } from './page-kind.ts';

/** Within a line of words. */
export const INLINE: ReadonlySet<string> = new Set('a abbr b br code em i kbd mark q span strong sub sup'.split(' '));

/** What stands between two words that a component is given. */
type Form = readonly string[];

const LISTED = new KindList('own-lines.txt');
const known = new Map<PageKind, ReadonlyMap<string, readonly Form[]>>();

/** Whether such an element of such a page may say so. White space does not count. */
export function isOwnLine(kind: PageKind, name: string, list: string, said: string): boolean {
  const forms = formsOf(kind);
  // A component that is given its class may have any.
  const own = forms.get(`${name}.${list}`) ?? forms.get(`${name}.*`);
  if (own === undefined) return true;
  const text = said.replace(/\s+/g, '');
  return own.some((form) => isOf(form, text));
}

function formsOf(kind: PageKind): ReadonlyMap<string, readonly Form[]> {
  const forms = known.get(kind) ?? readForms(kind);
  known.set(kind, forms);
  return forms;
}

function readForms(kind: PageKind): ReadonlyMap<string, readonly Form[]> {
  const rows = [...LISTED.rowsOf(kind)].map((row) => row.split('\t') as [string, string]);
  const byElement = Map.groupBy(rows, ([element]) => element);
  return new Map([...byElement].map(([element, own]) => [element, own.map(([, line]) => line.split('*'))]));
}

function isOf([first = '', ...rest]: Form, text: string): boolean {
  if (!text.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return text === first;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
