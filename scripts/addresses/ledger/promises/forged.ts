/** Whether a record that was committed was changed since by a hand, and not by a decision. */
import { foldText } from '../../../../src/model/text/fold.ts';
import { expectedHash, type Former, hashWords, type Recorded } from '../file/ledger.ts';
import { NO_BODY } from '../published.ts';

/**
 * `before` is the record of the same promise as it was committed, by whatever version of the program; `left` are the
 * committed rows of former addresses: words that went and are back stand as they were when they went.
 */
export function isForged(
  address: string,
  now: Recorded,
  before: Partial<Recorded>,
  left: readonly Partial<Former>[],
): boolean {
  if (now.draft === true) return true;
  // Whoever corrects says when.
  const isOther = now.correctedOn === before.correctedOn && hasOtherWords(now, before);
  const isKept = !isOther && (now.hash === before.hash || isHeadingAlone(before));
  return !isKept && !left.some((row) => row.address === address && row.since === now.since && isBack(row, now));
}

/** As they went, or corrected since they are back. */
function isBack(row: Partial<Former>, now: Recorded): boolean {
  if (row.hash !== now.hash) return false;
  return now.correctedOn !== undefined || (row.body === now.body && isSameText(row.heading, now.heading));
}

/** What had no text yet may have got it, whatever it is. */
function isHeadingAlone({ heading = '', hash = '', corrected }: Partial<Recorded>): boolean {
  return (corrected ?? hash) === hashWords(heading, null);
}

/** Where the heading ends is not in the hash. */
function hasOtherWords(now: Recorded, before: Partial<Recorded>): boolean {
  if (!isSameText(before.heading, now.heading)) return true;
  const isBodyKnown = before.body !== undefined && before.body !== NO_BODY;
  if (isBodyKnown && now.body !== before.body) return true;
  return expectedHash(now) !== (before.corrected ?? before.hash) && !isHeadingAlone(before);
}

const isSameText = (before: string | undefined, now: string): boolean =>
  before === undefined || foldText(before) === foldText(now);
