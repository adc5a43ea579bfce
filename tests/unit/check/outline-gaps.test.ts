/** What is said of entries that stand in the 目录 alone, or in the body alone, and to whom. `L` is listed and in the body, `l` only listed, `b` only in the body. */
import { describe, expect, test } from 'vitest';
import type { Found, Rule } from '../../../scripts/check/rule.ts';
import { bodyMissing, outlineMissingEntry } from '../../../scripts/check/rules/outline-gaps.ts';

const place = (line: number) => ({ file: 'a.txt', line, column: 1 });
function find(rule: Rule, rows: string, { hasOwn = false, status = 'whole', more = [] as object[] } = {}): Found[] {
  const entries = [...rows].map((one, i) => ({
    ...{ kind: 'item', anchor: `item-${i + 1}`, mark: `${i + 1}.`, heading: '巡堤', parent: null },
    ...{ inOutline: one !== 'b', inBody: one !== 'l' },
    outlinePlace: one === 'b' ? null : place(i + 1),
    bodyPlace: one === 'l' ? null : place(i + 101),
    ...more[i],
  }));
  const plan = { ordinal: 1, status, entries };
  const own = { kind: 'plan', plan: 1, children: [{ kind: 'outline' }] };
  return rule({ compilation: { plans: [plan] }, tree: { root: { children: hasOwn ? [own] : [] } } } as never);
}
const say = ({ message, audience, place }: Found): string => `${place.line} ${audience ?? 'all'} ${message}`;

describe('a body is missing', () => {
  const said = (rows: string, options = {}): string[] => find(bodyMissing, rows, options).map(say);
  test('each run is told once, from the first of it on, behind the entry in front', () => {
    expect(said('LLllLLl')).toEqual([
      '3 all 第1篇在第2项“巡堤”之后缺正文：目录所列 2 条（其中 2 项）无正文，自第3项“巡堤”起。',
      '7 all 第1篇在第6项“巡堤”之后缺正文：目录所列 1 条（其中 1 项）无正文，自第7项“巡堤”起。',
    ]);
    expect(said('lLLL')).toEqual(['1 all 第1篇缺正文：目录所列 1 条（其中 1 项）无正文，自第1项“巡堤”起。']);
    expect(said('LLL')).toEqual([]);
  });
  test('items are counted apart', () => {
    const more = [{}, {}, { kind: 'part', mark: '一、' }];
    expect(said('LLll', { more })).toEqual([
      '3 all 第1篇在第2项“巡堤”之后缺正文：目录所列 2 条（其中 1 项）无正文，自“一、巡堤”起。',
    ]);
  });
  test('in public where most of the body is listed, or there is none', () => {
    expect(said('LLLbbl')[0]).toContain(' all ');
    expect(said('LLbbl')[0]).toContain(' editor ');
    expect(said('Lbl')[0]).toContain(' editor ');
    const section = { kind: 'section', mark: '（一）' };
    expect(said('LLbbl', { more: [{}, {}, section, section] })[0]).toContain(' all ');
    expect(said('lll', { status: 'outline-only' })).toEqual([
      '1 all 第1篇只有目录，没有正文：目录所列 3 条（其中 3 项）无正文，自第1项“巡堤”起。',
    ]);
  });
  test('to the editor alone where the 目录 is the plan’s own', () => {
    expect(said('LLLl', { hasOwn: true })[0]).toContain(' editor ');
    expect(said('lll', { hasOwn: true, status: 'outline-only' })[0]).toContain(' editor ');
  });
});

describe('an entry is not listed', () => {
  const said = (rows: string, options = {}): string[] => find(outlineMissingEntry, rows, options).map(say);
  test('between the lines where it should stand', () => {
    expect(said('LLbLL')).toEqual(['103 all 第1篇第3项“巡堤”见于正文，目录未列（应在源文件第 2 行与第 4 行之间）。']);
    expect(said('bLLL')).toEqual(['101 all 第1篇第1项“巡堤”见于正文，目录未列。']);
    expect(said('LLLb')).toEqual(['104 all 第1篇第4项“巡堤”见于正文，目录未列。']);
  });
  test('or is asked of the editor, where that is not proven', () => {
    const [found] = find(outlineMissingEntry, 'LbbL');
    expect(found?.audience).toBe('editor');
    expect(found?.hint).toBe('核对原件的目录；网页不说目录未列它。');
    expect(find(outlineMissingEntry, 'LLbLL')[0]?.hint).toBe('核对原件的目录；网页的目录在此处注明“目录未列”。');
  });
  test('not of a level that the 目录 does not list', () => {
    const section = { kind: 'section', mark: '（一）' };
    expect(said('LLbLL', { more: [{}, {}, section] })).toEqual([]);
    expect(said('bbb')).toEqual([]);
  });
});
