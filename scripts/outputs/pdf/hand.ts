/**
 * A hand of the press: a process of its own that sets one document after another. Whatever happens in it, and however
 * long it takes, it can be ended at once, which a thread inside Typst cannot.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { refuseKilled } from '../../shell/killed.ts';
import type { SetPdf } from './typst.ts';

/** What a hand is sent. */
export type Manuscript = string;
/** What it answers with. */
export type Proof = { readonly pdf: SetPdf } | { readonly wrong: string };

/** A document to be set, and who waits for it. */
export interface Job {
  /** What it shares with those of the same family is set once by one hand. */
  readonly family: string;
  readonly manuscript: Manuscript;
  readonly resolve: (pdf: SetPdf) => void;
  readonly reject: (error: Error) => void;
}

/** What a hand asks of its press. */
interface Order {
  /** The next document for a hand that was last at one of `family`, where one waits. */
  next(family: string | undefined): Job | undefined;
  /** The hand has ended, by itself or because it was dismissed. */
  gone(): void;
}

export class Hand {
  private readonly process: ChildProcess;
  private readonly patience: number;
  private readonly order: Order;
  private job: Job | undefined;
  private last: string | undefined;
  private watchdog: NodeJS.Timeout | undefined;
  private isGone = false;

  /** Runs `module`, and may be `patience` milliseconds at one document. */
  constructor(module: URL, patience: number, order: Order) {
    this.patience = patience;
    this.order = order;
    this.process = fork(module, { serialization: 'advanced', execArgv: [] });
    this.process.on('message', (proof: Proof) => this.deliver(proof));
    this.process.on('error', (error) => this.dismiss(error));
    this.process.on('exit', (code, signal) => {
      this.dismiss(
        signal === null ? new Error(`the press ended by itself (${code})`) : refuseKilled(module.pathname, signal),
      );
    });
  }

  get isFree(): boolean {
    return this.job === undefined;
  }

  /** Of the document it is at, or was at last. */
  get family(): string | undefined {
    return this.last;
  }

  /** Gives it the next document that waits; where none does, it is free. */
  feed(): void {
    clearTimeout(this.watchdog);
    this.job = this.order.next(this.last);
    if (this.job === undefined) return;
    this.last = this.job.family;
    const { patience } = this;
    this.watchdog = setTimeout(() => this.dismiss(new Error(`no end after ${patience / 1000} s`)), patience);
    this.process.send(this.job.manuscript);
  }

  /** Ends it; the document it is at fails with `reason`. */
  dismiss(reason: Error): void {
    if (this.isGone) return;
    this.isGone = true;
    clearTimeout(this.watchdog);
    this.process.kill('SIGKILL');
    this.job?.reject(reason);
    this.order.gone();
  }

  private deliver(proof: Proof): void {
    if (this.isGone) return;
    const { job } = this;
    this.feed();
    if ('pdf' in proof) job?.resolve(proof.pdf);
    else job?.reject(new Error(proof.wrong));
  }
}
