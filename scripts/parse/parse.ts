/**
 * Source → the one tree, in three steps:
 *
 *     facts      what each line says of itself: marks, dates, titles, annexes, furniture (facts/)
 *     numbering  which marks are marks, what stands in what, where rows and documents begin (numbering/)
 *     reading    what the file is, title, preamble, body, annexes, signoff of each document, each node with its
 *                evidence (reading/)
 *
 *     file        = compilation | document+
 *     compilation = [outline of every plan] [title line] 目录 contents-entry+ document+
 *     document    = furniture? title? own-目录? (paragraph | entry)* annex* signoff? furniture?
 *
 * Parsing never throws on text, and `unparse(parse(source))` gives the source back.
 */

import type { Source } from '../../src/model/plan/source.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';
import { type Overrule, readOverruled } from '../source/overrule.ts';
import { findPictures } from './facts/pictures.ts';
import { readPieces } from './facts/pieces.ts';
import { findTables } from './facts/tables.ts';
import { readFile } from './reading/file.ts';
import { readContext } from './reading/one-plan.ts';

/** `name` is the compilation's. Each line of the source is in one node; `overrules` are what an editor says of single lines. */
export function parse(source: Source, name: string, overrules: readonly Overrule[] = []): CompilationTree {
  const overruled = readOverruled(overrules);
  const pieces = readPieces(source, findTables(source, overruled), findPictures(source));
  return { name, source, root: readFile(pieces, readContext(pieces, overruled)) };
}
