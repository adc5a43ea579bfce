import { hash } from 'node:crypto';
import {
  appendFileSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSumBook } from '../../../../scripts/shell/disk/sum-book.ts';

let dir: string;
const below = (name: string): string => join(dir, name);
const LONG_AGO = new Date(Date.now() - 60_000);
const sum = (text: string): string => hash('sha256', text);

/** A file whose sum is in the book, that is not the file's: what is remembered is told from what is read. */
const noteWrongly = (name: string): void => {
  writeFileSync(below(name), 'before');
  utimesSync(below(name), LONG_AGO, LONG_AGO);
  const book = openSumBook(below('book'));
  expect(book.sumOf(below(name))).toBe(sum('before'));
  book.close();
  writeFileSync(below(name), 'behind');
  utimesSync(below(name), LONG_AGO, LONG_AGO);
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'yaodian-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a file that is what it was is not read again, whatever its name is', () => {
  noteWrongly('a');
  linkSync(below('a'), below('b'));
  renameSync(below('a'), below('c'));
  for (const name of ['b', 'c']) expect(openSumBook(below('book')).sumOf(below(name))).toBe(sum('before'));
});

test.each([
  ['changed in the same second', () => utimesSync(below('a'), LONG_AGO, new Date(LONG_AGO.getTime() + 1))],
  [
    'made longer',
    () => {
      appendFileSync(below('a'), '+');
      utimesSync(below('a'), LONG_AGO, LONG_AGO);
    },
  ],
  [
    'replaced by one of the same size and time',
    () => {
      writeFileSync(below('new'), 'behind');
      utimesSync(below('new'), LONG_AGO, LONG_AGO);
      renameSync(below('new'), below('a'));
    },
  ],
])('one that was %s is read again', (_, change) => {
  noteWrongly('a');
  change();
  expect(openSumBook(below('book')).sumOf(below('a'))).toBe(sum(readFileSync(below('a'), 'utf8')));
});

test('what changed just before the book was closed is read again', () => {
  writeFileSync(below('a'), 'before');
  const { mtime } = statSync(below('a'));
  const book = openSumBook(below('book'));
  book.sumOf(below('a'));
  book.close();
  expect(statSync(below('book')).size).toBe(0);
  writeFileSync(below('a'), 'behind');
  utimesSync(below('a'), mtime, mtime);
  expect(openSumBook(below('book')).sumOf(below('a'))).toBe(sum('behind'));
});

test('a book that is none is empty', () => {
  noteWrongly('a');
  appendFileSync(below('book'), 'x');
  expect(openSumBook(below('book')).sumOf(below('a'))).toBe(sum('behind'));
});
