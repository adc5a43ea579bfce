/** Rules that hold a plan's outline, as printed in the 目录, against its body. */
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import type { Place } from '../../../src/model/plan/place.ts';
import { placeOf, spansOf, walk } from '../../../src/model/plan/tree.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { unless } from '../doubt.ts';
import type { Found, Rule } from '../rule.ts';
import { nameEntry, nthPlan, outlinesOf, plansWithOwnContents } from '../rule.ts';

/**
 * An entry of the body that the outline lacks, where the plan has an outline. Public where a compilation's outline and
 * the body agree in most else. Precision on 94 real texts: none in public; as a hint 0 of 201, all below the levels
 * that a 目录 lists, or of a 目录 that runs on in one line.
 */
export const outlineMissingEntry: Rule = ({ compilation, tree }) => {
  const own = plansWithOwnContents(tree);
  return compilation.plans.flatMap((plan) =>
    hasOutline(plan)
      ? missingInOutline(plan).map(({ entry, before, after }) =>
          unless(!own.has(plan.ordinal) && agrees(plan), {
            severity: 'warning' as const,
            place: entry.bodyPlace as Place,
            message: `${nthPlan(plan)}${nameEntry(plan, entry)}见于正文，目录未列${sayGap(before, after)}。`,
            hint: '核对原件的目录；网页的目录在此处注明“目录未列”。',
            plan: plan.ordinal,
            anchor: entry.anchor,
          }),
        )
      : [],
  );
};

/** Most of what the body has at the outline's levels stands in the outline, too. */
function agrees({ entries }: Plan): boolean {
  const listed = new Set(entries.filter(({ inOutline }) => inOutline).map(({ kind }) => kind));
  const inBody = entries.filter((entry) => entry.inBody && listed.has(entry.kind));
  return inBody.filter(({ inOutline }) => inOutline).length * 2 > inBody.length;
}

/**
 * A plan without an outline, where others have one in front of the 目录: that a plan has no 目录 of its own says nothing.
 * Precision on 51 real texts: it never fired.
 */
export const outlineMissing: Rule = ({ compilation: { plans }, tree }) => {
  const own = plansWithOwnContents(tree);
  return plans.some((plan) => hasOutline(plan) && !own.has(plan.ordinal))
    ? plans
        .filter((plan) => !hasOutline(plan))
        .flatMap((plan): Found[] => {
          const place = plan.contentsPlace ?? plan.place;
          if (place === null) return [];
          return [
            {
              severity: 'warning',
              place,
              message: `${nthPlan(plan)}没有条目目录，其他各篇有。`,
              hint: '核对原件，找到后补在前面的条目目录里。',
              plan: plan.ordinal,
            },
          ];
        })
    : [];
};

/**
 * A run of entries that stand only in the outline. Public in a compilation, whose 目录 lists what the file must hold; a
 * 目录 of a plan's own may be read wrongly, or stand in an excerpt. Precision on 94 real texts: none in public; as a
 * hint 2 of 6, the others of chapters that an excerpt leaves out.
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

/** A heading worded otherwise in the body than in the outline. Precision on 51 real texts: it never fired. */
export const headingDiffers: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) =>
    plan.entries
      .filter(
        (entry) =>
          entry.inBody && entry.outlineHeading !== null && foldText(entry.outlineHeading) !== foldText(entry.heading),
      )
      .map((entry) => ({
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

/**
 * An entry of the outline goes on in the next line, which opens with no mark: wrapped, or a mark is lost. Precision on
 * 51 real texts: it never fired.
 */
export const outlineEntryWrapped: Rule = ({ tree }) =>
  outlinesOf(tree).flatMap(({ outline, plan }) =>
    [...walk(outline)].flatMap((node): Found[] => {
      const next = node.kind === 'outline-entry' ? node.lines[1] : undefined;
      if (next === undefined) return [];
      return [
        {
          severity: 'warning',
          place: placeOf({ ...node, lines: [next] }, tree.source.file),
          message: `目录中这一行没有编号，已接在上一行之后，合为“${spansOf(node, 'heading')}”。`,
          hint: '如是另一条，补上它的编号；如只是折行，可接成一行。',
          ...(plan === undefined ? {} : { plan }),
          ...(outline.plan === undefined ? { audience: 'editor' as const } : {}),
        },
      ];
    }),
  );

const RE_MARK_INSIDE =
  /[\p{Script=Han}”）)](?<![第之至和款项条])(?:[(（][一二三四五六七八九十]{1,3}[)）](?![项款目至和])|[0-9０-９]{1,3}[.．、](?![0-9０-９])|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]))\p{Script=Han}/u;

/**
 * A mark stands inside a heading: two lines may have run together. Precision on 51 real texts: it no longer fires; of
 * 8 before marks behind 第 and 之 were left out, 0 were right.
 */
export const markInsideHeading: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) =>
    plan.entries.flatMap((entry): Found[] => {
      const inBody = RE_MARK_INSIDE.test(entry.heading) && entry.inBody;
      const inOutline = entry.outlineHeading !== null && RE_MARK_INSIDE.test(entry.outlineHeading);
      const place = inBody ? entry.bodyPlace : inOutline ? entry.outlinePlace : null;
      if (place === null) return [];
      return [
        {
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

/** An entry that the outline lacks, and the outline's lines on either side of the gap. */
interface Gap {
  readonly entry: Entry;
  readonly before: Place | null;
  after: Place | null;
}

function missingInOutline({ entries }: Plan): Gap[] {
  // A subitem is seldom listed; only what the outline's own depth reaches can be missing there.
  const listed = new Set(entries.filter(({ inOutline }) => inOutline).map(({ kind }) => kind));
  const gaps: Gap[] = [];
  let open = 0;
  let before: Place | null = null;
  for (const entry of entries) {
    if (entry.outlinePlace !== null) {
      before = entry.outlinePlace;
      for (; open < gaps.length; open++) (gaps[open] as Gap).after = before;
    } else if (!entry.inOutline && listed.has(entry.kind)) gaps.push({ entry, before, after: null });
  }
  return gaps;
}

function sayGap(before: Place | null, after: Place | null): string {
  return before === null || after === null ? '' : `（应在源文件第 ${before.line} 行与第 ${after.line} 行之间）`;
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
