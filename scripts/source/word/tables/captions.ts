/** A line in the style that Word gives captions (题注) names the table it stands above, or else the one it stands below. */
import type { SourceTable } from '../../../../src/model/plan/source-table.ts';

/** Pictures have captions of the same style. */
const RE_OTHER = /^\s*(?:图|照片|公式|Figure)/i;
/** Blank lines may stand between. */
const REACH = 2;

/** A table without a caption gets the line in the style of captions that stands next to it, above in front of below. */
export function nameByStyle(
  tables: readonly SourceTable[],
  captions: ReadonlySet<number>,
  lines: readonly string[],
): SourceTable[] {
  const taken = new Set(tables.flatMap(({ first, last }) => range(first, last)));
  const find = (from: number, step: 1 | -1): number | undefined => {
    const near = Array.from({ length: REACH + 1 }, (_, i) => from + i * step);
    const line = near.find((number) => taken.has(number) || (lines[number - 1] ?? '').trim() !== '');
    const isFree = line !== undefined && !taken.has(line) && captions.has(line);
    if (!isFree || RE_OTHER.test(lines[line - 1] ?? '')) return undefined;
    taken.add(line);
    return line;
  };
  const above = tables.map((table) => (table.caption === undefined ? find(table.first - 1, -1) : undefined));
  return tables.map((table, i) => {
    const line = above[i] ?? (table.caption === undefined ? find(table.last + 1, 1) : undefined);
    if (line === undefined) return table;
    const text = lines[line - 1] ?? '';
    const caption = { line, start: 0, end: text.length };
    return { ...table, first: Math.min(table.first, line), last: Math.max(table.last, line), caption };
  });
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
