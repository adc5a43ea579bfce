/**
 * The text of a plan as it flows: a line without a mark goes on with the entry or paragraph above it, or begins a
 * paragraph. Blank lines and furniture wait until it shows whether they stand inside a paragraph or behind it.
 */
import type { Overruled } from '../../../source/overrule.ts';
import { isCall } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { type DraftNode, draft } from '../../node.ts';
import { goesOnWith, headingGoesOnWith } from '../wrapping/wrapped.ts';
import type { Wrapping } from '../wrapping/wrapping.ts';
import { cutAll } from './cut-parts.ts';
import { Parts } from './parts.ts';

export class PlanFlow {
  /** The pieces of nodes that are cut when all is known. */
  readonly parts = new Parts();
  /** The plan, or the annex that is open. */
  container: DraftNode;
  /** What holds the next paragraph. */
  private current: DraftNode;
  /** What the next line may go on with. */
  private open: { readonly node: DraftNode; readonly piece: Piece } | undefined;
  /** Blank lines and furniture behind `open`. */
  private pending: DraftNode[] = [];
  private readonly wrapping: Wrapping | undefined;
  private readonly overruled: Overruled;

  constructor(plan: DraftNode, wrapping: Wrapping | undefined, overruled: Overruled) {
    this.container = plan;
    this.current = plan;
    this.wrapping = wrapping;
    this.overruled = overruled;
  }

  /** What stands behind the last text goes where that stands, and nothing goes on with it. */
  close(): void {
    this.settle();
    this.open = undefined;
  }

  /** All that follows stands in `container`. */
  turnTo(container: DraftNode): void {
    this.close();
    this.container = container;
    this.current = container;
  }

  /** What follows is the container's own. */
  leaveEntries(): void {
    this.close();
    this.current = this.container;
  }

  /** Adds what is no text to what is open. */
  put(node: DraftNode): void {
    this.close();
    this.current.children.push(node);
  }

  begin(node: DraftNode, piece: Piece, holder: DraftNode): void {
    this.close();
    this.parts.begin(node, piece);
    holder.children.push(node);
    this.current = node;
    this.open = { node, piece };
  }

  wait(piece: Piece, kind: 'blank' | 'furniture'): void {
    this.pending.push(draft(kind, cutAll([piece], kind === 'blank' ? 'space' : 'furniture')));
  }

  addText(piece: Piece, isJoined = false): void {
    const { open } = this;
    const isParted = this.pending.some(({ kind }) => kind === 'blank');
    if (open !== undefined && (isJoined || this.goesOn(open, piece, isParted))) {
      this.parts.goOn(open.node, this.pending.splice(0), piece);
      this.open = { node: open.node, piece };
      return;
    }
    this.settle();
    const node = draft('paragraph');
    this.parts.begin(node, piece);
    if (isCall(piece.text)) this.current = this.outermost();
    this.current.children.push(node);
    this.open = { node, piece };
  }

  private goesOn({ node, piece: above }: { node: DraftNode; piece: Piece }, piece: Piece, isParted: boolean): boolean {
    const { wrapping } = this;
    const as = this.overruled.get(piece.line.number);
    if (as === 'goes-on' || as === 'paragraph') return as === 'goes-on';
    if (piece.isBroken === true && !isParted) return true;
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

  private settle(): void {
    if (this.pending.length === 0) return;
    for (const node of this.pending.splice(0)) this.current.children.push(node);
  }
}
