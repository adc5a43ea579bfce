/**
 * Finds the cheapest way through a row of lines, each of which can be read in several ways. A few best paths are kept at
 * each line, so the time is linear; of two paths that have come to the same state, the cheaper one.
 */

/** One way to read a line: why, what speaks against it, and the state behind it. */
export interface Choice<S> {
  readonly why: string;
  readonly cost: number;
  readonly state: S;
}

export interface Step<S> extends Choice<S> {
  readonly at: number;
  /** The cost of the path up to here. */
  readonly total: number;
  /** The next best choice at this line, and how much dearer it was. */
  readonly next: { readonly why: string; readonly more: number } | undefined;
  readonly before: Step<S> | undefined;
}

/** How many paths are kept, and by how much they may be dearer than the best. */
const BEAM = 12;
const PRUNE = 10;

export class CheapestPath<S> {
  /** The cheapest first. */
  steps: readonly Step<S>[];
  private readonly keyOf: (state: S) => string | number;

  constructor(start: S, keyOf: (state: S) => string | number) {
    this.keyOf = keyOf;
    this.steps = [{ why: 'start', cost: 0, state: start, at: -1, total: 0, next: undefined, before: undefined }];
  }

  /** Goes on by line `at`, which `list` tells how to read from a state: in one way at least. */
  take(at: number, list: (state: S) => readonly Choice<S>[]): void {
    const ways = this.steps.flatMap((before) =>
      list(before.state).map((choice, _, all) => goOn(before, choice, all, at)),
    );
    if (ways.length > 1) ways.sort((a, b) => a.total - b.total);
    const limit = (ways[0]?.total ?? 0) + PRUNE;
    const seen = new Set<string | number>();
    this.steps = ways.filter(({ total, state }) => {
      if (total > limit || seen.size >= BEAM) return false;
      const key = this.keyOf(state);
      return !seen.has(key) && seen.add(key);
    });
  }

  /** The end of the path that is the cheapest with what is still to be paid at its end. */
  cheapest(toPay: (state: S) => number): Step<S> {
    const due = ({ total, state }: Step<S>): number => total + toPay(state);
    return this.steps.reduce((best, step) => (due(step) < due(best) ? step : best));
  }
}

function goOn<S>(before: Step<S>, choice: Choice<S>, all: readonly Choice<S>[], at: number): Step<S> {
  const total = before.total + choice.cost;
  if (all.length === 1) return { ...choice, at, total, next: undefined, before };
  const other = all.reduce<Choice<S> | undefined>(
    (best, some) => (some === choice || (best !== undefined && best.cost <= some.cost) ? best : some),
    undefined,
  );
  const next = other === undefined ? undefined : { why: other.why, more: other.cost - choice.cost };
  return { ...choice, at, total, next, before };
}

/** The path to `last`, from its first step on. */
export function pathTo<S>(last: Step<S>): Step<S>[] {
  const path: Step<S>[] = [];
  for (let step = last; step.before !== undefined; step = step.before) path.push(step);
  return path.reverse();
}
