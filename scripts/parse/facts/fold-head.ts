/**
 * Folds what a mark may be written with into one form, character for character, so that offsets hold: full-width ASCII,
 * the small full stop (1﹒), Kangxi radicals (⼀、) and compatibility forms.
 */
import { foldCompatible } from '../../../src/model/text/compatibility.ts';

export function foldHead(text: string): string {
  return RE_FOLDED.test(text) ? text.replace(RE_FOLDABLE, foldChar) : text;
}

const RE_FOLDED = /[\u3000\u00a0\t\uff01-\uff5e\ufe50-\ufe6b\u2e80-\u2fdf\uf900-\ufaff\uff61]/;
const RE_FOLDABLE = new RegExp(RE_FOLDED, 'g');

/** The few characters that come again and again. */
const KNOWN = new Map<string, string>();

function foldChar(char: string): string {
  const known = KNOWN.get(char) ?? readFold(char);
  KNOWN.set(char, known);
  return known;
}

function readFold(char: string): string {
  if (char === '\t') return ' ';
  const folded = foldCompatible(char).normalize('NFKC');
  return folded.length === 1 ? folded : char;
}
