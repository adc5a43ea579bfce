/** Characters of symbol fonts: what is seen, never a letter that stands for a picture. */
import { expect, test } from 'vitest';
import { hasGlyph } from '../../../../scripts/outputs/pdf/check-glyphs.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';
import { readInFont, readSymbol } from '../../../../scripts/source/word/paragraphs/symbols.ts';
import { zip } from './docx-file.ts';

test.each([
  ['Wingdings', 'F0FE', '☑'],
  ['Wingdings', '00FE', '☑'],
  ['Wingdings', 'F0A8', '□'],
  ['Wingdings', 'F0D8', '➢'],
  ['Wingdings 2', 'F052', '☑'],
  ['Symbol', 'F0B7', '•'],
  ['Symbol', 'F061', 'α'],
  ['Symbol', 'F057', 'Ω'],
  ['Symbol', 'F0CE', '∈'],
  ['Symbol', 'F0D6', '√'],
  ['Webdings', 'F061', '✔'],
  ['Webdings', 'F063', '□'],
  ['Webdings', 'F021', '\uf021'],
  ['Wingdings', 'F0CC', '\uf0cc'],
  ['仿宋', 'F0FE', '\uf0fe'],
  ['Wingdings', 'D800', '\ufffd'],
  ['Wingdings', '', '\ufffd'],
])('%s %s', (font, code, shown) => {
  expect(readSymbol(font, code)).toBe(shown);
});

test('the text of a run in a symbol font is what is seen', () => {
  expect(readInFont('\uf0fe þ', 'Wingdings')).toBe('☑ ☑');
  expect(readInFont('x', 'Wingdings')).toBe('⌧');
  expect(readInFont('%', 'Wingdings')).toBe('\uf025');
  expect(readInFont('市局%', 'SimSun')).toBe('市局%');
  expect(readInFont('5\uf0b0', 'Symbol')).toBe('5°');
  expect(readInFont('a+b', 'Symbol')).toBe('α+β');
  expect(readInFont('a', 'Webdings')).toBe('✔');
  expect(readInFont('市局', 'Wingdings')).toBe('市局');
});

test('in a document: w:sym, a run in the font, and one that is not', () => {
  const sym = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
  const inFont = '<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>\uf06f</w:t></w:r>';
  const body = `<w:p>${sym}${inFont}<w:r><w:t>o完成</w:t></w:r></w:p>`;
  expect(readSource(zip(body), 'a.docx').lines.map(({ text }) => text)).toEqual(['☑□o完成']);
});

/** What the faces for print lack: `glyph-missing` asks the editor what to print. */
const RARE = [...'ϑϕϖϒ⁄↵ℑℜ℘⇑⇓'];

test('whatever is put in can be printed, but for a few signs', () => {
  const codes = Array.from({ length: 256 }, (_, code) => (0xf000 + code).toString(16));
  const shown = ['Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings', 'Symbol'].flatMap((font) =>
    codes.map((code) => readSymbol(font, code)),
  );
  const known = shown.filter((char) => !/[\ue000-\uf8ff]/.test(char));
  expect(known.length).toBeGreaterThan(80);
  expect(known.filter((char) => !hasGlyph(char))).toEqual(RARE);
});
