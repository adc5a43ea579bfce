/** Rules on what stands in the outline alone, or in the body alone. */
import { findUnlisted } from '../../../src/model/layout/unlisted.ts';
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import type { Place } from '../../../src/model/plan/place.ts';
import { gatherDoubts, unless } from '../doubt.ts';
import type { Found, Rule } from '../rule.ts';
import { nameEntry, nthPlan, plansWithOwnContents } from '../rule.ts';

/**
 * An entry of the body that the outline lacks, at a level that the outline lists. Public where it is known to lack
 * it: see src/model/layout/unlisted.ts. Precision on 128 real texts: none in public.
 */
export const outlineMissingEntry: Rule = ({ compilation }) =>
  gatherDoubts(
    compilation.plans.flatMap((plan) => {
      const known = findUnlisted(plan);
      const listed = new Set(plan.entries.filter(({ inOutline }) => inOutline).map(({ kind }) => kind));
      const lacking = plan.entries.filter(({ inOutline, kind }) => !inOutline && listed.has(kind));
      return lacking.map((entry) => unless(known.has(entry), tellUnlisted(plan, entry), UNTOLD));
    }),
  );

const UNTOLD = '核对原件的目录；网页不说目录未列它。';

const tellUnlisted = (plan: Plan, entry: Entry): Found => ({
  severity: 'warning',
  place: entry.bodyPlace as Place,
  message: `${nthPlan(plan)}${nameEntry(plan, entry)}见于正文，目录未列${sayGap(plan, entry)}。`,
  hint: '核对原件的目录；网页的目录在此处注明“目录未列”。',
  plan: plan.ordinal,
  anchor: entry.anchor,
});

/** Most of what the body has at the outline's levels stands in the outline, too. */
function agrees({ entries }: Plan): boolean {
  const listed = new Set(entries.filter(({ inOutline }) => inOutline).map(({ kind }) => kind));
  const inBody = entries.filter((entry) => entry.inBody && listed.has(entry.kind));
  return inBody.filter(({ inOutline }) => inOutline).length * 2 > inBody.length;
}

/**
 * A run of entries that stand only in the outline. Public in a compilation, whose 目录 lists what the file must
 * hold; a 目录 of a plan's own may be read wrongly, or stand in an excerpt. Precision on 128 real texts: none in
 * public; as a hint 2 of 6, the others of chapters that an excerpt leaves out.
 */
export const bodyMissing: Rule = ({ compilation, tree }) => {
  const own = plansWithOwnContents(tree);
  return compilation.plans.flatMap((plan) =>
    missingRuns(plan).map((run) =>
      unless(!own.has(plan.ordinal) && (plan.status === 'outline-only' || agrees(plan)), reportRun(plan, run)),
    ),
  );
};

/** Entries that stand only in the outline, and the one in front of them. */
interface Run {
  readonly before: Entry | undefined;
  readonly entries: Entry[];
}

function reportRun(plan: Plan, { before, entries: run }: Run): Found {
  const first = run[0] as Entry;
  const items = run.filter(({ kind }) => kind === 'item').length;
  const where =
    plan.status === 'outline-only'
      ? '只有目录，没有正文'
      : `${before === undefined ? '' : `在${nameEntry(plan, before)}之后`}缺正文`;
  return {
    severity: 'warning',
    place: first.outlinePlace as Place,
    message: `${nthPlan(plan)}${where}：目录所列 ${run.length} 条（其中 ${items} 项）无正文，自${nameEntry(plan, first)}起。`,
    hint: '网页照目录列出这些条目并注明“正文缺”；找到原件后补入种子文件。',
    plan: plan.ordinal,
    anchor: first.anchor,
  };
}

/** Between which of the outline's lines the entry should stand. */
function sayGap({ entries }: Plan, entry: Entry): string {
  const at = entries.indexOf(entry);
  const before = entries.slice(0, at).findLast(({ outlinePlace }) => outlinePlace !== null)?.outlinePlace;
  const after = entries.slice(at).find(({ outlinePlace }) => outlinePlace !== null)?.outlinePlace;
  return before == null || after == null ? '' : `（应在源文件第 ${before.line} 行与第 ${after.line} 行之间）`;
}

function missingRuns({ entries }: Plan): Run[] {
  const runs: Run[] = [];
  for (const [i, entry] of entries.entries()) {
    if (entry.inBody) continue;
    const before = entries[i - 1];
    if (before !== undefined && !before.inBody) runs.at(-1)?.entries.push(entry);
    else runs.push({ before, entries: [entry] });
  }
  return runs;
}
