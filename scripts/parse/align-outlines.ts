/**
 * Finds which plan each outline belongs to, where both keep their order:
 *
 *     outlines   A  B1 B2  C  ?        B is broken in two, ? is none of them
 *     plans      1  2      4           3 has no outline
 *
 * The best alignment is the one whose outlines share most headings with the bodies of their plans, with as few breaks,
 * gaps and left-overs as can be. A plan without a body speaks neither for nor against.
 */
export interface OutlineFacts {
  /** In their order. */
  readonly headings: ReadonlySet<string>;
  readonly lastHeading: string | undefined;
  readonly firstItem: number | undefined;
  readonly lastItem: number | undefined;
  /** The plans whose title is printed above it, counted from 0; undefined where none is. */
  readonly titled?: ReadonlySet<number> | undefined;
}

const TITLED = 2;
const CONTRADICTION = -0.5;
const LEFT_OVER = -0.8;
const GAP = -0.1;
/** Two outlines of one plan whose numbers do not go on, or do. */
const BREAK = -1;
const BREAK_IN_A_ROW = -0.05;
/** How many numbers on a row may go on behind a break. */
const SKIPPED = 3;
/** How far an outline may stand from its plan's place in the order. */
const REACH = 100;

interface Step {
  readonly score: number;
  /** The plan of the last outline that has one, from 0; -1 before the first. */
  readonly plan: number;
  /** What this outline got: its plan, or undefined. */
  readonly given: number | undefined;
  readonly before: Step | undefined;
}

/** For each outline its plan, counted from 0, or undefined. `bodies` are the plans' headings. */
export function alignOutlines(
  outlines: readonly OutlineFacts[],
  bodies: readonly ReadonlySet<string>[],
): (number | undefined)[] {
  const isInOrder = outlines.length === bodies.length && outlines.every((outline, i) => rate(outline, bodies, i) >= 0);
  if (isInOrder) return outlines.map((_, i) => i);
  let steps: Step[] = [{ score: 0, plan: -1, given: undefined, before: undefined }];
  for (const [i, outline] of outlines.entries()) {
    steps = advance(
      steps,
      outline,
      outlines[i - 1],
      bodies,
      i,
      Math.min(Math.abs(bodies.length - outlines.length), 2 * REACH) + REACH,
    );
  }
  const given: (number | undefined)[] = [];
  const total = ({ score, plan }: Step): number => score + GAP * (bodies.length - 1 - plan);
  let step: Step | undefined = steps.reduce((best, step) => (total(step) > total(best) ? step : best));
  for (; step?.before !== undefined; step = step.before) given.unshift(step.given);
  return given;
}

/** The best step to each plan with one outline more. `steps` are in the order of their plans. */
function advance(
  steps: readonly Step[],
  outline: OutlineFacts,
  previous: OutlineFacts | undefined,
  bodies: readonly ReadonlySet<string>[],
  at: number,
  reach: number,
): Step[] {
  const next = new Map<number, Step>();
  const offer = (step: Step): void => {
    if (step.score > (next.get(step.plan)?.score ?? Number.NEGATIVE_INFINITY)) next.set(step.plan, step);
  };
  for (const before of steps) {
    offer({ score: before.score + LEFT_OVER, plan: before.plan, given: undefined, before });
    if (before.plan >= 0) {
      const rated = rate(outline, bodies, before.plan);
      const added = goesOn(previous, outline) ? BREAK_IN_A_ROW + Math.max(0, rated) : BREAK + rated;
      const score = before.score + added;
      offer({ score, plan: before.plan, given: before.plan, before });
    }
  }
  // Nothing tells a gap in front of the first outline from a lost beginning.
  const start = steps[0]?.plan === -1 ? steps[0] : undefined;
  let best: { step: Step; from: number } | undefined;
  let k = start === undefined ? 0 : 1;
  for (let plan = Math.max(0, at - reach); plan < Math.min(bodies.length, at + reach); plan++) {
    for (; k < steps.length && (steps[k] as Step).plan < plan; k++) {
      const step = steps[k] as Step;
      const from = step.score - GAP * (step.plan + 1);
      if (best === undefined || from > best.from) best = { step, from };
    }
    const rated = rate(outline, bodies, plan);
    if (best !== undefined) offer({ score: best.from + GAP * plan + rated, plan, given: plan, before: best.step });
    if (start !== undefined) offer({ score: start.score + rated, plan, given: plan, before: start });
  }
  return [...next.values()].sort((a, b) => a.plan - b.plan);
}

/** How well an outline and a plan agree: 2 where its title is the plan's, or all headings of the shorter one are shared. */
function rate({ headings, titled }: OutlineFacts, bodies: readonly ReadonlySet<string>[], plan: number): number {
  if (titled !== undefined) return titled.has(plan) ? TITLED : CONTRADICTION;
  const body = bodies[plan];
  if (body === undefined || body.size === 0) return 0;
  let shared = 0;
  for (const heading of headings) if (body.has(heading)) shared += 1;
  return shared === 0 ? CONTRADICTION : (2 * shared) / Math.min(body.size, headings.size);
}

/** The first entry is the last one again, or the items are numbered on. */
function goesOn(previous: OutlineFacts | undefined, { headings, firstItem }: OutlineFacts): boolean {
  const [firstHeading] = headings;
  if (previous?.lastHeading !== undefined && firstHeading === previous.lastHeading) return true;
  const last = previous?.lastItem;
  if (last === undefined || firstItem === undefined) return false;
  return firstItem === last || (firstItem > last && firstItem <= last + SKIPPED);
}
