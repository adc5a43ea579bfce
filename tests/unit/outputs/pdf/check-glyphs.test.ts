import { expect, test } from 'vitest';
import { explainMissing, findMissing, hasGlyph, RE_COMMON } from '../../../../scripts/outputs/pdf/check-glyphs.ts';
import { substitute } from '../../../../scripts/outputs/pdf/substitute.ts';
import { readText } from '../../../print/convert.ts';

const check = (text: string, shown?: ReadonlyMap<string, string>): string[] => {
  const { compilation, tree } = readText(text);
  return findMissing(compilation, tree.source, shown).map(
    ({ char, places }) => `${char} ${places.map(({ line, column }) => `${line}:${column}`).join(' ')}`,
  );
};
const checkItem = (text: string, shown?: ReadonlyMap<string, string>) =>
  check(`某县2024年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。${text}\n`, shown);

test('every character that no face has is found at once, each with all its lines', () => {
  expect(checkItem('落实𐀀到位。\n各校𝄞要𐀀抓好。')).toEqual(['𐀀 3:10 4:5', '𝄞 4:3']);
});

test('headings are looked at, too, and what findings quote: the 校记 are printed', () => {
  expect(check('某县2024年工作要点\n一、突出\ue000重点\n1.抓好落实。全县要抓好。\n')).toEqual(['\ue000 2:5']);
  const outline = '1.抓好\ufffd实。\n2.加强督导。\n汇编\n目录\n1.某县2024年工作要点 1\n';
  const body = '某县2024年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。全县要加强。\n';
  expect(check(outline + body)).toEqual(['\ufffd 1:5']);
});

test('boxes, ticks, arrows, rare characters, Latin letters, and marks without a shape pass', () => {
  expect(checkItem('☐☑☒✓✔✗✘►➢➤犇骉龘，①②③，Ｖ5.0—…·“‘’”〔2024〕1号，\u200b到\ufe0f位。')).toEqual([]);
});

test('what the editor wants in its place must be printable itself', () => {
  expect(checkItem('落实𐀀到位。', new Map([['𐀀', '〔赞〕']]))).toEqual([]);
  expect(checkItem('落实𐀀到位。', new Map([['𐀀', '𝄞']]))).toEqual(['𐀀 3:10']);
});

test('a message names the character and its lines, and says what to do', () => {
  const { compilation, tree } = readText('某县2024年工作要点\n1.抓好落实。全县𐀀要抓好。\n');
  const [missing] = findMissing(compilation, tree.source);
  expect(missing && explainMissing(missing, 'a')).toMatchObject({
    rule: 'glyph-missing',
    place: { line: 2, column: 10 },
    message: expect.stringContaining('字符“𐀀”（U+10000）在印刷字体中没有字形，见第 2 行'),
    hint: expect.stringContaining('a.reading.json'),
    audience: 'editor',
  });
});

test('what passes without a look at the faces is in them', () => {
  const common = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (char) => RE_COMMON.test(char) && char !== '\n',
  );
  expect(common.length).toBeGreaterThan(20_000);
  expect(common.filter((char) => char !== ' ' && !hasGlyph(char))).toEqual([]);
});

test('a document is printed with what stands in a character’s place, and nothing else is changed', () => {
  const document = { title: '落实𐀀', list: [1, ['𐀀𐀀', null, true]] };
  const shown = new Map([['𐀀', '〔赞〕']]);
  expect(substitute(document, shown)).toEqual({ title: '落实〔赞〕', list: [1, ['〔赞〕〔赞〕', null, true]] });
});
