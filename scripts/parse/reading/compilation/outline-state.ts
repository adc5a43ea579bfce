/** Where a reading of the outlines has come to. */
import type { Choice } from '../cheapest-path.ts';
import type { OutlinePath } from './outline-path.ts';

export interface OutlineState {
  /** The plan whose outline was the last to begin, from 0; negative in front of the first. */
  readonly plan: number;
  readonly where: 'torn' | 'outline' | 'loose';
  readonly path: OutlinePath;
  /** What the outline's entries have cost so far. */
  readonly against: number;
}

export type OutlineChoice = Choice<OutlineState>;

/** Nothing that comes can tell the two apart. */
export function areSameOutlines(one: OutlineState, other: OutlineState): boolean {
  return one.plan === other.plan && one.where === other.where && one.path === other.path;
}
