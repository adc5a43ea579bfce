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
import { depthOf, type Mark } from '../../../../src/model/plan/mark.ts';

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
}

const NONE = -1;

export const NEW_OUTLINE: OutlinePath = { open: [{ depth: NONE, below: NONE }], itemsRunThrough: false };

export function startsAgain({ open, itemsRunThrough }: OutlinePath, mark: Mark): boolean {
  if (mark.ordinal !== 1) return false;
  return parentOf(open, mark).below >= depthOf(mark.kind) || (mark.kind === 'item' && itemsRunThrough);
}

export function addEntry(path: OutlinePath, mark: Mark): OutlinePath {
  const { open, itemsRunThrough } = path;
  const depth = depthOf(mark.kind);
  const parent = parentOf(open, mark);
  // Beside its neighbour nothing changes.
  if (parent === open.at(-2) && parent.below === depth && open.at(-1)?.depth === depth && open.at(-1)?.below === NONE)
    return path;
  const around = open.filter((entry) => entry.depth < parent.depth);
  return {
    open: [...around, { depth: parent.depth, below: Math.max(parent.below, depth) }, { depth, below: NONE }],
    itemsRunThrough: itemsRunThrough || (mark.kind === 'item' && mark.ordinal > 1 && parent.below === NONE),
  };
}

function parentOf(open: readonly Open[], { kind }: Mark): Open {
  return open.findLast((entry) => entry.depth < depthOf(kind)) as Open;
}

/** Whether whatever comes goes on with both alike. */
export function areSamePaths(one: OutlinePath, other: OutlinePath): boolean {
  if (one === other) return true;
  if (one.itemsRunThrough !== other.itemsRunThrough || one.open.length !== other.open.length) return false;
  return one.open.every(({ depth, below }, i) => depth === other.open[i]?.depth && below === other.open[i]?.below);
}
