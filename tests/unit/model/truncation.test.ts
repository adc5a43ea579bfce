import { expect, test } from 'vitest';
import { endsInMidSentence, lastText, startsInMidSentence } from '../../../scripts/model/truncation.ts';
import type { Entry, Paragraph } from '../../../src/model/plan/compilation.ts';

test.each([
  '教育,准确把握',
  '教育，准确把握',
  '教育工作,准确把握',
  '𠮷𠮷𠮷𠮷,好',
  '，准确把握',
  '。甲',
  '）的要求',
  '%以上',
])('%s begins in mid-sentence', (text) => {
  expect(startsInMidSentence(text)).toBe(true);
});

test.each([
  '2024年,全市',
  '今年,全市',
  '一是,甲',
  '各县:',
  '为落实,甲',
  '教育工作者,准确把握',
  '教育工作要坚持方向,准确把握',
  '教育是国之大计',
  '',
])('%s begins a sentence', (text) => {
  expect(startsInMidSentence(text)).toBe(false);
});

test.each([
  '依法依规行使职',
  '甲,',
  '(一',
  '甲、',
  '甲（乙）',
  '完成以下任务：甲、乙',
  '甲。（乙）丙',
  '责任单位：甲。乙',
])('%s ends in mid-sentence', (text) => {
  expect(endsInMidSentence(text)).toBe(true);
});

test.each([
  '甲。',
  '甲。”',
  '甲!)',
  '如下:',
  '甲;',
  '甲……',
  '',
  '甲。（责任科室：乙科）',
  '丙（牵头单位：XX）',
  '完成时限：12月底',
  '甲。〔乙〕',
  '甲。（乙丙）',
  '甲。[注1]',
  '甲。”[尾注12]',
  '责任单位和个人：乙科',
])('%s ends a sentence or clause', (text) => {
  expect(endsInMidSentence(text)).toBe(false);
});

const paragraph = (text: string): Paragraph => ({ text, place: { file: 'a.txt', line: 1, column: 1 } });
const entry = (inBody: boolean, ...texts: string[]): Entry =>
  ({ inBody, paragraphs: texts.map(paragraph) }) as unknown as Entry;

test('the last text is the last paragraph of the last entry in the body, or of the preamble', () => {
  const preamble = ['甲', '乙', '丙'].map(paragraph);
  const last = entry(true, '丁', '戊', '己');
  expect(lastText(preamble, [entry(true, '庚'), last, entry(false)])).toEqual({
    paragraph: paragraph('己'),
    entry: last,
  });
  expect(lastText(preamble, [entry(true, '丁'), entry(true)])).toBeUndefined();
  expect(lastText(preamble, [entry(false)])).toEqual({ paragraph: paragraph('丙'), entry: null });
  expect(lastText([], [])).toBeUndefined();
});
