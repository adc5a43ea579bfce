import type { SourceLine } from '../../../src/model/plan/source.ts';

/**
 * Cuts text at LF, CRLF and CR, keeping each ending. Text that ends in a line ending has no further, empty line.
 */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  while (start < text.length) {
    const end = nextEnding(text, start);
    const ending = end === text.length ? '' : text.startsWith('\r\n', end) ? '\r\n' : (text[end] as '\n' | '\r');
    lines.push({ number: lines.length + 1, text: text.slice(start, end), ending });
    start = end + ending.length;
  }
  return lines;
}

function nextEnding(text: string, from: number): number {
  RE_ENDING.lastIndex = from;
  return RE_ENDING.exec(text)?.index ?? text.length;
}

const RE_ENDING = /[\r\n]/g;
