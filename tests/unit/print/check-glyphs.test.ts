import { expect, test } from 'vitest';
import { checkGlyphs, readCoverage } from '../../../scripts/print/check-glyphs.ts';
import { readFonts } from '../../../scripts/print/fonts.ts';
import { Refusal } from '../../../scripts/refusal.ts';
import { convertText } from '../../print/convert.ts';

const hasGlyph = readCoverage(readFonts());
const withText = (text: string) => convertText(`某县2024年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。${text}\n`);

test('a character that no face has stops the build, named with its line', () => {
  expect(() => checkGlyphs(withText('落实👍到位。'), hasGlyph)).toThrow(Refusal);
  expect(() => checkGlyphs(withText('落实👍到位。'), hasGlyph)).toThrow(
    /^sample\.txt:3：字符“👍”（U\+1F44D）.*落实👍到位/u,
  );
});

test('rare characters, Latin letters, and marks without a shape pass', () => {
  expect(() =>
    checkGlyphs(withText('犇骉龘，①②③，Ｖ5.0—…·“‘’”〔2024〕1号，\u200b到\ufe0f位。'), hasGlyph),
  ).not.toThrow();
});

test('headings are looked at, too', () => {
  expect(() =>
    checkGlyphs(convertText('某县2024年工作要点\n一、突出\ue000重点\n1.抓好落实。全县要抓好。\n'), hasGlyph),
  ).toThrow(/:2：.*U\+E000/u);
});

test('what a finding quotes is looked at, too: the 校记 are printed', () => {
  const outline = '1.抓好\ufffd实。\n2.加强督导。\n汇编\n目录\n1.某县2024年工作要点 1\n';
  const body = '某县2024年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。全县要加强。\n';
  expect(() => checkGlyphs(convertText(outline + body), hasGlyph)).toThrow(/U\+FFFD/u);
});
