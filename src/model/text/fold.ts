/**
 * Folds the forms of one character into one, for comparing texts: full-width ASCII (！…～) and the ideographic space
 * become ASCII, the half-width 。「」、 their full-width twins, breaks inside a line spaces. One character for one;
 * nothing is dropped.
 */
export function foldWidth(text: string): string {
  return text.replace(RE_FOLDABLE, (char) => TWINS[char] ?? asciiTwin(char));
}

/** `foldWidth` without any white space: what two texts that differ only in form have in common. */
export function foldText(text: string): string {
  return RE_FOLDED.test(text) ? foldWidth(text).replace(RE_SPACE, '') : text;
}

/** What either changes. Most headings hold none of it: one look costs a quarter of two replacements. */
const RE_FOLDED = /[\s\u200b\ufeff\uff01-\uff5e\uff61-\uff64]/;

const RE_FOLDABLE = /[\v\f\u2028\u2029\u3000\ufeff\uff01-\uff5e\uff61-\uff64]/g;
/** What carries no meaning between characters: white space and zero-width marks. */
const RE_SPACE = /[\s\u200b\ufeff]/g;
const TWINS: Record<string, string> = {
  '\uff61': '。',
  '\uff62': '「',
  '\uff63': '」',
  '\uff64': '、',
  // What no XML and no PDF can hold, or what would break a line there: as `typeset` shows them.
  '\v': ' ',
  '\f': ' ',
  '\u2028': ' ',
  '\u2029': ' ',
  '\ufeff': '\u200b',
};

function asciiTwin(char: string): string {
  return char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}
