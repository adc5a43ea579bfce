/** Reads documents into plans: facts, numbering, and a node for each. */
import type { Overruled } from '../../source/overrule.ts';
import type { Piece } from '../facts/piece.ts';
import type { DraftNode } from '../node.ts';
import { type DocumentSlice, readDocuments } from './documents.ts';
import { buildPlan } from './plan/plan.ts';
import { findRunningHeads } from './wrapping/running-heads.ts';
import { findWrapping, type Wrapping } from './wrapping/wrapping.ts';

/** What holds for a whole text, however many plans it has. */
export interface TextContext {
  readonly wrapping: Wrapping | undefined;
  readonly runningHeads: ReadonlySet<string>;
  readonly overruled: Overruled;
}

/** Read once, from all pieces of the file: a single plan may be too short to tell. */
export function readContext(pieces: readonly Piece[], overruled: Overruled): TextContext {
  const wrapping = findWrapping(pieces);
  return { wrapping, runningHeads: wrapping === undefined ? new Set() : findRunningHeads(pieces, wrapping), overruled };
}

/** The plans of a text without a 目录: each with its ordinal. */
export function readDocumentsOf(pieces: readonly Piece[], context: TextContext): DraftNode[] {
  return readDocuments(pieces, { isOne: false, overruled: context.overruled }).map((slice, i) =>
    numberPlan(buildPlan(slice, context), i + 1, slice),
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
  return numberPlan(buildPlan(slice, { ...context, title }), ordinal, slice);
}

/** The same node, with its ordinal, and with the next best place where the document could begin as its evidence. */
export function numberPlan(plan: DraftNode, ordinal: number, { rival }: DocumentSlice): DraftNode {
  plan.plan = ordinal;
  if (rival !== undefined)
    plan.evidence = { why: 'plan', weight: 0, next: { why: rival.how, more: rival.more, line: rival.line } };
  return plan;
}
