import type { Overruled } from '../../../source/overrule.ts';
import type { Piece } from '../../facts/piece.ts';
import type { Wrapping } from '../wrapping/wrapping.ts';

/** What is known of a plan from the file that it stands in. */
export interface PlanContext {
  readonly wrapping: Wrapping | undefined;
  /** Lines that stand on every page, by their text. */
  readonly runningHeads: ReadonlySet<string>;
  readonly overruled: Overruled;
  /** The title above a 目录, where the text repeats it. */
  readonly titleAbove?: ReadonlySet<Piece>;
  /** The indexes of the title's pieces, where it is known. */
  readonly title?: readonly number[];
}
