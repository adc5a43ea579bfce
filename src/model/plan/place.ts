/** 出处: a position in a seed. Line and column are 1-based; a column counts code points. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How many code points stand in front of the offset `end`, which counts UTF-16 units. */
export function countCodePoints(text: string, end: number = text.length): number {
  let count = 0;
  for (let i = 0; i < end; i++) if ((text.charCodeAt(i) & 0xfc00) !== LOW_SURROGATE) count++;
  return count;
}

const LOW_SURROGATE = 0xdc00;
