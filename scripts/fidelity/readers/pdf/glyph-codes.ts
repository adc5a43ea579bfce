/** Reads the strings among the operands of a text operator: the bytes that name glyphs, two to a glyph. */
import type { Glyphs } from './meanings.ts';

const [OPEN, CLOSE, LESS, MORE, BACKSLASH] = [...'()<>\\'].map((char) => char.charCodeAt(0));
const ESCAPES = new Map([...'nrtbf'].map((char, i) => [char.charCodeAt(0), '\n\r\t\b\f'.charCodeAt(i)]));
const ZERO = 48;

const isOctal = (code: number): boolean => code >= ZERO && code <= ZERO + 7;

/** What the glyphs of the strings in `content` from `from` to `to` mean. */
export function wordsIn(content: string, from: number, to: number, glyphs: Glyphs): string {
  const reader = new GlyphReader(content, glyphs);
  for (let at = from; at < to; at++) {
    const code = content.charCodeAt(at);
    if (code === OPEN) at = reader.takeString(at + 1);
    else if (code === LESS) at = reader.takeHex(at + 1);
  }
  return reader.words;
}

class GlyphReader {
  words = '';
  private readonly content: string;
  private readonly glyphs: Glyphs;
  /** The first byte of a glyph that is not whole; -1 where none waits. */
  private first = -1;

  constructor(content: string, glyphs: Glyphs) {
    this.content = content;
    this.glyphs = glyphs;
  }

  private add(byte: number): void {
    if (this.first < 0) this.first = byte;
    else {
      this.words += this.glyphs[(this.first << 8) | byte] ?? '\ufffd';
      this.first = -1;
    }
  }

  /** Returns where it ends. */
  takeString(from: number): number {
    const { content } = this;
    this.first = -1;
    let depth = 1;
    let at = from;
    for (; at < content.length; at++) {
      const code = content.charCodeAt(at);
      if (code === BACKSLASH) at = this.takeEscape(at + 1);
      else {
        if (code === OPEN) depth += 1;
        else if (code === CLOSE && --depth === 0) return at;
        this.add(code);
      }
    }
    return at;
  }

  /** Returns where its last character stands. */
  private takeEscape(from: number): number {
    const { content } = this;
    const code = content.charCodeAt(from);
    if (!isOctal(code)) {
      // Where a line is broken, nothing stands.
      if (code === 13 && content.charCodeAt(from + 1) === 10) return from + 1;
      if (code !== 10 && code !== 13) this.add(ESCAPES.get(code) ?? code);
      return from;
    }
    let at = from;
    let byte = 0;
    for (; at < from + 3 && isOctal(content.charCodeAt(at)); at++) byte = byte * 8 + content.charCodeAt(at) - ZERO;
    this.add(byte & 255);
    return at - 1;
  }

  takeHex(from: number): number {
    const { content } = this;
    this.first = -1;
    let high = -1;
    let at = from;
    for (; at < content.length; at++) {
      const code = content.charCodeAt(at);
      if (code === MORE) break;
      const digit = code < 58 ? code - ZERO : (code | 32) - 87;
      if (digit < 0 || digit > 15) continue;
      if (high < 0) high = digit;
      else {
        this.add(high * 16 + digit);
        high = -1;
      }
    }
    return at;
  }
}
