import { describe, expect, test } from 'vitest';
import { accept } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { emptyLedger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { brokenIn, compare } from '../../../../scripts/addresses/ledger/promises/compare.ts';
import { convert } from './convert.ts';

/** Compares what `after` publishes with a ledger that promised what `before` published. */
function compareSeeds(before: string[], after: string[]) {
  const ledger = accept(emptyLedger('demo', ''), convert(`${before.join('\n')}\n`), '2026-01-01');
  return compare(convert(`${after.join('\n')}\n`), ledger);
}
const TWO = ['汇编', '目录', '1.市局工作要点 1', '2.县局工作要点 2'];

describe('where words went', () => {
  test('is the one other place that has them', () => {
    const { lost } = compareSeeds(['县局工作要点', '1.抓好党建。甲。'], ['县局工作要点', '2.抓好党建。甲。']);
    expect(lost.map(({ address, movedTo }) => [address, movedTo?.address])).toEqual([['1#item-1', '1#item-2']]);
  });

  test('is the place in their own plan, where another plan has them, too', () => {
    const plan = (title: string, ...lines: string[]) => [title, ...lines];
    const { lost } = compareSeeds(
      [...TWO, ...plan('市局工作要点', '1.抓好党建。甲。'), ...plan('县局工作要点', '1.抓好安全。乙。')],
      [
        ...TWO,
        ...plan('市局工作要点', '2.抓好党建。甲。'),
        ...plan('县局工作要点', '1.抓好安全。乙。', '2.抓好党建。甲。'),
      ],
    );
    expect(lost.map(({ address, movedTo }) => [address, movedTo?.address])).toEqual([['1#item-1', '1#item-2']]);
  });

  test('is unknown where two places have them', () => {
    const { lost } = compareSeeds(
      ['县局工作要点', '1.抓好党建。甲。'],
      ['县局工作要点', '2.抓好党建。甲。', '3.抓好党建。甲。'],
    );
    expect(lost[0]?.movedTo).toBeNull();
    expect(lost[0]?.candidates.map(({ address }) => address)).toEqual(['1#item-2', '1#item-3']);
  });

  test('may be where like words stand: at most three places, the likest first, and no plan for an entry', () => {
    const { lost } = compareSeeds(
      ['抓好党建宣传工作要点', '1.抓好党建宣传工作。甲。'],
      [
        '抓好党建宣传工作要点',
        '2.抓好党建。乙。',
        '3.抓好党建宣传。丙。',
        '4.抓好党建宣传工作事。丁。',
        '5.抓好党建宣。戊。',
        '6.改善条件。己。',
      ],
    );
    expect(lost[0]?.candidates.map(({ address }) => address)).toEqual(['1#item-4', '1#item-3', '1#item-5']);
  });
});

test('what is kept follows its line', () => {
  const first = convert('县局工作要点\n1.抓好党建。甲。\n');
  const moved = convert('县局工作要点\n\n\n1.抓好党建。甲。\n');
  const ledger = accept(emptyLedger('demo', ''), first, '2026-01-01');
  expect(accept(ledger, moved, '2026-02-01').addresses['1#item-1']).toMatchObject({ line: 4, since: '2026-01-01' });
});

describe('words are looked for', () => {
  const kinds = (before: string[], after: string[]): unknown[] =>
    brokenIn(compareSeeds(before, after)).map(({ address, answer, candidates }) => [
      address,
      answer.kind,
      candidates.map((place) => place.address),
    ]);

  test('nowhere that a promise is kept: a twin that stands is no place for the one that is gone', () => {
    expect(
      kinds(['县局工作要点', '1.抓好党建。甲。', '2.抓好党建。甲。'], ['县局工作要点', '1.抓好党建。甲。']),
    ).toEqual([['1#item-2', 'gone', []]]);
  });

  test('and not shown where another one’s went', () => {
    const after = ['县局工作要点', '3.抓好党建工作。甲。'];
    expect(kinds(['县局工作要点', '1.抓好党建。乙。', '2.抓好党建工作。甲。'], after)).toEqual([
      ['1#item-1', 'gone', []],
      ['1#item-2', 'moved', []],
    ]);
  });

  test('where a plan has another name, it is the same as long as one of its entries stands', () => {
    const before = ['县局工作要点', '1.抓好党建。甲。', '2.抓好安全。乙。'];
    const renamed = (...items: string[]): unknown[] => kinds(before, ['市重点任务', ...items])[0] as unknown[];
    expect(renamed('1.改善条件。丙。', '2.抓好安全。乙。')[1]).toBe('reworded');
    expect(renamed('1.改善条件。丙。', '2.定期备课。丁。')[1]).toBe('replaced');
  });
});

test('of fifty broken promises the like places are shown, of the next no more', () => {
  const items = (tail: string): string[] =>
    Array.from({ length: 51 }, (_, i) => `${i + 1}.抓好第${i + 1}件大事。${tail}`);
  const broken = brokenIn(compareSeeds(['县局工作要点', ...items('甲。')], ['县局工作要点', ...items('乙。')]));
  expect(broken.map(({ candidates }) => candidates.length > 0)).toEqual([...Array(50).fill(true), false]);
});
