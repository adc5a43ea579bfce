/** Draws a document's own 目录: its heading, where it has one, and the outline of what it lists. */
import { depthOf } from '../../../../src/model/plan/mark.ts';
import { type CutPage, cutPage } from '../../cut-page.ts';
import type { Piece } from '../../facts/piece.ts';
import { type DraftNode, draft } from '../../node.ts';
import { readPieceMarks } from '../../numbering/piece-marks.ts';
import { cutAll, laySpans } from '../plan/cut-parts.ts';
import type { OwnContents } from './own-contents.ts';

export function drawOwnContents(pieces: readonly Piece[], { start, first, end, wrapped }: OwnContents): DraftNode[] {
  const listed = pieces.slice(first, end);
  const marks = readPieceMarks(listed);
  const outline = draft('outline');
  const path: DraftNode[] = [];
  for (const [i, piece] of listed.entries()) {
    const mark = marks[i] ?? null;
    const printed = mark?.printed ?? '';
    const { heading, leader, page } = cutBehind(piece.text, printed);
    const rest = heading.slice(printed.length);
    const gap = /^\s*/.exec(rest)?.[0] ?? '';
    const lines = laySpans(
      [piece],
      [
        { role: 'mark', text: printed },
        { role: 'space', text: gap },
        { role: 'heading', text: rest.slice(gap.length) },
        { role: 'leader', text: leader },
        { role: 'page', text: page },
      ],
    );
    const open = path.at(-1);
    if (piece.text === '') (open ?? outline).children.push(draft('blank', lines));
    else if (mark !== null) {
      while (path.length > 0 && depthOf((path.at(-1) as DraftNode).mark?.kind ?? 'point') >= depthOf(mark.kind))
        path.pop();
      const entry = draft('outline-entry', lines, mark);
      (path.at(-1) ?? outline).children.push(entry);
      path.push(entry);
    } else if (open !== undefined && (wrapped.has(first + i) || goesOn(open, heading, page))) open.lines.push(...lines);
    else (open ?? outline).children.push(draft('contents-line', lines));
  }
  if (first === start) return [outline];
  const contents = draft('contents');
  contents.children.push(draft('contents-heading', cutAll([pieces[start] as Piece], 'heading')));
  return [contents, outline];
}

/** A number that is all of its line is no page as well: `(1)`. */
function cutBehind(text: string, printed: string): CutPage {
  const cut = cutPage(text, false);
  return cut === undefined || cut.heading.length < printed.length ? { heading: text, leader: '', page: '' } : cut;
}

/** An entry without a page goes on in the next line, which brings it. */
function goesOn(open: DraftNode, heading: string, page: string): boolean {
  if (open.children.length > 0 || /^附/.test(heading)) return false;
  const hasPage = open.lines.some(({ spans }) => spans.some(({ role }) => role === 'page'));
  return !hasPage && page !== '';
}
