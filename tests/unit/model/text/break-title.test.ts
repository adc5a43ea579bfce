import { expect, test } from 'vitest';
import { breakCoverTitle, breakTitle, emWidth } from '../../../../src/model/text/break-title.ts';

test('a title that fits stays on its line', () => {
  expect(breakTitle('市教育局2024年工作要点', 19)).toEqual(['市教育局2024年工作要点']);
});

test('a long title breaks between words into lines of like width', () => {
  const title = '某某市教育局关于进一步加强和改进新时代中小学思想政治工作的实施要点';
  const lines = breakTitle(title, 19);
  expect(lines).toEqual(['某某市教育局关于进一步加强和改进', '新时代中小学思想政治工作的实施要点']);
  expect(lines.join('')).toBe(title);
  for (const line of lines) expect(emWidth(line)).toBeLessThanOrEqual(19);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  for (const line of breakTitle('关于印发《市教育局、市财政局2024年重点工作要点》的通知', 12)) {
    expect(line).not.toMatch(/^[》、的]|[《（]$/);
  }
});

test('a year keeps its 年, a bracket at the end of a cover’s title stands apart', () => {
  expect(breakCoverTitle('教育局2024年工作要点汇编（5篇）')).toEqual({
    lines: ['教育局2024年', '工作要点汇编'],
    below: '（5篇）',
    size: 36,
  });
});

test('a long title is smaller on the cover, in lines that fit it', () => {
  const title = '关于贯彻落实全市教育卫生文化体育等领域高质量发展若干重大问题的指导意见和实施方案';
  const sizes = [1, 2, 4, 9].map((times) => breakCoverTitle(title.repeat(times)));
  expect(sizes.map(({ size, lines }) => [size, lines.length])).toEqual([
    [36, 4],
    [24, 6],
    [16, 7],
    [11, 10],
  ]);
  for (const { size, lines } of sizes) for (const line of lines) expect(emWidth(line) * size).toBeLessThan(442);
});

test('where digits are wider, fewer of them go on a line', () => {
  expect(breakTitle('市教育局2024年工作要点', 11.2)).toHaveLength(1);
  expect(breakTitle('市教育局2024年工作要点', 11.2, 0.6)).toEqual(['市教育局', '2024年工作要点']);
});
