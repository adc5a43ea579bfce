import { expect, test } from 'vitest';
import { countNoticeLines } from '../../../scripts/parse/covering-notice.ts';
import { scan } from '../../../scripts/parse/scan.ts';
import { splitLines } from '../../../scripts/source/text/lines.ts';

const count = (text: string, title = '关于印发《市2024年要点》的通知'): number =>
  countNoticeLines(scan(splitLines(text)), title);

test('a signoff in front of all numbered text is the notice’s', () => {
  expect(count('各县：\n请落实。\n市局\n2024年3月5日\n市2024年要点\n一、甲\n1.乙')).toBe(4);
});

test('so is the note of the annexes above it, numbered as it may be', () => {
  expect(count('请落实。\n附件：1.表\n2.名单\n市局\n2024年3月5日\n一、甲')).toBe(5);
});

test('so is the heading of an annex that the notice issues', () => {
  expect(count('请落实。\n市局\n2024年3月5日\n附件\n市2024年要点\n一、甲')).toBe(4);
});

test.each([
  ['numbered text comes first', '请落实。\n一、甲\n2024年3月5日\n二、乙'],
  ['the date stands right below the title', '2024年3月5日\n文。\n一、甲'],
  ['nothing numbered follows', '请落实。\n市局\n2024年3月5日\n抄送：各县'],
  ['an annex follows that it does not name', '请落实。\n市局\n2024年3月5日\n附件\n任务表格全本\n一、甲'],
  ['the numbers behind it go on from lost ones', '请落实。\n2024年3月5日\n七、甲'],
])('there is none where %s', (_, text) => {
  expect(count(text)).toBe(0);
});
