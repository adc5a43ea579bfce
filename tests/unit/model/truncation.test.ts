import { describe, expect, test } from 'vitest';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { endsInMidSentence, lastText, startsInMidSentence } from '../../../scripts/model/truncation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Entry, Paragraph } from '../../../src/model/plan/compilation.ts';

test.each([
  '教育,准确把握',
  '教育，准确把握',
  '教育工作,准确把握',
  '𠮷𠮷𠮷𠮷,好',
  '，准确把握',
  '。甲',
  '）的要求',
  '%以上',
])('%s begins in mid-sentence', (text) => {
  expect(startsInMidSentence(text)).toBe(true);
});

test.each([
  '2024年,全市',
  '今年,全市',
  '一是,甲',
  '各县:',
  '为落实,甲',
  '教育工作者,准确把握',
  '教育工作要坚持方向,准确把握',
  '教育是国之大计',
  '',
])('%s begins a sentence', (text) => {
  expect(startsInMidSentence(text)).toBe(false);
});

test.each([
  '依法依规行使职',
  '甲,',
  '(一',
  '甲、',
  '甲（乙）',
  '完成以下任务：甲、乙',
  '甲。（乙）丙',
  '责任单位：甲。乙',
])('%s ends in mid-sentence', (text) => {
  expect(endsInMidSentence(text)).toBe(true);
});

test.each([
  '甲。',
  '甲。”',
  '甲!)',
  '如下:',
  '甲;',
  '甲……',
  '',
  '甲。（责任科室：乙科）',
  '丙（牵头单位：XX）',
  '完成时限：12月底',
  '甲。〔乙〕',
  '甲。（乙丙）',
  '甲。[注1]',
  '甲。”[尾注12]',
  '责任单位和个人：乙科',
])('%s ends a sentence or clause', (text) => {
  expect(endsInMidSentence(text)).toBe(false);
});

describe('a plan', () => {
  const truncatedOf = (text: string) =>
    joinCompilation(parse(readSource(Buffer.from(text), 'a.txt'), 'a')).plans[0]?.truncated;
  const at = (line: number, column: number) => ({ file: 'a.txt', line, column });

  test('that begins and ends with a sentence is not cut off, nor is one without body', () => {
    expect(truncatedOf('要点\n各单位要落实。\n1.甲。文。')).toBeNull();
    expect(truncatedOf('1.甲\n汇编\n目录\n1.要点 1\n')).toBeNull();
  });

  test('is cut off at the first character of its preamble and at the last one of its last entry', () => {
    expect(truncatedOf('要点\n教育,准确把握新时代的定位与方向,切实担负起使命。\n1.甲。文。')).toEqual({
      start: at(2, 1),
      end: null,
    });
    expect(truncatedOf('要点\n1.甲。文。\n𠮷各单位要抓好落实，按月报送进展情况，不得')).toEqual({
      start: null,
      end: { place: at(3, 21), anchor: 'item-1' },
    });
    expect(
      truncatedOf(
        '要点\n教育,准确把握新时代的定位与方向,切实担负起使命。\n1.甲。各单位要抓好落实，按月报送进展情况，不得',
      ),
    ).toEqual({
      start: at(2, 1),
      end: { place: at(3, 24), anchor: 'item-1' },
    });
  });
});

const paragraph = (text: string): Paragraph => ({ text, place: { file: 'a.txt', line: 1, column: 1 } });
const entry = (inBody: boolean, ...texts: string[]): Entry =>
  ({ inBody, paragraphs: texts.map(paragraph) }) as unknown as Entry;

test('the last text is the last paragraph of the last entry in the body, or of the preamble', () => {
  const preamble = ['甲', '乙', '丙'].map(paragraph);
  const last = entry(true, '丁', '戊', '己');
  expect(lastText({ preamble, entries: [entry(true, '庚'), last, entry(false)] })).toEqual({
    paragraph: paragraph('己'),
    entry: last,
  });
  expect(lastText({ preamble, entries: [entry(true, '丁'), entry(true)] })).toBeUndefined();
  expect(lastText({ preamble, entries: [entry(false)] })).toEqual({ paragraph: paragraph('丙'), entry: null });
  expect(lastText({ preamble: [], entries: [] })).toBeUndefined();
});

describe('an article that breaks off', () => {
  const endIn = (...articles: string[]): unknown => {
    const text = ['青石乡河道管理规定', ...articles, ''].join('\n');
    const { plans } = joinCompilation(parse(readSource(Buffer.from(text), 'a.txt'), 'a'));
    return plans[0]?.truncated?.end?.anchor;
  };
  const WHOLE = ['第一条 河道由乡里管护。', '第二条 河岸由各村清理。', '第三条 河段由专人巡查。'];

  test('is told, however short it is', () => {
    expect(endIn(...WHOLE, '第四条 岸线以上的建')).toBe('article-4');
  });

  test.each([
    ['a closing without a stop', [...WHOLE, '第四条 本规定自发布之日起施行']],
    ['others without a stop', [...WHOLE.map((line) => line.slice(0, -1)), '第四条 岸线以上的建']],
    ['few articles', [...WHOLE.slice(0, 2), '第三条 岸线以上的建']],
  ])('is not told: %s', (_, articles) => {
    expect(endIn(...articles)).toBeUndefined();
  });
});
