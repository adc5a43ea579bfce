/** Reads the rows of a page's tables and lists: what stands in each cell, and where its links lead. */
import { tokensOf } from './cut-markup.ts';
import { type Token, walkTokens, within } from './tokens.ts';

/** A row as it is shown. */
export interface ShownRow {
  readonly cells: string[];
  /** The site's own words in small print are apart. */
  readonly small: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** Of a page's main part. `row` and `cell` name the elements; a list's row is its own cell. */
export const readShownRows = (html: string, row: string, cell: string): ShownRow[] =>
  readShownRowsIn(mainOf(html), row, cell);

/** The element with all that stands in it. */
export const mainOf = (html: string): Token[] => within(tokensOf(html), 'main');

/** The elements named `row`, each with its elements named `cell`; a row without cells is a row. */
export function readShownRowsIn(tokens: readonly Token[], row: string, cell: string): ShownRow[] {
  const rows: { cells: string[]; small: string; links: { href: string; text: string }[] }[] = [];
  let current: (typeof rows)[number] | undefined;
  let isSmall = false;
  let isLink = false;
  walkTokens(tokens, {
    open(name, { href }) {
      if (name === row) {
        current = { cells: [], small: '', links: [] };
        rows.push(current);
      }
      if (name === cell) current?.cells.push('');
      if (name === 'small') isSmall = true;
      if (name === 'a' && href !== undefined) {
        current?.links.push({ href, text: '' });
        isLink = true;
      }
    },
    text(text) {
      if (current === undefined) return;
      const link = current.links.at(-1);
      if (isLink && link !== undefined) link.text += text;
      if (isSmall) current.small += text;
      else if (current.cells.length > 0) current.cells[current.cells.length - 1] += text;
    },
    close(name) {
      if (name === row) current = undefined;
      if (name === 'small') isSmall = false;
      if (name === 'a') isLink = false;
    },
  });
  return rows;
}
