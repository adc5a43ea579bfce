/** Which lines open an annex (`#`), which list annexes (`-`), and which do neither (`.`). */
import { describe, expect, test } from 'vitest';
import { findAnnexes, lastFilled, nextFilled } from '../../../../scripts/parse/reading/annexes/annexes.ts';
import { readLines } from './compilation/read-lines.ts';

const read = (...lines: string[]): string => {
  const { heads, lists } = findAnnexes(readLines(lines), () => false);
  return lines.map((_, i) => (heads.has(i) ? '#' : lists.has(i) ? '-' : '.')).join('');
};
const SIGNED = ['青石乡人民政府', '2031年3月5日'];

describe('a list', () => {
  test('goes on as its numbers do', () => {
    expect(read('附件：1.分解表', '2.名单', '', '3.台账', ...SIGNED)).toBe('--.-..');
    expect(read('附件：1.分解表', '3.名单', ...SIGNED)).toBe('-...');
    expect(read('附件：1.分解表', '（二）名单', ...SIGNED)).toBe('-...');
    expect(read('附件：1.分解表', '2.名单。', ...SIGNED)).toBe('-...');
    expect(read('附件：1.分解表', '2.名单；', ...SIGNED)).toBe('-...');
    expect(read('附件：1.分解表', `2.${'名'.repeat(78)}`, ...SIGNED)).toBe('--..');
    expect(read('附件：1.分解表', `2.${'名'.repeat(79)}`, ...SIGNED)).toBe('-...');
  });
  test('may begin below its head, with the number one', () => {
    expect(read('附件：', '1.分解表', '2.名单', ...SIGNED)).toBe('---..');
    expect(read('附件：', '1.分解表', '2.名单')).toBe('---');
    expect(read('附件：', '1.分解表', '2.名单', '附件1', '分解表')).toBe('---#.');
    expect(read('附件：', '1.分解表', '2.名单', '各村要抓好落实。')).toBe('#...');
    expect(read('附件：', '2.分解表', '3.名单', '各村落实。')).toBe('#...');
    expect(read('附件：分解表', '1.名单', ...SIGNED)).toBe('-...');
  });
  test('is a colon’s title in front of nothing, or in front of another annex', () => {
    expect(read('附件：分解表')).toBe('-');
    expect(read('附件：')).toBe('-');
    expect(read('附件')).toBe('#');
    expect(read('附件：分解表', '附件', '分解表')).toBe('-#.');
    expect(read('附件1：分解表', '附件2：名单', '附件3：台账', ...SIGNED)).toBe('---..');
  });
  test('is a row of annexes with other numbers, and the last of them in front of a signoff', () => {
    expect(read('附件1 分解表', '附件2 名单', ...SIGNED)).toBe('--..');
    expect(read('附件1 分解表', '附件1 名单', ...SIGNED)).toBe('#-..');
    expect(read('附件1 分解表', '附件2 名单', '各村要抓好落实。')).toBe('-#.');
    expect(read('附件1', '附件2 名单', ...SIGNED)).toBe('##..');
    expect(read('附件2 名单', ...SIGNED)).toBe('#..');
    expect(read('附件1 分解表', '附件2', '2031年3月5日')).toBe('-#.');
  });
});

describe('a signoff closes a list', () => {
  test.each(['青石乡人民政府', '2031年3月5日', '青石乡人民政府 2031年3月5日'])('%s', (line) => {
    expect(read('附件：分解表', line)).toBe('-.');
  });
  test('but no sentence in front of it, nor a long line', () => {
    expect(read('附件：分解表', '甲事', ...SIGNED)).toBe('-...');
    expect(read('附件：分解表', '甲事。', ...SIGNED)).toBe('#...');
    expect(read('附件：分解表', '甲'.repeat(80), ...SIGNED)).toBe('-...');
    expect(read('附件：分解表', '甲'.repeat(81), ...SIGNED)).toBe('#...');
  });
  test.each(['一、甲事', '第一条 甲事', '第一章 总则'])('nor the body of one: %s', (line) => {
    expect(read('附件：分解表', line, ...SIGNED)).toBe('#...');
  });
  test('nor an item', () => expect(read('附件：分解表', '（一）甲事', ...SIGNED)).toBe('-...'));
  test('nor another annex without a colon', () => {
    expect(read('附件：分解表', '甲事', '附件', '名单')).toBe('-.#.');
    expect(read('附件：分解表', '甲事', '附件：名单', '乙事。')).toBe('#.#.');
  });
});

