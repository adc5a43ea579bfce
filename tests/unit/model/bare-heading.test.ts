/** What proves that nothing follows the last heading because it is cut off. */
import { expect, test } from 'vitest';
import { findBareHeading } from '../../../scripts/model/bare-heading.ts';
import type { RunningText } from '../../../scripts/model/cut-off.ts';
import type { Entry } from '../../../src/model/plan/compilation.ts';

const place = (line: number) => ({ file: 'a.txt', line, column: 3 });
const entry = (n: number, more: object = {}): Entry =>
  ({
    ...{ kind: 'item', anchor: `item-${n}`, parent: null, mark: `${n}.`, heading: '巡堤', stop: '。', inBody: true },
    ...{ bodyPlace: place(n + 1), paragraphs: [{ text: '各组巡堤。', place: place(n + 1) }] },
    ...more,
  }) as unknown as Entry;
const BARE = { heading: '值守', stop: '', paragraphs: [] };
const whole = (count: number): Entry[] => Array.from({ length: count }, (_, i) => entry(i + 1));
const find = (entries: readonly Entry[], more: Partial<RunningText> = {}) =>
  findBareHeading({
    preamble: [],
    notes: [],
    signoff: [],
    furniture: [],
    place: null,
    ...more,
    entries,
  } as RunningText);
const isCut = (last: object, others = whole(5), more: Partial<RunningText> = {}): boolean =>
  find([...others, entry(9, { ...BARE, ...last })], more) !== null;

test('five others that have something below them, and nothing behind it', () => {
  expect(isCut({})).toBe(true);
  expect(isCut({}, whole(4))).toBe(false);
  expect(isCut({}, [...whole(5), entry(6, BARE)])).toBe(false);
  expect(isCut({}, [...whole(5), entry(6, { ...BARE, inBody: false })])).toBe(true);
  expect(isCut({}, whole(5), { signoff: [{ text: '某局', place: place(20) }] })).toBe(false);
  expect(isCut({}, whole(5), { furniture: [{ text: '首页', place: place(20) }] })).toBe(false);
  expect(find([])).toBeNull();
});
test('it is told at the heading’s last character', () => {
  expect(find([...whole(5), entry(9, { ...BARE, mark: '𠮷.' })])).toEqual({
    place: { file: 'a.txt', line: 10, column: 6 },
    anchor: 'item-9',
  });
});
test('it has no text, no stop and no entries', () => {
  expect(isCut({ paragraphs: [{ text: '甲', place: place(10) }] })).toBe(false);
  expect(isCut({ stop: '。' })).toBe(false);
  expect(isCut({ heading: '各村值守。' })).toBe(false);
  expect(isCut({ bodyPlace: null })).toBe(false);
  expect(isCut({}, [...whole(4), entry(5, { parent: 'item-9' })])).toBe(false);
});
test.each(['附件', '一览表', '示意图', '略', '名单', '其他', '其它', '自发布之日施行', '值守（试行）'])(
  '%s need hold nothing',
  (heading) => expect(isCut({ heading })).toBe(false),
);
test.each(['做好其他', '值守其它工作'])('%s must hold something', (heading) => expect(isCut({ heading })).toBe(true));
test.each(['召开代表大会', '绘制图表后值守'])('%s is no paper', (heading) => expect(isCut({ heading })).toBe(true));
test('a text behind it, in the entry that holds the list, follows it', () => {
  const behind = entry(1, { paragraphs: [{ text: '甲。', place: place(30) }] });
  expect(isCut({}, [behind, ...whole(4)])).toBe(false);
  expect(isCut({}, [entry(1, { paragraphs: [{ text: '甲。', place: place(10) }] }), ...whole(4)])).toBe(true);
});
test('beside texts without headings it is a text without its stop, unless a comma shows that it is cut', () => {
  const text = (more: object = {}) => entry(1, { heading: '', ...more });
  expect(isCut({}, [text(), ...whole(4)])).toBe(false);
  expect(isCut({ heading: '值守，各村' }, [text(), ...whole(4)])).toBe(true);
  expect(isCut({ heading: '值守,各村' }, [text(), ...whole(4)])).toBe(true);
  expect(isCut({}, [text({ kind: 'section' }), ...whole(4)])).toBe(true);
  expect(isCut({}, [entry(1, { heading: '甲。', paragraphs: [] }), ...whole(4)])).toBe(false);
  expect(isCut({}, [entry(7, { heading: '甲。', paragraphs: [] }), entry(1, { parent: 'item-7' }), ...whole(4)])).toBe(
    true,
  );
});

test.each(['加强健康知识的', '（一）值守（各村', '值守，各村', '由各村拨付事业经费的经营性文化事业单'])(
  'a few others are enough where the words are no heading: %s',
  (heading) => {
    expect(isCut({ heading }, whole(3))).toBe(true);
    expect(isCut({ heading }, whole(2))).toBe(false);
  },
);
test('a long one is a text where all beside it end', () => {
  const heading = '由各村拨付事业经费的经营性文化事业单';
  const open = entry(1, { stop: '', paragraphs: [{ text: '甲', place: place(2) }] });
  expect(isCut({ heading }, [open, ...whole(2)])).toBe(false);
  expect(isCut({ heading, kind: 'part' }, whole(3))).toBe(false);
  expect(isCut({ heading: '由各村拨付事业经费的经营性文化体育站' }, whole(3))).toBe(false);
});
test('a mark alone is no text that lacks its stop, nor is what the last word was lost of', () => {
  const texts = Array.from({ length: 5 }, (_, i) => entry(i + 1, { heading: '' }));
  expect(isCut({ heading: '' }, texts)).toBe(true);
  expect(isCut({ heading: '删去第二条和第' }, texts)).toBe(false);
  expect(isCut({ heading: '删去第二条和第三' }, texts)).toBe(true);
});
test('a long article is a text, where all others end', () => {
  const articles = (more: object = {}) => [
    entry(1, { kind: 'article', heading: '', ...more }),
    ...Array.from({ length: 5 }, (_, i) => entry(i + 2, { kind: 'article', heading: '' })),
  ];
  const last = { kind: 'article', heading: '各村制造买卖运输储存禁用器具' };
  expect(isCut({ ...last, heading: `${last.heading}等` }, articles())).toBe(true);
  expect(isCut(last, articles())).toBe(false);
  expect(isCut({ ...last, heading: `${last.heading}的单位和个人` }, articles())).toBe(false);
  expect(
    isCut(
      { ...last, heading: `${last.heading}等` },
      articles({ heading: '总则', stop: '', paragraphs: [{ text: '甲', place: place(2) }] }),
    ),
  ).toBe(false);
});
test('what a colon lists is open where all beside it end', () => {
  const row = (n: number, more: object = {}) => entry(n, { heading: '仪器：水尺、雨量计等', paragraphs: [], ...more });
  const last = { heading: '器具：铁锹、编' };
  expect(isCut(last, [row(1), ...whole(4)])).toBe(false);
  const rows = [1, 2, 3, 4, 5].map((n) => row(n));
  expect(isCut(last, rows)).toBe(true);
  expect(isCut({ heading: '器具：铁锹' }, rows)).toBe(false);
  expect(isCut({ ...last, parent: 'part-1' }, rows)).toBe(false);
  expect(isCut(last, [...rows.slice(1), row(1, { stop: '', paragraphs: [{ text: '甲', place: place(2) }] })])).toBe(
    false,
  );
});
