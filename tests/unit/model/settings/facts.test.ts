import { expect, test } from 'vitest';
import { factsOf, sayOnCover } from '../../../../src/model/settings/facts.ts';
import { type CompilationNote, NO_NOTE } from '../../../../src/model/settings/settings.ts';
import { convertText } from '../../../print/convert.ts';

const signed = convertText(
  '县卫生局2023年工作要点\n县卫生局\n2023年3月5日\n1.抓好落实。全县要抓好。\n2.加强督导。全县要加强。\n',
);
const note = (own: Partial<CompilationNote>): CompilationNote => ({ ...NO_NOTE, ...own });

test('what the source does not print is the editor’s word; what it prints is not', () => {
  expect(factsOf(signed, note({ region: '某县' }))).toEqual([
    { label: '发文机关', text: '县卫生局', isNote: false },
    { label: '日期', text: '2023-03-05', isNote: false },
    { label: '地区', text: '某县', isNote: true },
  ]);
  expect(factsOf(signed, note({ issuer: '县卫生局', date: '2023-03-05' })).map(({ isNote }) => isNote)).toEqual([
    false,
    false,
  ]);
  expect(factsOf(signed, note({ issuer: '县政府', date: '2023' }))).toEqual([
    { label: '发文机关', text: '县政府', isNote: true },
    { label: '日期', text: '2023', isNote: true },
  ]);
});

test('a cover says both on lines of their own, and the editor’s title; nothing where nothing is known', () => {
  expect(sayOnCover(signed)).toEqual(['发文机关：县卫生局 · 日期：2023-03-05']);
  expect(sayOnCover(signed, note({ title: '落实的\n一年', region: '某县', year: 2024 }))).toEqual([
    '编者题：落实的 一年',
    '发文机关：县卫生局 · 日期：2023-03-05',
    '编者注 年度：2024 · 地区：某县',
  ]);
  expect(sayOnCover({ ...signed, plans: [] }, note({ title: signed.title, year: 2023 }))).toEqual([]);
});
