/** How the first line that is not as it should be is named. */
import { describe, expect, test } from 'vitest';
import {
  compareLines,
  compareValue,
  fault,
  inPaths,
  line,
  nameLine,
  pictureLine,
} from '../../../scripts/fidelity/line.ts';

const compare = (expected: ReturnType<typeof line>[], shown: ReturnType<typeof line>[]) => () =>
  compareLines('a.txt', '网页', expected, shown);
const messageOf = (run: () => void): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'passed';
};

test('the same lines pass', () => {
  const lines = [line('甲'), line('乙', 'item-1', ['/a/', '/b/'])];
  expect(compare(lines, structuredClone(lines))).not.toThrow();
  expect(compare([], [])).not.toThrow();
});

describe('is refused with its place', () => {
  test.each([
    ['a word changed', [line('甲'), line('乙丙')], [line('甲'), line('乙丁')], '第 2 行自第 2 字起：“乙【丁】”'],
    ['a line lost', [line('甲'), line('乙')], [line('甲')], '第 2 行自第 1 字起：“【】”'],
    ['a line more', [line('甲')], [line('甲'), line('乙')], '第 2 行自第 1 字起：“【乙】”'],
    ['an empty line more', [line('甲')], [line('甲'), line('')], '第 2 行自第 1 字起'],
    ['a space', [line('甲乙')], [line('甲 乙')], '第 1 行自第 2 字起：“甲【 乙】”'],
    ['what is not seen', [line('甲乙')], [line('甲\u200b乙')], '“甲【\\u200b乙】”'],
    ['another anchor', [line('甲', 'a')], [line('甲', 'b')], '第 1 行“甲”的地址是“b”'],
    ['an anchor lost', [line('甲', 'a')], [line('甲')], '第 1 行“甲”的地址是“”'],
    ['another link', [line('甲', null, ['/a/'])], [line('甲', null, ['/b/'])], '第 1 行“甲”的链接指向“/b/”'],
    ['a link lost', [line('甲', null, ['/a/', '/b/'])], [line('甲', null, ['/a/'])], '第 1 行“甲”的链接指向“/a/”'],
  ])('%s', (_, expected, shown, message) => {
    const said = messageOf(compare(expected, shown));
    expect(said).toContain(`a.txt：网页`);
    expect(said).toContain(message);
    expect(said).toContain('这是程序的错误，不是种子的错误；网站没有更新。');
  });
  test('and what was expected', () => {
    expect(messageOf(compare([line('甲', null, [])], [line('甲', null, ['/b/'])]))).toContain('应为：没有链接');
    expect(messageOf(compare([line('甲')], [line('甲', 'b')]))).toContain('没有');
    const [long, other] = ['一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯', '一二三四五六七八九十乙'];
    expect(messageOf(compare([line(long)], [line(other)]))).toContain('“三四五六七八九十【甲乙丙丁戊己庚辛壬癸子丑】”');
  });
});

test('one value is compared alike', () => {
  expect(() => compareValue('a.txt', '地址', 'a', 'a')).not.toThrow();
  expect(() => compareValue('a.txt', '地址', 'a', 'b')).toThrow('a.txt：地址与原文不符，第 1 行自第 1 字起：“【b】”');
  expect(() => compareValue('a.txt', '地址', 'a', undefined)).toThrow('“【】”');
});

test('what lines are made of', () => {
  expect(pictureLine({ alt: '公章', width: 3, height: 4 }, 'a.png')).toEqual(line('〔图 3×4〕公章', null, ['a.png']));
  expect(fault('表格', '甲')).toEqual(line('〔表格〕甲'));
  expect(nameLine(line('甲', null, ['/a/', '/b/']))).toBe('甲→/a/,/b/');
  const paths = inPaths([line('甲', 'a', ['x']), line('乙')], (link) => `/${link}/`);
  expect(paths).toEqual([line('甲', 'a', ['/x/']), line('乙')]);
});
