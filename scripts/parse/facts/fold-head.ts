/**
 * Folds what a mark may be written with into one form, character for character, so that offsets hold: full-width ASCII,
 * the small full stop (1﹒), the signs that look like a colon (1∶), Kangxi radicals (⼀、), compatibility forms, and the
 * traditional words of a mark (第一條), and the misspelt 笫一条.
 */
import { foldCompatible } from '../../../src/model/text/compatibility.ts';

export function foldHead(text: string): string {
  return RE_FOLDED.test(text) ? text.replace(RE_FOLDABLE, foldChar) : text;
}

const RE_FOLDED = /[\u3000\u00a0\t\u2236\ufe30\uff01-\uff5e\ufe50-\ufe6b\u2e80-\u2fdf\uf900-\ufaff\uff61條節編錄笫]/;
const RE_FOLDABLE = new RegExp(RE_FOLDED, 'g');

/** The few characters that come again and again, and those that Unicode relates to nothing. */
const KNOWN = new Map([...'\t∶︰條節編錄笫'].map((char, i) => [char, ' ::条节编录第'[i] as string]));

function foldChar(char: string): string {
  const known = KNOWN.get(char) ?? readFold(char);
  KNOWN.set(char, known);
  return known;
}

function readFold(char: string): string {
  const folded = foldCompatible(char).normalize('NFKC');
  return folded.length === 1 ? folded : char;
}
