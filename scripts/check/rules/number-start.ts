/** The rule on rows that do not begin with 1. */
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { numberRows, ordinalInRow } from '../../model/number-rows.ts';
import { unless } from '../doubt.ts';
import { nameSkipped, placeOfEntry } from '../entry-names.ts';
import type { Found, Rule } from '../rule.ts';
import { nthPlan } from '../rule.ts';

/**
 * A row that begins with another number than 1 and runs on from none above: for the editor. Public where a clause
 * without a number stands in the place of the first. Precision on 128 real texts: 1 of 1 in public; as a hint 7 of
 * 16, the others in excerpts and in books of a code. On 3,437 statutes 18 of 18 in public.
 */
export const numberStart: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) => {
    const byAnchor = new Map(plan.entries.map((entry) => [entry.anchor, entry]));
    return numberRows(plan.entries).flatMap(({ entries: [first, ...rest] }): Found[] => {
      if (first === undefined || ordinalInRow(first) === 1 || rest.some((entry) => ordinalInRow(entry) === 1))
        return [];
      if (runsOn(plan, first)) return [];
      return [
        unless(hasUnnumbered(byAnchor, first), {
          severity: 'warning',
          place: placeOfEntry(first),
          message: `${nthPlan(plan)}的编号从“${first.mark}”开始，原文无${nameSkipped(plan, first, 1, ordinalInRow(first) - 1)}。`,
          hint: '核对原件；也可能是编号后的数字使前面的编号未被认出。',
          expected: '1',
          actual: `${first.ordinal}`,
          plan: plan.ordinal,
          anchor: first.anchor,
        }),
      ];
    });
  });

/**
 * （四） in 二、 behind （三） in 一、: no number of that kind stands between the two. Where most rows of the kind begin
 * anew, that is chance.
 */
function runsOn({ entries }: Plan, first: Entry): boolean {
  const before = entries.slice(0, entries.indexOf(first)).findLast(({ kind }) => kind === first.kind);
  if (before === undefined || ordinalInRow(before) !== ordinalInRow(first) - 1) return false;
  const starts = entries.filter(({ kind }, i) => kind === first.kind && entries[i - 1]?.anchor === entries[i]?.parent);
  const anew = starts.filter((entry) => ordinalInRow(entry) === 1).length - 1;
  return anew <= starts.length - 1 - anew;
}

/** `应当遵守下列规定：`, a clause that ends in a semicolon, and then （二）. */
function hasUnnumbered(byAnchor: ReadonlyMap<string, Entry>, first: Entry): boolean {
  const holder = byAnchor.get(first.parent ?? '');
  const own = holder?.paragraphs.filter(({ behind }) => behind === undefined) ?? [];
  const clause = own.at(-1);
  return (
    first.ordinal === 2 && own.length > 1 && /[；;]$/.test(clause?.text ?? '') && /[：:]$/.test(own.at(-2)?.text ?? '')
  );
}
