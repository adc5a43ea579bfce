/**
 * The sums of files, remembered from one build to the next: a file that is on the disk what it was, by device, number,
 * size and time of change, has the sum that it had. Files that are linked are one file, so that a site's, its cache's and
 * its last state's are read once. The book is a row of records of one length:
 *
 *     device 8 · number 8 · size 8 · time of change in nanoseconds 8 · SHA-256 32
 *
 * What changed less than two seconds before the book is closed is not written down: the disk may tell times no finer, and
 * a change in that time would not be seen.
 */
import { hash } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** The SHA-256 of a file, in hexadecimal digits. */
export type SumOf = (file: string) => string;

export interface SumBook {
  readonly sumOf: SumOf;
  /** Writes down what was asked for since it was opened, and nothing else. */
  close(): void;
}

// A site has tens of thousands of small files: to wait for each costs several times more.
export const hashFile: SumOf = (file) => hash('sha256', readFileSync(file));

const STATE = 32;
const RECORD = 64;
const FINEST_NS = 2_000_000_000n;

export function openSumBook(file: string): SumBook {
  const known = readBook(file);
  const asked = new Map<string, string>();
  return {
    sumOf(path) {
      const state = stateOf(path);
      const sum = asked.get(state) ?? known.get(state) ?? Buffer.from(hashFile(path), 'hex').toString('latin1');
      asked.set(state, sum);
      return Buffer.from(sum, 'latin1').toString('hex');
    },
    close() {
      makeFolder(dirname(file));
      writeFileSync(`${file}.new`, writeBook(asked));
      renameSync(`${file}.new`, file);
    },
  };
}

/** What tells a file from all others, and from what it was: bytes, as the characters of a string. */
function stateOf(file: string): string {
  const { dev, ino, size, mtimeNs } = statSync(file, { bigint: true });
  return Buffer.from(BigUint64Array.of(dev, ino, size, mtimeNs).buffer).toString('latin1');
}

function writeBook(sums: ReadonlyMap<string, string>): Buffer {
  const latest = BigInt(Date.now()) * 1_000_000n - FINEST_NS;
  const records = [...sums].map(([state, sum]) => Buffer.from(state + sum, 'latin1'));
  return Buffer.concat(records.filter((record) => record.readBigUInt64LE(STATE - 8) < latest));
}

/** Empty where there is none, or something else in its place. */
function readBook(file: string): Map<string, string> {
  const book = new Map<string, string>();
  let rows = '';
  try {
    rows = readFileSync(file, 'latin1');
  } catch {
    return book;
  }
  if (rows.length % RECORD !== 0) return book;
  for (let at = 0; at < rows.length; at += RECORD) {
    book.set(rows.slice(at, at + STATE), rows.slice(at + STATE, at + RECORD));
  }
  return book;
}
