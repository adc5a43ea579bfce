/** Puts together the lines of a title that a notice bears: 关于印发《…》的 / 通知. */
import { isAdoption, isIssuer, isSameOrgan } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { isIssuing, isUnfinishedTitle, rankTitle, TITLE_LIMIT } from '../../facts/title-words.ts';
import { isMatterLine } from './matter.ts';

export const RE_VERSION = /[(（][^()（）]{1,16}[)）]$/;

export function joinFrom(pieces: readonly Piece[], filled: readonly number[], k: number): string {
  return noticeLines(pieces, filled, k)
    .map((i) => (pieces[i] as Piece).text)
    .join('');
}

/** A notice's title with who issues it. */
export const isWholeNotice = (text: string): boolean => /^.{3,40}(?:关于|關於)/.test(text) && isIssuing(text);

/** `某省人民政府关于加强`: who, and what about. */
export const RE_ABOUT = /^(.{2,40}?)(?:关于|關於)/;

/** Whether a title names the organ that stands above it. */
export const isIssuedBy = (title: string, organ: string): boolean =>
  isSameOrgan(organ, RE_ABOUT.exec(title)?.[1] ?? '');

/** The lines of a notice's title from the `k`th on: one, or several that make one together. */
export function noticeLines(pieces: readonly Piece[], filled: readonly number[], k: number): number[] {
  const first = filled[k] as number;
  const parts = [(pieces[first] as Piece).text];
  if (isIssuing(parts[0] as string) || /[。；：:]/.test(parts[0] as string) || isAdoption(parts[0] as string))
    return [first];
  for (let j = k + 1; j < filled.length && j < k + 4; j++) {
    const { text } = pieces[filled[j] as number] as Piece;
    if (text.length > TITLE_LIMIT || /[。；：:]/.test(text) || isMatterLine(text)) break;
    const above = parts.join('');
    // A whole title of its own, with who issues it.
    if (isWholeNotice(text) && (!isIssuer(above) || isIssuedBy(text, above))) break;
    if (rankTitle(above) === 'strong' && !isUnfinishedTitle(above) && !RE_VERSION.test(above)) break;
    parts.push(text);
    if (isIssuing(parts.join(''))) return filled.slice(k, j + 1);
  }
  return [first];
}
