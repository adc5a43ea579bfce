/** Which entry of a later version is which of the earlier one. */
import { describe, expect, test } from 'vitest';
import { pairEntries } from '../../../../scripts/addresses/history/pair-entries.ts';
import { MOST_PAIRS } from '../../../../scripts/addresses/ledger/promises/likeness.ts';
import type { Published } from '../../../../scripts/addresses/ledger/published.ts';

const TEXT = '各镇在六月前修缮校舍五处，按季度上报进度，由县教育局验收并公布结果。';
const entry = (address: string, more: Partial<Published> = {}): Published => {
  const { heading = '修缮校舍', text = TEXT } = more;
  return { address, kind: 'item', body: null, heading, text, hash: `${heading} ${text}`, ...more } as Published;
};
/** `later<earlier`. */
const pair = (gone: Published[], come: Published[]): string[] =>
  [...pairEntries(gone, come)].map(([now, was]) => `${now.address}<${was.address}`).sort();

describe('the same words are one entry', () => {
  test('each once, in order', () => {
    expect(pair([entry('1'), entry('2')], [entry('3'), entry('4')])).toEqual(['3<1', '4<2']);
    expect(pair([entry('1')], [entry('3'), entry('4')])).toEqual(['3<1']);
    expect(pair([entry('1'), entry('2')], [entry('3')])).toEqual(['3<1']);
  });
  test('of one kind, with one body', () => {
    expect(pair([entry('1')], [entry('3', { kind: 'part' })])).toEqual([]);
    expect(pair([entry('1', { body: 'a' })], [entry('3', { body: 'a' })])).toEqual(['3<1']);
  });
});

describe('words that are like are one entry', () => {
  const LIKE = TEXT.replace('五处', '六处');
  const OTHER = '全县中小学开展消防演练，每学期不少于两次，由各校负责人签字并存档备查。';
  test('the likest first, each once', () => {
    const far = TEXT.replace('五处', '六处').replace('按季度上报进度', '年底汇总');
    expect(pair([entry('1'), entry('2', { text: far })], [entry('3', { text: LIKE })])).toEqual(['3<1']);
    expect(pair([entry('1')], [entry('3', { text: far }), entry('4', { text: LIKE })])).toEqual(['4<1']);
  });
  test('not where nothing is', () => {
    expect(pair([entry('1')], [entry('3', { heading: '消防演练', text: OTHER })])).toEqual([]);
    expect(pair([entry('1')], [entry('3', { kind: 'part', text: LIKE })])).toEqual([]);
  });
  test('rather at the same address', () => {
    expect(pair([entry('1'), entry('2')], [entry('2', { text: LIKE })])).toEqual(['2<2']);
    expect(pair([entry('1'), entry('2')], [entry('1', { text: LIKE })])).toEqual(['1<1']);
  });
  test('by their headings alone where a text is short or lacking', () => {
    for (const text of [null, '甲。']) {
      expect(pair([entry('1', { text })], [entry('3', { text: TEXT })])).toEqual(['3<1']);
      expect(pair([entry('1', { text })], [entry('3', { text: TEXT, heading: '消防演练' })])).toEqual([]);
    }
  });
  test('what is left of those with the same words is not taken twice', () => {
    expect(
      pair([entry('1'), entry('2', { text: LIKE })], [entry('3'), entry('4', { text: LIKE.replace('六', '七') })]),
    ).toEqual(['3<1', '4<2']);
  });
});

test('of very many only those at the same address are compared', () => {
  const count = Math.ceil(Math.sqrt(MOST_PAIRS)) + 1;
  const row = (from: number, text: string): Published[] =>
    Array.from({ length: count }, (_, i) => entry(`${from + i}`, { heading: `第${i}处校舍`, text: `${text}${i}` }));
  const few = pairEntries(row(0, TEXT).slice(0, 9), row(100_000, `${TEXT}一`).slice(0, 9));
  expect(few.size).toBe(9);
  expect(pairEntries(row(0, TEXT), row(100_000, `${TEXT}一`)).size).toBe(0);
  expect(pairEntries(row(0, TEXT), row(0, `${TEXT}一`)).size).toBe(count);
});
