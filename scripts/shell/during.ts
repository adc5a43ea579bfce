/** What was being done when an accident happened. */
import { Refusal } from './refusal.ts';

/** Hears of a stage's `work`, and does it. */
export type Measure = <T>(stage: string, work: () => Promise<T>) => Promise<T>;

/** Does `work`; what it throws, but for a refusal, which says so itself, says what was being done. */
export async function during<T>(what: string, work: () => Promise<T>, measure?: Measure): Promise<T> {
  try {
    return await (measure === undefined ? work() : measure(what, work));
  } catch (error) {
    if (error instanceof Error && !(error instanceof Refusal)) error.message += ` [${what}]`;
    throw error;
  }
}
