import { describe, expect, test } from 'vitest';
import { recordOf } from '../../../../scripts/addresses/ledger/decisions/record.ts';
import {
  compareHeadings,
  LEAST_LIKENESS,
  likenessFinder,
  weigh,
} from '../../../../scripts/addresses/ledger/promises/likeness.ts';
import { compareSketches, sketchText } from '../../../../scripts/addresses/ledger/promises/sketch.ts';
import { placeAt } from './place-at.ts';

describe('heading and text together', () => {
  test.each([
    ['a heading of 0.8 is enough where nothing of the text is left', 0.8, 0, true],
    ['one of 0.79 is not', 0.79, 0, false],
    ['a text of 0.4 is enough without the heading', 0, 0.4, true],
    ['one of 0.39 is not', 0, 0.39, false],
    ['the text tells twice as much: half of it and no heading', 0, 0.5, true],
    ['half of the heading and nothing of the text', 0.5, 0, false],
    ['where no text tells anything, the heading is all', 0.6, undefined, true],
    ['and must be 0.6 itself', 0.59, undefined, false],
  ])('%s', (_, heading, text, isLike) => {
    expect(weigh(heading, text) >= LEAST_LIKENESS - 1e-9).toBe(isLike);
  });

  test.each([
    ['抓好党建', '抓好党建', 1],
    ['抓好（党建）', '抓好 (党建)', 1],
    ['抓好党建', '抓好安全', 1 / 3],
    ['抓好党建', '改善条件', 0],
    ['', '', 0],
    ['', '抓好党建', 0],
    ['抓好党建', '', 0],
  ])('headings “%s” and “%s”', (a, b, likeness) => expect(compareHeadings(a, b)).toBeCloseTo(likeness, 10));
});

describe('a record and a place', () => {
  const LONG = '秋季开学前完成12所小学的屋面防水和操场翻新。';
  const OTHER = '对拖欠的工程款逐笔登记，年底前全部付清。';
  const like = (was: [string, string], is: [string, string]): number =>
    likenessFinder()(recordOf(placeAt('1#item-1', ...was), '2026-01-01'), placeAt('1#item-2', ...is));
  test.each([
    ['both told by heading and text', ['甲乙', LONG], ['甲乙', LONG], 2.25],
    ['the text kept, the heading another', ['甲乙', LONG], ['丙丁', LONG], 1.5],
    ['the heading kept, the text another', ['甲乙', LONG], ['甲乙', OTHER], 0.75],
    ['no text in the record: only the heading tells', ['甲乙', ''], ['甲乙', OTHER], 1],
    ['no text at the place: only the heading tells', ['甲乙', LONG], ['甲乙', ''], 1],
  ] as const)('%s', (_, was, is, likeness) => expect(like([...was], [...is])).toBe(likeness));
});

describe('a sketch', () => {
  // It is committed beside the seed: a sketch made by another version must say the same of the same text.
  test.each([
    ['暑期完成12所小学的屋面防水', '7bb0d5d565da99f80a2eeff6f8cf0441'],
    ['The quick brown fox jumps over the lazy dog.', 'ecda1264a81d898c2d3ca8261a126389'],
    ['对拖欠的工程款逐笔登记，年底前全部付清，不得新增拖欠。', '89727b0c4a7c4195ba00a2a95d23447a'],
  ])('of “%s” stays what it is', (text, sketch) => expect(sketchText(text)).toBe(sketch));

  test('ignores width and white space', () => {
    expect(sketchText('暑期 完成(12)所小学的屋面')).toBe(sketchText('暑期完成（１２）所　小学的屋面'));
  });

  test('is not made of twelve characters, which are alike by chance', () => {
    expect(sketchText('一二三四五六七八九十甲乙')).toBeUndefined();
    expect(sketchText('一 二 三 四 五 六 七 八 九 十 甲 乙')).toBeUndefined();
    expect(sketchText('一二三四五六七八九十甲乙丙')).toMatch(/^[0-9a-f]{32}$/);
  });

  const A = '000102030405060708090a0b0c0d0e0f';
  test.each([
    ['all', A, 1],
    ['none', 'f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', 0],
    ['none where the same stand one place on', '0f000102030405060708090a0b0c0d0e', 0],
    ['none where digits are the same across a border', '10102030405060708090a0b0c0d0e0f0', 0],
    ['half', '0001020304050607f8f9fafbfcfdfeff', 2 / 3],
    ['the other half', 'f0f1f2f3f4f5f6f708090a0b0c0d0e0f', 2 / 3],
    ['a quarter', '00010203f4f5f6f7f8f9fafbfcfdfeff', 0.4],
    ['one', 'f0f1f2f3f4f5f6f7f8f9fafbfcfdfe0f', 2 / 17],
  ])('that shares %s', (_, b, likeness) => expect(compareSketches(A, b)).toBeCloseTo(likeness, 10));
});
