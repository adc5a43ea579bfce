/** Rules that hold a plan's outline, as printed in the 目录, against its body. */
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import type { Place } from '../../../src/model/plan/place.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { similarity } from '../../../src/model/text/similarity.ts';
import { placeOf, spansOf, walk } from '../../parse/tree.ts';
import { unless } from '../doubt.ts';
import type { Found, Rule } from '../rule.ts';
import { nthPlan, outlinesOf, plansWithOwnContents } from '../rule.ts';

/**
 * A plan without an outline, where others have one in front of the 目录: that a plan has no 目录 of its own says
 * nothing. Precision on 128 real texts: it never fired.
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
 * A heading worded otherwise in the body than in the outline. Precision on 128 real texts: none in public; as a
 * hint 0 of 1, a 目录 in one line.
 */
export const headingDiffers: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) =>
    plan.entries
      .filter(
        (entry) =>
          entry.inBody && entry.outlineHeading !== null && foldText(entry.outlineHeading) !== foldText(entry.heading),
      )
      .map((entry) =>
        unless(isReadWhole(entry, foldText(entry.outlineHeading as string)), {
          severity: 'warning' as const,
          place: entry.bodyPlace as Place,
          message: `${nthPlan(plan)}“${entry.mark}”的标题与目录不同：正文作“${entry.heading}”，目录作“${entry.outlineHeading}”。`,
          hint: '核对原件；网页正文照正文，目录照目录。',
          expected: entry.outlineHeading as string,
          actual: entry.heading,
          plan: plan.ordinal,
          anchor: entry.anchor,
        }),
      ),
  );

/** Neither may the line of the 目录 hold the next one, too, nor the heading go on in the body's next line. */
const isReadWhole = (entry: Entry, listed: string): boolean =>
  !RE_MARK_INSIDE.test(entry.outlineHeading as string) &&
  !RE_LISTED_INSIDE.test(listed.slice(1)) &&
  !goesOnBelow(entry, listed) &&
  similarity(listed, foldText(entry.heading)) >= LEAST_ALIKE;

/** Where less of the two is the same, one of them is rather no heading: a table's cell, a list's line. */
const LEAST_ALIKE = 0.3;

const RE_LISTED_INSIDE = /第[一二三四五六七八九十百0-9]{1,5}[编篇章节条]|附件|附录/;

/** The heading may be wrapped in the body, and no other: the rest of it stands in the line below. */
function goesOnBelow({ heading, paragraphs: [first] }: Entry, listed: string): boolean {
  return first !== undefined && foldText(heading + first.text.slice(0, listed.length)).startsWith(listed);
}

/**
 * An entry of the outline goes on in the next line, which opens with no mark: wrapped, or a mark is lost.
 * Precision on 128 real texts: it never fired.
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
 * A mark stands inside a heading: two lines may have run together. On 3,835 statutes and 160 other texts it never
 * fired: of 8 before marks behind 第 and 之 were left out, 0 were right.
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

export function hasOutline(plan: Plan): boolean {
  return plan.entries.some(({ inOutline }) => inOutline);
}
