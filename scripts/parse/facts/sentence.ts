/** Tells where a line stops: at the end of a sentence, of a clause, or in the middle. */

const RE_END = /[。．.！!？?；;：:…｡][”’"』」）)】》〉〕\]]*$/;

export const endsSentence = (text: string): boolean => RE_END.test(text);
export const endsInColon = (text: string): boolean => /[：:]$/.test(text);
/** A clause of a list: what follows goes on with it. */
export const endsInSemicolon = (text: string): boolean => /[；;]$/.test(text) || /[；;][以和及或并][及]?$/.test(text);
export const announcesList = (text: string): boolean =>
  /[：:]$/.test(text) || /(?:下列|以下|如下|之一)[^。]{0,40}[：:。]?$/.test(text);

/** How wide a line is, in Chinese characters: Latin letters and digits count half. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}
