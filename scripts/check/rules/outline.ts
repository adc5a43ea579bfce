/** Rules that hold a plan's outline, as printed in the 目录, against its body. */
import type { Entry, Plan } from '../../../src/model/compilation.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { foldText } from '../../../src/model/fold.ts';
import type { Place } from '../../../src/model/place.ts';
import type { Rule } from '../rule.ts';
import { nameEntry, nthPlan } from '../rule.ts';

/** An entry of the body that the outline lacks, where the plan has an outline. */
export const outlineMissingEntry: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) =>
    hasOutline(plan)
      ? plan.entries
          // A subitem is seldom listed; only what the outline's own depth reaches can be missing there.
          .filter(
            (entry) => !entry.inOutline && plan.entries.some(({ kind, inOutline }) => inOutline && kind === entry.kind),
          )
          .map((entry) => ({
            rule: 'outline-missing-entry',
            severity: 'warning' as const,
            place: entry.bodyPlace as Place,
            message: `${nthPlan(plan)}${nameEntry(entry)}见于正文，目录未列${neighbours(plan, entry)}。`,
            hint: '核对原件的目录；网页的目录在此处注明“目录未列”。',
            plan: plan.ordinal,
            anchor: entry.anchor,
          }))
      : [],
  );

/** A run of entries that stand only in the outline. */
export const bodyMissing: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) => missingRuns(plan).map((run) => reportRun(plan, run)));

function reportRun(plan: Plan, run: readonly Entry[]): Finding {
  const first = run[0] as Entry;
  const before = plan.entries[plan.entries.indexOf(first) - 1];
  const items = run.filter(({ kind }) => kind === 'item').length;
  const where =
    plan.status === 'outline-only'
      ? '只有目录，没有正文'
      : `${before === undefined ? '' : `在${nameEntry(before)}之后`}缺正文`;
  return {
    rule: 'body-missing',
    severity: 'warning',
    place: first.outlinePlace as Place,
    message: `${nthPlan(plan)}${where}：目录所列 ${run.length} 条（其中 ${items} 项）无正文，自${nameEntry(first)}起。`,
    hint: '网页照目录列出这些条目并注明“正文缺”；找到原件后补入种子文件。',
    plan: plan.ordinal,
    anchor: first.anchor,
  };
}

/** A heading worded otherwise in the body than in the outline. */
export const headingDiffers: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) =>
    plan.entries
      .filter(
        (entry) =>
          entry.inBody && entry.outlineHeading !== null && foldText(entry.outlineHeading) !== foldText(entry.heading),
      )
      .map((entry) => ({
        rule: 'heading-differs',
        severity: 'warning' as const,
        place: entry.bodyPlace as Place,
        message: `${nthPlan(plan)}“${entry.mark}”的标题与目录不同：正文作“${entry.heading}”，目录作“${entry.outlineHeading}”。`,
        hint: '核对原件；网页正文照正文，目录照目录。',
        expected: entry.outlineHeading as string,
        actual: entry.heading,
        plan: plan.ordinal,
        anchor: entry.anchor,
      })),
  );

function hasOutline(plan: Plan): boolean {
  return plan.entries.some(({ inOutline }) => inOutline);
}

/** Names the outline's lines on either side of the gap. */
function neighbours(plan: Plan, entry: Entry): string {
  const at = plan.entries.indexOf(entry);
  const before = plan.entries.slice(0, at).findLast(({ outlinePlace }) => outlinePlace !== null)?.outlinePlace;
  const after = plan.entries.slice(at + 1).find(({ outlinePlace }) => outlinePlace !== null)?.outlinePlace;
  if (!before || !after) return '';
  return `（应在源文件第 ${before.line} 行与第 ${after.line} 行之间）`;
}

function missingRuns(plan: Plan): Entry[][] {
  const runs: Entry[][] = [];
  let run: Entry[] = [];
  for (const entry of plan.entries) {
    if (!entry.inBody) run.push(entry);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}
