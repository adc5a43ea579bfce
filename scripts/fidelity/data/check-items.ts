/** Proof of the entries for search servers: each by itself, with all that a hit is shown by. */
import { entriesAbove, fullText, indexPlan } from '../../../src/model/plan/full-text.ts';
import { compareLines, line } from '../line.ts';
import type { Made } from '../made-site.ts';

export function checkItems(text: string, { compilation, file, pathOf }: Made): void {
  const expected = compilation.plans.flatMap((plan) => {
    const index = indexPlan(plan);
    return plan.entries.map((entry) => ({
      id: `${compilation.compilation}_${plan.ordinal}_${entry.anchor}`,
      url: entry.url,
      compilation: compilation.compilation,
      compilationTitle: compilation.title,
      plan: plan.ordinal,
      planTitle: plan.title,
      date: plan.date,
      kind: entry.kind,
      mark: entry.mark,
      heading: entry.heading,
      within: entriesAbove(index, entry).map(({ mark, heading }) => mark + heading),
      text: fullText(index, entry) ?? null,
      line: (entry.bodyPlace ?? entry.outlinePlace)?.line ?? null,
    }));
  });
  const shown = text.split('\n').slice(0, -1);
  compareLines(
    file,
    'items.ndjson ',
    expected.map((record) => line(JSON.stringify(record))),
    shown.map((row) => {
      const record = JSON.parse(row) as { url: string };
      return line(JSON.stringify({ ...record, url: pathOf(record.url) }));
    }),
  );
}
