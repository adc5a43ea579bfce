import { expect, test } from 'vitest';
import { checkTree } from '../../../scripts/fidelity/check-tree.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { CompilationTree } from '../../../src/model/plan/tree.ts';

const BYTES = Buffer.from('甲市要点\r\n1.学习。读书。\n2.工作。\n');
const TREE = parse(readSource(BYTES, 'a.txt'), 'a');
const prove = (tree: CompilationTree, bytes: Buffer = BYTES): void =>
  checkTree({ tree, seed: { bytes, characters: new Map() }, file: 'a.txt' });

/** The tree with the text of a span changed. */
const change = (from: string, to: string): CompilationTree => JSON.parse(JSON.stringify(TREE).replace(from, to));

test('a tree that prints back to its seed passes', () => {
  expect(() => prove(TREE)).not.toThrow();
});
test.each([
  ['loses a character', 'text":"读书。"}', 'text":"书。"}'],
  ['doubles one', 'text":"读书。"}', 'text":"读读书。"}'],
  ['swaps two', 'text":"读书。"}', 'text":"书读。"}'],
])('one that %s is refused', (_, from, to) => {
  expect(() => prove(change(from, to))).toThrow(/a\.txt：解析树与原文不符，第 2 行自第 [67] 字起/);
});
test('other bytes than those of its lines are refused', () => {
  expect(() => prove(TREE, Buffer.concat([BYTES, Buffer.from('吧')]))).toThrow('还原出的字节与种子文件不同');
});
