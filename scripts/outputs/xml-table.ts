/** A table as XHTML and Akoma Ntoso write it: with the same elements, but other contents of a cell. */
import { type Cell, type CellMatter, listMatter } from '../../src/model/plan/cell.ts';
import { type Scope, scopeOf, type Table } from '../../src/model/plan/table.ts';
import { element, type XmlChild, type XmlNode } from './xml.ts';

export interface TableForm {
  /** What stands in a cell, paragraph by paragraph. */
  readonly cell: (matter: readonly CellMatter[]) => readonly XmlChild[];
  /** Whether rows of the head stand apart, and say what they name. */
  readonly isGrouped?: boolean;
}

/** The caption, then row by row; what stands in a cell is the caller’s. */
export function writeTable(table: Table, { cell, isGrouped = true }: TableForm): XmlNode {
  const { caption, rows, headRows } = table;
  const writeCell = (scope: Scope | undefined, own: Cell): XmlNode =>
    element(
      scope === undefined ? 'td' : 'th',
      { scope: isGrouped ? scope : undefined, colspan: own.columns, rowspan: own.rows },
      ...cell(listMatter(own)),
    );
  const lines = rows.map((row, i) => element('tr', {}, ...row.map((one) => writeCell(scopeOf(table, i, one), one))));
  const group = (name: string, some: readonly XmlNode[]): XmlNode[] =>
    some.length === 0 ? [] : [element(name, {}, ...some)];
  return element(
    'table',
    {},
    ...(caption === null ? [] : [element('caption', {}, caption)]),
    ...(isGrouped ? [...group('thead', lines.slice(0, headRows)), ...group('tbody', lines.slice(headRows))] : lines),
  );
}
