import type { CompilationTree } from '../../src/model/plan/tree.ts';
import { printLine, walk } from './tree.ts';

/** Prints the tree back to text, without the byte order mark: the exact opposite of `parse`. */
export function unparse(tree: CompilationTree): string {
  const out: string[] = [];
  for (const node of walk(tree.root)) for (const line of node.lines) out.push(printLine(line), line.ending);
  return out.join('');
}
