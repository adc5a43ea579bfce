import { parse } from '../../../../scripts/parse/parse.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';
import type { TreeNode } from '../../../../src/model/plan/tree.ts';

export const treeOf = (lines: readonly string[]): TreeNode =>
  parse(readSource(Buffer.from(`${lines.join('\n')}\n`), 'a.txt'), 'a').root;

/** `kind #plan line role:text|… + line …`, indented by depth. */
export function drawTree({ kind, plan, lines, children }: TreeNode, depth = 0): string[] {
  const own = lines.map(
    ({ number, spans }) => `${number} ${spans.map(({ role, text }) => `${role}:${text}`).join('|')}`,
  );
  const head = `${kind}${plan === undefined ? '' : ` #${plan}`} ${own.join(' + ')}`.trimEnd();
  return ['  '.repeat(depth) + head, ...children.flatMap((one) => drawTree(one, depth + 1))];
}
