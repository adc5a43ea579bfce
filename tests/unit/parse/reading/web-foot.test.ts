/** Where the foot begins that a web page puts below a text. */
import { expect, test } from 'vitest';
import { findFoot } from '../../../../scripts/parse/reading/plan/web-foot.ts';
import { readLines } from './compilation/read-lines.ts';

const footOf = (...lines: string[]): number => findFoot(readLines(lines), 1);

test('from the first line that only a page has', () => {
  expect(footOf('修好水渠。', '责任编辑：张某', '相关链接', '关于加强公开工作的通知')).toBe(1);
  expect(footOf('修好水渠。', '巡好水渠。')).toBe(2);
});

test.each([['2031年3月5日'], ['青石乡人民政府 2031年3月5日']])(
  '%s is the text’s, and so is what stands above',
  (date) => {
    expect(footOf('修好水渠。', '责任编辑：张某', date, '上一篇：某局公告')).toBe(3);
  },
);

test('a sentence is the text’s, but one that stands there already', () => {
  const [again, head] = ['各村代表：现在我代表乡政府报告。', '各村代表：现在我代表乡'];
  expect(footOf(again, '责任编辑：张某', '各村都要管好水渠，年底前验收。', '相关链接')).toBe(3);
  expect(footOf(again, '责任编辑：张某', `${head}政府，向大会作报告。`, '相关链接')).toBe(1);
});

test.each([
  [12, 1],
  [13, 3],
])('… which is looked for behind %i characters', (before, foot) => {
  const again = '各村代表：现在我代表乡政府向大会报告。';
  expect(footOf(again, '责任编辑：张某', `${'甲'.repeat(before)}${again.slice(0, 12)}，如下。`, '相关链接')).toBe(foot);
});

test.each([
  [60, 1],
  [61, 3],
])('a line of %i characters is a link, or text', (length, foot) => {
  expect(footOf('修好水渠。', '责任编辑：张某', '甲'.repeat(length), '相关链接')).toBe(foot);
});
