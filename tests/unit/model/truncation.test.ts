import { expect, test } from 'vitest';
import { endsInMidSentence, startsInMidSentence } from '../../../scripts/model/truncation.ts';

test.each(['教育,准确把握', '，准确把握', '。甲', '）的要求', '%以上'])('%s begins in mid-sentence', (text) => {
  expect(startsInMidSentence(text)).toBe(true);
});

test.each([
  '2024年,全市',
  '今年,全市',
  '一是,甲',
  '各县:',
  '为落实,甲',
  '教育工作要坚持方向,准确把握',
  '教育是国之大计',
  '',
])('%s begins a sentence', (text) => {
  expect(startsInMidSentence(text)).toBe(false);
});

test.each(['依法依规行使职', '甲,', '(一', '甲、', '甲（乙）', '完成以下任务：甲、乙'])(
  '%s ends in mid-sentence',
  (text) => {
    expect(endsInMidSentence(text)).toBe(true);
  },
);

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
])('%s ends a sentence or clause', (text) => {
  expect(endsInMidSentence(text)).toBe(false);
});
