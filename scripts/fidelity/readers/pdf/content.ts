/**
 * Reads what a page of a PDF shows, piece by piece: the characters of each marked content, told by what the fonts say
 * their glyphs mean, and where they begin. Kerning is no text; where a row ends, a line feed stands.
 */
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';

export interface Piece {
  text: string;
  /** Of its first glyph, in points from the page's foot. */
  readonly y: number;
  /** Of its last row. */
  end: number;
}

export interface PageContent {
  /** By the number that the tags know them by. */
  readonly marked: ReadonlyMap<number, Piece>;
  /** What belongs to the page and not to the text: running head, page number. */
  readonly artifacts: readonly string[];
  /** What stands in neither. */
  readonly stray: string;
}

type Glyphs = ReadonlyMap<number, string>;

const text = new TextDecoder('latin1');
export const readStream = (stream: unknown): string =>
  stream instanceof PDFRawStream ? text.decode(decodePDFRawStream(stream).decode()) : '';

const RE_TOKEN = /\((?:\\[\s\S]|[^\\()])*\)?|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s[\]()<>/]*|[^\s[\]()<>/]+/g;

/** What two characters of a code mean, per font; the fonts of one file are shared by its pages. */
export type Fonts = Map<PDFDict, Glyphs>;

export function readContent(page: PDFPage, fonts: Fonts): PageContent {
  const reader = createReader(fontsOf(page, fonts));
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => page.doc.context.lookup(ref)) : [contents];
  for (const token of tokensOf(streams.map(readStream).join('\n'))) reader.take(token);
  return reader;
}

function* tokensOf(content: string): Generator<string> {
  RE_TOKEN.lastIndex = 0;
  for (let found = RE_TOKEN.exec(content); found !== null; found = RE_TOKEN.exec(content)) {
    let [token] = found;
    // A string may hold brackets of its own, in pairs.
    if (token.startsWith('(')) {
      token = content.slice(found.index, endOfString(content, found.index));
      RE_TOKEN.lastIndex = found.index + token.length;
    }
    yield token;
  }
}

function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const char = content[at];
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')' && --depth === 0) return at + 1;
  }
  return content.length;
}

/** Only shifts and turns upside down happen; `y` is where the baseline is. */
interface Frame {
  readonly scale: number;
  readonly y: number;
}

function createReader(fonts: ReadonlyMap<string, Glyphs>) {
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

  const place = (within: Frame): Frame => {
    const [a = 1, , , d = 1, , f = 0] = operands.slice(-6).map(Number);
    return { scale: within.scale * d * Math.sign(a), y: within.y + within.scale * f };
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
  const mark = (): void => {
    const props = operands.join(' ');
    const id = /\/MCID (\d+)/.exec(props)?.[1];
    const actual = /\/ActualText (\([\s\S]*?\)(?= \/| >>)|<[^>]*>)/.exec(props)?.[1];
    if (id !== undefined) open.push(Number(id));
    else if (operands[0] === '/Artifact') {
      artifacts.push('');
      open.push('artifact');
    } else open.push(actual === undefined ? null : { actual: decodeText(bytesOf(actual)) });
  };
  const operators: Record<string, () => void> = {
    q: () => frames.push(frame),
    Q: () => (frame = frames.pop() ?? frame),
    cm: () => (frame = place(frame)),
    Tm: () => (row = place(frame)),
    Td: () => (row = { ...row, y: row.y + row.scale * Number(operands[1]) }),
    Tf: () => (glyphs = fonts.get(operands.at(-2) ?? '') ?? new Map()),
    Tj: () => add(wordsOf(operands, glyphs)),
    TJ: () => add(wordsOf(operands, glyphs)),
    "'": () => add(wordsOf(operands, glyphs)),
    BDC: mark,
    BMC: mark,
    EMC: () => void open.pop(),
  };
  return {
    marked,
    artifacts,
    get stray() {
      return stray;
    },
    take(token: string): void {
      const isOperator = /^[A-Za-z'"*]+\d?\*?$/.test(token);
      if (!isOperator) return void operands.push(token);
      operators[token]?.();
      operands.length = 0;
    },
  };
}

function addTo(marked: Map<number, Piece>, mark: number, words: string, y: number): void {
  const piece = marked.get(mark);
  if (piece === undefined) marked.set(mark, { text: words, y, end: y });
  else {
    piece.text += isOtherRow(piece.end, y) ? `\n${words}` : words;
    piece.end = y;
  }
}

export const isOtherRow = (a: number, b: number): boolean => Math.abs(a - b) > 4;

function wordsOf(operands: readonly string[], glyphs: Glyphs): string {
  let words = '';
  for (const operand of operands) {
    if (!/^[(<]/.test(operand)) continue;
    const bytes = bytesOf(operand);
    for (let at = 0; at + 1 < bytes.length; at += 2)
      words += glyphs.get((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)) ?? '\ufffd';
  }
  return words;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string, as characters. */
function bytesOf(operand: string): string {
  if (operand.startsWith('<'))
    return operand
      .slice(1, -1)
      .replace(/\s/g, '')
      .replace(/[0-9a-f]{2}/gi, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return operand
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped.trim()),
    );
}

function decodeText(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return decodeUtf16(bytes.slice(2));
}

const decodeUtf16 = (bytes: string): string =>
  bytes.replace(/([\s\S])([\s\S])/g, (_, a: string, b: string) =>
    String.fromCharCode((a.charCodeAt(0) << 8) | b.charCodeAt(0)),
  );

function fontsOf(page: PDFPage, known: Fonts): Map<string, Glyphs> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'));
  if (!(fonts instanceof PDFDict)) return new Map();
  return new Map(
    fonts.keys().map((name) => {
      const font = fonts.lookup(name, PDFDict);
      const glyphs = known.get(font) ?? readMeanings(readStream(font.lookup(PDFName.of('ToUnicode'))));
      known.set(font, glyphs);
      return [name.asString(), glyphs];
    }),
  );
}

const RE_BLOCK = /beginbf(char|range)([\s\S]*?)endbf/g;

/** What the glyphs of a font mean (CMap, ToUnicode). */
function readMeanings(cmap: string): Glyphs {
  const glyphs = new Map<number, string>();
  for (const [, kind, rows = ''] of cmap.matchAll(RE_BLOCK)) {
    const codes = [...rows.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, code = '']) => code);
    const step = kind === 'char' ? 2 : 3;
    for (let at = 0; at + step <= codes.length; at += step) {
      const from = Number.parseInt(codes[at] as string, 16);
      const to = kind === 'char' ? from : Number.parseInt(codes[at + 1] as string, 16);
      const meaning = decodeUtf16(bytesOf(`<${codes[at + step - 1]}>`));
      for (let code = from; code <= to; code++)
        glyphs.set(
          code,
          meaning.slice(0, -1) + String.fromCharCode(meaning.charCodeAt(meaning.length - 1) + code - from),
        );
    }
  }
  return glyphs;
}
