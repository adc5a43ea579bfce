/** Reads the strings among the operands of a text operator: the bytes that name glyphs, two to a glyph. */
const [OPEN, CLOSE, LESS, MORE, BACKSLASH] = [...'()<>\\'].map((char) => char.charCodeAt(0));
const ESCAPES = new Map([...'nrtbf'].map((char, i) => [char.charCodeAt(0), '\n\r\t\b\f'.charCodeAt(i)]));
const ZERO = 48;

const isOctal = (code: number): boolean => code >= ZERO && code <= ZERO + 7;

/** What the glyphs of the strings in `content` from `from` to `to` mean. */
export function wordsIn(content: string, from: number, to: number, glyphs: ReadonlyMap<number, string>): string {
  let words = '';
  /** The first byte of a glyph that is not whole; -1 where none waits. */
  let first = -1;
  const add = (byte: number): void => {
    if (first < 0) first = byte;
    else {
      words += glyphs.get((first << 8) | byte) ?? '\ufffd';
      first = -1;
    }
  };
  for (let at = from; at < to; at++) {
    const code = content.charCodeAt(at);
    if (code !== OPEN && code !== LESS) continue;
    first = -1;
    at = code === OPEN ? takeString(content, at + 1, add) : takeHex(content, at + 1, add);
  }
  return words;
}

/** Returns where it ends. */
function takeString(content: string, from: number, add: (byte: number) => void): number {
  let depth = 1;
  let at = from;
  for (; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === BACKSLASH) at = takeEscape(content, at + 1, add);
    else {
      if (code === OPEN) depth += 1;
      else if (code === CLOSE && --depth === 0) return at;
      add(code);
    }
  }
  return at;
}

/** Returns where its last character stands. */
function takeEscape(content: string, from: number, add: (byte: number) => void): number {
  const code = content.charCodeAt(from);
  if (!isOctal(code)) {
    // Where a line is broken, nothing stands.
    if (code === 13 && content.charCodeAt(from + 1) === 10) return from + 1;
    if (code !== 10 && code !== 13) add(ESCAPES.get(code) ?? code);
    return from;
  }
  let at = from;
  let byte = 0;
  for (; at < from + 3 && isOctal(content.charCodeAt(at)); at++) byte = byte * 8 + content.charCodeAt(at) - ZERO;
  add(byte & 255);
  return at - 1;
}

function takeHex(content: string, from: number, add: (byte: number) => void): number {
  let high = -1;
  let at = from;
  for (; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === MORE) break;
    const digit = code < 58 ? code - ZERO : (code | 32) - 87;
    if (digit < 0 || digit > 15) continue;
    if (high < 0) high = digit;
    else {
      add(high * 16 + digit);
      high = -1;
    }
  }
  return at;
}
