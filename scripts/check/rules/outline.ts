/** Rules that hold a plan's outline, as printed in the 目录, against its body. */
import type { Entry, Plan } from '../../../src/model/compilation.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { foldText } from '../../../src/model/fold.ts';
import type { Place } from '../../../src/model/place.ts';
import { placeOf, spansOf, walk } from '../../../src/model/tree.ts';
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

/** A plan without an outline, where others have one. */
export const outlineMissing: Rule = ({ compilation: { plans } }) =>
  plans.some(hasOutline)
    ? plans
        .filter((plan) => !hasOutline(plan))
        .flatMap((plan): Finding[] => {
          const place = plan.contentsPlace ?? plan.place;
          if (place === null) return [];
          return [
            {
              rule: 'outline-missing',
              severity: 'warning',
              place,
              message: `${nthPlan(plan)}没有条目目录，其他各篇有。`,
              hint: '核对原件，找到后补在前面的条目目录里。',
              plan: plan.ordinal,
            },
          ];
        })
    : [];

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

/** An entry of the outline goes on in the next line, which opens with no mark: wrapped, or a mark is lost. */
export const outlineEntryWrapped: Rule = ({ tree }) =>
  tree.root.children
    .filter(({ kind }) => kind === 'outline')
    .flatMap((outline) =>
      [...walk(outline)].flatMap((node): Finding[] => {
        const next = node.kind === 'outline-entry' ? node.lines[1] : undefined;
        if (next === undefined) return [];
        return [
          {
            rule: 'outline-entry-wrapped',
            severity: 'warning',
            place: placeOf({ ...node, lines: [next] }, tree.source.file),
            message: `目录中这一行没有编号，已接在上一行之后，合为“${spansOf(node, 'heading')}”。`,
            hint: '如是另一条，补上它的编号；如只是折行，可接成一行。',
            ...(outline.plan === undefined ? {} : { plan: outline.plan }),
          },
        ];
      }),
    );

const RE_MARK_INSIDE =
  /[\p{Script=Han}”）)](?:[(（][一二三四五六七八九十]{1,3}[)）]|[0-9０-９]{1,3}[.．、](?![0-9０-９])|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]))\p{Script=Han}/u;

/** A mark stands inside a heading: two lines may have run together. */
export const markInsideHeading: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) =>
    plan.entries.flatMap((entry): Finding[] => {
      const inBody = RE_MARK_INSIDE.test(entry.heading) && entry.inBody;
      const inOutline = entry.outlineHeading !== null && RE_MARK_INSIDE.test(entry.outlineHeading);
      const place = inBody ? entry.bodyPlace : inOutline ? entry.outlinePlace : null;
      if (place === null) return [];
      return [
        {
          rule: 'mark-inside-heading',
          severity: 'warning',
          place,
          message: `${nthPlan(plan)}“${entry.mark}”的标题里有编号，可能是两行连成了一行。`,
          hint: '核对原件，在编号前断行。',
          actual: inBody ? entry.heading : (entry.outlineHeading as string),
          plan: plan.ordinal,
          anchor: entry.anchor,
        },
      ];
    }),
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
