import { expect, test } from 'vitest';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';

const join = (text: string): Compilation => joinCompilation(parse(readSource(Buffer.from(text), 'a.txt'), 'name'));

test('the title is the line in front of the 目录, else the only plan’s, else the address', () => {
  expect(join('汇编\n目录\n要点 1\n').title).toBe('汇编');
  expect(join('要点\n1.甲').title).toBe('要点');
  expect(join('1.甲。').title).toBe('name');
  expect(join('目录\n甲要点 1\n乙要点 2\n').title).toBe('name');
});

test('a plan’s status says what of it the file holds', () => {
  const statusOf = (outline: string, body: string): string | undefined =>
    join(`${outline}汇编\n目录\n1.要点 1\n${body}`).plans[0]?.status;
  expect(statusOf('', '要点\n1.甲。文。')).toBe('complete');
  expect(statusOf('1.甲\n', '要点\n1.甲。文。')).toBe('complete');
  expect(statusOf('1.甲\n2.乙\n', '要点\n1.甲。文。')).toBe('truncated');
  expect(statusOf('', '要点\n1.甲。各单位要抓好落实，按月报送进展情况，不得')).toBe('truncated');
  expect(statusOf('', '要点\n教育,准确把握新时代的定位与方向,切实担负起使命。\n1.甲。文。')).toBe('truncated');
  expect(statusOf('1.甲\n', '')).toBe('outline-only');
  expect(statusOf('1.甲\n', '要点\n')).toBe('outline-only');
});

test('the page is the number printed, in either width', () => {
  expect(join('汇编\n目录\n1.甲要点 第１９页\n2.乙要点\n').plans.map(({ page }) => page)).toEqual([19, null]);
});

test('a plan stands where its title does in the 目录, even where its entry is broken', () => {
  expect(join('汇编\n目录\n1.\n\n要点 1\n').plans[0]?.contentsPlace).toEqual({ file: 'a.txt', line: 5, column: 1 });
});

test('a document number stands above or below the title', () => {
  const isAbove = (text: string): boolean | undefined => join(text).plans[0]?.numberAbove;
  expect(isAbove('市教〔2024〕5号\n市教育局2024年工作要点\n1.甲。文。')).toBe(true);
  expect(isAbove('市教育局2024年工作要点\n市教〔2024〕5号\n1.甲。文。')).toBe(false);
  expect(isAbove('市教育局2024年工作要点\n1.甲。文。')).toBe(false);
});
