/** Finds the crumbs of a web page above a title. */
import type { Piece } from '../../facts/piece.ts';
import { BOUNDS } from '../../weights.ts';

const RE_CRUMBS = /^您?(?:当前|现在|所在)?的?位置[：:]/;

/** Crumbs over several lines: `您的位置:` `首页` `>` `要闻` `要闻`. */
export function markCrumbs(pieces: readonly Piece[], isFurnished: boolean[]): void {
  const at = pieces.findIndex(({ text }) => RE_CRUMBS.test(text));
  if (at < 0 || at > BOUNDS.headLines) return;
  const known = new Set<string>();
  for (let i = at + 1; i < pieces.length && i < at + 14; i++) {
    const { text } = pieces[i] as Piece;
    if (text === '') continue;
    const isCrumb =
      /^[>»›＞/]+$/.test(text) ||
      (text.length <= 8 &&
        (known.has(text) ||
          /^[>»›＞/]/.test(pieces[i + 1]?.text ?? '') ||
          /^[>»›＞/]+$/.test(pieces[i - 1]?.text ?? '')));
    if (!isCrumb) break;
    isFurnished[i] = true;
    known.add(text);
  }
}
