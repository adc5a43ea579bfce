/**
 * A press: hands that each have the faces loaded and set one document after another. Setting is nearly all the work
 * of printing, so two processors print almost twice as fast as one; the bytes are the same whoever set them.
 *
 * What documents of one family share is set once where one hand sets them all. So a hand stays with its family, takes one
 * that nobody is at next, and helps another only where much waits.
 */
import { availableParallelism } from 'node:os';
import { Hand, type Job } from './hand.ts';
import type { PrintDocument } from './print-document.ts';
import type { SetPdf } from './typst.ts';

export interface Press {
  /** Sets the documents of one order after another as hands come free. A document that cannot be set fails alone. */
  set(document: PrintDocument): Promise<SetPdf>;
  /** Ends the hands. What is being set or waits fails, and so does whatever comes later. */
  close(): void;
}

export interface PressOptions {
  /** Hands at most. */
  readonly most?: number;
  /** How long a hand may be at one document, in milliseconds. */
  readonly patience?: number;
  /** The module that a hand runs. */
  readonly hand?: URL;
}

/** A hand's faces take some hundred megabytes. */
const MOST_HANDS = 4;
const HAND = new URL('press-hand.ts', import.meta.url);
/** A hand takes as long to come, or to set alone what another shares, as to set so many: for fewer, that one is quicker. */
const WORTHWHILE = 12;
/** A thousand pages take a minute. */
const PATIENCE_MS = 20 * 60_000;

const CLOSED = 'the press is closed';

/** Ends with this process, whatever happens to it. */
export function openPress(options: PressOptions = {}): Press {
  const { most = Math.min(availableParallelism(), MOST_HANDS), patience = PATIENCE_MS, hand: module = HAND } = options;
  const waiting: Job[] = [];
  const hands = new Set<Hand>();
  let ordered = 0;
  let isClosed = false;

  const next = (family: string | undefined): Job | undefined => {
    const at = choose(waiting, hands, family);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
  const hire = (): Hand => {
    const hand = new Hand(module, patience, {
      next,
      gone() {
        hands.delete(hand);
        offer();
      },
    });
    hands.add(hand);
    return hand;
  };
  /** What waits is offered to those who are free, and to one more where it is worth it. */
  const offer = (): void => {
    if (isClosed) return;
    for (const hand of hands) if (hand.isFree) hand.feed();
    const isWorthwhile = hands.size < most && ordered > hands.size * WORTHWHILE;
    if (isWorthwhile && choose(waiting, hands, undefined) >= 0) hire().feed();
  };
  const close = (): void => {
    isClosed = true;
    process.off('exit', close);
    for (const hand of hands) hand.dismiss(new Error(CLOSED));
    for (const job of waiting.splice(0)) job.reject(new Error(CLOSED));
  };
  process.on('exit', close);

  return {
    set: (document) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error(CLOSED));
        waiting.push({ family: document.family, manuscript: JSON.stringify(document), resolve, reject });
        ordered += 1;
        offer();
      }),
    close,
  };
}

/** Which of those that wait a hand of `family` sets next; -1 where none. */
function choose(waiting: readonly Job[], hands: Iterable<Hand>, family: string | undefined): number {
  const own = waiting.findIndex((job) => job.family === family);
  if (own >= 0) return own;
  const held = new Set(Array.from(hands, (hand) => hand.family));
  const waits = Map.groupBy(waiting, (job) => job.family);
  const free = waiting.findIndex((job) => !held.has(job.family));
  return free >= 0 ? free : waiting.findIndex((job) => (waits.get(job.family)?.length ?? 0) > WORTHWHILE);
}
