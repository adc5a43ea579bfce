/** Judges all lists of a plan (see lists.ts), and puts what stands behind them where it belongs. */
import type { NodeKind } from '../../../../src/model/plan/tree.ts';
import type { DraftNode } from '../../node.ts';
import { areAlike, areClauses, endsBeforeOwn, findCut, giveBack, hasOwn, type ListEntry } from './lists.ts';
import type { Parts } from './parts.ts';

/** The entries of `plan` that are clauses. */
export function judgeLists(plan: DraftNode, parts: Parts): ReadonlySet<DraftNode> {
  const judge = new ListJudge(parts);
  judge.visit(plan, false, false);
  judge.giveBackAlike();
  return judge.clauses;
}

class ListJudge {
  readonly clauses = new Set<DraftNode>();
  private readonly parts: Parts;
  /** The plan's own rows, in none of its annexes, by the kind of their entries. */
  private readonly rows = new Map<NodeKind, { holder: DraftNode; list: ListEntry[] }[]>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  visit(holder: DraftNode, isBelowArticle: boolean, isBelowClauses: boolean, isInAnnex = false): void {
    if (holder.children.length === 0) return;
    for (const node of holder.children) if (node.kind === 'annex') this.visit(node, false, false, true);
    for (const row of rowsOf(holder)) this.judge(row, holder, isBelowArticle, isBelowClauses, isInAnnex);
  }

  private judge(
    row: readonly DraftNode[],
    holder: DraftNode,
    isBelowArticle: boolean,
    isBelowClauses: boolean,
    isInAnnex: boolean,
  ): void {
    const list = this.listOf(row);
    if (!isInAnnex) this.keep(holder, list, row[0]?.kind as NodeKind);
    const first = row[0] as DraftNode;
    const isArticles = first.kind === 'article';
    const isClauses =
      !isArticles && areClauses(list, this.wordsInFront(holder, first), isBelowArticle || isBelowClauses);
    const isBare = row.every(({ children }) => children.length === 0);
    if (!isBare)
      for (const node of row) this.visit(node, isArticles || (isBelowArticle && isClauses), isClauses, isInAnnex);
    if (isClauses) for (const node of row) this.clauses.add(node);
    const cut = isArticles ? findCut(list) : undefined;
    if (cut !== undefined) this.clauses.add(cut);
    // Most rows hold nothing but their own lines: there is nothing to give back.
    if (isBare) return;
    const isEnded = endsBeforeOwn(list, holder, hasIntro(holder, first)) || this.isSummedUp(list, holder);
    if (isClauses || (!isArticles && isEnded)) giveBack(holder, list);
  }

  /** `以上各项由镇政府督促` behind entries that have no paragraph of their own speaks of all of them. */
  private isSummedUp(list: readonly ListEntry[], holder: DraftNode): boolean {
    const last = list.at(-1)?.node.children.find(({ kind }) => kind === 'paragraph');
    if (last === undefined || list.length < 2 || holder.mark === null) return false;
    return RE_ALL.test(this.parts.textOf(last)) && list.slice(0, -1).every(({ node }) => !hasOwn(node));
  }

  private keep(holder: DraftNode, list: ListEntry[], kind: NodeKind): void {
    const known = this.rows.get(kind);
    if (known === undefined) this.rows.set(kind, [{ holder, list }]);
    else known.push({ holder, list });
  }

  /** Rows all alike through the plan, each entry one line: a paragraph behind a row is its holder's. */
  giveBackAlike(): void {
    for (const alike of this.rows.values()) {
      if (!areAlike(alike.map(({ list }) => list))) continue;
      for (const { holder, list } of alike) if (holder.mark !== null) giveBack(holder, list);
    }
  }

  private listOf(row: readonly DraftNode[]): ListEntry[] {
    return row.map((node) => ({ node, words: this.parts.wordsOf(node) }));
  }

  /** The last words of `holder` in front of `first`, an entry in it. */
  private wordsInFront(holder: DraftNode, first: DraftNode): string {
    const own = holder.children.slice(0, holder.children.indexOf(first)).findLast(({ kind }) => kind === 'paragraph');
    return this.parts.textOf(own ?? holder);
  }
}

const RE_ALL = /^(?:以上|上述|上列|前述|前列)/;

const isEntry = ({ mark, kind }: DraftNode): boolean => mark !== null && kind !== 'annex';

/** The entries right in `holder`: neighbours of one kind whose numbers go up. */
function rowsOf(holder: DraftNode): DraftNode[][] {
  const rows: DraftNode[][] = [];
  let before: DraftNode | undefined;
  for (const node of holder.children) {
    if (!isEntry(node)) continue;
    if (before?.kind === node.kind && (node.mark?.ordinal ?? 0) > (before.mark?.ordinal ?? 0)) rows.at(-1)?.push(node);
    else rows.push([node]);
    before = node;
  }
  return rows;
}

function hasIntro(holder: DraftNode, first: DraftNode): boolean {
  return holder.children.slice(0, holder.children.indexOf(first)).some(({ kind }) => kind === 'paragraph');
}
