/** What proves that a text is cut off, each condition on both sides. */
import { describe, expect, test } from 'vitest';
import {
  isCutAmongAlike,
  isEnd,
  isProse,
  isUnlikeOthers,
  leavesOpen,
  leavesStopsOut,
  textsBeside,
} from '../../../scripts/model/cut-off.ts';
import type { Entry, Paragraph } from '../../../src/model/plan/compilation.ts';

const paragraph = (text: string, more: object = {}): Paragraph =>
  ({ text, place: { file: 'a.txt', line: 1, column: 1 }, ...more }) as Paragraph;
const item = (text: string | readonly string[], more: object = {}): Entry =>
  ({
    ...{ kind: 'item', anchor: 'item-1', heading: '巡堤', stop: '。', runsOn: true },
    paragraphs: [text].flat().map((one) => paragraph(one)),
    ...more,
  }) as unknown as Entry;
const article = (text: string | readonly string[], anchor = 'article-1', more: object = {}): Entry =>
  item(text, { kind: 'article', anchor, heading: '', ...more });
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('an entry is cut among others alike', () => {
  const isCut = (last: Entry, others: readonly Entry[]): boolean =>
    isCutAmongAlike({ paragraph: last.paragraphs.at(-1) as Paragraph, entry: last }, [...others, last]);
  test('where four others end in stops, and one in twenty does not', () => {
    expect(
      isCut(
        item('参加'),
        times(4, () => item('各组巡堤。')),
      ),
    ).toBe(true);
    expect(
      isCut(
        item('参加'),
        times(3, () => item('各组巡堤。')),
      ),
    ).toBe(false);
    expect(isCut(item('参加'), [...times(6, () => item('各组巡堤。')), item('各组')])).toBe(false);
    expect(isCut(item('参加'), [...times(18, () => item('各组巡堤。')), item('各组')])).toBe(true);
    expect(isCut(item('参加'), [...times(17, () => item('各组巡堤。')), item('各组')])).toBe(false);
    expect(
      isCut(
        item('参加'),
        times(6, () => item('各组巡堤。', { kind: 'section' })),
      ),
    ).toBe(false);
    expect(isCut(item('参加'), [...times(6, () => item('各组巡堤。')), item([])])).toBe(true);
  });
  test('of articles where three do', () => {
    expect(
      isCut(
        article('参加'),
        times(3, () => article('各组巡堤。')),
      ),
    ).toBe(true);
    expect(
      isCut(
        article('参加'),
        times(2, () => article('各组巡堤。')),
      ),
    ).toBe(false);
    expect(
      isCut(
        article(['各组巡堤。', '参加']),
        times(2, () => article('各组巡堤。')),
      ),
    ).toBe(true);
    expect(
      isCut(
        article('参加', 'part-1-article-2-item-1'),
        times(3, () => article('各组巡堤。')),
      ),
    ).toBe(true);
    expect(
      isCut(
        article('参加', 'item-1'),
        times(3, () => article('各组巡堤。')),
      ),
    ).toBe(false);
    expect(
      isCut(
        article('3'),
        times(3, () => article('各组巡堤。')),
      ),
    ).toBe(false);
    expect(
      isCut(
        article('参加', 'article-1', { heading: '巡堤', runsOn: false }),
        times(3, () => article('甲。')),
      ),
    ).toBe(false);
  });
  test('where its text stands behind its heading and a stop', () => {
    const others = times(6, () => item('各组巡堤。'));
    expect(isCut(item('参加', { runsOn: false }), others)).toBe(false);
    expect(isCut(item('参加', { stop: '' }), others)).toBe(false);
  });
  test('and so is a long text without a heading, where all others of its kind are', () => {
    const plain = (text: string): Entry => item(text, { kind: 'part', heading: '', stop: '' });
    const others = (count: number): Entry[] => times(count, () => plain('各组每日巡堤一次。'));
    expect(isCut(plain('各组巡堤所用的器具与证件具有同'), others(4))).toBe(true);
    expect(isCut(plain('各组巡堤所用的器具与证件具有同'), others(3))).toBe(false);
    expect(isCut(plain('各组巡堤所用的器具与证件具有'), others(4))).toBe(false);
    expect(isCut(plain('各组巡堤所用的器具与证件由综合科'), others(4))).toBe(false);
  });
  test.each(['施行', '执行', '实施', '生效', '废止', '解释', '为准', '除外', '省略', '删去', '删除', '略'])(
    'but not where it closes with %s',
    (close) => {
      expect(
        isCut(
          item(`自发布之日${close}`),
          times(6, () => item('各组巡堤。')),
        ),
      ).toBe(false);
      expect(
        isCut(
          article(`自发布之日${close}`),
          times(3, () => article('各组巡堤。')),
        ),
      ).toBe(false);
      expect(
        isCut(
          article(`${close}自发布`),
          times(3, () => article('各组巡堤。')),
        ),
      ).toBe(true);
    },
  );
  test.each([...'局办委站所科处村乡镇部室亩户人次个里', '中心', '单位', '8时', '８时', '甲', '8'])(
    'but not in a name or an amount: %s',
    (end) => {
      const others = times(6, () => item('各组巡堤。'));
      expect(isCut(item(/^[0-9０-９甲]/.test(end) ? end : `由各级${end}`), others)).toBe(false);
      if (/^\p{Script=Han}/u.test(end)) expect(isCut(item(`由${end}各级`), others)).toBe(true);
    },
  );
  test('nor in a list that a colon announces, or of lines without stops', () => {
    const others = times(3, () => article('各组巡堤。'));
    expect(isCut(article(['附图：', '标牌']), others)).toBe(false);
    expect(isCut(article(['附图:', '标牌']), others)).toBe(false);
    expect(isCut(article(['标牌', '界桩']), others)).toBe(false);
    expect(isCut(article(['各组巡堤。', '界桩']), others)).toBe(true);
  });
  test('nor a paragraph in no entry', () => {
    expect(
      isCutAmongAlike(
        { paragraph: paragraph('参加'), entry: null },
        times(6, () => item('甲。')),
      ),
    ).toBe(false);
  });
});

