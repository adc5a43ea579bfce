/**
 * Proof of the pictures' files: on the site, in the book and in the PDFs there are those that the source has, byte for
 * byte, and no others. That each stands in its place, with its words, is proven with the lines around it.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { TreeNode } from '../../src/model/plan/tree.ts';
import { walk } from '../parse/tree.ts';
import { compareValue, refuse } from './line.ts';
import type { Made } from './made-site.ts';

const RE_PICTURE = /^picture-/;

export function checkPictures(made: Made): void {
  const { dist, compilation, file, read } = made;
  const expected = picturesOf(made);
  const beside = readdirSync(join(dist, compilation.compilation)).filter((name) => RE_PICTURE.test(name));
  compareFiles(file, '网站上', expected, new Map(beside.map((name) => [name, read(name)])));
  const filter = ({ name }: { readonly name: string }): boolean => RE_PICTURE.test(inBook(name));
  const book = Object.entries(unzipSync(read(`${compilation.compilation}.epub`), { filter }));
  const bound = book.map(([path, bytes]) => [inBook(path), bytes] as const);
  compareFiles(file, 'EPUB 里', expected, new Map(bound));
}

const inBook = (path: string): string => path.replace(/^EPUB\//, '');

/** By file name, the sum of the bytes. */
function picturesOf({ tree, compilation }: Made): Map<string, string> {
  const ordinals = new Set(compilation.plans.map(({ ordinal }) => ordinal));
  const isPlan = ({ kind, plan }: TreeNode): boolean => kind === 'plan' && plan !== undefined && ordinals.has(plan);
  const nodes = tree.root.children.filter(isPlan).flatMap((node) => [...walk(node)]);
  const inCells = nodes.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans));
  return new Map(
    [...nodes, ...inCells].flatMap(({ picture }) => (picture === undefined ? [] : [[picture.file, picture.sha256]])),
  );
}

function compareFiles(
  file: string,
  where: string,
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, Uint8Array>,
): void {
  for (const [name, sum] of expected) {
    const bytes = found.get(name);
    if (bytes === undefined) throw refuse(file, `${where}没有图 ${name}`, '这个文件');
    compareValue(file, `${where}的图 ${name} `, sum, createHash('sha256').update(bytes).digest('hex'));
  }
  const strange = [...found.keys()].find((name) => !expected.has(name));
  if (strange !== undefined) throw refuse(file, `${where}有图 ${strange}，原文没有`, '没有这个文件');
}
