import { describe, expect, it } from 'vitest';
import { tapeTexts } from '../../../../scripts/outputs/search/text-tape.ts';
import { filePlanLists } from '../../../../scripts/outputs/search/vast/file-plan-lists.ts';
import { createGramSorter } from '../../../../scripts/outputs/search/vast/gram-sorter.ts';
import { fileAt, gramsOfPhrase, intersectAll, readPlanList } from '../../../../src/model/search/plan-list.ts';
import { countHeading } from '../../../../src/model/search/search-place.ts';
import { place } from '../../../search/memory-index.ts';

describe('lists of plans', () => {
  const sorter = createGramSorter();
  // The last plan stands far enough behind the first for a distance of two digits.
  const plans = [
    [place('教育局', '教育局。办教育')],
    ...Array.from({ length: 40 }, () => [place('', '水')]),
    [place('', '教育局')],
  ];
  for (const places of plans) sorter.add(tapeTexts(places), [places.map(countHeading)]);
  const lists = new Map(sorter.lists());

  it('ascend by gram', () => {
    expect([...lists.keys()]).toEqual([...lists.keys()].sort());
  });

  it('tell the plans of a gram, and those that have it in a heading', () => {
    expect(readPlanList('教育', lists.get('教育') ?? '')).toEqual({ plans: [0, 41], inHeading: [0] });
    expect(readPlanList('办', lists.get('办') ?? '')).toEqual({ plans: [0], inHeading: [] });
    expect(readPlanList('水', lists.get('水') ?? '').plans).toHaveLength(40);
  });

  it('tell of a three where it stands, from its plan on', () => {
    const { plans, inHeading, remainders } = readPlanList('教育局', lists.get('教育局') ?? '');
    expect(plans).toEqual([0, 41]);
    expect(inHeading).toEqual([0]);
    expect(remainders).toHaveLength(2);
    expect(remainders?.[0]).toEqual(remainders?.[1]);
  });

  it('have no gram over the end of a run', () => {
    expect(lists.has('局教')).toBe(false);
    expect([...lists.keys()].every((gram) => [...gram].length <= 3)).toBe(true);
  });

  it('keep their file where another gram changes', () => {
    const rows = [...Array(600).keys()].map((i): [string, string] => [String.fromCodePoint(0x4e00 + i), 'B']);
    const names = (of: typeof rows): string[] =>
      [...filePlanLists(of, { least: 60, most: 400 })].map(({ path }) => path);
    const before = names(rows);
    const after = names(rows.map(([gram, list], i) => [gram, i === 5 ? 'BBBB' : list]));
    expect(before.length).toBeGreaterThan(10);
    // The file that has it, and the table that names that file.
    expect(after.filter((name) => !before.includes(name))).toHaveLength(2);
  });

  it('have a file alone where they are long, and their table says how long', () => {
    const rows = ['一', '丁', '七', '万'].map((gram): [string, string] => [gram, 'B'.repeat(gram === '丁' ? 900 : 9)]);
    const files = [...filePlanLists(rows, { least: 60, most: 400 })].map(({ content }) => JSON.parse(`${content}`));
    expect(files.slice(0, 3).map(Object.keys)).toEqual([['一'], ['丁'], ['七', '万']]);
    expect(files[3].map(([first, , size]: [string, string, number?]) => [first, size])).toEqual([
      ['一', undefined],
      ['丁', 906],
      ['七', undefined],
    ]);
  });
});

describe('a phrase', () => {
  it('is covered by its threes, up to five', () => {
    expect(gramsOfPhrase([...'教'])).toEqual([[0, '教']]);
    expect(gramsOfPhrase([...'教育局工作'])).toEqual([
      [0, '教育局'],
      [1, '育局工'],
      [2, '局工作'],
    ]);
    expect(gramsOfPhrase(Array.from({ length: 200 }, () => '教'))).toHaveLength(5);
  });
});

it('finds the file of a gram', () => {
  const files = [
    ['b', '1'],
    ['d', '2'],
  ] as const;
  expect(['a', 'b', 'c', 'd', 'z'].map((gram) => fileAt(gram, files)?.[1])).toEqual([undefined, '1', '1', '2', '2']);
});

it('keeps what all lists have', () => {
  expect(
    intersectAll([
      [1, 2, 3, 9],
      [2, 9],
      [0, 2, 9],
    ]),
  ).toEqual([2, 9]);
  expect(intersectAll([])).toEqual([]);
});
