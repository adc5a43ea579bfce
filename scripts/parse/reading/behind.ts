import { foldText } from '../../../src/model/text/fold.ts';
import type { Piece } from '../facts/piece.ts';

/** Longer than any title or listed heading. */
const LINE_LIMIT = 120;

/**
 * Tells whether words stand again further on: alone on a line, or in front of its first stop. Little of a file is ever
 * asked for: lines are sorted by how they begin, and folded where a question begins so, too.
 */
export class LinesBehind {
  private readonly pieces: readonly Piece[];
  private readonly from: number;
  private byStart: ReadonlyMap<number, readonly number[]> | undefined;
  private readonly filed = new Set<number>();
  /** Where each line, each line's head, and each two lines on a row stand last. */
  private readonly lines = new Map<string, number>();
  private readonly heads = new Map<string, number>();
  private readonly pairs = new Map<string, number>();

  constructor(pieces: readonly Piece[], from: number) {
    this.pieces = pieces;
    this.from = from;
  }

  /** Alone on a line behind piece `at`. */
  has(folded: string, at: number): boolean {
    this.fileLike(folded);
    return (this.lines.get(folded) ?? -1) > at;
  }

  /** In front of the first stop of a line behind piece `at`. */
  hasHead(folded: string, at: number): boolean {
    this.fileLike(folded);
    return (this.heads.get(folded) ?? -1) > at;
  }

  /** Over two lines behind piece `at`: a heading of the text may be wrapped. */
  hasWrapped(folded: string, at: number): boolean {
    this.fileLike(folded);
    return (this.pairs.get(folded) ?? -1) > at;
  }

  private fileLike(folded: string): void {
    const start = startOf(folded, '');
    if (this.filed.has(start)) return;
    this.filed.add(start);
    this.byStart ??= this.sort();
    for (const i of this.byStart.get(start) ?? []) this.file(i);
  }

  private sort(): ReadonlyMap<number, readonly number[]> {
    const byStart = new Map<number, number[]>();
    for (let i = this.from; i < this.pieces.length; i++) {
      const { text } = this.pieces[i] as Piece;
      if (text === '') continue;
      const start = startOf(text, '');
      add(byStart, start, i);
      // One of few characters begins otherwise with the next one.
      const pair = text.length > LINE_LIMIT ? start : startOf(text, this.textBelow(i));
      if (pair !== start) add(byStart, pair, i);
    }
    return byStart;
  }

  private file(i: number): void {
    const { text } = this.pieces[i] as Piece;
    const head = headOf(text);
    if (head !== '') put(this.heads, foldText(head), i);
    if (text.length > LINE_LIMIT) return;
    const own = foldText(text);
    put(this.lines, own, i);
    const below = this.textBelow(i);
    const next = below.length > LINE_LIMIT ? '' : foldText(below);
    if (own !== '' && next !== '') put(this.pairs, own + next, this.below(i));
  }

  /** The next line that is not blank. */
  private below(i: number): number {
    let next = i + 1;
    while (this.pieces[next]?.text === '') next += 1;
    return next;
  }

  private textBelow(i: number): string {
    return this.pieces[this.below(i)]?.text ?? '';
  }
}

function add(byStart: Map<number, number[]>, start: number, i: number): void {
  const known = byStart.get(start);
  if (known === undefined) byStart.set(start, [i]);
  else known.push(i);
}

function put(last: Map<string, number>, key: string, i: number): void {
  if ((last.get(key) ?? -1) < i) last.set(key, i);
}

/** How many characters tell how a line begins. */
const START_LENGTH = 3;

/** The first characters of `text`, folded, and then those of `more`, as a number. */
function startOf(text: string, more: string): number {
  let start = 0;
  let count = 0;
  for (let i = 0; i < text.length + more.length && count < START_LENGTH; i++) {
    const code = foldCode(i < text.length ? text.charCodeAt(i) : more.charCodeAt(i - text.length));
    if (code === undefined) continue;
    start = (Math.imul(start, 65599) + code) | 0;
    count += 1;
  }
  return start;
}

/** Undefined where it is a space. */
function foldCode(code: number): number | undefined {
  if ((code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xf900)) return code;
  const folded = foldText(String.fromCharCode(code));
  return folded === '' ? undefined : folded.charCodeAt(0);
}

/** What a line may have for a heading: the words in front of its first stop. */
export function headOf(text: string): string {
  const stop = text.slice(0, LINE_LIMIT).search(/[。：:]/);
  return stop > 0 ? text.slice(0, stop) : '';
}
