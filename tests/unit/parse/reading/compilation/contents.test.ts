/** How the 目录 of a compilation is read, line by line, and where it ends. */
import { expect, test } from 'vitest';
import { LinesBehind } from '../../../../../scripts/parse/reading/behind.ts';
import { type ContentsReading, readContents } from '../../../../../scripts/parse/reading/compilation/contents.ts';
import { ListedLines } from '../../../../../scripts/parse/reading/compilation/listed-lines.ts';
import { readLines } from './read-lines.ts';

const read = (lines: readonly string[]): ContentsReading => {
  const pieces = readLines(lines);
  return readContents(new ListedLines(pieces), 0, new LinesBehind(pieces, 0));
};
const [FIRST, SECOND, THIRD] = ['东镇2024年工作要点', '西镇2024年工作要点', '南镇2024年工作要点'];
const body = (title: string, ...lines: string[]): string[] => [title, '一、抓好安全', '各村抓好落实。', ...lines];
const BODIES = [...body(FIRST), ...body(SECOND), ...body(THIRD)];

test.each<[string, string[], string]>([
  ['entries with numbers and pages', [`1.${FIRST}……1`, `2.${SECOND}……9`, `3.${THIRD}……19`], 'begin begin begin'],
  ['entries without', [FIRST, SECOND, THIRD], 'begin begin begin'],
  ['a blank line', [`${FIRST}……1`, '', `${SECOND}……9`, `${THIRD}……19`], 'begin blank begin begin'],
  ['a number alone', ['1.', `${FIRST}……1`, '2.', `${SECOND}……9`, `3.${THIRD}……19`], 'begin goOn begin goOn begin'],
  ['a title over two lines', ['东镇2024年', '工作要点……1', `${SECOND}……9`, `${THIRD}……19`], 'begin goOn begin begin'],
  ['… without a page', ['东镇2024年', '工作要点', SECOND, THIRD], 'begin goOn begin begin'],
  ['… and a page alone', [`1.${FIRST}`, '……1', `2.${SECOND}……9`, `3.${THIRD}……19`], 'begin goOn begin begin'],
  ['headings below', [`${FIRST}……1`, '一、抓好安全……1', `${SECOND}……9`, `${THIRD}……19`], 'begin heading begin begin'],
  [
    'a heading over two lines',
    [`1.${FIRST}……1`, '一、抓好安', '全……1', `2.${SECOND}……9`, `3.${THIRD}……19`],
    'begin heading heading begin begin',
  ],
])('%s', (_, listed, roles) => {
  const { roles: found, end, start } = read([...listed, ...BODIES]);
  expect(found.join(' ')).toBe(roles);
  expect([start, end]).toEqual([0, listed.length]);
});

test('where no bodies stand behind, it goes on to the end', () => {
  expect(read([`1.${FIRST}……1`, `2.${SECOND}……9`]).end).toBe(2);
});

test('the bodies may begin with a title over two lines, or worded otherwise', () => {
  const listed = [`${FIRST}……1`, `${SECOND}……9`, `${THIRD}……19`];
  expect(read([...listed, '东镇2024年', '工作要点', ...BODIES.slice(1)]).end).toBe(3);
  expect(read([...listed, '东镇2024年度工作要点', ...BODIES.slice(1)]).end).toBe(3);
});

test('a heading of the same kind as the entries’ numbers is one of them', () => {
  const listed = [`一、${FIRST}……1`, `二、${SECOND}……9`, `三、${THIRD}……19`];
  expect(read([...listed, ...BODIES]).roles).toEqual(['begin', 'begin', 'begin']);
});

test('the next best end is told, and by how much it is dearer', () => {
  const { next, cost, end } = read([`1.${FIRST}……1`, `2.${SECOND}……9`, ...body(FIRST), ...body(SECOND)]);
  expect(end).toBe(2);
  expect(next?.at).not.toBe(end);
  expect(next?.more).toBeGreaterThan(0);
  expect(cost).toBeLessThan(1);
});
