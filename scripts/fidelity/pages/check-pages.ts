/** Proof of the pages besides the plan's own: each entry's page, the one for printing, the cover, the source. */
import { indexPlan } from '../../../src/model/plan/full-text.ts';
import type { Made } from '../made-site.ts';
import { checkCover } from './check-cover.ts';
import { checkEntryPage } from './check-entry-page.ts';
import { checkPrintPage } from './check-print-page.ts';
import { checkSource } from './check-source.ts';

/** Throws the `Refusal` of the first page that is not as it should be. */
export function checkPages(made: Made): void {
  for (const plan of made.compilation.plans) {
    const index = indexPlan(plan);
    for (const row of Map.groupBy(plan.entries, ({ kind }) => kind).values())
      for (const [i, entry] of row.entries())
        checkEntryPage(made, { plan, index, entry, around: [row[i - 1], row[i + 1]] });
  }
  checkPrintPage(made);
  checkCover(made);
  checkSource(made);
}
