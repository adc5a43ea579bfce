/** Judges all lists of a plan (see lists.ts), and puts what stands behind them where it belongs. */
import type { DraftNode } from '../node.ts';
import { areAlike, areClauses, endsBeforeOwn, giveBack, type ListEntry } from './lists.ts';
import type { Parts } from './parts.ts';

/** The entries of `plan` that are clauses. */
export function judgeLists(plan: DraftNode, parts: Parts): ReadonlySet<DraftNode> {
  const judge = new ListJudge(parts);
  judge.visit(plan, false, false);
  judge.giveBackAlike(plan);
  return judge.clauses;
}

class ListJudge {
  readonly clauses = new Set<DraftNode>();
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  visit(holder: DraftNode, isBelowArticle: boolean, isBelowClauses: boolean): void {
    if (holder.children.length === 0) return;
    for (const node of holder.children) if (node.kind === 'annex') this.visit(node, false, false);
    for (const row of rowsOf(holder)) this.judge(row, holder, isBelowArticle, isBelowClauses);
  }

  private judge(row: readonly DraftNode[], holder: DraftNode, isBelowArticle: boolean, isBelowClauses: boolean): void {
    const list = this.listOf(row);
    const [first] = row as [DraftNode];
    const isArticles = first.kind === 'article';
    const isClauses =
      !isArticles && areClauses(list, this.wordsInFront(holder, first), isBelowArticle || isBelowClauses);
    for (const node of row) this.visit(node, isArticles || (isBelowArticle && isClauses), isClauses);
    if (isClauses) for (const node of row) this.clauses.add(node);
    if (isClauses || (!isArticles && endsBeforeOwn(list, holder, hasIntro(holder, first)))) giveBack(holder, list);
  }

  /** Rows all alike through the plan, each entry one line: a paragraph behind a row is its holder's. */
  giveBackAlike(plan: DraftNode): void {
    const rows = new Map<string, { holder: DraftNode; list: ListEntry[] }[]>();
    const collect = (holder: DraftNode): void => {
      for (const row of rowsOf(holder)) {
        const { kind } = row[0] as DraftNode;
        const known = rows.get(kind) ?? [];
        known.push({ holder, list: this.listOf(row) });
        rows.set(kind, known);
      }
      for (const node of holder.children) if (isEntry(node) && node.children.length > 0) collect(node);
    };
    collect(plan);
    for (const alike of rows.values()) {
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
