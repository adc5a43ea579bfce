/**
 * Whether the rows of a table are torn: cells that spanned rows are gone, so that the others moved to the left, and one
 * row of numbers runs through several columns. Such lines are read as text, where the numbers are marks.
 *
 *     一、抓好栽植 | 1.备足树苗 | 农办 |
 *     2.分片栽植 | 各村 | |
 */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';

const RE_NUMBER = /^\s*([0-9]{1,3})[.．、](?![0-9])\s*\S/;
const LEAST_NUMBERS = 3;

export function isTorn({ cells }: SourceTable, lines: readonly SourceLine[]): boolean {
  const numbers: number[] = [];
  const columns = new Set<number>();
  for (const { column, pieces } of cells) {
    const [first] = pieces;
    if (first === undefined) continue;
    const number = RE_NUMBER.exec(lines[first.line - 1]?.text.slice(first.start, first.end) ?? '')?.[1];
    if (number === undefined) continue;
    numbers.push(Number(number));
    columns.add(column);
  }
  return (
    columns.size > 1 &&
    numbers.length >= LEAST_NUMBERS &&
    numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1)
  );
}
