/** What most lines open with is read without the table of forms, and must be what the table would say. */
import { expect, test } from 'vitest';
import { readCommon } from '../../../../scripts/parse/facts/common-marks.ts';
import { readMarks } from '../../../../scripts/parse/facts/marks.ts';

const say = (text: string): string | undefined => {
  const marks = readCommon(text);
  return marks
    ?.map(({ family, mark, certainty }) => `${family.name} ${mark.printed} ${mark.ordinal} ${certainty}`)
    .join();
};

test.each([
  ['1.育苗', '1. 1. 1 sure'],
  ['1899.育苗', '1. 1899. 1899 sure'],
  ['1900.育苗', '1. 1900. 1900 possible'],
  ['2100.育苗', '1. 2100. 2100 possible'],
  ['2101.育苗', '1. 2101. 2101 sure'],
  ['9999.育苗', '1. 9999. 9999 sure'],
  ['一、育苗', '一、 一、 1 sure'],
  ['十二、育苗', '一、 十二、 12 sure'],
  ['二十一、育苗', '一、 二十一、 21 sure'],
])('%s is a mark', (text, said) => {
  expect(say(text)).toBe(said);
  // The same, told by the table of forms: a space keeps it from being common.
  const [printed] = /^.*[.、]/.exec(text) as RegExpExecArray;
  const [formed] = readMarks(`${printed} 育苗`);
  expect(`${formed?.family.name} ${formed?.mark.printed} ${formed?.mark.ordinal} ${formed?.certainty}`).toBe(said);
});

test.each([
  ...['', '育苗', '1', '1.', '1. 育苗', '1.1育苗', '1.(一)育苗', '0.育苗', '01.育苗', '12345.育苗', '1、育苗', '.育苗'],
  ...[
    '一、',
    '一',
    '一、 育苗',
    '一、二类',
    '一、（一）',
    '育、苗',
    '一育、苗',
    '一百二十、育苗',
    '〇、育苗',
    '、育苗',
  ],
])('%s is left to the table', (text) => {
  expect(readCommon(text)).toBeUndefined();
});

test('a mark is made once', () => {
  expect(readCommon('12.育苗')).toBe(readCommon('12.护林'));
  expect(readCommon('三、育苗')).toBe(readCommon('三、护林'));
});
