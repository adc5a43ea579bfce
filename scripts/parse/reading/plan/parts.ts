/**
 * The pieces of the nodes that are cut when all is known, and the lines between them: blank ones, page numbers, which
 * stand inside a paragraph that a page's end tore, but are no part of its words.
 */
import type { TreeLine } from '../../../../src/model/plan/tree.ts';
import type { Piece } from '../../facts/piece.ts';
import type { DraftNode } from '../../node.ts';
import { cutAll, cutEntry } from './cut-parts.ts';

/** A piece of a node's words, or a line between two. */
type Part = Piece | TreeLine;

export class Parts {
  private readonly parts = new Map<DraftNode, Part[]>();

  begin(node: DraftNode, piece: Piece): void {
    this.parts.set(node, [piece]);
  }

  goOn(node: DraftNode, between: readonly DraftNode[], piece: Piece): void {
    const parts = this.parts.get(node) as Part[];
    for (const { lines } of between) parts.push(...lines);
    parts.push(piece);
  }

  /** Whether a node is one line, or a mark alone on its line and one below it. */
  isOneLine(node: DraftNode): boolean {
    const parts = this.parts.get(node) ?? [];
    const [first] = parts;
    const isTorn = first !== undefined && isPiece(first) && first.isTorn === true;
    return parts.length === 1 || (isTorn && parts.filter(isPiece).length === 2);
  }

  /** All words of a node, its mark with them. */
  textOf(node: DraftNode): string {
    const parts = this.parts.get(node);
    if (parts === undefined) return '';
    if (parts.length === 1) return (parts[0] as Piece).text;
    return parts
      .filter(isPiece)
      .map(({ text }) => text)
      .join('');
  }

  /** The words of an entry's own line behind its mark. */
  wordsOf(node: DraftNode): string {
    return this.textOf(node).slice(node.mark?.printed.length ?? 0);
  }

  /** Gives all nodes their lines. A clause is text alone. */
  cut(isClause: (node: DraftNode) => boolean): void {
    for (const [node, parts] of this.parts) {
      const pieces = parts.every(isPiece) ? parts : parts.filter(isPiece);
      const lines = node.mark === null ? cutAll(pieces, 'text') : cutEntry(pieces, node.mark, isClause(node));
      node.lines = pieces.length === parts.length ? lines : weave(parts, lines);
    }
  }
}

const isPiece = (part: Part): part is Piece => 'marks' in part;

function weave(parts: readonly Part[], lines: readonly TreeLine[]): TreeLine[] {
  let at = 0;
  return parts.map((part) => (isPiece(part) ? (lines[at++] as TreeLine) : part));
}
