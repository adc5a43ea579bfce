/**
 * Pages of one kind differ in their main part, and in their head by what each says of itself. The rest is the same from page
 * to page, letter by letter: what was proven of it on one page is proven of all.
 */
import { RE_LOOSE } from '../readers/cut-markup.ts';

export interface PageShape {
  /** All but the main part, with the contents left out that each page has of its own. */
  readonly around: string;
  readonly main: string;
  /** The element. */
  readonly title: string;
}

/** Robots are told the same on all pages of a kind. */
const RE_OWN =
  /(<meta (?:name="(?!robots")|property=")[^"]*" content=)"[^"]*"(?=>)|(<title>)[^<]*(?=<\/title>)|(<script type="application\/ld\+json">)[^<]*(?=<\/script>)|(<link rel="canonical" href=)"[^"]*"(?=>)/g;
const END = '</main>';

/** Undefined where the page is not made like this, or has an entity that browsers could read otherwise: it is read whole. */
export function shapeOf(html: string): PageShape | undefined {
  const [endOfHead, start, end] = [html.indexOf('</head>'), html.indexOf('<main'), html.lastIndexOf(END)];
  if (endOfHead < 0 || start < endOfHead || end < start) return undefined;
  const head = html.slice(0, endOfHead);
  if (RE_LOOSE.test(head.replace(RE_DATA, ''))) return undefined;
  const around = head.replace(RE_OWN, '$1$2$3$4') + html.slice(endOfHead, start) + html.slice(end);
  const title = /<title>[^<]*<\/title>/.exec(head)?.[0] ?? '';
  return { around, main: html.slice(start, end + END.length), title };
}

/** No entities are read in it. */
const RE_DATA = /<script type="application\/ld\+json">[^<]*/;
