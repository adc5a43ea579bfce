/**
 * Says in words how each line was read, why, and what the next best reading was:
 *
 *     第 5 行 标题“青石乡2031年防汛要点”：像标题，又在正文和编号之前。其次：没有像标题的行（多 3.9）。
 */

import type { Overrule } from '../../src/model/plan/overrule.ts';
import { type CompilationTree, printLine, type TreeNode, walk } from '../../src/model/plan/tree.ts';
import { sayReason } from './reasons.ts';

const SHOWN = 24;

/** All lines that are not blank, or line `only`. */
export function explain({ root }: CompilationTree, overrules: readonly Overrule[], only?: number): string[] {
  const reasons = new Map(overrules.map(({ line, reason }) => [line, reason]));
  const said: string[] = [];
  for (const node of walk(root)) {
    if (node.kind === 'plan' && only === undefined) said.push(...sayRival(node));
    for (const [i, line] of node.lines.entries()) {
      if ((only !== undefined && line.number !== only) || printLine(line).trim() === '') continue;
      const reason = reasons.get(line.number);
      said.push(sayLine(node, i, reason));
    }
  }
  return said;
}

function sayLine(node: TreeNode, i: number, reason: string | undefined): string {
  const line = node.lines[i] as TreeNode['lines'][number];
  const text = printLine(line).trim();
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}……` : text;
  const why = i > 0 ? 'joined' : (node.evidence?.why ?? node.kind);
  const because = reason === undefined ? sayReason(why) : `${sayReason('overruled')}：${reason}`;
  return `第 ${line.number} 行“${shown}”：${because}。${i > 0 || reason !== undefined ? '' : sayNext(node)}`;
}

function sayNext({ evidence }: TreeNode): string {
  if (evidence?.next === undefined) return '';
  const { why, more, line } = evidence.next;
  return `其次：${line === undefined ? '' : `第 ${line} 行，`}${sayReason(why)}（代价多 ${more.toFixed(1)}）。`;
}

function sayRival({ evidence, plan }: TreeNode): string[] {
  if (evidence?.next === undefined) return [];
  const { why, more, line } = evidence.next;
  return [`第 ${plan} 篇的编号另有一种读法：第 ${line} 行，${sayReason(why)}（代价多 ${more.toFixed(1)}）。`];
}
