/** Tells where a line stops: at the end of a sentence, of a clause, or in the middle. */

import { codesOf } from './codes.ts';

const ENDS = codesOf('。．.！!？?；;：:…｡');
const CLOSERS = codesOf('”’"』」）)】》〉〕]');

/** A colon and a semicolon end one, too: what comes behind begins anew. */
export function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && CLOSERS.has(text.charCodeAt(last))) last -= 1;
  return last >= 0 && ENDS.has(text.charCodeAt(last));
}
/** Of either width. */
export const endsInColon = (text: string): boolean => text.endsWith('：') || text.endsWith(':');
/** A clause of a list: what follows goes on with it. */
export const endsInSemicolon = (text: string): boolean => /[；;](?:[以和及或并]及?)?$/.test(text.slice(-3));
/** What it says is told in the lines behind it: `如下：`, `下列情形之一`. */
export const announcesList = (text: string): boolean =>
  /[：:]$/.test(text) || /(?:下列|以下|如下|之一)[^。]{0,40}。?$/.test(text);

/** Wider than any printed line, in characters of either width. */
const WIDE = 200;

/** How wide a line is, in Chinese characters: Latin letters and digits count half. Of what is wider than any printed line nothing more is told. */
export function widthOf(text: string): number {
  let width = 0;
  const end = Math.min(text.length, WIDE);
  for (let i = 0; i < end; i++) width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}
