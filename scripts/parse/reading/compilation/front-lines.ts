/** What each line in front of the 目录 says of itself: as an entry of an outline, and as a torn line of the 目录. */
import type { Mark } from '../../../../src/model/plan/mark.ts';
import type { TreeLine } from '../../../../src/model/plan/tree.ts';
import { foldText } from '../../../../src/model/text/fold.ts';
import { cutListed } from '../../cut-line.ts';
import type { Piece } from '../../facts/piece.ts';
import { readPieceMarks } from '../../numbering/piece-marks.ts';
import { type ListedLine, readListedLine } from './listed-lines.ts';

export interface FrontLine {
  readonly at: number;
  readonly piece: Piece;
  readonly isBlank: boolean;
  /** The mark of an entry, at the level where it stands among the others. */
  readonly mark: Mark | null;
  readonly cut: TreeLine;
  /** Folded. */
  readonly heading: string;
  /** All of its words, folded. */
  readonly whole: string;
  /** The last item's number in front of this line, and the first from it on. */
  readonly itemBefore: number | undefined;
  readonly itemFrom: number | undefined;
}

export function readFrontLines(pieces: readonly Piece[]): FrontLine[] {
  const marks = readPieceMarks(pieces, true);
  const itemsFrom = itemsBehind(marks);
  let itemBefore: number | undefined;
  return pieces.map((piece, at) => {
    const mark = marks[at] ?? null;
    const cut = cutListed(piece.line, mark, false);
    const line: FrontLine = {
      at,
      piece,
      isBlank: piece.text === '' && piece.line.text.trim() === '',
      mark,
      cut,
      heading: mark === null ? '' : foldText(headingIn(cut)),
      whole: mark === null && piece.text.length <= 120 ? foldText(piece.text) : '',
      itemBefore,
      itemFrom: itemsFrom[at],
    };
    if (mark?.kind === 'item') itemBefore = mark.ordinal;
    return line;
  });
}

function headingIn({ spans }: TreeLine): string {
  return spans.find(({ role }) => role === 'heading')?.text ?? '';
}

/** For each line the number of the first item from it on. */
function itemsBehind(marks: readonly (Mark | null)[]): (number | undefined)[] {
  const items: (number | undefined)[] = [];
  let next: number | undefined;
  for (let i = marks.length - 1; i >= 0; i--) {
    if (marks[i]?.kind === 'item') next = marks[i]?.ordinal;
    items[i] = next;
  }
  return items;
}

/** The line as one of a torn 目录: with a number or a page. */
export function readTornLine({ piece, at }: FrontLine): ListedLine | undefined {
  const listed = readListedLine(piece, at);
  return listed.number === null && !listed.hasPage ? undefined : listed;
}
