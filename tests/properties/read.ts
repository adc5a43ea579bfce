import { joinCompilation } from '../../scripts/model/join-compilation.ts';
import { parse } from '../../scripts/parse/parse.ts';
import { findPlainTables } from '../../scripts/source/tables/plain-tables.ts';
import { splitLines } from '../../scripts/source/text/lines.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';

/** Parses text that need not come from a file: empty, blank and ill-formed text, too. */
export function parseText(text: string): CompilationTree {
  return parse({ file: 'a.txt', sha256: '', encoding: 'utf-8', lines: splitLines(text), asides: [] }, 'a');
}

export function joinText(text: string): Compilation {
  return joinCompilation(parseText(text));
}

/** As a file is read: its tables are found first. */
export function parseTextWithTables(text: string): CompilationTree {
  const lines = splitLines(text);
  return parse(
    { file: 'a.txt', sha256: '', encoding: 'utf-8', lines, asides: [], tables: findPlainTables(lines) },
    'a',
  );
}

export function joinTextWithTables(text: string): Compilation {
  return joinCompilation(parseTextWithTables(text));
}
