/**
 * Tells where the numbering of outlines starts again, so that another plan's may begin:
 *
 *     一、坚持… 1.全面… … 53.用心…     plan 1
 *     1.加强…  … 34.高水平…            plan 2: item 1 again, with no heading above it
 *     (一)实施… 1.坚持… …              plan 3: a section above items that had none
 *     一、坚持… …                      plan 4: a part above sections
 *
 * Item 1 in a part of its own goes on with the plan, unless the plan's items have run through its parts so far.
 */
import { depthOf } from '../../../../src/model/plan/mark.ts';

/** An entry that is open, or the outline itself: its level, and the deepest of those right below it. */
interface Open {
  readonly depth: number;
  readonly below: number;
}

export interface OutlinePath {
  /** The outline, then the entries, outermost first. */
  readonly open: readonly Open[];
  /** A part or section began with another item than 1. */
  readonly itemsRunThrough: boolean;
  /** What was once found to come behind it. */
  readonly behind: Map<number, OutlinePath>;
}

const NONE = -1;
const ITEM = depthOf('item');

/** All paths of one reading. There are few, each is made once: two are alike where they are the same. */
export class OutlinePaths {
  readonly start: OutlinePath = { open: [{ depth: NONE, below: NONE }], itemsRunThrough: false, behind: new Map() };
  private readonly known = new Map<string, OutlinePath>();

  /** Whether a number at `depth` starts again. */
  startsAgain({ open, itemsRunThrough }: OutlinePath, depth: number, ordinal: number): boolean {
    if (ordinal !== 1) return false;
    return parentOf(open, depth).below >= depth || (depth === ITEM && itemsRunThrough);
  }

  add(path: OutlinePath, depth: number, ordinal: number): OutlinePath {
    const key = depth * 2 + (ordinal > 1 ? 1 : 0);
    const known = path.behind.get(key);
    if (known !== undefined) return known;
    const next = this.intern(addEntry(path, depth, ordinal));
    path.behind.set(key, next);
    return next;
  }

  private intern(path: Omit<OutlinePath, 'behind'>): OutlinePath {
    const key = `${path.open.map(({ depth, below }) => `${depth}/${below}`).join(' ')} ${path.itemsRunThrough}`;
    const known = this.known.get(key) ?? { ...path, behind: new Map<number, OutlinePath>() };
    this.known.set(key, known);
    return known;
  }
}

function addEntry({ open, itemsRunThrough }: OutlinePath, depth: number, ordinal: number): Omit<OutlinePath, 'behind'> {
  const parent = parentOf(open, depth);
  const around = open.filter((entry) => entry.depth < parent.depth);
  return {
    open: [...around, { depth: parent.depth, below: Math.max(parent.below, depth) }, { depth, below: NONE }],
    itemsRunThrough: itemsRunThrough || (depth === ITEM && ordinal > 1 && parent.below === NONE),
  };
}

function parentOf(open: readonly Open[], depth: number): Open {
  let last = open.length - 1;
  while ((open[last] as Open).depth >= depth) last -= 1;
  return open[last] as Open;
}
