/** What ends a text though no stop does: a contact, a note, names in a row. */
import { describe, expect, test } from 'vitest';
import { endsInMidSentence, isRunningText, startsInMidSentence } from '../../../scripts/model/sentence-ends.ts';

describe('a contact', () => {
  test.each(['联系', '咨询', '经办', '投诉', '举报', ''])('of whom is asked: %s', (who) => {
    for (const what of ['人', '电话', '方式', '邮箱', '地址', '传真'])
      for (const colon of '：:') {
        expect(endsInMidSentence(`按月报送，${who}${what}${colon}甲`)).toBe(false);
        expect(endsInMidSentence(`按月报送，${who}${what}${colon}${'甲'.repeat(60)}`)).toBe(false);
        expect(endsInMidSentence(`按月报送，${who}${what}${colon}${'甲'.repeat(61)}`)).toBe(true);
        for (const stop of '。；;') expect(endsInMidSentence(`${who}${what}${colon}甲${stop}乙`)).toBe(true);
      }
    expect(endsInMidSentence(`按月报送，${who}电话甲`)).toBe(true);
  });
  test.each([
    ['8765432', false],
    ['123456789012', false],
    ['876543', true],
  ])('is the number %s', (number, isOpen) => {
    expect(endsInMidSentence(`按月报送至${number}`)).toBe(isOpen);
    expect(endsInMidSentence(`按月报送至${number}处`)).toBe(true);
  });
});

test.each(['注', '备注', '附注', '说明'])('%s： is a note', (what) => {
  for (const colon of ['：', ':', ' ：', '  :']) {
    expect(endsInMidSentence(`${what}${colon}甲乙`)).toBe(false);
    expect(endsInMidSentence(`按${what}${colon}甲乙`)).toBe(true);
  }
  expect(endsInMidSentence(`${what}甲乙`)).toBe(true);
});

describe('names in a row', () => {
  test.each([
    ['名单如下：甲、乙、丙', false],
    ['名单如下:甲、乙、丙', false],
    ['名单如下：甲、乙', true],
    ['名单甲、乙、丙', true],
    [`名单：${'甲'.repeat(20)}、乙、${'丙'.repeat(20)}`, false],
    [`名单：${'甲'.repeat(21)}、乙、丙`, true],
    [`名单：甲、乙、${'丙'.repeat(21)}`, true],
    ...[...'，。；,;'].map((stop): [string, boolean] => [`名单：甲、乙、丙${stop}丁`, true]),
    ['名单：甲、乙、', true],
    ['Porto', false],
    ['由Porto2', false],
    ['建设合作平台，参与RCEP', true],
    ['建设合作平台。参与RCEP', true],
    ['由2Porto2', false],
    ['由Porto承办', true],
    ['由3', true],
  ])('%s', (text, isOpen) => expect(endsInMidSentence(text)).toBe(isOpen));
});

test.each(['发', '發', '制', '製', ''])('when it was printed needs no stop: 印%s', (how) => {
  for (const day of ['20', '２０', '20 ']) expect(endsInMidSentence(`某办2031年8月${day}日印${how}`)).toBe(false);
  expect(endsInMidSentence(`某办8月20日印${how}给`)).toBe(true);
});

test.each(['2031年8月20日', '（二〇三一年八月二十日）', '２０３１年８月２０日'])(
  'a date alone is no sentence: %s',
  (date) => {
    expect(endsInMidSentence(date)).toBe(false);
    expect(endsInMidSentence(`自${date}`)).toBe(true);
  },
);

test.each(['|', '｜'])('a cell ends in no sentence: %s', (bar) => {
  expect(endsInMidSentence(`甲${bar}乙`)).toBe(false);
  expect(endsInMidSentence(`甲${bar}${'乙'.repeat(99)}`)).toBe(false);
  expect(endsInMidSentence(`甲${bar}${'乙'.repeat(100)}`)).toBe(true);
});

test('brackets behind a sentence hold no other bracket', () => {
  for (const inner of '（(〔【[') expect(endsInMidSentence(`甲。乙（丙${inner}丁）`)).toBe(true);
  expect(endsInMidSentence('甲。（乙）')).toBe(false);
});

test('running text is told by its first hundred characters', () => {
  expect(isRunningText(`${'甲'.repeat(14)}，`)).toBe(true);
  expect(isRunningText(`${'甲'.repeat(200)}，`)).toBe(true);
});

test.each([
  ['教育，甲', true],
  ['教育,甲', true],
  ['教育工作，甲', true],
  ['教育工作者，甲', false],
  ['教育。甲，乙', false],
  ['教育3，甲', false],
  ['教育', false],
])('%s begins in mid-sentence: %s', (text, starts) => expect(startsInMidSentence(text)).toBe(starts));
