/**
 * Which kinds of row and column of its table a cell is in: a table's style may say something for each of them.
 *
 *     w:tblLook     which kinds the table has at all
 *     w:cnfStyle    the kinds of a row or a cell, as the writer of the file saw them; twelve digits, each for a kind
 *
 * Without w:cnfStyle they are counted; the last row and column where the table was measured in front.
 */

import type { XmlAttributes } from '../package/xml.ts';
import { Grid } from './grid.ts';
import type { TableSize } from './table-sizes.ts';

/** In the order of the digits of w:cnfStyle. */
const KINDS = [
  ['firstRow', 'firstRow'],
  ['lastRow', 'lastRow'],
  ['firstCol', 'firstColumn'],
  ['lastCol', 'lastColumn'],
  ['band1Vert', 'oddVBand'],
  ['band2Vert', 'evenVBand'],
  ['band1Horz', 'oddHBand'],
  ['band2Horz', 'evenHBand'],
  ['neCell', 'firstRowLastColumn'],
  ['nwCell', 'firstRowFirstColumn'],
  ['seCell', 'lastRowLastColumn'],
  ['swCell', 'lastRowFirstColumn'],
] as const;
/** The later ones are the stronger. */
const STRENGTH = [4, 5, 6, 7, 2, 3, 0, 1, 8, 9, 10, 11];

export class WordTable {
  readonly grid = new Grid();
  style: string | undefined;
  private readonly size: TableSize | undefined;
  private look: XmlAttributes = {};
  private row = -1;
  private column = -1;
  private rowKinds: readonly number[] | undefined;
  private cellKinds: readonly number[] | undefined;

  /** `size` is how large it will be, where that is known in front. */
  constructor(size?: TableSize) {
    this.size = size;
  }

  openRow(): void {
    this.row += 1;
    this.column = -1;
    this.rowKinds = undefined;
    this.cellKinds = undefined;
    this.grid.openRow();
  }

  openCell(): void {
    this.column += 1;
    this.cellKinds = undefined;
    this.grid.openCell();
  }

  readLook(attributes: XmlAttributes): void {
    this.look = attributes;
  }

  readKinds(attributes: XmlAttributes): void {
    const digits = attributes['w:val'] ?? '';
    const kinds = KINDS.flatMap(([, name], i) => (digits[i] === '1' || attributes[`w:${name}`] === '1' ? [i] : []));
    if (this.column < 0) this.rowKinds = kinds;
    else this.cellKinds = kinds;
  }

  /** The kinds of the cell that is open, the strongest last. */
  get kinds(): readonly string[] {
    const said = [...(this.rowKinds ?? []), ...(this.cellKinds ?? [])];
    const found = this.rowKinds === undefined && this.cellKinds === undefined ? this.countKinds() : said;
    return STRENGTH.filter((kind) => found.includes(kind)).map((kind) => KINDS[kind]?.[0] as string);
  }

  private countKinds(): number[] {
    const [hasHead, hasFoot] = [this.has('w:firstRow', 0x20), this.has('w:lastRow', 0x40)];
    const [hasSide, hasEnd] = [this.has('w:firstColumn', 0x80), this.has('w:lastColumn', 0x100)];
    const isHead = hasHead && this.row === 0;
    const isFoot = hasFoot && this.row + 1 === this.size?.length;
    const isSide = hasSide && this.column === 0;
    const isEnd = hasEnd && this.column + 1 === this.size?.[this.row];
    const band = (at: number): number => (at % 2 === 0 ? 0 : 1);
    const row = isHead
      ? [0]
      : isFoot
        ? [1]
        : this.has('w:noHBand', 0x200)
          ? []
          : [6 + band(this.row - (hasHead ? 1 : 0))];
    const column = isSide
      ? [2]
      : isEnd
        ? [3]
        : this.has('w:noVBand', 0x400)
          ? []
          : [4 + band(this.column - (hasSide ? 1 : 0))];
    const corners = [isHead && isEnd, isHead && isSide, isFoot && isEnd, isFoot && isSide];
    return [...row, ...column, ...corners.flatMap((is, i) => (is ? [8 + i] : []))];
  }

  private has(name: string, bit: number): boolean {
    const own = this.look[name];
    if (own !== undefined) return own === '1' || own === 'true';
    return (Number.parseInt(this.look['w:val'] ?? '0', 16) & bit) !== 0;
  }
}