test.each([
  '特此通知。',
  '特此通知',
  '兹此通知',
  '此通知各村',
  '此告各村',
  '此复意见',
  '此致敬礼',
  '盼复函',
  '请各村执行。',
  '望各村认真执行！',
  '希各村认真执行，按时上报。',
  '以上请审议。',
])('%s may stand between a list and the end', (call) => {
  expect(read('附件：分解表', call)).toBe('-.');
  expect(read('附件：分解表', call, ...SIGNED)).toBe('-...');
  expect(read('附件：分解表', call, '甲事')).toBe('#..');
});
test.each(['特此通知，甲，乙。', `请${'甲'.repeat(25)}。`, '由请各村执行。'])('%s may not', (line) => {
  expect(read('附件：分解表', line)).toBe('#.');
});

describe('a later head', () => {
  const BETWEEN = '各村要抓好落实。';
  test.each([
    ['附件：分解表', ['附件', '分解表']],
    ['附件：《分解 表》', ['附件', '分解表']],
    ['附件：分解表', ['附件', '《分解表》']],
    ['附件：1.分解表', ['附件1', '分解表']],
    ['附件：1、分解表', ['附件 分解表', '甲事']],
  ])('bears the title that %s lists: %j', (listed, below) => {
    expect(read(listed, BETWEEN, ...below)).toBe(`-.#${'.'.repeat(below.length - 1)}`);
  });
  test.each([
    ['another title', '附件：分解表', ['附件', '名单']],
    ['no title', '附件：分解表', ['附件']],
    ['another number', '附件1：分解表', ['附件2', '分解表']],
    ['a colon', '附件：分解表', ['附件：分解表', BETWEEN]],
  ])('bears %s', (_, listed, below) => {
    expect(read(listed, BETWEEN, ...below)).toBe(`#.#${'.'.repeat(below.length - 1)}`);
  });
  test('is looked for below at most twenty-five lines', () => {
    const filled = (count: number): string[] => [BETWEEN, ...Array<string>(count - 1).fill('甲事')];
    expect(read('附件：分解表', ...filled(25), '附件', '分解表')[0]).toBe('-');
    expect(read('附件：分解表', ...filled(26), '附件', '分解表')[0]).toBe('#');
    expect(read('附件：分解表', ...filled(25), '', '附件', '分解表')[0]).toBe('-');
  });
  test('may bear what the line below a bare head lists', () => {
    expect(read('附件：', '分解表', BETWEEN, '附件', '分解表')).toBe('-..#.');
  });
});

describe('words that close a report', () => {
  test('open an annex where numbers stand in front and begin behind', () => {
    expect(read('1.甲。', '名词解释', '1.乙。')).toBe('.#.');
    expect(read('1.甲。', '名词解释', '', '1.乙。')).toBe('.#..');
    expect(read('1.甲。', '名词解释', '2.乙。')).toBe('.-.');
    expect(read('1.甲。', '名词解释', '乙。')).toBe('.-.');
    expect(read('甲。', '名词解释', '1.乙。')).toBe('.-.');
    expect(read('1.甲。', '名词解释')).toBe('.-');
  });
});

test('what is taken for something else opens nothing', () => {
  const { heads, lists } = findAnnexes(readLines(['附件1', '分解表', '附件2', '名单']), (i) => i === 0);
  expect([[...heads], [...lists]]).toEqual([[2], []]);
});

test('the next and the last filled line, from one on', () => {
  const pieces = readLines(['甲', '', '乙']);
  expect([0, 1, 2, 3].map((from) => nextFilled(pieces, from))).toEqual([0, 2, 2, undefined]);
  expect([2, 1, 0, -1].map((from) => lastFilled(pieces, from))).toEqual([2, 0, 0, undefined]);
});
