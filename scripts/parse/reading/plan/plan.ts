/**
 * Builds one plan's node from its pieces and what was decided of them.
 *
 *     plan = head, (entry | paragraph)*, annex*, signoff?      in the order of the source, furniture anywhere
 *
 * A line without a mark goes on with the entry above it, or with its last paragraph where the file's lines are wrapped.
 */
import type { SourceTable } from '../../../../src/model/plan/source-table.ts';
import { isFurniture } from '../../facts/furniture.ts';
import { isDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { type DraftNode, draft } from '../../node.ts';
import type { Decision } from '../../numbering/signal.ts';
import { drawAnnex } from '../annexes/annex-node.ts';
import type { DocumentSlice } from '../documents.ts';
import { readHead } from '../head/head.ts';
import { isOfPage } from '../wrapping/running-heads.ts';
import { judgeLists } from './clauses.ts';
import { cutAll } from './cut-parts.ts';
import { drawPicture } from './pictures.ts';
import type { PlanContext } from './plan-context.ts';
import { PlanEntries } from './plan-entries.ts';
import { PlanFlow } from './plan-flow.ts';
import { PlanHead } from './plan-head.ts';
import { findSignoff, findTail } from './signoff.ts';
import { cutTableLine, frameOf } from './tables.ts';

/** A node that holds each line of the slice once. Never throws. */
export function buildPlan(slice: DocumentSlice, context: PlanContext): DraftNode {
  const builder = new PlanBuilder(slice, context);
  return builder.build();
}

class PlanBuilder {
  private readonly plan = draft('plan');
  private readonly slice: DocumentSlice;
  private readonly context: PlanContext;
  private readonly flow: PlanFlow;
  private readonly entries = new PlanEntries();
  private isSignedOff = false;
  /** The table whose lines are read. */
  private table: DraftNode | undefined;
  private countAnnexes = 0;

  constructor(slice: DocumentSlice, context: PlanContext) {
    this.slice = slice;
    this.context = context;
    this.flow = new PlanFlow(this.plan, context.wrapping, context.overruled);
  }

  build(): DraftNode {
    const { pieces, marks, annexes } = this.slice;
    const firstMark = marks.findIndex(isMark);
    const firstAt = Math.min(firstMark < 0 ? pieces.length : firstMark, leastOf(annexes));
    this.buildHead(firstAt);
    const tail = findTail(pieces, Math.max(firstAt, marks.findLastIndex(isMark) + 1));
    const signoff = findSignoff(this.slice, firstAt, tail);
    for (let i = firstAt; i < pieces.length; i++) i = this.add(i, signoff, tail);
    this.flow.close();
    const { parts } = this.flow;
    const clauses = judgeLists(this.plan, parts);
    parts.cut((node) => clauses.has(node));
    return this.plan;
  }

  private buildHead(end: number): void {
    const { title, overruled, wrapping, titleAbove } = this.context;
    const pieces = this.slice.pieces.slice(0, end);
    const head = new PlanHead(readHead(pieces, title, overruled, wrapping !== undefined), pieces, this.flow);
    for (const [i, piece] of pieces.entries()) {
      if (piece.table !== undefined || piece.picture !== undefined) this.addMatter(piece);
      else if (titleAbove?.has(piece) === true) this.flow.put(draft('title-above', cutAll([piece], 'heading')));
      else head.add(i);
    }
  }

  /** Adds piece `i`, with what belongs to it; returns the index of the last one added. */
  private add(i: number, signoff: ReadonlySet<number>, tail: number): number {
    const { pieces, marks, annexes } = this.slice;
    const piece = pieces[i] as Piece;
    const decision = marks[i];
    if (piece.table !== undefined || piece.picture !== undefined) this.addMatter(piece);
    else if (decision !== undefined) this.addEntry(piece, decision);
    else if (annexes.has(i)) return this.addAnnex(i);
    else if (piece.text === '') this.flow.wait(piece, 'blank');
    else if (i >= tail || this.isOfPage(piece)) this.flow.wait(piece, 'furniture');
    else if (signoff.has(i)) this.addSignoff(piece);
    else if (piece.annex !== undefined) this.addAnnexList(piece);
    else if (this.isSignedOff && isFurniture(piece.text) && !isDate(piece.text)) this.flow.wait(piece, 'furniture');
    else if (this.isSignedOff) this.addSignoff(piece);
    else this.flow.addText(piece);
    return i;
  }

  private isOfPage({ line, text }: Piece): boolean {
    return this.context.overruled.get(line.number) === 'furniture' || isOfPage(text, this.context);
  }

  /** What is no text: a line of a table, or a picture. */
  private addMatter(piece: Piece): void {
    if (piece.table !== undefined) this.addTable(piece, piece.table);
    else if (piece.picture !== undefined) this.flow.put(drawPicture(piece.line, piece.picture));
  }

  /** A line of a table; its first one opens the table, in the entry that is open. */
  private addTable(piece: Piece, table: SourceTable): void {
    if (piece.line.number === table.first) {
      this.table = draft('table');
      this.table.table = frameOf(table);
      this.flow.put(this.table);
    }
    this.table?.lines.push(cutTableLine(piece.line, table));
  }

  private addEntry(piece: Piece, decision: Decision): void {
    this.flow.close();
    const holder = this.entries.holderOf(decision.parent, this.flow.container);
    this.flow.begin(this.entries.draw(decision), piece, holder);
    this.isSignedOff = false;
  }

  private addAnnex(i: number): number {
    this.countAnnexes += 1;
    const { node, last } = drawAnnex(this.slice, i, this.countAnnexes);
    this.flow.turnTo(node);
    this.plan.children.push(node);
    this.isSignedOff = false;
    return last;
  }

  /** A list of annexes is the plan's own, and so is what follows it. */
  private addAnnexList(piece: Piece): void {
    this.flow.leaveEntries();
    this.isSignedOff = false;
    this.flow.addText(piece);
  }

  /** What stands behind it stands behind all that is in front. */
  private addSignoff(piece: Piece): void {
    this.isSignedOff = true;
    this.flow.turnTo(this.plan);
    this.plan.children.push(draft('signoff', cutAll([piece], 'text')));
  }
}

/** However many there are. */
function leastOf(numbers: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const number of numbers) least = Math.min(least, number);
  return least;
}

const isMark = (decision: Decision | undefined): boolean => decision !== undefined;
