/**
 * Says in words how each line was read, why, and what the next best reading was:
 *
 *     第 2 行“青石乡2031年防汛要点”：像标题，又在正文和编号之前。其次：没有像标题的行（代价多 3.9）。
 *     第 9 行“2.清淤。三里。”：在第 4 行“一、”之下，编号接着同级的前一个。其次：这里的数字不是编号（代价多 12.0）。
 */

import type { CompilationTree, TreeNode } from '../../src/model/plan/tree.ts';
import type { Overrule } from '../source/overrule.ts';
import { sayReason } from './reasons.ts';
import { printLine, walk } from './tree.ts';

const SHOWN = 24;

/** All lines that are not blank, or line `only`. */
export function explain({ root }: CompilationTree, overrules: readonly Overrule[], only?: number): string[] {
  const reasons = new Map(overrules.map(({ line, reason }) => [line, reason]));
  const said: string[] = [];
  const above = listAbove(root);
  for (const node of walk(root)) {
    if (node.kind === 'plan' && only === undefined) said.push(...sayRival(node));
    for (const [i, line] of node.lines.entries()) {
      if ((only !== undefined && line.number !== only) || printLine(line).trim() === '') continue;
      const reason = reasons.get(line.number);
      said.push(sayLine(node, i, reason, above.get(node)));
    }
  }
  return said;
}

/** For what has a mark, the entry that it stands under. */
function listAbove(root: TreeNode): ReadonlyMap<TreeNode, TreeNode> {
  const above = new Map<TreeNode, TreeNode>();
  for (const node of walk(root)) {
    if (node.mark !== null) for (const child of node.children) if (child.mark !== null) above.set(child, node);
  }
  return above;
}

function sayLine(node: TreeNode, i: number, reason: string | undefined, above: TreeNode | undefined): string {
  const line = node.lines[i] as TreeNode['lines'][number];
  const text = printLine(line).trim();
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}……` : text;
  const why = i > 0 ? whyJoined(node) : (node.evidence?.why ?? node.kind);
  const because = reason === undefined ? sayReason(why) : `${sayReason('overruled')}：${reason}`;
  const where = i === 0 && reason === undefined ? sayAbove(above) : '';
  return `第 ${line.number} 行“${shown}”：${where}${because}。${i > 0 || reason !== undefined ? '' : sayNext(node)}`;
}

const sayAbove = (above: TreeNode | undefined): string =>
  above?.lines[0] === undefined ? '' : `在第 ${above.lines[0].number} 行“${above.mark?.printed.trim()}”之下，`;

/** Why a line stands in one node with the line above. */
function whyJoined({ kind }: TreeNode): string {
  if (kind === 'table') return kind;
  if (kind === 'plan-title' || kind === 'compilation-title') return 'title-joined';
  return kind === 'annex' ? 'annex-joined' : 'joined';
}

function sayNext({ evidence }: TreeNode): string {
  if (evidence?.next === undefined) return '';
  const { why, more, line } = evidence.next;
  const isSame = why === evidence.why && line === undefined;
  return `其次：${isSame ? '也是这样，但排在另一级之下' : sayRead(why, line)}（${sayMore(more)}）。`;
}

function sayRival({ evidence, plan }: TreeNode): string[] {
  if (evidence?.next === undefined) return [];
  const { why, more, line } = evidence.next;
  return [`第 ${plan} 篇的编号另有一种读法：${sayRead(why, line)}（${sayMore(more)}）。`];
}

const sayRead = (why: string, line: number | undefined): string =>
  `${line === undefined ? '' : `第 ${line} 行，`}${sayReason(why)}`;

/** What is cheaper by itself was dearer with all that comes behind. */
const sayMore = (more: number): string =>
  more < 0 ? `单看代价少 ${(-more).toFixed(1)}，连同后文则多` : `代价多 ${more.toFixed(1)}`;
