/** Reads strings of a PDF, and what the glyphs of its fonts mean (CMap, ToUnicode). */

/** By the code of a glyph. */
export type Glyphs = readonly string[];

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string, as characters. */
export function bytesOf(operand: string): string {
  if (operand.startsWith('<')) return bytesOfHex(operand);
  const inside = operand.slice(1, -1);
  if (!inside.includes('\\')) return inside;
  return inside.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped.trim()),
  );
}

function bytesOfHex(operand: string): string {
  const digits = operand.slice(1, -1).replace(/\s/g, '');
  let bytes = '';
  for (let at = 0; at + 1 < digits.length; at += 2)
    bytes += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2), 16));
  return bytes;
}

export function decodeText(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return decodeUtf16(bytes.slice(2));
}

const decodeUtf16 = (bytes: string): string =>
  Buffer.from(bytes.slice(0, bytes.length & ~1), 'latin1')
    .swap16()
    .toString('utf16le');

/** Four digits are a unit of UTF-16. */
function readUnits(digits: string): string {
  const end = digits.indexOf('>');
  let text = '';
  for (let at = 0; at < end; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, Math.min(at + 4, end)), 16));
  return text;
}

const RE_BLOCK = /beginbf(char|range)([\s\S]*?)endbf/g;

/** What the glyphs of a font mean (CMap, ToUnicode). */
export function readMeanings(cmap: string): Glyphs {
  const glyphs: string[] = [];
  for (const [, kind, rows = ''] of cmap.matchAll(RE_BLOCK)) {
    // Each begins with its digits, and `>` ends them.
    const codes = rows.split('<').slice(1);
    const step = kind === 'char' ? 2 : 3;
    for (let at = 0; at + step <= codes.length; at += step) {
      const from = Number.parseInt(codes[at] as string, 16);
      const to = kind === 'char' ? from : Number.parseInt(codes[at + 1] as string, 16);
      const meaning = readUnits(codes[at + step - 1] as string);
      for (let code = from; code <= to; code++)
        glyphs[code] = meaning.slice(0, -1) + String.fromCharCode(meaning.charCodeAt(meaning.length - 1) + code - from);
    }
  }
  return glyphs;
}
