/**
 * The words of the search index. A search engine cuts text into words, by a dictionary or at spaces, and folds and
 * stems them; all of that loses literal phrases. So the index gets no text but grams, runs of one or two characters,
 * each spelt as an ASCII word that no engine cuts, folds or stems: four base-36 digits a character.
 *
 *     市教育  →  grams of one:  0iki 0k0p 0pf6      grams of two:  0iki0k0p 0k0p0pf6
 *
 * A phrase is found where its grams stand one behind the other. Grams of one suit a small site: the whole index is a
 * file or two. In a large one a single character stands almost everywhere, a pair does not.
 */
export type GramLength = 1 | 2;

/** Up to this many characters of text, all compilations taken together, grams of one cost less. */
const SMALL_SITE = 200_000;

export function chooseGramLength(characters: number): GramLength {
  return characters <= SMALL_SITE ? 1 : 2;
}

export function spellGram(chars: readonly string[]): string {
  return chars.map(spellChar).join('');
}

/** The word that says that a place has this character in its heading, where grams of one are not indexed. */
export const spellInHeading = (char: string): string => `y${spellChar(char)}`;
/** The same for the text of places that do not have it in their heading. */
export const spellInText = (char: string): string => `z${spellChar(char)}`;
/** Stands where a run ends and is never looked for. */
export const BREAK = 'x';

/** No code point has more than four base-36 digits, or begins with x, y or z. */
function spellChar(char: string): string {
  return (char.codePointAt(0) as number).toString(36).padStart(4, '0');
}

/** The fewest grams that cover a phrase, each with its distance from the phrase's beginning. */
export function coverPhrase(phrase: readonly string[], length: GramLength): [number, string][] {
  const cover: [number, string][] = [];
  const last = phrase.length - length;
  for (let at = 0; at <= last; at += length) cover.push([at, spellGram(phrase.slice(at, at + length))]);
  if (cover.length > 0 && last % length !== 0) cover.push([last, spellGram(phrase.slice(last))]);
  return cover;
}
