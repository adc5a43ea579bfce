/**
 * Breaks a title into lines of like width between words, as a title page wants it: no word is torn, and no line
 * holds a single character. `width` is in ems; a digit or Latin letter takes `narrow` of one.
 */
export function breakTitle(title: string, width: number, narrow = HALF): string[] {
  const count = Math.ceil(emWidth(title, narrow) / width);
  if (count <= 1) return [title];
  const lines: string[] = [];
  let rest = wordsOf(title);
  for (let left = count; left > 1; left--) {
    const cut = balancedCut(rest, left, narrow);
    lines.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
  }
  return [...lines, rest.join('')].filter((line) => line !== '');
}

/** Of a cover's title: points, the width of a line in ems, and how many lines leave room for what stands below. */
const COVER_SIZES = [
  { size: 36, width: 10, most: 5 },
  { size: 24, width: 15, most: 8 },
  { size: 16, width: 24, most: 12 },
  { size: 11, width: 36, most: Number.POSITIVE_INFINITY },
] as const;

export interface CoverTitle {
  readonly lines: string[];
  /** A bracket at its end. */
  readonly below: string | null;
  /** In points. */
  readonly size: (typeof COVER_SIZES)[number]['size'];
}

/** A cover's title: as large as it fits a page of 442 pt, with air beside it; a bracket at its end stands apart. */
export function breakCoverTitle(title: string): CoverTitle {
  const bracket = /^(.{4,}?)(（[^（）]*）)$/u.exec(title);
  const [main, below] = bracket ? [bracket[1] as string, bracket[2] as string] : [title, null];
  for (const { size, width, most } of COVER_SIZES) {
    const lines = breakTitle(main, width);
    if (lines.length <= most) return { lines, below, size };
  }
  throw new Error('a title has as many lines as it may');
}

const HALF = 0.5;

/** In characters; `narrow` is what a Latin letter or digit takes of one. */
export function emWidth(text: string, narrow = HALF): number {
  let width = 0;
  for (const char of text) width += /[!-~]/.test(char) ? narrow : 1;
  return width;
}

/** The words, with marks that may not begin a line kept to the word before and those that may not end one to the next. */
function wordsOf(title: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(title)) {
    const last = words.at(-1);
    const joins =
      last !== undefined && (/^[\p{Pe}\p{Pf}\p{Po}年月日号]/u.test(segment) || /[\p{Ps}\p{Pi}]$/u.test(last));
    if (joins) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/** How many of the words make the first of `lines` lines of like width. */
function balancedCut(words: readonly string[], lines: number, narrow: number): number {
  const wanted = emWidth(words.join(''), narrow) / lines;
  let best = 1;
  let width = 0;
  let distance = Number.POSITIVE_INFINITY;
  words.forEach((word, i) => {
    width += emWidth(word, narrow);
    if (Math.abs(width - wanted) < distance) {
      distance = Math.abs(width - wanted);
      best = i + 1;
    }
  });
  return best;
}
