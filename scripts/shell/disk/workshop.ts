/**
 * A workshop: a folder in which one process makes something, and which goes when that process ends.
 *
 *     .yaodian-dist/lock    held by the system for the process that opened the workshop
 *     .yaodian-dist/…       what is being made
 *
 * The system lets go of the lock however the process ends, so nobody waits for one that was killed; whoever opens the
 * workshop next finds what it left. Of the locks a system has, Node offers only SQLite's.
 */
import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { identify, isOneOf, makeFile, takeLock } from './lock.ts';

export interface Workshop {
  readonly folder: string;
  /** Removes what lies on it. */
  clear(): void;
  /** Gives it up, with what lies on it for the next to find. */
  leave(): void;
  /** Clears it and gives it up; what the disk does not let go of waits for the next. */
  close(): void;
}

export const LOCK = 'lock';

/** Two that ask at the same instant hold each other off; a moment later one of them has it. */
const MOMENT_MS = 200;

/**
 * Opens the workshop `folder`, whose parent exists; `undefined` where another process has it and does not give it up
 * within `patience` milliseconds. What an earlier process left still lies on it.
 */
export function openWorkshop(folder: string, patience = MOMENT_MS): Workshop | undefined {
  const file = join(folder, LOCK);
  for (let tries = 1; ; tries += 1) {
    makeFile(folder, file);
    const before = identify(file);
    const taken = takeLock(file, patience);
    if (taken === 'busy') return undefined;
    // Whoever had it may have removed it as we took it: a lock on a file that nobody else finds holds nobody off.
    const isOurs = before !== undefined && identify(file) === before;
    if (taken instanceof DatabaseSync && isOurs) return keepWorkshop(folder, taken);
    if (taken instanceof DatabaseSync) taken.close();
    else if (tries === MOST_TRIES) throw taken;
  }
}

/** So often in a row nobody removes a lock just as we look for it: the disk does not give it. */
const MOST_TRIES = 20;

function keepWorkshop(folder: string, lock: DatabaseSync): Workshop {
  const clear = (): void => {
    for (const name of readdirSync(folder)) {
      // What was begun in other threads may still put files into it.
      if (name !== LOCK) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    }
  };
  const leave = (): void => {
    if (!open.delete(workshop)) return;
    try {
      if (readdirSync(folder).every((name) => name === LOCK)) removeLocked(folder);
    } finally {
      lock.close();
      if (open.size === 0) stopWatching();
    }
  };
  const close = (): void => {
    if (!open.has(workshop)) return;
    onlyTry(clear);
    if (isEnded) {
      waitForThreads();
      onlyTry(clear);
    }
    onlyTry(leave);
  };
  const workshop = { folder, clear, leave, close };
  if (open.size === 0) startWatching();
  open.add(workshop);
  return workshop;
}

/** The lock is held until it is gone; from then on, whoever comes next makes one anew, and keeps the folder. */
function removeLocked(folder: string): void {
  rmSync(join(folder, LOCK));
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!isOneOf(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error;
  }
}

const open = new Set<Workshop>();
/** With the codes that a shell gives to what a signal ended. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const ends = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => end(code)] as const);
/** Whether a signal ends this process. */
let isEnded = false;

function end(code: number): void {
  isEnded = true;
  process.exit(code);
}

/** What Node's threads had begun to write when the signal came is written now, or never. */
function waitForThreads(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, THREADS_MS);
}
const THREADS_MS = 100;

function startWatching(): void {
  process.on('exit', closeAll);
  for (const [signal, end] of ends) process.on(signal, end);
}

function stopWatching(): void {
  process.off('exit', closeAll);
  for (const [signal, end] of ends) process.off(signal, end);
}

function closeAll(): void {
  for (const workshop of [...open]) workshop.close();
}

/** What a disk does not do at the end is not what a command failed by. */
function onlyTry(work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
