/** Marks that stand apart from their words. */
import { expect, test } from 'vitest';
import { readLines } from '../reading/compilation/read-lines.ts';

/** `mark~` where it goes on in a line below. */
const marksOf = (...lines: string[]): string[] =>
  readLines(lines).map(({ marks: [mark], isTorn }) => `${mark?.mark.printed ?? ''}${isTorn === true ? '~' : ''}`);

test.each([
  [
    ['（', '三）改革开放'],
    ['（三）~', ''],
  ],
  [
    ['第', '三章 附则'],
    ['第三章~', ''],
  ],
  [
    ['第三', '条 村委会管护。'],
    ['第三条~', ''],
  ],
  [
    ['（三', '', '）改革'],
    ['（三）~', '', ''],
  ],
  [
    ['（', '', '', '三）改革'],
    ['（三）~', '', '', ''],
  ],
  [
    ['（', '', '', '', '三）改革'],
    ['', '', '', '', ''],
  ],
  [
    ['（', '改革开放'],
    ['', ''],
  ],
])('torn: %j', (lines, marks) => {
  expect(marksOf(...lines)).toEqual(marks);
});

test.each([
  [
    ['三、', '抓好队伍'],
    ['三、~', ''],
  ],
  [
    ['三、', '', '《水法》宣传'],
    ['三、~', '', ''],
  ],
  [
    ['三、', 'GIS建设'],
    ['三、~', ''],
  ],
  [
    ['三、', '四、抓好队伍'],
    ['三、', '四、'],
  ],
  [
    ['三、', '附件：任务表'],
    ['三、', ''],
  ],
  [
    ['三、', '＊＊＊'],
    ['三、', ''],
  ],
  [
    ['三、', '5公里'],
    ['三、', ''],
  ],
  [
    ['2.1', '原水'],
    ['2.1~', ''],
  ],
  [
    ['2.1', '3.5'],
    ['', ''],
  ],
])('alone: %j', (lines, marks) => {
  expect(marksOf(...lines)).toEqual(marks);
});
