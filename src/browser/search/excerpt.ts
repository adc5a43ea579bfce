/**
 * Cuts an excerpt out of a place: its heading, and as much of its text around what was looked for as reads well.
 * Shown like the pages' text, with full-width punctuation; the marks come from the fold that search compares by.
 */

import { foldForSearch } from '../../model/search/folded.ts';
import type { SearchPlace } from '../../model/search/search-place.ts';
import { typeset } from '../../model/text/typeset.ts';
import { occurrences } from './occurrences.ts';
import type { Phrase } from './query.ts';

export interface MarkedText {
  readonly text: string;
  readonly isMarked: boolean;
}

export interface Excerpt {
  readonly mark: readonly MarkedText[];
  readonly heading: readonly MarkedText[];
  /** Empty where the place has nothing but its heading. */
  readonly text: readonly MarkedText[];
}

/** From and to, in UTF-16 units. */
export type Range = readonly [number, number];

/** How far an excerpt reaches in front of and behind what it shows. */
const BEFORE = 30;
const BEHIND = 60;
const ELLIPSIS: MarkedText = { text: '…', isMarked: false };
const RE_SENTENCE_END = /[。！？；]/g;
const RE_CLAUSE_END = /[，、：]/g;

export function excerptOf({ runs, mark, heading }: SearchPlace, phrases: readonly Phrase[]): Excerpt {
  const texts = runs.map(typeset);
  const [first = ''] = texts;
  const inHeading = findMarks(first.slice(0, heading), phrases);
  const excerpts = texts.map((text, i) => excerptText(text, i === 0 ? Math.max(mark.length, heading) : 0, phrases));
  const found = excerpts.filter((pieces) => pieces.some(({ isMarked }) => isMarked));
  return {
    mark: cutPieces(first, [0, mark.length], inHeading),
    heading: cutPieces(first, [mark.length, heading], inHeading),
    text: (found.length > 0 ? found : excerpts.filter((pieces) => pieces.length > 0).slice(0, 1)).flat(),
  };
}

/** What is shown of a text from `start` on: a window around each phrase's first place, the beginning if none is there. */
function excerptText(text: string, start: number, phrases: readonly Phrase[]): MarkedText[] {
  if (text.slice(start).trim() === '') return [];
  const marks = findMarks(text, phrases).filter(([, to]) => to > start);
  const begin = skipStop(text, start);
  const firsts = phrases
    .map((phrase) => findMarks(text, [phrase]).find(([, to]) => to > start))
    .filter((range) => range !== undefined);
  const windows = mergeRanges(
    (firsts.length > 0 ? firsts : [[begin, begin] as const]).map(([from, to]) => [
      findStart(text, Math.min(start, from), from),
      findEnd(text, to),
    ]),
  );
  return windows.flatMap((range, i) => [
    ...(i === 0 && isCut(text, start, range[0]) ? [ELLIPSIS] : []),
    ...cutPieces(text, range, marks),
    ...(range[1] < text.length ? [ELLIPSIS] : []),
  ]);
}

/** Where the phrases stand in a text; what overlaps is one mark. */
export function findMarks(text: string, phrases: readonly Phrase[]): Range[] {
  const { chars, at } = foldForSearch(text);
  const ranges = phrases.flatMap((phrase) =>
    occurrences(chars, phrase).map((start): Range => {
      const last = at[start + phrase.length - 1] as number;
      return [at[start] as number, last + String.fromCodePoint(text.codePointAt(last) as number).length];
    }),
  );
  return mergeRanges(ranges);
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The beginning of the sentence, else of a clause, else anywhere near. */
function findStart(text: string, start: number, from: number): number {
  const near = Math.max(start, from - BEFORE);
  if (near === start) return Math.min(from, skipStop(text, start));
  for (const ends of [RE_SENTENCE_END, RE_CLAUSE_END]) {
    const last = [...text.slice(near, from).matchAll(ends)].at(-1);
    if (last !== undefined) return near + last.index + 1;
  }
  return near;
}

/** Whether an excerpt begins within a sentence. */
function isCut(text: string, start: number, from: number): boolean {
  return from > start && !/[。！？；\s]/.test(text[from - 1] as string);
}

/** The stop behind the heading begins no excerpt. */
function skipStop(text: string, start: number): number {
  return start + (/^[。\s]*/.exec(text.slice(start)) as RegExpExecArray)[0].length;
}

function findEnd(text: string, to: number): number {
  const far = to + BEHIND;
  if (far >= text.length) return text.length;
  const tail = text.slice(to + BEHIND / 2, far);
  const end = tail.search(/[。！？；，、：]/);
  return end < 0 ? far : to + BEHIND / 2 + end + 1;
}

function cutPieces(text: string, [from, to]: Range, marks: readonly Range[]): MarkedText[] {
  const pieces: MarkedText[] = [];
  let at = from;
  const push = (end: number, isMarked: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const [markFrom, markTo] of marks) {
    if (markTo <= from || markFrom >= to) continue;
    push(Math.max(from, markFrom), false);
    push(Math.min(to, markTo), true);
  }
  push(to, false);
  return pieces;
}
