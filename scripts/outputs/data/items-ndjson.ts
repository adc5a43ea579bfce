/**
 * A compilation's entries for a search server: one JSON object a line, each of which can be indexed by itself. The field
 * `id` stays the same as long as the entry's address does, so that feeding again replaces what was there.
 */
import { absolute } from '../../../src/model/address/site-path.ts';
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { entriesAbove, fullText, indexPlan, type PlanIndex } from '../../../src/model/plan/full-text.ts';
import type { DataExport } from './data-export.ts';

export interface ItemRecord {
  /** Of letters, digits, `-` and `_`, as search servers want it. */
  readonly id: string;
  readonly url: string;
  readonly compilation: string;
  readonly compilationTitle: string;
  readonly plan: number;
  readonly planTitle: string;
  readonly date: string | null;
  readonly kind: Entry['kind'];
  /** As printed. */
  readonly mark: string;
  readonly heading: string;
  /** The headings above it, from the outermost on. */
  readonly within: readonly string[];
  /** With what stands below it; null where the body lacks the entry. */
  readonly text: string | null;
  /** Of the seed. */
  readonly line: number | null;
}

/** Lines end with a line feed, the last one too. */
export const itemsNdjson: DataExport = {
  path: 'items.ndjson',
  type: 'application/x-ndjson',
  label: 'NDJSON',
  use: '每条一行 JSON，供搜索服务器建库',
  write: ({ compilation }, site) => writeRecords(compilation, site),
};

function writeRecords(compilation: Compilation, site: string): string {
  const lines = compilation.plans.flatMap((plan) => {
    const index = indexPlan(plan);
    return plan.entries.map((entry) => `${JSON.stringify(recordOf(compilation, plan, index, entry, site))}\n`);
  });
  return lines.join('');
}

function recordOf(
  { compilation, title }: Compilation,
  plan: Plan,
  index: PlanIndex,
  entry: Entry,
  site: string,
): ItemRecord {
  return {
    id: `${compilation}_${plan.ordinal}_${entry.anchor}`,
    url: absolute(site, entry.url),
    compilation,
    compilationTitle: title,
    plan: plan.ordinal,
    planTitle: plan.title,
    date: plan.date,
    kind: entry.kind,
    mark: entry.mark,
    heading: entry.heading,
    within: entriesAbove(index, entry).map(({ mark, heading }) => `${mark}${heading}`),
    text: fullText(index, entry) ?? null,
    line: (entry.bodyPlace ?? entry.outlinePlace)?.line ?? null,
  };
}
