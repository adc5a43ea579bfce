import { foldText } from '../text/fold.ts';
import type { Compilation, Plan } from './compilation.ts';

/** Whether another plan of the compilation bears the same title: then its place tells it apart. */
export function sharesTitle({ plans }: Compilation, { title, ordinal }: Plan): boolean {
  return plans.some((other) => other.ordinal !== ordinal && foldText(other.title) === foldText(title));
}
