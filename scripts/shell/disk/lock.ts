/** A lock on a file, which the system holds for this process and lets go of however the process ends. */
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Never opens a lock that exists: closing it again would let go of this process's own hold on it. */
export function makeFile(folder: string, file: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isOneOf(error, 'EEXIST')) throw error;
  }
  try {
    closeSync(openSync(file, 'wx'));
  } catch (error) {
    // ENOENT: whoever had it removed the folder just now.
    if (!isOneOf(error, 'EEXIST', 'ENOENT')) throw error;
  }
}

/** Tells the file from any other that has its name; undefined where there is none. */
export function identify(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  // The number alone is given again as soon as it is free.
  return found && `${found.dev}:${found.ino}:${found.birthtimeNs}`;
}

const BUSY = 5;

/** Waits for `patience` milliseconds. An error where the disk locks nothing. */
export function takeLock(file: string, patience: number): DatabaseSync | 'busy' | Error {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: patience });
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if ((error as { errcode?: number }).errcode === BUSY) return 'busy';
    // What the disk does not let us lock, it does not let us write either.
    return Object.assign(new Error((error as Error).message, { cause: error }), { code: 'EACCES' });
  }
}

/** Whether an accident with the disk has one of these codes. */
export function isOneOf(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
