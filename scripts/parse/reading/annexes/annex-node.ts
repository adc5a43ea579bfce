/**
 * Draws the node of an annex: its mark, and the title on its line or below it.
 *
 *     附件1：任务分解表     附件：1.任务分解表     附件1
 *     mmmmmmhhhhhhhhh     mmmmmhhhhhhhhh       mmm     the title stands on the next line
 */
import { readMarks } from '../../facts/marks.ts';
import { isDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { rankTitle } from '../../facts/title-words.ts';
import { type DraftNode, draft } from '../../node.ts';
import { BOUNDS } from '../../weights.ts';
import type { DocumentSlice } from '../documents.ts';
import { cutAll, laySpans } from '../plan/cut-parts.ts';

/** The annex that piece `i` opens, the `count`th of its plan, and the index of its last line. */
export function drawAnnex(slice: DocumentSlice, i: number, count: number): { node: DraftNode; last: number } {
  const head = slice.pieces[i] as Piece;
  const { annex } = head as { annex: NonNullable<Piece['annex']> };
  // `附件：1.任务分解表` numbers its annex behind the colon.
  const own = readMarks(annex.title).find(
    ({ family, certainty }) => family.kind === 'item' && certainty === 'sure',
  )?.mark;
  const colon = own === undefined ? (/^\s*[:：]/.exec(annex.gap)?.[0] ?? '') : annex.gap + own.printed;
  const printed = annex.printed + colon;
  const ordinal = annex.isNumbered ? annex.ordinal : (own?.ordinal ?? count);
  const lines = laySpans(
    [head],
    [
      { role: 'mark', text: printed },
      { role: 'space', text: annex.gap.slice(colon.length) },
      { role: 'heading', text: annex.title.slice(own?.printed.length ?? 0) },
    ],
  );
  const node = draft('annex', lines, { kind: 'annex', printed, ordinal });
  return { node, last: annex.title === '' ? addTitle(node, slice, i) : i };
}

/** The title stands on the next lines, if they read like one. */
function addTitle(node: DraftNode, { pieces, marks, annexes }: DocumentSlice, i: number): number {
  let last = i;
  for (let j = i + 1; j < pieces.length && j <= i + BOUNDS.annexTitle; j++) {
    const { text, table, picture } = pieces[j] as Piece;
    if (table !== undefined || picture !== undefined) break;
    if (text === '') continue;
    if (marks[j] !== undefined || annexes.has(j) || rankTitle(text) === 'none') break;
    if (last > i && !(rankTitle(text) === 'strong' && rankTitle((pieces[last] as Piece).text) !== 'strong')) break;
    if (last === i && isDate(text)) break;
    for (let k = last + 1; k <= j; k++) node.lines.push(...cutAll([pieces[k] as Piece], 'heading'));
    last = j;
  }
  return last;
}
