import { expect, test } from 'vitest';
import { checkGlyphs, readCoverage } from '../../../../scripts/outputs/pdf/check-glyphs.ts';
import { readFonts } from '../../../../scripts/outputs/pdf/fonts.ts';
import { Refusal } from '../../../../scripts/shell/refusal.ts';
import { readText } from '../../../print/convert.ts';

const hasGlyph = readCoverage(readFonts());
const check = (text: string) => {
  const { compilation, tree } = readText(text);
  checkGlyphs(compilation, tree.source, hasGlyph);
};
const checkItem = (text: string) => check(`某县2024年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。${text}\n`);

test('a character that no face has stops the build, named with its place', () => {
  expect(() => checkItem('落实👍到位。')).toThrow(Refusal);
  expect(() => checkItem('落实👍到位。')).toThrow(/^sample\.txt:3:10：字符“👍”（U\+1F44D）.*落实👍到位/u);
});

test('the line is the character’s own, where a text goes on over several', () => {
  expect(() => checkItem('各校要\n抓好落实，\n落实𝄞到位。')).toThrow(/^sample\.txt:5:3：字符“𝄞”/u);
  expect(() => checkItem('𐀀各校要𝄞\n抓好𝄞落实。')).toThrow(/^sample\.txt:3:8：字符“𐀀”/u);
});

test('rare characters, Latin letters, and marks without a shape pass', () => {
  expect(() => checkItem('犇骉龘，①②③，Ｖ5.0—…·“‘’”〔2024〕1号，\u200b到\ufe0f位。')).not.toThrow();
});

test('headings are looked at, too', () => {
  expect(() => check('某县2024年工作要点\n一、突出\ue000重点\n1.抓好落实。全县要抓好。\n')).toThrow(/:2:5：.*U\+E000/u);
});

test('what a finding quotes is looked at, too: the 校记 are printed', () => {
  const outline = '1.抓好\ufffd实。\n2.加强督导。\n汇编\n目录\n1.某县2024年工作要点 1\n';
  const body = '某县2024年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。全县要加强。\n';
  expect(() => check(outline + body)).toThrow(/U\+FFFD/u);
});
