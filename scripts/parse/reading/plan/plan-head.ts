/** Draws a plan's head: its title, with what belongs to it around it, and the text in front of its entries. */
import type { NodeKind } from '../../../../src/model/plan/tree.ts';
import type { Piece } from '../../facts/piece.ts';
import { type DraftNode, draft } from '../../node.ts';
import { explainTitle, type Head } from '../head/head.ts';
import type { HeadRole } from '../head/matter.ts';
import { cutAll, cutLabelled } from './cut-parts.ts';
import type { PlanFlow } from './plan-flow.ts';

/** What stands in the text as everywhere in the plan. */
type Loose = 'blank' | 'furniture' | 'paragraph';

const KIND: Record<Exclude<HeadRole, Loose>, NodeKind> = {
  title: 'plan-title',
  'document-number': 'document-number',
  issuer: 'issuer',
  date: 'date',
};

export class PlanHead {
  private readonly head: Head;
  private readonly pieces: readonly Piece[];
  private readonly flow: PlanFlow;
  private title: DraftNode | undefined;

  constructor(head: Head, pieces: readonly Piece[], flow: PlanFlow) {
    this.head = head;
    this.pieces = pieces;
    this.flow = flow;
  }

  /** Adds piece `i` by its role. */
  add(i: number): void {
    const piece = this.pieces[i] as Piece;
    const role = this.head.roles[i] as HeadRole;
    if (this.title !== undefined && i <= (this.head.title.at(-1) ?? -1))
      this.title.lines.push(...cutAll([piece], role === 'title' ? 'heading' : 'furniture'));
    else if (role === 'paragraph') this.flow.addText(piece, this.head.joins.has(i));
    else if (role === 'blank' || role === 'furniture') this.flow.wait(piece, role);
    else if (role === 'title') this.addTitle(piece);
    else this.flow.put(draft(KIND[role], role === 'document-number' ? cutLabelled(piece) : cutAll([piece], 'text')));
  }

  private addTitle(piece: Piece): void {
    this.title = draft(KIND.title, cutAll([piece], 'heading'));
    this.title.evidence = explainTitle(this.head, this.pieces);
    this.flow.put(this.title);
  }
}
