import { expect, test } from 'vitest';
import { check } from '../../../scripts/check/check.ts';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';

/** The lines at which a row is said to begin late. */
function lateStarts(...lines: string[]): number[] {
  const tree = parse(readSource(Buffer.from(`${lines.join('\n')}\n`), 'a.txt'), 'a');
  const findings = check(tree, joinCompilation(tree));
  return findings.flatMap(({ rule, place }) => (rule === 'number-start' ? [place.line] : []));
}

const section = (mark: string): string => `（${mark}）清理河岸。各村分段清理。`;
const FIRST = ['青石乡2031年河道工作要点', '一、清理', section('一'), section('二'), '二、管护'];

test('a row that runs on from the part above begins in time', () => {
  expect(lateStarts(...FIRST, section('三'), section('四'), '三、巡查', section('五'), section('六'))).toEqual([]);
});

test('where the rows begin anew, one that happens to go on has lost its start', () => {
  const anew = [section('一'), section('二')];
  expect(lateStarts(...FIRST, section('三'), section('四'), '三、巡查', ...anew, '四、评比', ...anew)).toEqual([6]);
});

/** What is said of the numbers, and to whom. */
function said(...lines: string[]): string[] {
  const tree = parse(readSource(Buffer.from(`${lines.join('\n')}\n`), 'a.txt'), 'a');
  const findings = check(tree, joinCompilation(tree)).filter(({ rule }) => rule.startsWith('number-'));
  return findings.map(({ rule, place, audience }) => `${rule} ${place.line} ${audience ?? 'all'}`);
}

const RULES = ['青石乡渠道管护办法', '第一条 为管护渠道，制定本办法。', '第二条 有下列情形之一的，责令改正：'];
const CLAUSES = ['（一）毁坏渠道的；', '（二）擅自开闸的。'];

test('a second list of an article repeats nothing where a paragraph announces it', () => {
  expect(
    said(...RULES, ...CLAUSES, '有下列情形之一的，处以罚款：', ...CLAUSES, '第三条 本办法自发布之日起施行。'),
  ).toEqual([]);
  expect(said(...RULES, ...CLAUSES, ...CLAUSES, '第三条 本办法自发布之日起施行。')).not.toEqual([]);
});

test('a number that the text in front names is not said to follow a gap', () => {
  const articles = (...numbers: string[]): string[] => numbers.map((n) => `第${n}条 各村落实管护责任，按月巡查渠道。`);
  const before = [RULES[0] as string, ...articles('一', '二', '三')];
  expect(said(...before, ...articles('九', '十'))).toEqual(['number-gap 5 all']);
  const quoting = [...before, '第四条 增加两条，作为第九条、第十条：', ...articles('九', '十')];
  expect(said(...quoting)).toEqual(['number-gap 6 editor']);
});

test('a number misprinted as the one beside it is repeated, and none is left out', () => {
  const sections = (...numbers: string[]): string[] => ['青石乡2031年河道工作要点', ...numbers.map(section)];
  expect(said(...sections('一', '二', '三', '三', '五', '六'))).toEqual([
    'number-repeated 5 all',
    'number-gap 6 editor',
  ]);
  expect(said(...sections('一', '二', '四', '四', '五', '六'))).toEqual([
    'number-gap 4 editor',
    'number-repeated 5 all',
  ]);
});

test('an article repeats the number of the one in the chapter above', () => {
  const article = (n: string): string => `第${n}条 各村落实管护责任，按月巡查渠道。`;
  const chapters = (...second: string[]): string[] => [
    '青石乡渠道管护办法',
    ...['第一章 总则', ...['一', '二', '三'].map(article)],
    ...['第二章 管护', ...second.map(article)],
  ];
  expect(said(...chapters('三', '五', '六'))).toEqual(['number-repeated 7 all', 'number-gap 8 editor']);
  expect(said(...chapters('四', '五', '六'))).toEqual([]);
  // A 目录 that was read as the text.
  const twice = ['青石乡渠道管护办法', '第一章 总则', article('一'), '第一章 总则', ...['一', '二', '三'].map(article)];
  expect(said(...twice)).toContain('number-repeated 4 all');
  expect(said(...twice)).not.toContain('number-repeated 5 all');
});

test('a number is left out of a row that goes on through the parts', () => {
  const first = ['青石乡2031年河道工作要点', '一、清理', ...['一', '二', '三', '四'].map(section)];
  const last = ['三、巡查', ...['八', '九', '十'].map(section)];
  expect(said(...first, '二、管护', section('五'), section('七'), ...last)).toEqual(['number-gap 9 all']);
});
