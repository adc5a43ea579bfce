/** What tells a list of clauses from a row of headings, with rows of draft nodes. */
import { describe, expect, test } from 'vitest';
import { type DraftNode, draft } from '../../../../scripts/parse/node.ts';
import {
  areAlike,
  areClauses,
  endsBeforeOwn,
  findCut,
  giveBack,
  hasOwn,
  type ListEntry,
} from '../../../../scripts/parse/reading/plan/lists.ts';
import type { NodeKind } from '../../../../src/model/plan/tree.ts';

const MARK = { kind: 'item', ordinal: 1, printed: '1.' } as never;
const LONG = '编制全镇林地保护利用总体规划';
const item = (...children: NodeKind[]): DraftNode => {
  const node = draft('item', [], MARK);
  node.children.push(...children.map((kind) => draft(kind)));
  return node;
};
const entry = (words: string, ...children: NodeKind[]): ListEntry => ({ node: item(...children), words });
const row = (...words: string[]): ListEntry[] => words.map((one) => entry(one));
const times = (count: number, words: string): ListEntry[] => row(...Array<string>(count).fill(words));

describe('are clauses', () => {
  test('all that an article holds', () => expect(areClauses(row('甲。'), '乙。', true)).toBe(true));
  test('one that ends in a semicolon, where a list is announced', () => {
    expect(areClauses(row('甲；'), '如下：', false)).toBe(true);
    expect(areClauses(row('甲；'), '乙。', false)).toBe(false);
    expect(areClauses(row('甲。'), '如下：', false)).toBe(false);
  });
  test('most of which end in a semicolon, but for the last', () => {
    expect(areClauses(row('甲；', '乙。'), '丙。', false)).toBe(true);
    expect(areClauses(row('甲；', '甲；', '乙。', '乙。'), '丙。', false)).toBe(true);
    expect(areClauses(row('甲；', '乙。', '乙。'), '丙。', false)).toBe(false);
    expect(areClauses(row('甲。', '乙；'), '丙。', false)).toBe(false);
  });
  test('that are announced, each one sentence and most of them long', () => {
    const [whole, bare] = [`${LONG}。`, LONG];
    expect(areClauses(row(whole, whole, bare), '如下：', false)).toBe(true);
    expect(areClauses(row(whole, whole, whole), '如下。', false)).toBe(true);
    expect(areClauses(row(whole, whole, bare), '丙。', false)).toBe(false);
    expect(areClauses(row(bare, bare, bare), '如下：', false)).toBe(false);
    for (const stop of '。；;') expect(areClauses(row(bare, bare, bare + stop), '如下：', false)).toBe(true);
    expect(areClauses(row(whole, '甲。'), '如下：', false)).toBe(false);
    expect(areClauses(row(whole, `${LONG.slice(0, 12)}。`), '如下：', false)).toBe(true);
    expect(areClauses(row(whole, LONG.slice(0, 12)), '如下：', false)).toBe(false);
    expect(areClauses(row(whole, `${LONG}。甲。`), '如下：', false)).toBe(false);
    expect(areClauses([...row(whole, whole), entry(whole, 'paragraph')], '如下：', false)).toBe(false);
  });
});

describe('the last of a row of articles is cut', () => {
  test('where three others are sentences, and it is none', () => {
    expect(findCut([...times(3, '甲。'), ...row('乙')])?.mark).toBe(MARK);
    expect(findCut([...times(2, '甲。'), ...row('乙')])).toBeUndefined();
    expect(findCut([...times(3, '甲。'), ...row('乙。')])).toBeUndefined();
    expect(findCut([...times(3, '甲。'), ...row('甲', '乙')])).toBeUndefined();
    expect(findCut([...times(3, '甲。'), entry('乙', 'paragraph')])).toBeUndefined();
    expect(findCut([])).toBeUndefined();
  });
});

test.each([
  [['paragraph'], true],
  [['item'], true],
  [['blank', 'furniture', 'table'], true],
  [['blank', 'furniture'], false],
  [[], false],
] as [NodeKind[], boolean][])('an entry that holds %j has something of its own: %s', (kinds, has) => {
  expect(hasOwn(item(...kinds))).toBe(has);
});

