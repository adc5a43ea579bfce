/** The rule on rows that do not begin with 1. */
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { numberRows, ordinalInRow } from '../../model/number-rows.ts';
import { clauseAbove } from '../../model/unnumbered.ts';
import { nameSkipped, placeOfEntry } from '../entry-names.ts';
import type { Found, Rule } from '../rule.ts';
import { nthPlan } from '../rule.ts';

/**
 * A row that begins with another number than 1 and runs on from none above: for the editor alone, since a list may be an
 * excerpt. Where the first clause is there without its number, number-missing says so. Precision on 128 real texts: 7 of
 * 16, the others in excerpts and in books of a code.
 */
export const numberStart: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) => {
    const byAnchor = new Map(plan.entries.map((entry) => [entry.anchor, entry]));
    return numberRows(plan.entries).flatMap(({ entries: [first, ...rest] }): Found[] => {
      if (first === undefined || ordinalInRow(first) === 1 || rest.some((entry) => ordinalInRow(entry) === 1))
        return [];
      if (runsOn(plan, first) || clauseAbove(byAnchor, first) !== undefined) return [];
      return [
        {
          audience: 'editor',
          isDoubt: true,
          severity: 'warning',
          place: placeOfEntry(first),
          message: `${nthPlan(plan)}的编号从“${first.mark}”开始，原文无${nameSkipped(plan, first, 1, ordinalInRow(first) - 1)}。`,
          hint: '核对原件；也可能是编号后的数字使前面的编号未被认出。',
          expected: '1',
          actual: `${first.ordinal}`,
          plan: plan.ordinal,
          anchor: first.anchor,
        },
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
