/**
 * What the characters of Word's symbol fonts show. They stand in the text as private ones (`w:sym`, or a run set in the
 * font, whose letters are no letters); any that is not known stays a private one, which a finding points at.
 */
import { SYMBOL_TABLES } from './symbol-tables.ts';

const SYMBOLS = new Map(
  Object.entries(SYMBOL_TABLES).map(([font, rows]) => [
    font,
    new Map(
      Object.entries(rows).flatMap(([first, chars]) =>
        [...chars].flatMap((char, i): [number, string][] => (char === ' ' ? [] : [[Number(first) + i, char]])),
      ),
    ),
  ]),
);
/** Whose letters are pictures; in the font Symbol they are Greek, and numbers. */
const RE_PICTURES = /^(?:wingdings|webdings)/;

function showSymbol(font: string, code: number): string | undefined {
  const known = SYMBOLS.get(font)?.get(code & 0xff);
  return known !== undefined && (code > 0xefff ? code < 0xf100 : code < 0x100) ? known : undefined;
}

/** A character of a symbol font by its code, as `w:sym` has it. */
export function readSymbol(font = '', char = ''): string {
  const code = Number.parseInt(char, 16);
  const isText = code > 0x1f && (code < 0xd800 || (code > 0xdfff && code < 0xfffe));
  return showSymbol(font.toLowerCase(), code) ?? (isText ? String.fromCodePoint(code) : '\ufffd');
}

/** The text of a run in its font: that of a symbol font as it is seen, any other as it is. */
export function readInFont(text: string, font: string | undefined): string {
  const name = font?.toLowerCase() ?? '';
  if (!SYMBOLS.has(name) && !RE_PICTURES.test(name)) return text;
  return [...text].map((char) => showChar(name, char)).join('');
}

function showChar(font: string, char: string): string {
  const code = char.codePointAt(0) as number;
  if (code < 0xf020 && (code < 0x21 || code > 0xff)) return char;
  // A letter that stands for a picture nobody knows must not be read as a letter.
  const isPicture = code < 0x100 && RE_PICTURES.test(font);
  return showSymbol(font, code) ?? (isPicture ? String.fromCodePoint(0xf000 + code) : char);
}
