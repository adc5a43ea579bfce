/** Reads the tables of a page, a book or an XML file back: rows, cells, what they span, and which of them are heads. */
import { nameLine } from '../line.ts';
import { tokensOf } from './cut-markup.ts';
import { showPicture } from './markup.ts';
import { walkTokens } from './tokens.ts';

/** `columns` and `rows` are how many it takes. */
export interface ReadCell {
  /** With its pictures in their places. */
  text: string;
  readonly columns: number;
  readonly rows: number;
  readonly isHead: boolean;
}

/** A table as it is shown: its caption, empty where there is none, and the cells that begin in each row. */
export interface ReadTable {
  caption: string;
  readonly rows: ReadCell[][];
}

const RE_TABLE = /<table/i;
const spanOf = (value: string | undefined): number => Number(value ?? 1);

/** Those inside an element named `within`, in order. */
export function readTables(markup: string, within: string, isXml = false): ReadTable[] {
  const tables: ReadTable[] = [];
  if (!RE_TABLE.test(markup)) return tables;
  let depth = 0;
  let caption = false;
  let cell: ReadCell | undefined;
  walkTokens(tokensOf(markup, isXml), {
    open(name, attributes) {
      if (name === within) depth += 1;
      if (depth === 0) return;
      const table = tables.at(-1);
      if (name === 'table') tables.push({ caption: '', rows: [] });
      else if (name === 'caption') caption = true;
      else if (name === 'tr') table?.rows.push([]);
      else if (name === 'th' || name === 'td') {
        const { colspan, rowspan } = attributes;
        cell = { text: '', columns: spanOf(colspan), rows: spanOf(rowspan), isHead: name === 'th' };
        table?.rows.at(-1)?.push(cell);
      } else if (name === 'img' && cell !== undefined) cell.text += nameLine(showPicture(attributes));
    },
    text(text) {
      const table = tables.at(-1);
      if (cell !== undefined) cell.text += text;
      else if (caption && table !== undefined) table.caption += text;
    },
    close(name) {
      if (name === within) depth -= 1;
      else if (name === 'caption') caption = false;
      else if (name === 'th' || name === 'td') cell = undefined;
    },
  });
  return tables;
}
