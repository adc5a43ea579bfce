/**
 * Finds where an outline holds the next plan's as well, though numbering goes on as if it were one:
 *
 *     一、坚持… 1.全面… 2.健全…       plan 1, whose body ends with 2.健全…
 *     (一)实施… 3.推进…               plan 2: reads like a section of part 一、
 *
 * It does where one of the two has no outline, and the entries from a number 1 on stand in that plan's body and not in
 * this one's; or, where that plan has no body, where none of them stands in this one's, which has all that is in front.
 */

import { spansOf, type TreeNode, walk } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';

/** How many of the entries must stand in the body they are given to, and of those in front in theirs. */
const MOST = 0.5;
const NEARLY_ALL = 0.8;

/** The numbers of the lines at which an outline is to be broken. `bodies` are the plans' headings. */
export function findBreaks(outlines: readonly TreeNode[], bodies: readonly ReadonlySet<string>[]): number[] {
  const given = new Set(outlines.map(({ plan }) => plan));
  return outlines.flatMap((outline) => {
    const { plan } = outline;
    if (plan === undefined) return [];
    // The outline may have been given to either of the two whose it is.
    const pairs = [plan, plan - 1].filter((first) => !given.has(first) || !given.has(first + 1));
    const breaks = pairs.map((first) => findBreak(outline, bodies[first - 1], bodies[first]));
    return breaks.find((at) => at !== undefined) ?? [];
  });
}

function findBreak(
  outline: TreeNode,
  own: ReadonlySet<string> | undefined,
  next: ReadonlySet<string> | undefined,
): number | undefined {
  if (own === undefined || own.size === 0 || next === undefined) return undefined;
  const entries = [...walk(outline)].filter(({ mark }) => mark !== null);
  const headings = entries.map((entry) => foldText(spansOf(entry, 'heading')));
  const others = next.size > 0 ? (heading: string) => next.has(heading) : (heading: string) => !own.has(heading);
  /** Of the entries from here on: how many stand in the next plan's body, and in this one's. */
  let [inNext, inOwn] = [0, 0];
  let best: { at: number; gain: number } | undefined;
  for (let i = entries.length - 1; i > 0; i--) {
    const heading = headings[i] as string;
    if (others(heading)) inNext += 1;
    if (own.has(heading)) inOwn += 1;
    const length = entries.length - i;
    const fits = next.size > 0 ? inNext >= MOST * Math.min(length, next.size) : inNext === length;
    if (entries[i]?.mark?.ordinal !== 1 || !fits || inNext - inOwn <= (best?.gain ?? 0)) continue;
    best = { at: i, gain: inNext - inOwn };
  }
  if (best === undefined) return undefined;
  const before = headings.slice(0, best.at);
  const kept = before.filter((heading) => own.has(heading)).length;
  return kept >= NEARLY_ALL * before.length ? entries[best.at]?.lines[0]?.number : undefined;
}
