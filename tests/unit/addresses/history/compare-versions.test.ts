/** What became of each entry from one version to the next. */
import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../../../scripts/addresses/history/compare-versions.ts';
import { sayGaps } from '../../../../scripts/addresses/history/say-gaps.ts';
import type { EntryChange, History, HistoryGap } from '../../../../src/model/address/history.ts';
import { convert } from '../ledger/convert.ts';

const HEAD = '县局2024年工作要点';
const BOOTH = '2.修缮校舍。各镇在六月前修缮校舍五处，按季度上报进度。';
const compare = (before: readonly string[], after: readonly string[]): EntryChange[] => {
  const [old, now] = [before, after].map((lines) => convert([HEAD, ...lines, ''].join('\n'))) as [never, never];
  return compareVersions(old, now);
};
/** `moved 第1篇第3项 <第1篇第2项 (1#item-2) /demo/1/#item-3`, and the words: `甲-乙-+丙+`. */
const say = ({ kind, name, from, left, url, pieces }: EntryChange): string =>
  [
    kind,
    ...[name, from === null ? '' : `<${from}`, left === null ? '' : `(${left})`, url ?? 'gone'],
    pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join(''),
  ]
    .filter((word) => word !== '')
    .join(' ');
const said = (before: readonly string[], after: readonly string[]): string[] => compare(before, after).map(say);

test('what stands as it stood is not told', () => {
  expect(said(['1.党建。甲。', BOOTH], ['1.党建。甲。', BOOTH])).toEqual([]);
});
test('a word changed is told with what stands around it', () => {
  expect(said(['1.党建。甲。', BOOTH], ['1.党建。甲。', BOOTH.replace('五处', '六处')])).toEqual([
    'reworded 第1篇第2项 (1#item-2) /demo/1/#item-2 修缮校舍。各镇在六月前修缮校舍-五-+六+处，按季度上报进度。',
  ]);
});
test('words at another number have moved, whether they changed or not', () => {
  const moved = BOOTH.replace('2.', '3.');
  const [second] = ['2.安全。乙。'];
  expect(said(['1.党建。甲。', BOOTH], ['1.党建。甲。', second as string, moved])).toEqual([
    'added 第1篇第2项 /demo/1/#item-2',
    'moved 第1篇第3项 <第1篇第2项 (1#item-2) /demo/1/#item-3',
  ]);
  expect(said(['1.党建。甲。', BOOTH], ['1.党建。甲。', second as string, moved.replace('五', '六')])[1]).toBe(
    'moved 第1篇第3项 <第1篇第2项 (1#item-2) /demo/1/#item-3 修缮校舍。各镇在六月前修缮校舍-五-+六+处，按季度上报进度。',
  );
});
test('what is gone has no address, and is told last', () => {
  expect(said(['1.党建。甲。', BOOTH], ['1.队伍。乙。'])).toEqual([
    'added 第1篇第1项 /demo/1/#item-1',
    'removed 第1篇第1项 (1#item-1) gone',
    'removed 第1篇第2项 (1#item-2) gone',
  ]);
});
test('of several with the same words each is paired once, in order', () => {
  const again = ['1.党建。甲。', '2.党建。甲。'];
  expect(
    said(
      again,
      again.map((line, i) => `${i + 3}${line.slice(1)}`),
    ),
  ).toEqual([
    'moved 第1篇第3项 <第1篇第1项 (1#item-1) /demo/1/#item-3',
    'moved 第1篇第4项 <第1篇第2项 (1#item-2) /demo/1/#item-4',
  ]);
  expect(said(again, ['3.党建。甲。'])).toEqual([
    'moved 第1篇第3项 <第1篇第1项 (1#item-1) /demo/1/#item-3',
    'removed 第1篇第2项 (1#item-2) gone',
  ]);
});
test('entries of two kinds are never one', () => {
  expect(said([BOOTH], [BOOTH.replace('2.', '二、')]).map((one) => one.split(' ')[0])).toEqual(['added', 'removed']);
});
test('the words of a plan outside of its entries are its title and they, each on a line', () => {
  expect(said(['各镇要落实。', BOOTH], ['各镇要落实好。', BOOTH])).toEqual([
    `reworded 第1篇 (1) /demo/1/ ${HEAD} 各镇要落实+好+。`,
  ]);
});
test('texts that differ in more than two thousand characters stand side by side', () => {
  const long = (character: string, count: number): string => `2.修缮校舍。${character.repeat(count)}。`;
  const [change] = compare(['1.党建。甲。', long('甲', 1500)], ['1.党建。甲。', long('乙', 1500)]);
  expect(change?.pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(change?.pieces[0]?.text.startsWith('修缮校舍。甲')).toBe(true);
  const [other] = compare(['1.党建。甲。', long('甲', 1000)], ['1.党建。甲。', long('乙', 1000)]);
  expect(other?.pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
});

describe('why it is not known what changed', () => {
  const gapOf = (gap: HistoryGap | null, ...names: string[]) =>
    names.map((name) => ({ name, history: { gap, first: null, revisions: [] } as History }));
  const LACKS = '的改动历史不全，网站不说它有没有改过：';
  test.each<[HistoryGap, string]>([
    ['no-git', '这台机器上没有 git'],
    ['none', '种子文件夹不在 git 版本库里'],
    ['shallow', '这是浅克隆，没有更早的提交；补全：git fetch --unshallow'],
    ['foreign', '版本库属于另一个用户，git 不肯读；放行：git config --global --add safe.directory 版本库的路径'],
    ['unreadable', 'git 读不出版本库'],
    ['untracked', '种子还没有提交'],
    ['uncommitted', '种子改动后还没有提交'],
    ['long', '版本太多，只读最近的 50 个'],
  ])('%s', (gap, reason) => expect(sayGaps(gapOf(gap, 'a'))).toEqual([`注意：a ${LACKS}${reason}`]));
  test('is said once of all with one reason, and five are named', () => {
    expect(sayGaps([...gapOf(null, 'x'), ...gapOf('none', 'a', 'b'), ...gapOf('long', 'c')])).toEqual([
      `注意：a、b ${LACKS}种子文件夹不在 git 版本库里`,
      `注意：c ${LACKS}版本太多，只读最近的 50 个`,
    ]);
    expect(sayGaps(gapOf('none', ...'abcde'))[0]).toContain('注意：a、b、c、d、e 的');
    expect(sayGaps(gapOf('none', ...'abcdef'))[0]).toContain('注意：a、b、c、d、e等 6 个 的');
  });
});
