/** Reads a text without a compilation's 目录 into plans: facts, numbering, documents, and a node for each. */

import type { Overruled } from '../../../src/model/plan/overrule.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { similarity } from '../../../src/model/text/similarity.ts';
import { isDate } from '../facts/matter.ts';
import type { Piece } from '../facts/pieces.ts';
import { endsSentence, widthOf } from '../facts/sentence.ts';
import type { DraftNode } from '../node.ts';
import { type DocumentSlice, readDocuments } from './documents.ts';
import { readHead } from './head.ts';
import { drawOwnContents, findOwnContents, isContentsHeading, type OwnContents } from './own-contents.ts';
import { buildPlan } from './plan.ts';
import { findWrapping, type Wrapping } from './wrapped.ts';

export interface TextContext {
  readonly wrapping: Wrapping | undefined;
  readonly runningHeads: ReadonlySet<string>;
  readonly overruled: Overruled;
}

export function readContext(pieces: readonly Piece[], overruled: Overruled): TextContext {
  const wrapping = findWrapping(pieces);
  return { wrapping, runningHeads: wrapping === undefined ? new Set() : findRunningHeads(pieces, wrapping), overruled };
}

/** The plans of a text: each with its ordinal. */
export function readText(pieces: readonly Piece[], context: TextContext): DraftNode[] {
  const contentsAt = pieces.findIndex(({ text }) => isContentsHeading(text));
  const own = contentsAt < 0 ? undefined : findOwnContents(pieces, contentsAt);
  if (own !== undefined) return [readWithContents(pieces, own, context)];
  return readDocuments(pieces, { isOne: false, overruled: context.overruled }).map((slice, i) =>
    number(buildPlan(slice, context), i + 1, slice),
  );
}

/** One document whose title is known, or is known to be lost. */
export function readPlan(
  pieces: readonly Piece[],
  titleLines: number,
  ordinal: number,
  context: TextContext,
): DraftNode {
  const [slice] = readDocuments(pieces, { isOne: true, overruled: context.overruled, titleLength: titleLines }) as [
    DocumentSlice,
  ];
  const title = Array.from({ length: titleLines }, (_, i) => i);
  return number(buildPlan(slice, { ...context, title }), ordinal, slice);
}

function number(plan: DraftNode, ordinal: number, { rival }: DocumentSlice): DraftNode {
  plan.plan = ordinal;
  if (rival !== undefined)
    plan.evidence = { why: 'plan', weight: 0, next: { why: rival.how, more: rival.more, line: rival.line } };
  return plan;
}

/** One document with a 目录 of its own: what stands around that is read as if it were not there. */
function readWithContents(pieces: readonly Piece[], own: OwnContents, context: TextContext): DraftNode {
  const around = [...pieces.slice(0, own.start), ...pieces.slice(own.end)];
  const plan = readPlanAround(around, own.start, context);
  const line = pieces[own.start]?.line.number ?? 0;
  const at = plan.children.findIndex((node) => firstLine(node) > line);
  plan.children.splice(at < 0 ? plan.children.length : at, 0, ...drawOwnContents(pieces, own));
  return plan;
}

function readPlanAround(around: readonly Piece[], start: number, context: TextContext): DraftNode {
  const [slice] = readDocuments(around, { isOne: true, overruled: context.overruled }) as [DocumentSlice];
  const repeated = findRepeatedTitle(slice.pieces, start, context.overruled);
  return number(buildPlan(slice, { ...context, ...repeated }), 1, slice);
}

/** How far below the 目录 the title may come again, and how like it must be to the one above. */
const NEAR = 4;
const NEARLY_SAME = 0.6;

/** The title below the 目录, where it repeats the one above. */
function findRepeatedTitle(
  pieces: readonly Piece[],
  start: number,
  overruled: Overruled,
): { title: number[]; titleAbove: ReadonlySet<Piece> } | undefined {
  const above = readHead(pieces.slice(0, start), undefined, overruled).title.map((i) => pieces[i] as Piece);
  if (above.length === 0) return undefined;
  const title = foldText(above.map(({ text }) => text).join(''));
  const below = pieces.flatMap(({ text }, i) => (i >= start && text !== '' ? [i] : [])).slice(0, NEAR);
  const isTitle = (at: readonly number[]): boolean => {
    const text = foldText(at.map((j) => (pieces[j] as Piece).text).join(''));
    return (
      text.length <= 2 * title.length &&
      similarity(text, title) >= NEARLY_SAME &&
      !goesOnFrom(pieces, start, at[0] as number) &&
      at.every((j) => (pieces[j] as Piece).marks.length === 0 && !isDate((pieces[j] as Piece).text))
    );
  };
  const at = [...below.map((i) => [i]), ...below.map((_, k) => below.slice(k, k + 2))].find(isTitle);
  return at === undefined ? undefined : { title: at, titleAbove: new Set(above) };
}

/** The line above it, behind the 目录, is running text and stops in mid-sentence. */
function goesOnFrom(pieces: readonly Piece[], start: number, at: number): boolean {
  const above = pieces.slice(start, at).findLast(({ text }) => text !== '');
  return above !== undefined && above.text.length > 20 && /[，、]/.test(above.text) && !endsSentence(above.text);
}

function firstLine(node: DraftNode): number {
  const own = node.lines[0]?.number;
  if (own !== undefined) return own;
  const [child] = node.children;
  return child === undefined ? 0 : firstLine(child);
}

/** How often a short line must stand in a wrapped text to be its running head. */
const OFTEN = 3;
const HEAD_LIMIT = 40;

function findRunningHeads(pieces: readonly Piece[], { width }: Wrapping): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { text, marks } of pieces) {
    if (
      text.length < 4 ||
      text.length > HEAD_LIMIT ||
      widthOf(text) > width * 0.75 ||
      /[。；：:，]$/.test(text) ||
      marks.length > 0
    )
      continue;
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([text, n]) => (n >= OFTEN ? [text] : [])));
}