describe('a row ends in front of its holder’s paragraph', () => {
  const holder = item('paragraph');
  test('where all but the last of four are one sentence', () => {
    expect(endsBeforeOwn(times(4, '甲。'), holder, true)).toBe(true);
    expect(endsBeforeOwn(times(3, '甲。'), holder, true)).toBe(false);
    for (const stop of '。；;')
      expect(endsBeforeOwn([...times(3, `甲${stop}`), ...row('乙')], holder, true)).toBe(true);
    expect(endsBeforeOwn([...times(3, '甲。'), ...row('甲', '甲。')], holder, true)).toBe(false);
    expect(endsBeforeOwn([entry('甲。', 'paragraph'), ...times(3, '甲。')], holder, true)).toBe(false);
  });
  test('of an entry that has words in front of it', () => {
    expect(endsBeforeOwn(times(4, '甲。'), holder, false)).toBe(false);
    expect(endsBeforeOwn(times(4, '甲。'), draft('plan'), true)).toBe(false);
  });
});

describe('a plan’s rows are alike', () => {
  const whole = '清淤。三里。';
  test('where eight entries, but for the last of each row, have no paragraph of their own', () => {
    expect(areAlike([times(5, whole), times(5, whole)])).toBe(true);
    expect(areAlike([times(5, whole), times(4, whole)])).toBe(false);
    expect(areAlike([[...times(8, whole), entry('甲', 'paragraph')]])).toBe(true);
    expect(areAlike([[entry(whole, 'paragraph'), ...times(8, whole)]])).toBe(false);
  });
  test.each([...'。；;）)'])('and end in %s', (stop) => {
    expect(areAlike([times(9, `清淤。三里${stop}`)])).toBe(true);
    expect(areAlike([times(9, '清淤。三里')])).toBe(false);
  });
  test('and are more than a heading', () => expect(areAlike([times(9, '清淤。')])).toBe(false));
});

describe('what stands behind a row is given back', () => {
  const name = (node: DraftNode): string => node.children.map(({ kind }) => kind).join(' ');
  const give = (...entries: ListEntry[]): string[] => {
    const holder = item();
    holder.children.push(...entries.map(({ node }) => node));
    giveBack(holder, entries);
    return [name(holder), ...entries.map(({ node }) => name(node))];
  };
  test('from the last entry, where no other has such', () => {
    expect(give(entry('甲；'), entry('乙。', 'paragraph', 'blank'))).toEqual(['item item paragraph blank', '', '']);
    expect(give(entry('甲；'), entry('乙。', 'blank'))).toEqual(['item item', '', 'blank']);
    expect(give(entry('甲；'), entry('乙。', 'table', 'paragraph'))).toEqual(['item item paragraph', '', 'table']);
  });
  test('but as many paragraphs as each of the others has', () => {
    const two: NodeKind[] = ['paragraph', 'paragraph'];
    expect(give(entry('甲。', 'paragraph'), entry('乙。', ...two))).toEqual([
      'item item paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(give(entry('甲。', 'paragraph'), entry('甲。', ...two), entry('乙。', ...two))).toEqual([
      'item item item',
      'paragraph',
      'paragraph paragraph',
      'paragraph paragraph',
    ]);
    expect(give(entry('甲。'), entry('甲。', 'paragraph'), entry('乙。', 'paragraph'))).toEqual([
      'item item item paragraph',
      '',
      'paragraph',
      '',
    ]);
  });
  test('from each that ends in a semicolon', () => {
    expect(give(entry('甲；', 'paragraph'), entry('甲。'), entry('乙。'))).toEqual([
      'item paragraph item item',
      '',
      '',
      '',
    ]);
  });
  test('and nothing that stands in front of an entry of its own', () => {
    const last = entry('乙。', 'paragraph');
    last.node.children.push(draft('subitem', [], MARK), draft('paragraph'));
    expect(give(entry('甲。'), last)).toEqual(['item item paragraph', '', 'paragraph subitem']);
  });
  test('of no row is nothing', () => expect(give()).toEqual(['']));
});
