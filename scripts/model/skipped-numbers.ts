/**
 * Numbers that a row skips, and whether that is proven: where the row is clean around them and the numeral stands nowhere
 * between the two that they are missing between, nor a text in the place of theirs.
 */
import type { Entry } from '../../src/model/plan/compilation.ts';
import type { SkippedNumbers } from '../../src/model/plan/skipped.ts';
import type { SourceLine } from '../../src/model/plan/source.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { writeHan } from '../../src/model/text/han-number.ts';
import { type NumberRow, numberRows, ordinalInRow } from './number-rows.ts';
import { areAll, clausesBetween, opensWithText } from './unnumbered.ts';

interface Read {
  readonly entries: readonly Entry[];
  /** Of the whole seed. */
  readonly lines: readonly SourceLine[];
  /** The outline is a 目录 of the plan's own: where the file is an excerpt, that lists more than there is. */
  readonly hasOwnContents: boolean;
}

export function findSkipped({ entries, lines, hasOwnContents }: Read): SkippedNumbers[] {
  return numberRows(entries).flatMap((row) => {
    const borne = new Set(row.entries.map(ordinalInRow));
    return row.entries.flatMap((after, i): SkippedNumbers[] => {
      const before = row.entries[i - 1];
      if (before === undefined) return [];
      const [first, last] = [ordinalInRow(before) + 1, ordinalInRow(after) - 1];
      if (last < first || borne.has(first)) return [];
      const mayBeListed = hasOwnContents && !(before.inBody && after.inBody);
      const clauses = clausesBetween(entries, row.entries, before, after);
      const [clause] = areAll(clauses, row.entries, before, after) ? clauses : [];
      const isProven =
        !mayBeListed &&
        isClean(row, before, after) &&
        !mayStandBetween(lines, before, after) &&
        clauses.length === 0 &&
        !opensWithText(entries, before, after);
      return [
        {
          ...{ before: before.anchor, after: after.anchor, first, last },
          ...(!isProven && { isDoubt: true }),
          ...(clause && { clause: clause.text }),
        },
      ];
    });
  });
}

/** Numbers on both sides go on from one to the next, and few of the row do not. */
function isClean({ entries, through }: NumberRow, before: Entry, after: Entry): boolean {
  const row = through.includes(before) && through.includes(after) ? through : listAround(entries, after);
  if (formOf(before) !== formOf(after) || isMisprinted(row, before, after)) return false;
  const faults = row.filter(
    (entry, i) => i > 0 && ordinalInRow(entry) !== ordinalInRow(row[i - 1] as Entry) + 1,
  ).length;
  const at = row.indexOf(after);
  const goesOn = row[at + 1] === undefined || (row[at + 1] as Entry).ordinal === after.ordinal + 1;
  const came = row[at - 2] === undefined ? before.ordinal === 1 : (row[at - 2] as Entry).ordinal === before.ordinal - 1;
  const isSmall = after.ordinal - before.ordinal <= 4 || faults === 1;
  return (
    row.length > 2 && isMostlyClean(row, faults, after.ordinal - before.ordinal - 1) && (goesOn || came) && isSmall
  );
}

/** Two lists of one article are rows of their own: 1, 2, 4, 5, a paragraph, 1, 2. */
function listAround(row: readonly Entry[], entry: Entry): readonly Entry[] {
  const at = row.indexOf(entry);
  const starts = row.flatMap((one, i) => (i > 0 && ordinalInRow(one) === 1 ? [i] : []));
  return row.slice(
    starts.findLast((i) => i <= at) ?? 0,
    starts.find((i) => i > at),
  );
}

/** Of three, the first must be number 1, and one number alone be left out: a wider gap is rather a misprint. */
const isMostlyClean = (row: readonly Entry[], faults: number, leftOut: number): boolean =>
  faults * 4 <= row.length || (faults === 1 && leftOut === 1 && row[0] !== undefined && ordinalInRow(row[0]) === 1);

/** 3, 4, 4, 6: nothing is left out, the second 4 is a 5. */
function isMisprinted(row: readonly Entry[], before: Entry, after: Entry): boolean {
  const at = row.indexOf(after);
  const [above, below] = [row[at - 2], row[at + 1]];
  return above?.ordinal === before.ordinal || below?.ordinal === after.ordinal;
}

/** As many lines behind the entry in front are looked at. */
const FAR = 400;

/** The numeral left out stands in a line between the two: a mark torn or glued, no number left out. */
function mayStandBetween(lines: readonly SourceLine[], before: Entry, after: Entry): boolean {
  const from = before.bodyPlace?.line ?? before.outlinePlace?.line ?? 0;
  const to = after.bodyPlace?.line ?? after.outlinePlace?.line ?? 0;
  const forms = printNumerals(before.ordinal + 1).map((numeral) => wrapLike(after.mark, numeral));
  // `增加五条，分别作为第一百二十三条至…`: what is quoted has numbers of its own.
  const named = /^第/.test(after.mark) ? foldText(after.mark) : undefined;
  return lines.slice(from - 1, Math.min(to, from + FAR)).some(({ text, number }) => {
    const folded = foldText(text);
    if (named !== undefined && number < to && standsIn(folded, named, RE_OF_ARTICLE)) return true;
    return forms.some((form) => standsIn(folded, form));
  });
}

/** Not as a part of a longer number, `14.4万公里`, nor where an article is only named: `根据本法第四条规定`. */
function standsIn(folded: string, form: string, isNamedBelow = RE_NAMED_BELOW): boolean {
  for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
    const [above, below] = [folded.slice(0, at), folded.slice(at + form.length)];
    if (/^[0-9]/.test(form) ? !/[0-9.]$/.test(above) : !(RE_NAMED_ABOVE.test(above) && isNamedBelow.test(below)))
      return true;
  }
  return false;
}

const RE_NAMED_ABOVE = /[\p{Script=Han}》、]$/u;
/** What is said of an article that a text names. */
const RE_OF_ARTICLE = /^(?:的?规定|第[一二三四五六七八九十]+[款项]|所[列规称指]|中)/;
const RE_NAMED_BELOW = /^(?:的?规定|第[一二三四五六七八九十]+[款项]|所[列规称指]|中|、第)/;

/** `（六）` without its numeral: 第八十四条 leaves out no number behind （一）. */
const formOf = ({ mark }: Entry): string => wrapLike(mark, '').replace(/[、.．]$/, '');

/** `（六）` and `五` make `（五）`. */
function wrapLike(mark: string, numeral: string): string {
  return foldText(mark).replace(/[0-9]+|[〇零一二三四五六七八九十百千]+/, numeral);
}

const printNumerals = (n: number): string[] => (n > 99 ? [`${n}`] : [`${n}`, writeHan(n)]);
