import { foldText } from '../../../src/model/text/fold.ts';
import type { Piece } from '../facts/pieces.ts';

/** Longer than any title or listed heading. */
const LINE_LIMIT = 120;

/** Tells whether words stand again further on: alone on a line, or in front of its first stop. */
export class LinesBehind {
  private readonly pieces: readonly Piece[];
  private readonly from: number;
  /** Where each short line, and where each line's head, stands last; made when first asked for. */
  private lines: ReadonlyMap<string, number> | undefined;
  private heads: ReadonlyMap<string, number> | undefined;
  private pairs: ReadonlyMap<string, number> | undefined;

  constructor(pieces: readonly Piece[], from: number) {
    this.pieces = pieces;
    this.from = from;
  }

  /** Alone on a line behind piece `at`. */
  has(folded: string, at: number): boolean {
    this.lines ??= this.index(({ text }) => (text.length > LINE_LIMIT ? '' : text));
    return (this.lines.get(folded) ?? -1) > at;
  }

  /** In front of the first stop of a line behind piece `at`. */
  hasHead(folded: string, at: number): boolean {
    this.heads ??= this.index(({ text }) => headOf(text));
    return (this.heads.get(folded) ?? -1) > at;
  }

  /** Over two lines behind piece `at`: a heading of the text may be wrapped. */
  hasWrapped(folded: string, at: number): boolean {
    this.pairs ??= this.indexPairs();
    return (this.pairs.get(folded) ?? -1) > at;
  }

  private indexPairs(): ReadonlyMap<string, number> {
    const last = new Map<string, number>();
    let above = '';
    for (let i = this.from; i < this.pieces.length; i++) {
      const { text } = this.pieces[i] as Piece;
      if (text === '') continue;
      const own = text.length > LINE_LIMIT ? '' : foldText(text);
      if (above !== '' && own !== '') last.set(above + own, i);
      above = own;
    }
    return last;
  }

  private index(textOf: (piece: Piece) => string): ReadonlyMap<string, number> {
    const last = new Map<string, number>();
    for (let i = this.from; i < this.pieces.length; i++) {
      const text = textOf(this.pieces[i] as Piece);
      if (text !== '') last.set(foldText(text), i);
    }
    return last;
  }
}

/** What a line may have for a heading: the words in front of its first stop. */
export function headOf(text: string): string {
  const stop = text.slice(0, LINE_LIMIT).search(/[。：:]/);
  return stop > 0 ? text.slice(0, stop) : '';
}
