/**
 * A 目录 that lists no plans, but the headings of the one plan it belongs to:
 *
 *     XX市教育局2024年工作要点        the title stands here, below the 目录, or both
 *     目录
 *     前言…………1                   a line without a mark is no entry
 *     一、加强党建…………1           entries carry the plan's own marks
 *     （一）强化引领…………2
 *     XX市教育局2024年工作要点
 *     一、加强党建                    the first of them comes again: the text begins
 *
 * It is told from a list of plans by what comes again: most of its entries stand in the text with their marks, and do
 * not read like titles of plans. Where nothing comes again, nested marks tell.
 */

import { depthOf, type Mark } from '../../src/model/plan/mark.ts';
import type { SourceLine } from '../../src/model/plan/source.ts';
import { spansOf } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { similarity } from '../../src/model/text/similarity.ts';
import { cutListed, cutMarked } from './cut-line.ts';
import { cutPage } from './cut-page.ts';
import { draft } from './node.ts';
import { readMark } from './read-mark.ts';
import { type ScannedLine, scan } from './scan.ts';
import { readsLikeTitle } from './title-lines.ts';

/** How alike the first entry and the first heading of the text must be. */
const NEARLY_SAME = 0.6;
/** How many of the entries must stand in the text, of all that could. */
const MOST = 0.5;
/** Longer than any line of a 目录. */
const LINE_LIMIT = 120;
/** How many lines without a mark may stand above the first entry: 前言, 说明. */
const HEAD_LINES = 3;

/** How many lines below `目录` list the plan's own headings; undefined where they list plans, or nothing. */
export function countOwnEntries(lines: readonly SourceLine[]): number | undefined {
  const firstAt = findFirstEntry(lines);
  const first = firstAt === undefined ? undefined : readMark(textOf(lines[firstAt]))?.mark;
  if (firstAt === undefined || first === undefined || first.ordinal !== 1) return undefined;
  const again = lines.findIndex((line, i) => i > firstAt && isSameNumber(first, readMark(textOf(line))?.mark));
  // With a page, it is no text: the 目录 lists the headings of another plan.
  if (again >= 0 && cutPage(textOf(lines[again]), false) !== undefined) return undefined;
  const listed = cutAtText(lines.slice(0, again < 0 ? undefined : again));
  if (listed.some(({ text }) => text.length > LINE_LIMIT) && again < 0) return undefined;
  const entries = scan(listed).filter(({ mark }) => mark !== null);
  const headings = entries.map(listedHeading);
  if (headings.some((heading) => heading === '') || readsLikePlans(headings)) return undefined;
  const isOwn = again < 0 ? isNested(entries) : comesAgain(entries, headings, lines.slice(again));
  return isOwn ? findEnd(listed) : undefined;
}

/** The first line with a mark, if nothing but a few listed lines stand above it. */
export function findFirstEntry(lines: readonly SourceLine[]): number | undefined {
  let above = 0;
  for (const [i, { text }] of lines.entries()) {
    const trimmed = text.slice(0, LINE_LIMIT + 1).trim();
    if (trimmed === '') continue;
    if (readMark(trimmed) !== undefined) return i;
    above += 1;
    if (above > HEAD_LINES || text.length > LINE_LIMIT || cutPage(trimmed, false) === undefined) return undefined;
  }
  return undefined;
}

/** Up to the first line that is a sentence, or addresses someone. */
function cutAtText(lines: readonly SourceLine[]): readonly SourceLine[] {
  const end = lines.findIndex(({ text }) => /[。：]|:\s*$/.test(text.slice(0, LINE_LIMIT * 2)) && !isEntry(text));
  return end < 0 ? lines : lines.slice(0, end);
}

const isEntry = (text: string): boolean =>
  readMark(text.trim()) !== undefined || cutPage(text.trim(), false) !== undefined;

function isSameNumber(first: Mark, mark: Mark | undefined): boolean {
  return mark !== undefined && mark.kind === first.kind && mark.ordinal === first.ordinal;
}

function readsLikePlans(headings: readonly string[]): boolean {
  return headings.filter((heading) => readsLikeTitle(heading)).length >= headings.length * MOST;
}

/** Deeper marks stand below the first one. */
function isNested(entries: readonly ScannedLine[]): boolean {
  const depths = entries.map(({ mark }) => depthOf((mark as Mark).kind));
  const [first = 0] = depths;
  return depths.some((depth) => depth > first) && depths.every((depth) => depth >= first);
}

function comesAgain(
  entries: readonly ScannedLine[],
  headings: readonly string[],
  rest: readonly SourceLine[],
): boolean {
  const [opening] = scan(rest.slice(0, 1)).map(textHeading);
  if (similarity(headings[0] ?? '', opening ?? '') < NEARLY_SAME && !isNested(entries)) return false;
  const found = scan(rest)
    .filter(({ mark }) => mark !== null)
    .map(textHeading);
  const known = new Set(found);
  const shared = headings.filter((heading) => known.has(heading)).length;
  return shared > 0 && shared >= MOST * Math.min(headings.length, found.length);
}

function listedHeading({ line, mark }: ScannedLine): string {
  return foldText(spansOf(draft('outline-entry', [cutListed(line, mark, false)]), 'heading'));
}

/** An entry of text only has its text for a heading. */
function textHeading({ line, mark }: ScannedLine): string {
  if (mark === null) return foldText(line.text.slice(0, LINE_LIMIT));
  const node = draft('item', [cutMarked(line, mark)]);
  return foldText(spansOf(node, 'heading') || spansOf(node, 'text').slice(0, LINE_LIMIT));
}

/** The 目录 ends behind its last entry, and the lines with a page that follow it. */
function findEnd(listed: readonly SourceLine[]): number {
  let end = scan(listed).findLastIndex(({ mark }) => mark !== null) + 1;
  for (let i = end; i < listed.length; i++) {
    const text = textOf(listed[i]);
    if (text === '') continue;
    if (text.length > LINE_LIMIT || cutPage(text, false) === undefined) break;
    end = i + 1;
  }
  return end;
}

export const textOf = (line: SourceLine | undefined): string => line?.text.slice(0, LINE_LIMIT * 2).trim() ?? '';
