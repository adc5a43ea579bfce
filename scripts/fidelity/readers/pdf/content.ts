/**
 * Reads what a page of a PDF shows, piece by piece: the characters of each marked content, told by what the fonts say
 * their glyphs mean, and where they begin. Kerning is no text; where a row ends, a line feed stands.
 */
import { PDFArray, type PDFPage, type PDFRawStream } from '@cantoo/pdf-lib';
import { wordsIn } from './glyph-codes.ts';
import { addImage, addWords, type MarkedContent, type MarkedContents } from './marked-content.ts';
import { bytesOf, decodeText, type Glyphs } from './meanings.ts';
import { type Fonts, fontsOf, imagesOf, readStream } from './resources.ts';
import { takeTokens } from './tokens.ts';

export interface PageContent {
  /** By the number that the tags know them by. */
  readonly marked: ReadonlyMap<number, MarkedContent>;
  /** What belongs to the page and not to the text: running head, page number. */
  readonly artifacts: readonly string[];
  /** What stands in neither. */
  readonly stray: string;
}

export function readPageContent(page: PDFPage, fonts: Fonts): PageContent {
  const reader = new ContentReader(fontsOf(page, fonts), imagesOf(page));
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => page.doc.context.lookup(ref)) : [contents];
  const content = streams.map(readStream).join('\n');
  takeTokens(
    content,
    (token) => reader.take(token),
    (at) => reader.takeRun(content, at),
  );
  return reader;
}

/** Only shifts and turns upside down happen; `y` is where the baseline is. */
interface Frame {
  readonly scale: number;
  readonly y: number;
}

/** A number of a mark, an artifact, or a text that stands for the glyphs in it, once. */
type Opened = number | 'artifact' | { actual: string | null } | null;

/** Nearly all that a page draws is glyphs of one face in a row, and the printer writes each such run like this. */
const RE_RUN =
  /q\n1 0 0 -1 [-\d.]+ ([-\d.]+) cm\n\/c\d+ cs\n[-\d. ]+ scn\nBT\n0 Tr\n(\/f\d+) [\d.]+ Tf\n1 0 0 -1 0 0 Tm\n([^\n]*) T[jJ]\nET\nQ\n/y;
/** Operators that show glyphs. */
const SHOWS = new Set(['Tj', 'TJ', "'"]);

class ContentReader implements PageContent {
  readonly marked: MarkedContents = new Map();
  readonly artifacts: string[] = [];
  stray = '';
  private readonly fonts: ReadonlyMap<string, Glyphs>;
  private readonly images: ReadonlyMap<string, PDFRawStream>;
  private frame: Frame = { scale: 1, y: 0 };
  private row: Frame = this.frame;
  private glyphs: Glyphs = new Map();
  private readonly frames: Frame[] = [];
  private readonly open: Opened[] = [];
  private readonly operands: string[] = [];

  constructor(fonts: ReadonlyMap<string, Glyphs>, images: ReadonlyMap<string, PDFRawStream>) {
    this.fonts = fonts;
    this.images = images;
  }

  /** Operands stand in front of their operator. */
  take(token: string): void {
    if (!isOperator(token)) return void this.operands.push(token);
    this.perform(token);
    this.operands.length = 0;
  }

  /** Where a run of glyphs stands there: what its ten operators do, at once. Returns where it ends. */
  takeRun(content: string, at: number): number {
    RE_RUN.lastIndex = at;
    const found = RE_RUN.exec(content);
    if (found === null) return at;
    const [{ length }, y, font = '', shown = ''] = found;
    this.row = { scale: this.frame.scale, y: this.frame.y + this.frame.scale * Number(y) };
    this.glyphs = this.fonts.get(font) ?? new Map();
    this.add(wordsIn(shown, 0, shown.length, this.glyphs));
    return at + length;
  }

  private perform(operator: string): void {
    if (operator === 'q') this.frames.push(this.frame);
    else if (operator === 'Q') this.frame = this.frames.pop() ?? this.frame;
    else if (operator === 'cm') this.frame = this.place(this.frame);
    else if (operator === 'Tm') this.row = this.place(this.frame);
    else if (operator === 'Td') this.row = this.shift(this.row);
    else if (operator === 'Tf') this.glyphs = this.fonts.get(this.operands.at(-2) ?? '') ?? new Map();
    else if (SHOWS.has(operator)) this.add(wordsOf(this.operands, this.glyphs));
    else if (operator === 'Do') this.draw();
    else if (operator === 'BDC' || operator === 'BMC') this.open.push(this.readMark());
    else if (operator === 'EMC') this.open.pop();
  }

  private place({ scale, y }: Frame): Frame {
    const [a = 1, , , d = 1, , f = 0] = this.operands.length > 6 ? this.operands.slice(-6) : this.operands;
    return { scale: scale * Number(d) * Math.sign(Number(a)), y: y + scale * Number(f) };
  }

  private shift({ scale, y }: Frame): Frame {
    return { scale, y: y + scale * Number(this.operands[1]) };
  }

  private get mark(): number | undefined {
    return this.open.findLast((one) => typeof one === 'number');
  }

  private add(shown: string): void {
    const words = this.takeActual() ?? shown;
    const { mark } = this;
    if (this.open.includes('artifact')) this.artifacts[this.artifacts.length - 1] += words;
    else if (mark === undefined) this.stray += words;
    else addWords(this.marked, mark, words, this.row.y);
  }

  /** What stands for the glyphs: the text for the first of them, nothing for the others. */
  private takeActual(): string | undefined {
    const standsFor = this.open.findLast((one) => typeof one === 'object' && one !== null);
    if (standsFor === undefined) return undefined;
    const { actual } = standsFor;
    standsFor.actual = null;
    return actual ?? '';
  }

  /** Where a mark cannot tell which picture it is, its words are said to stand there. */
  private draw(): void {
    const image = this.images.get(this.operands.at(-1) ?? '');
    const { mark } = this;
    if (image === undefined || mark === undefined || this.open.includes('artifact')) this.add(UNKNOWN_IMAGE);
    else addImage(this.marked, mark, image, this.frame.y);
  }

  private readMark(): Opened {
    const { operands } = this;
    const operandOf = (key: string): string | undefined => operands[operands.indexOf(key) + 1 || operands.length];
    const [id, actual] = [operandOf('/MCID'), operandOf('/ActualText')];
    if (id !== undefined) return Number(id);
    if (this.operands[0] !== '/Artifact') return actual === undefined ? null : { actual: decodeText(bytesOf(actual)) };
    this.artifacts.push('');
    return 'artifact';
  }
}

/** No text of a plan's, so that it is found. */
const UNKNOWN_IMAGE = '〔未标记的图〕';

function wordsOf(operands: readonly string[], glyphs: Glyphs): string {
  return operands.map((one) => wordsIn(one, 0, one.length, glyphs)).join('');
}

/** A letter, or a quotation mark: what else a word begins with makes it an operand. */
function isOperator(token: string): boolean {
  const code = token.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34;
}
