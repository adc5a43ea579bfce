/**
 * What each line behind the heading 目录 says of itself as a line of it: a number, a heading, a page.
 *
 *     2.县教育局2024年工作要点 …… 19
 *     mmhhhhhhhhhhhhhhhhhhhhhh    pp
 */
import type { Mark } from '../../../../src/model/plan/mark.ts';
import type { TreeLine } from '../../../../src/model/plan/tree.ts';
import { foldText } from '../../../../src/model/text/fold.ts';
import { cutListed } from '../../cut-line.ts';
import { canBeListed } from '../../cut-page.ts';
import { likeliestMark } from '../../facts/marks.ts';
import type { Piece } from '../../facts/piece.ts';
import { draft } from '../../node.ts';
import { spansOf } from '../../tree.ts';

/** Numbers of plans in a 目录. */
const RE_NUMBER =
  /^(?:[0-9０-９]{1,3}[.．、]|[一二三四五六七八九十百]{1,5}、|[(（][一二三四五六七八九十0-9０-９]{1,3}[)）])/;

export interface ListedLine {
  readonly at: number;
  readonly isBlank: boolean;
  /** Too long, or with a full stop in it. */
  readonly isSentence: boolean;
  readonly cut: TreeLine;
  /** The number of a plan. */
  readonly number: Mark | null;
  /** Whatever number opens it. */
  readonly mark: Mark | null;
  /** As printed. */
  readonly heading: string;
  /** Folded, without number and page. */
  readonly key: string;
  readonly hasPage: boolean;
  /** The page is led to by a space, by dots: no number that a heading ends in. */
  readonly isLed: boolean;
  /** Folded, without a page that is led to: its number with it. */
  readonly whole: string;
}

export function readListedLine(piece: Piece, at: number): ListedLine {
  const { line } = piece;
  const text = piece.isLast ? piece.text : line.text.trim();
  const mark = markOf(piece);
  const number = mark !== null && RE_NUMBER.test(text) ? mark : null;
  const isShort = canBeListed(text);
  const cut = cutListed(line, number, isShort);
  const entry = draft('contents-entry', [cut]);
  const heading = spansOf(entry, 'heading');
  const led = isShort ? draft('contents-entry', [cutListed(line, null, false)]) : entry;
  return {
    at,
    isBlank: line.text.trim() === '',
    isSentence: !isShort || piece.table !== undefined || /[。｡]/.test(heading),
    cut,
    number,
    mark,
    heading,
    key: foldText(heading),
    hasPage: spansOf(entry, 'page') !== '',
    isLed: isShort && spansOf(led, 'page') !== '',
    whole: foldText(spansOf(led, 'heading')),
  };
}

/** A mark behind HTML is none of a list. */
function markOf(piece: Piece): Mark | null {
  const mark = likeliestMark(piece);
  return mark !== undefined && piece.line.text.trimStart().startsWith(mark.printed) ? mark : null;
}

/** Lines as they are asked for: most of a file is never looked at. */
export class ListedLines {
  private readonly pieces: readonly Piece[];
  private readonly known = new Map<number, ListedLine>();

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  at(i: number): ListedLine {
    const known = this.known.get(i) ?? readListedLine(this.pieces[i] as Piece, i);
    this.known.set(i, known);
    return known;
  }

  get length(): number {
    return this.pieces.length;
  }
}
