/**
 * A press: threads that each have the faces loaded and set one document after another. Setting is nearly all the work
 * of printing, so two processors print almost twice as fast as one; the bytes are the same whoever set them.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PrintDocument } from './print-document.ts';
import type { SetPdf } from './typst.ts';

export interface Press {
  /** Sets the documents of one order after another as threads come free. */
  set(document: PrintDocument): Promise<SetPdf>;
  /** Ends the threads. What is being set is lost. */
  close(): Promise<void>;
}

/** What a thread is sent; it answers with a `SetPdf`, or by ending with an error. */
export type Manuscript = string;

interface Job {
  readonly manuscript: Manuscript;
  readonly resolve: (pdf: SetPdf) => void;
  readonly reject: (error: Error) => void;
}

/** A thread's faces take some hundred megabytes. */
const MOST_THREADS = 4;
const THREAD = new URL('press-thread.ts', import.meta.url);

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
}

export function openPress(most = Math.min(availableParallelism(), MOST_THREADS)): Press {
  const waiting: Job[] = [];
  const threads: Thread[] = [];

  const feed = (thread: Thread): void => {
    thread.job = waiting.shift();
    if (thread.job !== undefined) thread.worker.postMessage(thread.job.manuscript);
  };
  const hire = (): Thread => {
    const thread: Thread = { worker: new Worker(THREAD), job: undefined };
    thread.worker.on('message', (pdf: SetPdf) => {
      const { job } = thread;
      feed(thread);
      job?.resolve(pdf);
    });
    thread.worker.on('error', (error: Error) => {
      threads.splice(threads.indexOf(thread), 1);
      thread.job?.reject(error);
      if (waiting.length > 0) feed(hire());
    });
    threads.push(thread);
    return thread;
  };

  return {
    set: (document) =>
      new Promise((resolve, reject) => {
        waiting.push({ manuscript: JSON.stringify(document), resolve, reject });
        const free = threads.find(({ job }) => job === undefined) ?? (threads.length < most ? hire() : undefined);
        if (free !== undefined) feed(free);
      }),
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
