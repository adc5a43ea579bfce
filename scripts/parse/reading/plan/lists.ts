/**
 * Tells lists of clauses from rows of headings. The entries of such a list are text, all alike, and the paragraph behind
 * it belongs to the entry that holds it:
 *
 *     第一条 镇林业站履行下列职责：
 *     （一）编制林地规划；
 *     （二）履行镇政府交办的其他职责。
 *     镇审计站负责对前款规定的资金进行监督。        a paragraph of 第一条
 */
import { codesOf } from '../../facts/codes.ts';
import { announcesList, endsInSemicolon, endsSentence } from '../../facts/sentence.ts';
import type { DraftNode } from '../../node.ts';
import { BOUNDS } from '../../weights.ts';

/** What a list is judged by: an entry and the words of its own line. */
export interface ListEntry {
  readonly node: DraftNode;
  /** Behind the mark. */
  readonly words: string;
}

/** Whether the entries of a row are clauses. `holder` are the words in front of the row, where it stands in an entry. */
export function areClauses(row: readonly ListEntry[], holder: string, isBelowArticle: boolean): boolean {
  if (isBelowArticle) return true;
  if (row.length < 2) return row.some(({ words }) => endsInSemicolon(words)) && announcesList(holder);
  const ends = row.slice(0, -1).filter(({ words }) => endsInSemicolon(words)).length;
  if (ends * 2 > row.length - 1) return true;
  if (!announcesList(holder)) return false;
  const single = row.filter(({ node, words }) => isSingle(words) && !hasOwn(node)).length;
  const long = row.filter(({ words }) => words.length > 12).length;
  return single === row.length && long * 2 > row.length && row.some(({ words }) => /[。；;]$/.test(words));
}

/** The last of a row of articles, where all others are sentences and it is none: a text that breaks off, no heading. */
export function findCut(row: readonly ListEntry[]): DraftNode | undefined {
  const last = row.at(-1);
  const others = row.slice(0, -1);
  if (last === undefined || others.length < BOUNDS.alikeInRow - 1 || hasOwn(last.node)) return undefined;
  return others.every(({ words }) => endsSentence(words)) && !endsSentence(last.words) ? last.node : undefined;
}

/** One sentence or clause, with its stop at the end. */
function isSingle(words: string): boolean {
  const at = words.indexOf('。');
  return at < 0 || at >= words.length - 1;
}

/** Whether it has anything but its own line. */
export function hasOwn({ children }: DraftNode): boolean {
  return children.some(({ kind }) => kind !== 'blank' && kind !== 'furniture');
}

/** The row's last entry gives what stands behind its own line to the entry that holds the row. */
export function giveBack(holder: DraftNode, row: readonly ListEntry[]): void {
  const last = row.at(-1)?.node;
  // Most rows hold nothing but their own lines.
  if (last === undefined || row.every(({ node }) => node.children.length === 0)) return;
  // What ends in a semicolon is whole: a paragraph behind it is none of its own.
  for (const { node, words } of row) if (node !== last && endsInSemicolon(words)) moveBehind(holder, node, 0);
  const kept = countOwn(row.slice(0, -1));
  if (kept === undefined) return;
  moveBehind(holder, last, kept);
}

/** Moves all but the first `kept` paragraphs of an entry out of it, to stand behind it. */
function moveBehind(holder: DraftNode, entry: DraftNode, kept: number): void {
  const from = lastMarked(entry) + 1;
  const [own] = entry.children.flatMap(({ kind }, i) => (i >= from && kind === 'paragraph' ? [i] : [])).slice(kept);
  if (own === undefined) return;
  const behind = entry.children.splice(own);
  holder.children.splice(holder.children.indexOf(entry) + 1, 0, ...behind);
}

/** How many paragraphs of their own the row's entries have, where they are alike. */
function countOwn(others: readonly ListEntry[]): number | undefined {
  const counts = others.map(({ node }) => node.children.filter(({ kind }) => kind === 'paragraph').length);
  if (counts.filter((n) => n === 0).length * 2 >= counts.length) return 0;
  const [first] = counts as [number];
  return counts.every((n) => n === first) ? first : undefined;
}

/**
 * Whether a row of headings ends in front of a paragraph of its holder: the holder has words in front of the row, and
 * none of several entries has a paragraph of its own but the last.
 */
export function endsBeforeOwn(row: readonly ListEntry[], holder: DraftNode, hasIntro: boolean): boolean {
  if (!hasIntro || row.length < BOUNDS.alikeInRow || holder.mark === null) return false;
  const others = row.slice(0, -1);
  return others.every(({ node, words }) => !hasOwn(node) && /[。；;]$/.test(words));
}

/** Whether none of a plan's entries of one kind has a paragraph of its own, but for the last of a row. */
export function areAlike(rows: readonly (readonly ListEntry[])[]): boolean {
  const others = rows.flatMap((row) => row.slice(0, -1));
  return (
    others.length >= BOUNDS.alikeInPlan &&
    others.every(({ node, words }) => !hasOwn(node) && endsAlike(words) && !isSingle(words))
  );
}

/** A pattern would look at the whole text for its end. */
const endsAlike = (words: string): boolean => ALIKE_ENDS.has(words.charCodeAt(words.length - 1));
const ALIKE_ENDS = codesOf('。；;）)');

function lastMarked({ children }: DraftNode): number {
  return children.findLastIndex(({ mark }) => mark !== null);
}
