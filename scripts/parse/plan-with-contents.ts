/**
 * Parses a file that is one plan with a 目录 of its own headings (see own-contents.ts): these are its outline, and what
 * stands behind them is its body.
 */

import type { SourceLine } from '../../src/model/plan/source.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { similarity } from '../../src/model/text/similarity.ts';
import { mergeOutlines } from './assign-outlines.ts';
import { cutPlain } from './cut-line.ts';
import { cutPage } from './cut-page.ts';
import { blank, looseLine } from './loose-line.ts';
import { type DraftNode, draft } from './node.ts';
import { parseOutlines } from './outline.ts';
import { findFirstEntry, textOf } from './own-contents.ts';
import { parsePlan } from './plan-body.ts';
import { readMark } from './read-mark.ts';
import { scan } from './scan.ts';
import { countTitleLines } from './title-lines.ts';
import { isAnnexHeading, readTitleMatter } from './title-matter.ts';

/** Longer than any title. */
const TITLE_LIMIT = 120;
/** How alike the titles above and below the 目录 are. */
const NEARLY_SAME = 0.6;

/** A single plan with a 目录 of its own, of `count` lines. Its title stands above the 目录, below it, or both. */
export function parsePlanWithContents(lines: readonly SourceLine[], contentsAt: number, count: number): DraftNode[] {
  const bodyAt = contentsAt + 1 + count;
  const front = lines.slice(0, contentsAt);
  const titleAt = front.findIndex((line) => line.text.trim() !== '' && !isDocumentNumber(line));
  const body = lines.slice(bodyAt);
  const firstAt = body.findIndex((line) => line.text.trim() !== '');
  const repeats = firstAt >= 0 && isTitleOf(body[firstAt] as SourceLine, front[titleAt]);
  const plan = repeats
    ? parsePlan(body.slice(firstAt, firstAt + 1), body.slice(firstAt + 1))
    : parsePlan([], body.slice(Math.max(0, firstAt)));
  plan.plan = 1;
  return [
    ...parseFront(front, titleAt),
    draftContents(lines[contentsAt] as SourceLine),
    ...parseOwnEntries(lines.slice(contentsAt + 1, bodyAt)),
    ...body.slice(0, Math.max(0, firstAt)).map(blank),
    ...(firstAt < 0 ? body.map(blank) : [plan]),
  ];
}

function parseFront(front: readonly SourceLine[], titleAt: number): DraftNode[] {
  if (titleAt < 0) return front.map(looseLine);
  const end = titleAt + countTitleLines(front.slice(titleAt));
  const title = front.slice(titleAt, end).map((line) => cutPlain(line, 'heading'));
  return [
    ...front.slice(0, titleAt).map(looseLine),
    draft('compilation-title', title),
    ...front.slice(end).map(looseLine),
  ];
}

/** Below the 目录, the title comes again, or stands for the first time. */
function isTitleOf(line: SourceLine, above: SourceLine | undefined): boolean {
  if (line.text.length > TITLE_LIMIT || readMark(line.text.trim()) !== undefined) return false;
  if (above === undefined) return !/[。；：:]/.test(line.text);
  return similarity(foldText(line.text), foldText(above.text)) >= NEARLY_SAME;
}

function draftContents(heading: SourceLine): DraftNode {
  return { ...draft('contents'), children: [draft('contents-heading', [cutPlain(heading, 'heading')])] };
}

function isDocumentNumber(line: SourceLine): boolean {
  return scan([line]).some((scanned) => readTitleMatter(scanned) === 'document-number');
}

/** The nodes of the lines counted: what is no entry stands beside the outline. */
function parseOwnEntries(lines: readonly SourceLine[]): DraftNode[] {
  const firstAt = findFirstEntry(lines) ?? 0;
  const lastAt = lines.findLastIndex(({ text }) => readMark(text.trim()) !== undefined);
  const lastText = textOf(lines[lastAt]);
  const goesOn =
    cutPage(lastText, false) === undefined && !lines.slice(lastAt + 1).some(({ text }) => isAnnexHeading(text.trim()));
  const end = goesOn ? lines.length : lastAt + 1;
  const outline = mergeOutlines(parseOutlines(lines.slice(firstAt, end), new Set()));
  return [
    ...lines.slice(0, firstAt).map(looseLine),
    Object.assign(outline, { plan: 1 }),
    ...lines.slice(end).map(looseLine),
  ];
}
