/**
 * Builds one plan's node from its pieces and what was decided of them.
 *
 *     plan = head, (entry | paragraph)*, annex*, signoff?      in the order of the source, furniture anywhere
 *
 * A line without a mark goes on with the entry above it, or with its last paragraph where the file's lines are wrapped.
 */
import type { Overruled } from '../../../src/model/plan/overrule.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import type { NodeKind } from '../../../src/model/plan/tree.ts';
import { isFurniture } from '../facts/furniture.ts';
import { isCall, isDate } from '../facts/matter.ts';
import type { Piece } from '../facts/piece.ts';
import { type DraftNode, draft } from '../node.ts';
import type { Decision } from '../numbering/signal.ts';
import { drawAnnex } from './annex-node.ts';
import { judgeLists } from './clauses.ts';
import { cutAll, cutLabelled } from './cut-parts.ts';
import type { DocumentSlice } from './documents.ts';
import { explainTitle, type Head, readHead } from './head/head.ts';
import type { HeadRole } from './head/matter.ts';
import { Parts } from './parts.ts';
import { drawPicture } from './pictures.ts';
import { PlanEntries } from './plan-entries.ts';
import { isOfPage } from './running-heads.ts';
import { findSignoff, findTail } from './signoff.ts';
import { cutTableLine, frameOf } from './tables.ts';
import { goesOnWith, headingGoesOnWith } from './wrapped.ts';
import type { Wrapping } from './wrapping.ts';

export interface PlanContext {
  readonly wrapping: Wrapping | undefined;
  /** Lines that stand on every page, by their text. */
  readonly runningHeads: ReadonlySet<string>;
  readonly overruled: Overruled;
  /** The title above a 目录, where the text repeats it. */
  readonly titleAbove?: ReadonlySet<Piece>;
  /** The indexes of the title's pieces, where it is known. */
  readonly title?: readonly number[];
}

const HEAD_KIND: Record<HeadRole, NodeKind> = {
  blank: 'blank',
  furniture: 'furniture',
  title: 'plan-title',
  'document-number': 'document-number',
  issuer: 'issuer',
  date: 'date',
  paragraph: 'paragraph',
};

export function buildPlan(slice: DocumentSlice, context: PlanContext): DraftNode {
  const builder = new PlanBuilder(slice, context);
  return builder.build();
}

class PlanBuilder {
  private readonly plan = draft('plan');
  private readonly slice: DocumentSlice;
  private readonly context: PlanContext;
  /** The pieces of nodes that are cut when all is known. */
  private readonly parts = new Parts();
  private readonly entries = new PlanEntries();
  /** The plan, or the annex that is open. */
  private container: DraftNode = this.plan;
  private current: DraftNode = this.plan;
  /** What the next line may go on with. */
  private open: { node: DraftNode; piece: Piece } | undefined;
  /** Blank lines and furniture behind `open`. */
  private pending: DraftNode[] = [];
  private isSignedOff = false;
  /** The table whose lines are read. */
  private table: DraftNode | undefined;
  private countAnnexes = 0;

  constructor(slice: DocumentSlice, context: PlanContext) {
    this.slice = slice;
    this.context = context;
  }

  build(): DraftNode {
    const { pieces, marks, annexes } = this.slice;
    const firstAt = Math.min(leastOf(marks.keys()), leastOf(annexes), pieces.length);
    const head = readHead(
      pieces.slice(0, firstAt),
      this.context.title,
      this.context.overruled,
      this.context.wrapping !== undefined,
    );
    this.buildHead(head, pieces);
    const tail = findTail(pieces, Math.max(firstAt, lastKey(marks) + 1));
    const signoff = findSignoff(this.slice, firstAt, tail);
    for (let i = firstAt; i < pieces.length; i++) i = this.add(i, signoff, tail);
    this.settle();
    const clauses = judgeLists(this.plan, this.parts);
    this.parts.cut((node) => clauses.has(node));
    return this.plan;
  }

  private buildHead(head: Head, pieces: readonly Piece[]): void {
    const { roles, title, joins } = head;
    let titleNode: DraftNode | undefined;
    for (const [i, role] of roles.entries()) {
      const piece = pieces[i] as Piece;
      if (piece.table !== undefined || piece.picture !== undefined) {
        this.addMatter(piece);
        continue;
      }
      if (this.context.titleAbove?.has(piece) === true) {
        this.settle();
        this.plan.children.push(draft('title-above', cutAll([piece], 'heading')));
        this.open = undefined;
        continue;
      }
      if (titleNode !== undefined && i <= (title.at(-1) ?? -1)) {
        titleNode.lines.push(...cutAll([piece], role === 'title' ? 'heading' : 'furniture'));
        continue;
      }
      if (role === 'paragraph' || role === 'blank' || role === 'furniture')
        this.addLoose(piece, HEAD_KIND[role] as 'paragraph', joins.has(i));
      else {
        this.settle();
        const node = draft(
          HEAD_KIND[role],
          role === 'document-number' ? cutLabelled(piece) : cutAll([piece], role === 'title' ? 'heading' : 'text'),
        );
        if (role === 'title') node.evidence = explainTitle(head, pieces);
        this.plan.children.push(node);
        this.open = undefined;
        if (role === 'title') titleNode = node;
      }
    }
  }

