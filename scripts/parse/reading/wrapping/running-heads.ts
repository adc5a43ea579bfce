/** Finds the running heads of a wrapped text: short lines that stand on every page. */
import { isPageNumber } from '../../facts/furniture.ts';
import type { Piece } from '../../facts/piece.ts';
import { widthOf } from '../../facts/sentence.ts';
import { BOUNDS } from '../../weights.ts';
import type { Wrapping } from './wrapping.ts';

const HEAD_LIMIT = 40;

/** `3 某市要点`, `某市要点 3`: on every page with its number. */
const withoutPage = (text: string): string => text.replace(/^(?:[0-9]{1,4}|[IVX]{1,5})\s+|\s+[0-9]{1,4}$/, '');

/** The texts, without their page number, that come again as often as pages do. */
export function findRunningHeads(pieces: readonly Piece[], { width }: Wrapping): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { text: printed, marks } of pieces) {
    const text = withoutPage(printed);
    if (
      text.length < 4 ||
      text.length > HEAD_LIMIT ||
      widthOf(text) > width * 0.75 ||
      /[。；：:，]$/.test(text) ||
      // A page's number in front may look like a mark.
      (marks.length > 0 && text === printed)
    )
      continue;
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([text, n]) => (n >= BOUNDS.runningHeads ? [text] : [])));
}

/** A running head, or a page's number. */
export function isOfPage(
  text: string,
  { wrapping, runningHeads }: { wrapping: Wrapping | undefined; runningHeads: ReadonlySet<string> },
): boolean {
  if (runningHeads.size > 0 && runningHeads.has(withoutPage(text))) return true;
  return isPageNumber(text) && (wrapping !== undefined || /[-—–第页]/.test(text));
}
