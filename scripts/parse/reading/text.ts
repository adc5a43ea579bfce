/** Reads a text without a compilation's 目录 into plans: facts, numbering, documents, and a node for each. */
import type { Piece } from '../facts/pieces.ts';
import { type DraftNode, draft } from '../node.ts';
import { type DocumentSlice, readDocuments } from './documents.ts';
import type { Overruled } from './head.ts';
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
  return { wrapping, runningHeads: wrapping === undefined ? new Set() : findRunningHeads(pieces), overruled };
}

/** The plans of a text: each with its ordinal. */
export function readText(pieces: readonly Piece[], context: TextContext): DraftNode[] {
  const contentsAt = pieces.findIndex(({ text }) => isContentsHeading(text));
  const own = contentsAt < 0 ? undefined : findOwnContents(pieces, contentsAt);
  if (own !== undefined) return [readWithContents(pieces, own, context)];
  return readDocuments(pieces, { isOne: false, overruled: context.overruled }).map((slice, i) => number(buildPlan(slice, context), i + 1, slice));
}

/** One document whose title is known, or is known to be lost. */
export function readPlan(pieces: readonly Piece[], titleLines: number, ordinal: number, context: TextContext): DraftNode {
  const [slice] = readDocuments(pieces, { isOne: true, overruled: context.overruled }) as [DocumentSlice];
  const title = Array.from({ length: titleLines }, (_, i) => i);
  return number(buildPlan(slice, { ...context, title }), ordinal, slice);
}

function number(plan: DraftNode, ordinal: number, { rival }: DocumentSlice): DraftNode {
  plan.plan = ordinal;
  if (rival !== undefined) plan.evidence = { why: 'plan', weight: 0, next: { why: rival.how, more: rival.more, line: rival.line } };
  return plan;
}

/** One document with a 目录 of its own: what stands around that is read as if it were not there. */
function readWithContents(pieces: readonly Piece[], own: OwnContents, context: TextContext): DraftNode {
  const around = [...pieces.slice(0, own.start), ...pieces.slice(own.end)];
  const plan = readPlanAround(around, context);
  const line = pieces[own.start]?.line.number ?? 0;
  const at = plan.children.findIndex((node) => firstLine(node) > line);
  plan.children.splice(at < 0 ? plan.children.length : at, 0, ...drawOwnContents(pieces, own));
  return plan;
}

function readPlanAround(around: readonly Piece[], context: TextContext): DraftNode {
  const [slice] = readDocuments(around, { isOne: true, overruled: context.overruled }) as [DocumentSlice];
  return number(buildPlan(slice, context), 1, slice);
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

function findRunningHeads(pieces: readonly Piece[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { text, marks } of pieces) {
    if (text.length < 4 || text.length > HEAD_LIMIT || /[。；：:，]$/.test(text) || marks.length > 0) continue;
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([text, n]) => (n >= OFTEN ? [text] : [])));
}

/** Nothing but blank lines in front of the plans. */
export function blanks(pieces: readonly Piece[]): DraftNode[] {
  return pieces.map((piece) => draft('blank', [{ number: piece.line.number, spans: piece.line.text === '' ? [] : [{ role: 'space', text: piece.line.text }], ending: piece.line.ending }]));
}
