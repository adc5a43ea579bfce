/**
 * Reads what a page of a PDF shows, piece by piece: the characters of each marked content, told by what the fonts say
 * their glyphs mean, and where they begin. Kerning is no text; where a row ends, a line feed stands.
 */
import type { PdfFile } from './file.ts';
import { wordsIn } from './glyph-codes.ts';
import { addImage, addWords, type MarkedContent, type MarkedContents } from './marked-content.ts';
import type { Glyphs } from './meanings.ts';
import { OpenMarks } from './open-marks.ts';
import { type DrawnImage, type Fonts, fontsOf, imagesOf, readStream } from './resources.ts';
import { isOperator, takeTokens } from './tokens.ts';
import { type Dictionary, isList } from './values.ts';

export interface PageContent {
  /** By the number that the tags know them by. */
  readonly marked: ReadonlyMap<number, MarkedContent>;
  /** What belongs to the page and not to the text: running head, page number. */
  readonly artifacts: readonly string[];
  /** What stands in neither. */
  readonly stray: string;
}

export function readPageContent(file: PdfFile, page: Dictionary, fonts: Fonts): PageContent {
  const reader = new ContentReader(fontsOf(file, page, fonts), imagesOf(file, page));
  const contents = file.entry(page, 'Contents');
  const streams = isList(contents) ? contents : [page.get('Contents')];
  const content = streams.map((one) => readStream(file.stream(one))).join('\n');
  takeTokens(
    content,
    (token) => reader.take(token),
    (at) => reader.takeAtOnce(content, at),
  );
  return reader;
}

/** Only shifts and turns upside down happen; `y` is where the baseline is. */
interface Frame {
  readonly scale: number;
  readonly y: number;
}

/** Nearly all that a page draws is glyphs of one face in a row, and the printer writes each such run like this. */
const RE_RUN =
  /q\n1 0 0 -1 [-\d.]+ ([-\d.]+) cm\n\/c\d+ cs\n[-\d. ]+ scn\nBT\n0 Tr\n(\/f\d+) [\d.]+ Tf\n1 0 0 -1 0 0 Tm\n([^\n]*) T[jJ]\nET\nQ\n/y;
/** It writes what is marked for the tags like this. */
const RE_MARK = /\/\w+ <<\n {2}\/MCID (\d+)\n>> BDC\n/y;
const MARK_ENDS = 'EMC\n';
const SHOWS = new Set(['Tj', 'TJ', "'"]);

class ContentReader implements PageContent {
  readonly marked: MarkedContents = new Map();
  readonly artifacts: string[] = [];
  stray = '';
  private readonly fonts: ReadonlyMap<string, Glyphs>;
  private readonly images: ReadonlyMap<string, DrawnImage>;
  private frame: Frame = { scale: 1, y: 0 };
  private row: Frame = this.frame;
  private glyphs: Glyphs = [];
  private readonly frames: Frame[] = [];
  private readonly open = new OpenMarks();
  private readonly operands: string[] = [];

  constructor(fonts: ReadonlyMap<string, Glyphs>, images: ReadonlyMap<string, DrawnImage>) {
    this.fonts = fonts;
    this.images = images;
  }

  /** Operands stand in front of their operator. */
  take(token: string): void {
    if (!isOperator(token)) return void this.operands.push(token);
    this.perform(token);
    this.operands.length = 0;
  }

  /** Where a run of glyphs stands there, or a mark: what its operators do, at once. Returns where it ends. */
  takeAtOnce(content: string, at: number): number {
    return content[at] === 'q' ? this.takeRun(content, at) : this.takeMark(content, at);
  }

  private takeRun(content: string, at: number): number {
    RE_RUN.lastIndex = at;
    const found = RE_RUN.exec(content);
    if (found === null) return at;
    const [{ length }, y, font = '', shown = ''] = found;
    this.row = { scale: this.frame.scale, y: this.frame.y + this.frame.scale * Number(y) };
    this.glyphs = this.fonts.get(font) ?? [];
    this.add(wordsIn(shown, 0, shown.length, this.glyphs));
    const end = at + length;
    if (!content.startsWith(MARK_ENDS, end)) return end;
    this.open.end();
    return end + MARK_ENDS.length;
  }

  private takeMark(content: string, at: number): number {
    RE_MARK.lastIndex = at;
    const found = RE_MARK.exec(content);
    if (found === null) return at;
    this.open.beginTagged(Number(found[1]));
    return at + found[0].length;
  }

  private perform(operator: string): void {
    if (operator === 'q') this.frames.push(this.frame);
    else if (operator === 'Q') this.frame = this.frames.pop() ?? this.frame;
    else if (operator === 'cm') this.frame = this.place(this.frame);
    else if (operator === 'Tm') this.row = this.place(this.frame);
    else if (operator === 'Td') this.row = this.shift(this.row);
    else if (operator === 'Tf') this.glyphs = this.fonts.get(this.operands.at(-2) ?? '') ?? [];
    else if (SHOWS.has(operator)) this.add(wordsOf(this.operands, this.glyphs));
    else if (operator === 'Do') this.draw();
    else if (operator === 'BDC' || operator === 'BMC') this.begin();
    else if (operator === 'EMC') this.open.end();
  }

  private place({ scale, y }: Frame): Frame {
    const [a = 1, , , d = 1, , f = 0] = this.operands.length > 6 ? this.operands.slice(-6) : this.operands;
    return { scale: scale * Number(d) * Math.sign(Number(a)), y: y + scale * Number(f) };
  }

  private shift({ scale, y }: Frame): Frame {
    return { scale, y: y + scale * Number(this.operands[1]) };
  }

  private add(shown: string): void {
    const words = this.open.takeActual() ?? shown;
    const { mark, isArtifact } = this.open;
    if (isArtifact) this.artifacts[this.artifacts.length - 1] += words;
    else if (mark === undefined) this.stray += words;
    else addWords(this.marked, mark, words, this.row.y);
  }

  /** Where a mark cannot tell which picture it is, its words are said to stand there. */
  private draw(): void {
    const image = this.images.get(this.operands.at(-1) ?? '');
    const { mark, isArtifact } = this.open;
    if (image === undefined || mark === undefined || isArtifact) this.add(UNKNOWN_IMAGE);
    else addImage(this.marked, mark, image, this.frame.y);
  }

  private begin(): void {
    if (this.open.begin(this.operands)) this.artifacts.push('');
  }
}

// No text of a plan's, so that it is found.
const UNKNOWN_IMAGE = '〔未标记的图〕';

function wordsOf(operands: readonly string[], glyphs: Glyphs): string {
  return operands.map((one) => wordsIn(one, 0, one.length, glyphs)).join('');
}