  /** Adds piece `i`, with what belongs to it; returns the index of the last one added. */
  private add(i: number, signoff: ReadonlySet<number>, tail: number): number {
    const { pieces, marks, annexes } = this.slice;
    const piece = pieces[i] as Piece;
    const decision = marks.get(i);
    if (piece.table !== undefined || piece.picture !== undefined) this.addMatter(piece);
    else if (decision !== undefined) this.addEntry(piece, decision);
    else if (annexes.has(i)) return this.addAnnex(i);
    else if (piece.text === '') this.addLoose(piece, 'blank');
    else if (
      this.context.overruled.get(piece.line.number) === 'furniture' ||
      i >= tail ||
      isOfPage(piece.text, this.context)
    )
      this.addLoose(piece, 'furniture');
    else if (signoff.has(i)) this.addSignoff(piece);
    else if (piece.annex !== undefined) this.addAnnexList(piece);
    else if (this.isSignedOff && isFurniture(piece.text) && !isDate(piece.text)) this.addLoose(piece, 'furniture');
    else if (this.isSignedOff) this.addSignoff(piece);
    else this.addLoose(piece, 'paragraph');
    return i;
  }

  /** What is no text: a line of a table, or a picture. */
  private addMatter(piece: Piece): void {
    if (piece.table !== undefined) this.addTable(piece, piece.table);
    else if (piece.picture !== undefined) {
      this.settle();
      this.open = undefined;
      this.current.children.push(drawPicture(piece.line, piece.picture));
    }
  }

  /** A line of a table; its first one opens the table, in the entry that is open. */
  private addTable(piece: Piece, table: SourceTable): void {
    if (piece.line.number === table.first) {
      this.settle();
      this.open = undefined;
      this.table = draft('table');
      this.table.table = frameOf(table);
      this.current.children.push(this.table);
    }
    this.table?.lines.push(cutTableLine(piece.line, table));
  }

  private addEntry(piece: Piece, decision: Decision): void {
    this.settle();
    const holder = this.entries.holderOf(decision.parent, this.container);
    const node = this.entries.draw(decision);
    this.parts.begin(node, piece);
    holder.children.push(node);
    this.current = node;
    this.open = { node, piece };
    this.isSignedOff = false;
  }

  private addAnnex(i: number): number {
    this.settle();
    this.countAnnexes += 1;
    const { node, last } = drawAnnex(this.slice, i, this.countAnnexes);
    this.plan.children.push(node);
    this.container = node;
    this.current = node;
    this.open = undefined;
    this.isSignedOff = false;
    return last;
  }

  /** A list of annexes is the plan's own, and so is what follows it. */
  private addAnnexList(piece: Piece): void {
    this.settle();
    this.current = this.container;
    this.open = undefined;
    this.isSignedOff = false;
    this.addLoose(piece, 'paragraph');
  }

  private addSignoff(piece: Piece): void {
    this.settle();
    this.isSignedOff = true;
    this.open = undefined;
    // What stands behind it stands behind all that is in front.
    this.container = this.plan;
    this.current = this.plan;
    this.plan.children.push(draft('signoff', cutAll([piece], 'text')));
  }

  /** A paragraph, a blank line or furniture. */
  private addLoose(piece: Piece, kind: 'paragraph' | 'blank' | 'furniture', isJoined = false): void {
    if (kind !== 'paragraph') {
      this.pending.push(draft(kind, cutAll([piece], kind === 'blank' ? 'space' : 'furniture')));
      return;
    }
    const { open } = this;
    const isParted = this.pending.some((node) => node.kind === 'blank');
    if (open !== undefined && (isJoined || this.goesOn(open, piece, isParted))) {
      this.parts.goOn(open.node, this.pending.splice(0), piece);
      this.open = { node: open.node, piece };
      return;
    }
    this.settle();
    const node = draft('paragraph');
    this.parts.begin(node, piece);
    const holder = isCall(piece.text) ? this.outermost() : this.current;
    if (holder !== this.current) this.current = holder;
    holder.children.push(node);
    this.open = { node, piece };
  }

  private goesOn({ node, piece: above }: { node: DraftNode; piece: Piece }, piece: Piece, isParted: boolean): boolean {
    const { wrapping } = this.context;
    // Its mark ends here.
    if (above.isTorn === true && node.mark !== null) return true;
    if (!goesOnWith(above, piece, wrapping, isParted)) return false;
    const isHeading =
      node.mark !== null && node.mark.kind !== 'article' && this.parts.isOneLine(node) && !/[。；：:]/.test(above.text);
    return !isHeading || (wrapping !== undefined && headingGoesOnWith(above, piece, wrapping, isParted));
  }

  /** A call to the audience opens a new turn of the speech: it stands in no list. */
  private outermost(): DraftNode {
    return this.container.children.findLast(({ mark }) => mark !== null) ?? this.container;
  }

  /** What stands behind the last text goes where that stands. */
  private settle(): void {
    if (this.pending.length > 0) this.current.children.push(...this.pending.splice(0));
  }
}

/** However many there are. */
function leastOf(numbers: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const number of numbers) least = Math.min(least, number);
  return least;
}

function lastKey(map: ReadonlyMap<number, unknown>): number {
  let last = -1;
  for (const key of map.keys()) last = Math.max(last, key);
  return last;
}
