/** The rule on numbers that a row skips. */
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import type { CompilationTree } from '../../../src/model/plan/tree.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { numberRows, ordinalInRow, skippedOrdinals } from '../../model/number-rows.ts';
import { unless } from '../doubt.ts';
import { nameSkipped, placeOfEntry } from '../entry-names.ts';
import type { Rule } from '../rule.ts';
import { nthPlan, plansWithOwnContents } from '../rule.ts';
import { clausesBetween } from '../unnumbered.ts';

/**
 * Numbers that a row skips. They are reserved: no other item gets them, and none is invented. Public where the row
 * is clean around the gap and the numeral stands nowhere between the two. Precision on 128 real texts: 5 of 5 in
 * public; as a hint 2 of 2. On 3,437 statutes 56 of 56 in public.
 */
export const numberGap: Rule = ({ compilation, tree }) => {
  const own = plansWithOwnContents(tree);
  return compilation.plans.flatMap((plan) => {
    const whole = wholeRows(plan);
    const isSkipped = (row: readonly Entry[], before: Entry, after: Entry): boolean =>
      isCleanGap(tree, own.has(plan.ordinal), rowAround(whole, row, before, after), before, after) &&
      clausesBetween(plan, row, before, after).length === 0;
    return numberRows(plan.entries).flatMap((row) =>
      skippedOrdinals(row).map(({ before, after, first, last }) =>
        unless(isSkipped(row, before, after), {
          severity: 'warning' as const,
          place: placeOfEntry(after),
          message: `${nthPlan(plan)}的编号从“${before.mark}”跳到“${after.mark}”，原文无${nameSkipped(plan, before, first, last)}。`,
          hint: '核对原件；这个编号留空，不另作他用。',
          expected: `${first}`,
          actual: `${after.ordinal}`,
          plan: plan.ordinal,
          anchor: after.anchor,
        }),
      ),
    );
  });
};

/** Numbers on both sides go on from one to the next, and few of the row do not. */
function isCleanGap(
  tree: CompilationTree,
  hasOwn: boolean,
  row: readonly Entry[],
  before: Entry,
  after: Entry,
): boolean {
  if (hasOwn && !(before.inBody && after.inBody)) return false;
  if (formOf(before) !== formOf(after) || isMisprinted(row, before, after)) return false;
  const faults = row.filter(
    (entry, i) => i > 0 && ordinalInRow(entry) !== ordinalInRow(row[i - 1] as Entry) + 1,
  ).length;
  const at = row.indexOf(after);
  const goesOn = row[at + 1] === undefined ? row.length > 3 : (row[at + 1] as Entry).ordinal === after.ordinal + 1;
  const came = row[at - 2] === undefined ? before.ordinal === 1 : (row[at - 2] as Entry).ordinal === before.ordinal - 1;
  const isSmall = after.ordinal - before.ordinal <= 4 || faults === 1;
  return (
    row.length > 2 &&
    isMostlyClean(row, faults, after.ordinal - before.ordinal - 1) &&
    (goesOn || came) &&
    isSmall &&
    !mayStandBetween(tree, before, after)
  );
}

/** Of three, the first must be number 1, and one number alone be left out: a wider gap is rather a misprint. */
const isMostlyClean = (row: readonly Entry[], faults: number, leftOut: number): boolean =>
  faults * 4 <= row.length || (faults === 1 && leftOut === 1 && row[0] !== undefined && ordinalInRow(row[0]) === 1);

/** （四） in 二、 behind （三） in 一、: numbers of a kind that go on through the whole plan are one row. */
function wholeRows({ entries }: Plan): Map<Entry['kind'], Entry[]> {
  const kinds = Map.groupBy(
    entries.filter(({ inBody }) => inBody),
    ({ kind }) => kind,
  );
  for (const [kind, row] of kinds)
    if (row.some((entry, i) => i > 0 && ordinalInRow(entry) <= ordinalInRow(row[i - 1] as Entry))) kinds.delete(kind);
  return kinds;
}

/** The whole row, where both of its entries stand in the body. */
function rowAround(
  whole: ReadonlyMap<Entry['kind'], readonly Entry[]>,
  row: readonly Entry[],
  before: Entry,
  after: Entry,
): readonly Entry[] {
  const all = whole.get(after.kind) ?? [];
  return all.includes(before) && all.includes(after) ? all : row;
}

/** 3, 4, 4, 6: nothing is left out, the second 4 is a 5. */
function isMisprinted(row: readonly Entry[], before: Entry, after: Entry): boolean {
  const at = row.indexOf(after);
  const [above, below] = [row[at - 2], row[at + 1]];
  return above?.ordinal === before.ordinal || below?.ordinal === after.ordinal;
}

/** The numeral left out stands in a line between the two: a mark torn or glued, no number left out. */
function mayStandBetween(tree: CompilationTree, before: Entry, after: Entry): boolean {
  const from = before.bodyPlace?.line ?? before.outlinePlace?.line ?? 0;
  const to = after.bodyPlace?.line ?? after.outlinePlace?.line ?? 0;
  const forms = printNumerals(before.ordinal + 1).map((numeral) => wrapLike(after.mark, numeral));
  // `增加五条，分别作为第一百二十三条至…`: what is quoted has numbers of its own.
  const named = /^第/.test(after.mark) ? foldText(after.mark) : undefined;
  return tree.source.lines.slice(from - 1, Math.min(to, from + 400)).some(({ text, number }) => {
    const folded = foldText(text);
    if (named !== undefined && number < to && folded.includes(named)) return true;
    return forms.some((form) => folded.includes(form));
  });
}

/** `（六）` without its numeral: 第八十四条 leaves out no number behind （一）. */
const formOf = ({ mark }: Entry): string => wrapLike(mark, '').replace(/[、.．]$/, '');

/** `（六）` and `五` make `（五）`. */
function wrapLike(mark: string, numeral: string): string {
  return foldText(mark).replace(/[0-9]+|[〇零一二三四五六七八九十百千]+/, numeral);
}

const DIGITS = '零一二三四五六七八九';

function printNumerals(n: number): string[] {
  if (n > 99) return [`${n}`];
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return [`${n}`, head + (ones === 0 && tens > 0 ? '' : DIGITS[ones])];
}
