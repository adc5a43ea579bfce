/** Reads what a PDF tells those who do not see it: the tree of its tags, and what on its pages stands in none. */
import type * as mupdf from 'mupdf';

type PdfObject = mupdf.PDFObject;

export interface Tag {
  /** By the standard's names: `H2`, `P`, `Link`. */
  readonly type: string;
  /** Alternate description, or none. */
  readonly alt: string | null;
  readonly children: readonly Tag[];
  /** The marked contents it holds itself, as `page:mcid`. */
  readonly contents: readonly string[];
  /** How many annotations it holds itself. */
  readonly annotations: number;
}

/** The roots of the tag tree. */
export function readTags(catalog: PdfObject): Tag[] {
  const tree = catalog.get('StructTreeRoot');
  const roles = tree.get('RoleMap');
  return kidsOf(tree).map((kid) => readTag(kid, roles, null));
}

function readTag(element: PdfObject, roles: PdfObject, above: PdfObject | null): Tag {
  const own = element.get('Pg');
  const page = own.isNull() ? above : own;
  const kids = kidsOf(element);
  const name = element.get('S').asName();
  const role = roles.isDictionary() ? roles.get(name) : null;
  const alt = element.get('Alt');
  return {
    type: role?.isName() ? role.asName() : name,
    alt: alt.isString() ? alt.asString() : null,
    children: kids.filter((kid) => kid.isDictionary() && kid.get('S').isName()).map((kid) => readTag(kid, roles, page)),
    contents: kids.flatMap((kid) => {
      if (kid.isNumber()) return [`${numberOf(page)}:${kid.asNumber()}`];
      if (!isOf(kid, 'MCR')) return [];
      const elsewhere = kid.get('Pg');
      return [`${numberOf(elsewhere.isNull() ? page : elsewhere)}:${kid.get('MCID').asNumber()}`];
    }),
    annotations: kids.filter((kid) => isOf(kid, 'OBJR')).length,
  };
}

function kidsOf(element: PdfObject): PdfObject[] {
  const kids = element.get('K');
  if (kids.isNull()) return [];
  return kids.isArray() ? Array.from({ length: kids.length }, (_, i) => kids.get(i)) : [kids];
}

const isOf = (kid: PdfObject, type: string): boolean =>
  kid.isDictionary() && kid.get('Type').isName() && kid.get('Type').asName() === type;

const numberOf = (page: PdfObject | null): number => page?.asIndirect() ?? 0;

/** All tags, each before those in it. */
export const flattenTags = (tags: readonly Tag[]): Tag[] => tags.flatMap((tag) => [tag, ...flattenTags(tag.children)]);

export interface PageMarks {
  /** The marked contents, as `page:mcid`. */
  readonly contents: readonly string[];
  /** Operators that draw something outside of all marks. */
  readonly unmarked: readonly string[];
}

const RE_TOKEN = /\((?:\\[\s\S]|[^\\)])*\)|\/(?:Artifact|Span|P)\b|\/MCID \d+|[A-Za-z*']+/g;
const RE_DRAWS = /^(?:Tj|TJ|'|f\*?|F|S|s|B\*?|b\*?|Do|sh)$/;

/** Which of a page's drawing stands in marked content: in a tag, or named an artifact. */
export function readMarks(page: PdfObject): PageMarks {
  const number = page.asIndirect();
  const contents: string[] = [];
  const unmarked: string[] = [];
  let depth = 0;
  for (const [token] of page.get('Contents').readStream().asString().matchAll(RE_TOKEN)) {
    if (token === 'BDC' || token === 'BMC') depth += 1;
    else if (token === 'EMC') depth -= 1;
    else if (token.startsWith('/MCID')) contents.push(`${number}:${token.slice(6)}`);
    else if (depth === 0 && RE_DRAWS.test(token)) unmarked.push(token);
  }
  return { contents, unmarked };
}
