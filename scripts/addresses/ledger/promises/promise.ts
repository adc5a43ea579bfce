/** Whether what stands at an address now is what its record promised. */
import { foldText } from '../../../../src/model/text/fold.ts';
import { expectedHash, type Former, type Recorded } from '../file/ledger.ts';
import { NO_BODY, type Published } from '../published.ts';

/** - `kept`: the same words, parted into heading and text in the same way.
 *  - `completed`: a heading that stood alone and has got its text, a plan its body.
 *  - `broken`: other words. */
export type Standing = 'kept' | 'completed' | 'broken';

/** Widths and white space do not count. `completed`: a heading that had no text has one now. */
export function standingOf(record: Recorded, now: Published): Standing {
  const hash = expectedHash(record);
  if (!hasHeading(record, now)) return 'broken';
  if (now.hash !== hash) return now.headingHash === hash ? 'completed' : 'broken';
  if (record.body === undefined || now.body === record.body) return 'kept';
  return record.body === NO_BODY ? 'completed' : 'broken';
}

/**
 * Whether these are the words that stood at a former address. Of a plan whose body is not known it cannot be said: the
 * next year's may bear its title.
 */
export function isSameAgain(row: Former, now: Published): boolean {
  return row.hash === now.hash && hasHeading(row, now) && (now.body === null || row.body === now.body);
}

/** Whether the words that a record promised stand at another place: a plan's at a plan, an entry's at an entry. */
export function hasWords(record: Recorded, place: Published, address: string): boolean {
  if ((place.anchor !== null) !== address.includes('#') || !hasHeading(record, place)) return false;
  return expectedHash(record) === place.hash && (record.body === undefined || record.body === place.body);
}

/** The hash joins heading and text; the recorded heading tells where one ends. */
function hasHeading({ heading }: Pick<Recorded, 'heading'>, now: Published): boolean {
  return foldText(heading) === foldText(now.heading);
}
