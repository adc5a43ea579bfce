/**
 * A press: hands that each have the faces loaded and set one document after another. Setting is nearly all the work
 * of printing, so two processors print almost twice as fast as one; the bytes are the same whoever set them.
 *
 * A hand is a process of its own: whatever happens in it, and however long it takes, it can be ended at once, which a
 * thread inside Typst cannot.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { PrintDocument } from './print-document.ts';
import type { SetPdf } from './typst.ts';

export interface Press {
  /** Sets the documents of one order after another as hands come free. A document that cannot be set fails alone. */
  set(document: PrintDocument): Promise<SetPdf>;
  /** Ends the hands. What is being set or waits fails, and so does whatever comes later. */
  close(): void;
}

/** What a hand is sent. */
export type Manuscript = string;
/** What it answers with. */
export type Proof = { readonly pdf: SetPdf } | { readonly wrong: string };

export interface PressOptions {
  readonly most?: number;
  /** How long a hand may be at one document. */
  readonly patience?: number;
  /** The module that a hand runs. */
  readonly hand?: URL;
}

interface Job {
  readonly manuscript: Manuscript;
  readonly resolve: (pdf: SetPdf) => void;
  readonly reject: (error: Error) => void;
}

interface Hand {
  readonly process: ChildProcess;
  job: Job | undefined;
  watchdog: NodeJS.Timeout | undefined;
}

/** A hand's faces take some hundred megabytes. */
const MOST_HANDS = 4;
const HAND = new URL('press-hand.ts', import.meta.url);
/** A hand takes as long to come as to set so many documents: for fewer, those that are there are quicker. */
const WORTHWHILE = 12;
/** A thousand pages take a minute. */
const PATIENCE_MS = 20 * 60_000;

export function openPress(options: PressOptions = {}): Press {
  const { most = Math.min(availableParallelism(), MOST_HANDS), patience = PATIENCE_MS, hand: module = HAND } = options;
  const waiting: Job[] = [];
  const hands = new Set<Hand>();
  let ordered = 0;
  let isClosed = false;

  const feed = (hand: Hand): void => {
    clearTimeout(hand.watchdog);
    hand.job = waiting.shift();
    if (hand.job === undefined) return;
    hand.watchdog = setTimeout(() => dismiss(hand, new Error(`no end after ${patience / 1000} s`)), patience);
    hand.process.send(hand.job.manuscript);
  };
  /** Ends a hand; its document fails, and what waits goes to another. */
  const dismiss = (hand: Hand, reason: Error): void => {
    if (!hands.delete(hand)) return;
    clearTimeout(hand.watchdog);
    hand.process.kill('SIGKILL');
    hand.job?.reject(reason);
    if (waiting.length > 0 && !isClosed) feed(hire());
  };
  const hire = (): Hand => {
    const child = fork(module, { serialization: 'advanced', execArgv: [] });
    const hand: Hand = { process: child, job: undefined, watchdog: undefined };
    child.on('message', (proof: Proof) => {
      const { job } = hand;
      feed(hand);
      if ('pdf' in proof) job?.resolve(proof.pdf);
      else job?.reject(new Error(proof.wrong));
    });
    child.on('error', (error) => dismiss(hand, error));
    child.on('exit', (code, signal) => dismiss(hand, new Error(`the press ended by itself (${signal ?? code})`)));
    hands.add(hand);
    return hand;
  };

  const close = (): void => {
    isClosed = true;
    process.off('exit', close);
    const closed = new Error('the press is closed');
    for (const hand of hands) dismiss(hand, closed);
    for (const job of waiting.splice(0)) job.reject(closed);
  };
  process.on('exit', close);

  return {
    set: (document) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('the press is closed'));
        waiting.push({ manuscript: JSON.stringify(document), resolve, reject });
        ordered += 1;
        const isWorthwhile = hands.size < most && ordered > hands.size * WORTHWHILE;
        const free = hands.values().find(({ job }) => job === undefined) ?? (isWorthwhile ? hire() : undefined);
        if (free !== undefined) feed(free);
      }),
    close,
  };
}
