/**
 * Reads what a page of a PDF shows, piece by piece: the characters of each marked content, told by what the fonts say
 * their glyphs mean, and where they begin. Kerning is no text; where a row ends, a line feed stands.
 */
import { PDFArray, type PDFPage, type PDFRawStream } from '@cantoo/pdf-lib';
import { wordsIn } from './glyph-codes.ts';
import { bytesOf, decodeText, type Glyphs } from './meanings.ts';
import { type Fonts, fontsOf, imagesOf, readStream } from './resources.ts';
import { takeTokens } from './tokens.ts';

export interface Piece {
  text: string;
  /** Of its first glyph, in points from the page's foot. */
  readonly y: number;
  /** Of its last row. */
  end: number;
  /** What it shows besides glyphs, in order. */
  readonly images: PDFRawStream[];
}

export interface PageContent {
  /** By the number that the tags know them by. */
  readonly marked: ReadonlyMap<number, Piece>;
  /** What belongs to the page and not to the text: running head, page number. */
  readonly artifacts: readonly string[];
  /** What stands in neither. */
  readonly stray: string;
}

export function readContent(page: PDFPage, fonts: Fonts): PageContent {
  const reader = createReader(fontsOf(page, fonts), imagesOf(page));
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => page.doc.context.lookup(ref)) : [contents];
  const content = streams.map(readStream).join('\n');
  takeTokens(content, reader.take, (at) => reader.takeRun(content, at));
  return reader;
}

/** Nearly all that a page draws is glyphs of one face in a row, and the printer writes each such run like this. */
const RE_RUN =
  /q\n1 0 0 -1 [-\d.]+ ([-\d.]+) cm\n\/c\d+ cs\n[-\d. ]+ scn\nBT\n0 Tr\n(\/f\d+) [\d.]+ Tf\n1 0 0 -1 0 0 Tm\n([^\n]*) T[jJ]\nET\nQ\n/y;

/** Only shifts and turns upside down happen; `y` is where the baseline is. */
interface Frame {
  readonly scale: number;
  readonly y: number;
}

function createReader(fonts: ReadonlyMap<string, Glyphs>, images: ReadonlyMap<string, PDFRawStream>) {
  const marked = new Map<number, Piece>();
  const artifacts: string[] = [];
  let stray = '';
  let frame: Frame = { scale: 1, y: 0 };
  let row: Frame = frame;
  let glyphs: Glyphs = new Map();
  const frames: Frame[] = [];
  /** What is open: a number of a mark, an artifact, or a text that stands for the glyphs in it. */
  const open: (number | 'artifact' | { actual: string | null } | null)[] = [];
  const operands: string[] = [];

  const wordsOf = (): string => operands.map((one) => wordsIn(one, 0, one.length, glyphs)).join('');
  const place = (within: Frame): Frame => {
    const [a = 1, , , d = 1, , f = 0] = operands.length > 6 ? operands.slice(-6) : operands;
    return { scale: within.scale * Number(d) * Math.sign(Number(a)), y: within.y + within.scale * Number(f) };
  };
  const add = (words: string): void => {
    const actual = open.findLast((one) => typeof one === 'object' && one !== null);
    if (actual !== undefined && actual !== null && typeof actual === 'object') {
      words = actual.actual ?? '';
      actual.actual = null;
    }
    const mark = open.findLast((one) => typeof one === 'number');
    if (open.includes('artifact')) artifacts[artifacts.length - 1] += words;
    else if (mark === undefined) stray += words;
    else addTo(marked, mark as number, words, row.y);
  };
  /** Where a mark cannot tell which picture it is, its words are said to stand there. */
  const draw = (): void => {
    const image = images.get(operands.at(-1) ?? '');
    const id = open.findLast((one) => typeof one === 'number') as number | undefined;
    const piece = id === undefined ? undefined : marked.get(id);
    if (image === undefined || id === undefined || open.includes('artifact')) add(UNKNOWN_IMAGE);
    else if (piece === undefined) marked.set(id, { text: '', y: frame.y, end: frame.y, images: [image] });
    else piece.images.push(image);
  };
  const mark = (): void => {
    const operandOf = (key: string): string | undefined => operands[operands.indexOf(key) + 1 || operands.length];
    const [id, actual] = [operandOf('/MCID'), operandOf('/ActualText')];
    if (id !== undefined) open.push(Number(id));
    else if (operands[0] === '/Artifact') {
      artifacts.push('');
      open.push('artifact');
    } else open.push(actual === undefined ? null : { actual: decodeText(bytesOf(actual)) });
  };
  const operators = new Map<string, () => void>(
    Object.entries({
      q: () => frames.push(frame),
      Q: () => (frame = frames.pop() ?? frame),
      cm: () => (frame = place(frame)),
      Tm: () => (row = place(frame)),
      Td: () => (row = { ...row, y: row.y + row.scale * Number(operands[1]) }),
      Tf: () => (glyphs = fonts.get(operands.at(-2) ?? '') ?? new Map()),
      Tj: () => add(wordsOf()),
      TJ: () => add(wordsOf()),
      Do: draw,
      "'": () => add(wordsOf()),
      BDC: mark,
      BMC: mark,
      EMC: () => void open.pop(),
    }),
  );
  return {
    marked,
    artifacts,
    get stray() {
      return stray;
    },
    take(token: string): void {
      if (!isOperator(token)) return void operands.push(token);
      operators.get(token)?.();
      operands.length = 0;
    },
    /** Where one stands there: what its ten operators do, at once. Returns where it ends. */
    takeRun(content: string, at: number): number {
      RE_RUN.lastIndex = at;
      const found = RE_RUN.exec(content);
      if (found === null) return at;
      const [{ length }, y, font = '', shown = ''] = found;
      row = { scale: frame.scale, y: frame.y + frame.scale * Number(y) };
      glyphs = fonts.get(font) ?? new Map();
      add(wordsIn(shown, 0, shown.length, glyphs));
      return at + length;
    },
  };
}

function addTo(marked: Map<number, Piece>, mark: number, words: string, y: number): void {
  const piece = marked.get(mark);
  if (piece === undefined) marked.set(mark, { text: words, y, end: y, images: [] });
  else {
    piece.text += isOtherRow(piece.end, y) ? `\n${words}` : words;
    piece.end = y;
  }
}

/** No text of a plan's, so that it is found. */
const UNKNOWN_IMAGE = '〔未标记的图〕';

export const isOtherRow = (a: number, b: number): boolean => Math.abs(a - b) > 4;

/** A letter, or a quotation mark: what else a word begins with makes it an operand. */
function isOperator(token: string): boolean {
  const code = token.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34;
}
