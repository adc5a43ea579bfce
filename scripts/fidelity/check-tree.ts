/** Proof that a tree holds its seed: printed, it is the source to the letter, and to the byte where the seed is text. */
import { unparse } from '../parse/unparse.ts';
import { isWholeSource } from '../source/read-source.ts';
import { compareLines, line, refuse } from './line.ts';
import type { Made } from './made-site.ts';

export function checkTree({ tree, seed, file }: Pick<Made, 'tree' | 'seed' | 'file'>): void {
  const printed = unparse(tree);
  const source = tree.source.lines.map(({ text, ending }) => text + ending).join('');
  compareLines(file, '解析树', linesOf(source), linesOf(printed));
  if (!isWholeSource(printed, tree.source, seed.bytes))
    throw refuse(file, '解析树还原出的字节与种子文件不同', '种子文件的字节');
}

const linesOf = (text: string) => text.split('\n').map((each) => line(each));
