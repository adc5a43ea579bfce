import { fileOf } from '../../../../src/model/search/position-list.ts';
import type { PositionList } from './list-positions.ts';

/** How many files there are: a power of two, so that a gram keeps its file while a site grows a little. */
const countFiles = (positions: number, fileSize: number): number =>
  positions === 0 ? 0 : 2 ** Math.max(0, Math.ceil(Math.log2(positions / fileSize)));

/** The files' content, as published (`PositionFile`). `fileSize` is in positions, more or less. */
export function filePositions(lists: Iterable<PositionList>, fileSize: number): string[] {
  const rows: [gram: string, row: string][] = [];
  const spell = createSpeller();
  let positions = 0;
  for (const [gram, distances] of lists) {
    positions += distances.length;
    rows.push([gram, `${JSON.stringify(gram)}:[${spell(distances)}]`]);
  }
  const files: string[][] = Array.from({ length: countFiles(positions, fileSize) }, () => []);
  for (const [gram, row] of rows) files[fileOf(gram, files.length)]?.push(row);
  return files.map((own) => `{${own.join(',')}}`);
}

/** Digits of a distance, and its comma. */
const MOST_DIGITS = 16;
const [ZERO, COMMA] = [48, 44];

/** Spells whole numbers, with commas between them: a site has millions, and `join` takes several times as long. */
function createSpeller(): (numbers: readonly number[]) => string {
  let room = Buffer.alloc(1 << 16);
  return (numbers) => {
    if (room.length < numbers.length * MOST_DIGITS) room = Buffer.alloc(numbers.length * MOST_DIGITS);
    let end = 0;
    for (let i = 0; i < numbers.length; i++) {
      if (i > 0) room[end++] = COMMA;
      let rest = numbers[i] as number;
      let digits = 1;
      for (let most = 10; rest >= most; most *= 10) digits++;
      for (let at = end + digits - 1; at >= end; at--) {
        const tenth = Math.floor(rest / 10);
        room[at] = ZERO + rest - tenth * 10;
        rest = tenth;
      }
      end += digits;
    }
    return room.toString('latin1', 0, end);
  };
}
