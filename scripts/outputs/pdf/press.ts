/**
 * A press: hands that each have the faces loaded and set one document after another. Setting is nearly all the work
 * of printing, so two processors print almost twice as fast as one; the bytes are the same whoever set them.
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
/** A hand takes as long to come as to set so many documents: for fewer, those that are there are quicker. */
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

  const hire = (): Hand => {
    const hand = new Hand(module, patience, {
      next: () => waiting.shift(),
      // What waits goes to another.
      gone() {
        hands.delete(hand);
        if (waiting.length > 0 && !isClosed) hire().feed();
      },
    });
    hands.add(hand);
    return hand;
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
        waiting.push({ manuscript: JSON.stringify(document), resolve, reject });
        ordered += 1;
        const isWorthwhile = hands.size < most && ordered > hands.size * WORTHWHILE;
        const free = hands.values().find(({ isFree }) => isFree) ?? (isWorthwhile ? hire() : undefined);
        free?.feed();
      }),
    close,
  };
}
