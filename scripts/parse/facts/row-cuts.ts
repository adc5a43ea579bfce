/**
 * Finds the marks inside a line that prove each other:
 *
 *     1．背叛国家罪 2．分裂国家罪 3．叛乱罪      three or more numbers on a row, behind spaces
 *     1、总则 1.1 编制目的 为做好…              a level, a short heading, and the first of the level in it
 */
const RE_NUMBER = /(?<=^|\s)[0-9０-９]{1,3}[.．、﹒](?=\s?[\p{Script=Han}“《])/gu;
const RE_LEVEL_IN =
  /^([0-9]{1,2}(?:\.[0-9]{1,2}){0,2})[、.．]?[\s\u3000]{0,2}[\p{Script=Han}、]{2,14}[\s\u3000]{1,3}(?=\1\.1[\s\u3000]?[\p{Script=Han}“《])/u;
/** A row begins near the beginning of its line; further on it is a list in a sentence. */
const FIRST = 40;
const LEAST = 3;
/** More marks in one line are no row that anybody printed. */
const MOST = 500;

export function findRowCuts(core: string): readonly number[] {
  if (!RE_DIGITS.test(core)) return NO_CUTS;
  const level = RE_LEVEL_IN.exec(core);
  if (level !== null) return [level[0].length];
  const row: number[] = [];
  let last = 0;
  for (const { 0: mark, index } of core.matchAll(RE_NUMBER)) {
    const value = Number(mark.slice(0, -1).normalize('NFKC'));
    if (row.length === 0 ? index <= FIRST : value === last + 1) row.push(index);
    else continue;
    last = value;
    if (row.length > MOST) return NO_CUTS;
  }
  return row.length < LEAST ? NO_CUTS : row.filter((at) => at > 0);
}

const NO_CUTS: readonly number[] = [];

/** Most lines hold no second number behind a space. */
const RE_DIGITS = /\s[0-9０-９]{1,3}[.．、﹒]/;
