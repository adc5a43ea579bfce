/** Whose a paragraph behind a list is: the last entry's, or the one's that holds the list. */
import { expect, test } from 'vitest';
import { convert } from '../../addresses/ledger/convert.ts';

const LAST = '由乡水务站统一调度。';
/** The anchor of the entry that has the last line. */
function holderOf(...lines: string[]): string | undefined {
  const { plans } = convert(['青石乡防汛要点', ...lines, ''].join('\n'));
  return plans[0]?.entries.find(({ paragraphs }) => paragraphs.some(({ text }) => text === lines.at(-1)))?.anchor;
}
const sections = (...words: string[]): string[] => words.map((one, i) => `（${'一二三四五六七八九十'[i]}）${one}`);
const PART = '一、值守';

test.each(['以上', '上述', '上列', '前述', '前列'])('%s speaks of all entries', (all) => {
  const row = sections('白班。在岗。', '夜班。在岗。');
  expect(holderOf(PART, ...row, `${all}各班${LAST}`)).toBe('part-1');
  expect(holderOf(PART, ...row, `夜班${all}${LAST}`)).toBe('part-1-section-2');
  expect(holderOf(PART, ...row.slice(0, 1), `${all}各班${LAST}`)).toBe('part-1-section-1');
  expect(holderOf(PART, row[0] as string, '早八点到岗。', row[1] as string, `${all}各班${LAST}`)).toBe(
    'part-1-section-2',
  );
  expect(holderOf(...row, `${all}各班${LAST}`)).toBe('section-2');
});

test('clauses give it back, headings keep it', () => {
  expect(holderOf('一、各村值守如下：', ...sections('白班由村里值守；', '夜班由乡里值守。'), LAST)).toBe('part-1');
  expect(holderOf(PART, ...sections('白班。在岗。', '夜班。在岗。'), LAST)).toBe('part-1-section-2');
});

test('four entries of one sentence give it back, where their holder has words in front', () => {
  const four = sections('白班在岗。', '夜班在岗。', '早班在岗。', '晚班在岗。');
  expect(holderOf(PART, '各村值守。', ...four, LAST)).toBe('part-1');
  expect(holderOf(PART, ...four, LAST)).toBe('part-1-section-4');
  expect(holderOf(PART, '各村值守。', ...four.slice(0, 3), LAST)).toBe('part-1-section-3');
});

test('entries all alike through the plan, each one line, give it back', () => {
  const row = (count: number): string[] => sections(...Array<string>(count).fill('在岗。每日一班。'));
  expect(holderOf(PART, ...row(5), '二、巡查', ...row(5), LAST)).toBe('part-2');
  expect(holderOf(PART, ...row(5), '二、巡查', ...row(4), LAST)).toBe('part-2-section-4');
  const [first, ...rest] = row(5) as [string, ...string[]];
  expect(holderOf(PART, first, '早八点到岗。', ...rest, '二、巡查', ...row(5), LAST)).toBe('part-2-section-5');
});

test('of articles the entries are clauses, and an article keeps its own', () => {
  const CLAUSES = sections('白班在岗', '夜班在岗');
  expect(holderOf('第一条 各村值守。', '第二条 各班：', ...CLAUSES, LAST)).toBe('article-2');
  expect(holderOf('第一条 各村值守。', '第二条 各班在岗。', LAST)).toBe('article-2');
});

test('an annex has lists of its own', () => {
  const row = (count: number): string[] => sections(...Array<string>(count).fill('在岗。每日一班。'));
  const annex = ['附件', '值守安排', PART, ...row(2), LAST];
  expect(holderOf(PART, ...row(9), '二、巡查', ...row(2), ...annex)).toBe('annex-1-part-1-section-2');
});