describe('others leave their stops out, too', () => {
  const last = paragraph('按月报送，参加');
  const leave = (...texts: string[]): boolean =>
    leavesStopsOut([...texts.map((text) => [paragraph(text)]), [last]], last);
  test('where half of those with a clause do', () => {
    expect(leave('按月报送，巡堤', '按月报送，巡堤。')).toBe(true);
    expect(leave('按月报送，巡堤', '按月报送，巡堤。', '按月报送，巡堤。')).toBe(false);
    expect(leave('按月报送，巡堤。')).toBe(false);
    expect(leave()).toBe(false);
    expect(leave('巡堤', '按月报送，巡堤。')).toBe(false);
    for (const stop of '，。,') expect(leave(`按月${stop}巡堤`)).toBe(true);
  });
  test('where one does in prose without entries', () => {
    const open = ['按月报送，巡堤', '按月报送，巡堤。', '按月报送，巡堤。'].map((text) => [paragraph(text)]);
    expect(leavesStopsOut(open, last, true)).toBe(true);
    expect(leavesStopsOut(open.slice(1), last, true)).toBe(false);
  });
  test('of each entry its last paragraph, and no table', () => {
    expect(leavesStopsOut([[paragraph('按月，巡'), paragraph('按月，巡。')], [last], []], last)).toBe(false);
    expect(leavesStopsOut([[paragraph('按月，巡', { table: {} })], [last]], last)).toBe(false);
  });
  test('what it is compared with: entries, or the paragraphs in front of them', () => {
    const one = item('甲');
    const text = { preamble: [paragraph('乙'), paragraph('丙')], entries: [one] } as never;
    expect(textsBeside(text, one)).toEqual([one.paragraphs]);
    expect(textsBeside(text, null)).toEqual([[paragraph('乙')], [paragraph('丙')]]);
  });
});

test.each([
  ['按月报送，', true],
  ['按月报送、', true],
  ['巡', true],
  ['完', false],
  ['略', false],
  ['无', false],
  ['巡堤', false],
])('%s is prose: %s', (text, is) => expect(isProse({ paragraph: paragraph(text), entry: null })).toBe(is));
test.each(['，', ',', '。'])('behind a heading a clause is prose: %s', (stop) => {
  const of = (more: object) => ({ paragraph: paragraph(`甲${stop}乙`), entry: item('', more) });
  expect(isProse(of({}))).toBe(true);
  expect(isProse(of({ stop: '' }))).toBe(false);
  expect(isProse(of({ runsOn: false }))).toBe(false);
});

describe('nothing comes behind it', () => {
  const ends = (more: object): boolean =>
    isEnd({ preamble: [], notes: [], signoff: [], entries: [], furniture: [], place: null, ...more } as never, 5);
  const at = (line: number, text: string) => [{ text, place: { line } }];
  test('but pages’ numbers', () => {
    expect(ends({})).toBe(true);
    for (const page of ['3', '－3', '— 3 —', '第3页', '第3页 共9页', '3/9', 'IV', '・'.replace('・', '·')])
      expect(ends({ furniture: at(6, page) })).toBe(true);
    expect(ends({ furniture: at(6, '责任编辑') })).toBe(false);
    expect(ends({ furniture: at(5, '责任编辑') })).toBe(true);
  });
  test('no note, no signoff, no annex', () => {
    expect(ends({ notes: [paragraph('甲')] })).toBe(false);
    expect(ends({ signoff: [paragraph('甲')] })).toBe(false);
    expect(ends({ entries: [item('甲'), item('', { kind: 'annex' })] })).toBe(false);
    expect(ends({ entries: [item('甲')] })).toBe(true);
  });
});

describe('it is unlike the others', () => {
  const last = paragraph('按月报送。');
  const isUnlike = (text: Paragraph, preamble: Paragraph[], entries: Entry[] = []): boolean =>
    isUnlikeOthers({ preamble, entries } as never, text);
  test('where two of them end in a stop', () => {
    expect(isUnlike(last, [last, paragraph('甲。')])).toBe(false);
    expect(isUnlike(last, [last, paragraph('甲。'), paragraph('乙。')])).toBe(true);
    expect(isUnlike(last, [last, paragraph('甲。')], [item(['乙', '丙。'])])).toBe(true);
    expect(isUnlike(last, [], [item(['乙', '丙']), item('丁。')])).toBe(false);
    expect(isUnlike(last, [], [{ ...item('丙。'), paragraphs: [last, paragraph('丙。')] } as unknown as Entry])).toBe(
      false,
    );
  });
  test.each([...'的和与及或在对把将被向从为以并但使不、，,（(《“', '不得', '应当', '可以', '需要', '每日'])(
    'or no sentence ends so: %s',
    (end) => expect(isUnlike(paragraph(`按月${end}`), [])).toBe(true),
  );
  test('but a word ends one', () => expect(isUnlike(paragraph('按月报送'), [])).toBe(false));
});

test.each([
  ['八、删去第十二条和第十', true],
  ['第三款、第四', true],
  ['总量居全省第一', false],
  ['删去第十二条', false],
  ['**第五章', true],
  ['**第五章** 附则', false],
  ['甲**第五章', false],
])('%s has lost its last word: %s', (text, isOpen) => expect(leavesOpen(text)).toBe(isOpen));
