/**
 * Folds the forms of one character into one, for comparing texts: full-width ASCII (！…～) and the ideographic space
 * become ASCII, the half-width 。「」、 their full-width twins. One character for one; nothing is dropped.
 */
export function foldWidth(text: string): string {
  return text.replace(RE_FOLDABLE, (char) => HALF_WIDTH_CJK[char] ?? asciiTwin(char));
}

/** `foldWidth` without any white space: what two texts that differ only in form have in common. */
export function foldText(text: string): string {
  return foldWidth(text).replace(RE_SPACE, '');
}

const RE_FOLDABLE = /[\u3000\uff01-\uff5e\uff61-\uff64]/g;
/** What carries no meaning between characters: white space and zero-width marks. */
const RE_SPACE = /[\s\u200b\ufeff]/g;
const HALF_WIDTH_CJK: Record<string, string> = { '\uff61': '。', '\uff62': '「', '\uff63': '」', '\uff64': '、' };

function asciiTwin(char: string): string {
  return char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}
