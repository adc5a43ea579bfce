/** How wide a text is where every character takes one column or two, as on a terminal or in 宋体. */
const RE_WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const RE_AMBIGUOUS = /[\u2010-\u2027\u2030-\u203b\u2460-\u257f\u2580-\u25ff\u2600-\u26ff\u00b7\u00d7]/u;

/** `ambiguous` is the width of what older Chinese systems set wide: borders, circled numbers, dashes. */
export function widthOfChar(char: string, ambiguous: number): number {
  if (RE_AMBIGUOUS.test(char)) return ambiguous;
  return RE_WIDE.test(char) ? 2 : 1;
}

/** In columns. */
export function columnsOf(text: string, ambiguous = 2): number {
  let width = 0;
  for (const char of text) width += widthOfChar(char, ambiguous);
  return width;
}
