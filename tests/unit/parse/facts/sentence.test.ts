import { describe, expect, test } from 'vitest';
import {
  announcesList,
  endsInColon,
  endsInSemicolon,
  endsSentence,
  widthOf,
} from '../../../../scripts/parse/facts/sentence.ts';

describe('a sentence ends', () => {
  test.each([...'。．.！!？?；;：:…｡'])('in %s', (stop) => {
    expect(endsSentence(`完成栽植${stop}`)).toBe(true);
    expect(endsSentence(`完成${stop}栽植`)).toBe(false);
  });
  test.each([...'”’"』」）)】》〉〕]'])('behind a stop and %s', (closer) => {
    expect(endsSentence(`完成栽植。${closer}`)).toBe(true);
    expect(endsSentence(`完成栽植。${closer}${closer}`)).toBe(true);
    expect(endsSentence(`完成栽植${closer}`)).toBe(false);
    expect(endsSentence(closer)).toBe(false);
  });
  test.each(['', '完成栽植', '完成栽植，', '完成栽植、'])('not %s', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
  test('in a stop alone', () => {
    expect(endsSentence('。')).toBe(true);
  });
});

test.each([
  ['分工如下：', true],
  ['分工如下:', true],
  ['分工：如下', false],
])('%s ends in a colon: %s', (text, ends) => {
  expect(endsInColon(text)).toBe(ends);
});

test.each([
  ...['育苗；', '育苗;', '育苗；以', '育苗；和', '育苗；及', '育苗；或', '育苗；并', '育苗；以及'].map((text) => [
    text,
    true,
  ]),
  ...['育苗', '育苗；与', '育苗；栽植', '；育苗以', '育苗；以及其'].map((text) => [text, false]),
] as [string, boolean][])('%s ends a clause: %s', (text, ends) => {
  expect(endsInSemicolon(text)).toBe(ends);
});

test.each([
  ...['分工：', '分工:', '完成下列任务', '完成下列任务。', '完成以下任务', '安排如下', '属于情形之一'].map((text) => [
    text,
    true,
  ]),
  [`下列${'甲'.repeat(40)}：`, true],
  [`下列${'甲'.repeat(40)}`, true],
  [`下列${'甲'.repeat(41)}。`, false],
  ['分工：栽植', false],
  ['分工:栽植', false],
  ['下列任务。已经完成', false],
  ['任务完成', false],
] as [string, boolean][])('%s announces a list: %s', (text, announces) => {
  expect(announcesList(text)).toBe(announces);
});

describe('a width', () => {
  test.each([
    ['栽植', 2],
    ['2031', 2],
    ['栽2株', 2.5],
    ['“栽”', 3],
    ['\u1fff\u2000', 1.5],
    ['', 0],
  ])('of %s is %d', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
  test('is told up to two hundred characters', () => {
    expect(widthOf('栽'.repeat(200))).toBe(200);
    expect(widthOf('栽'.repeat(201))).toBe(200);
    expect(widthOf('栽'.repeat(199))).toBe(199);
  });
});
