import { expect, test } from 'vitest';
import { nameAmong } from '../../../../src/model/plan/compilation-name.ts';

test('of compilations with one title each has its address’s name behind it, others are as they are', () => {
  const all = [
    { compilation: 'jia-2024', title: '教育局2024年工作要点' },
    { compilation: 'yi-2024', title: '教育局2024年工作要点' },
    { compilation: 'bing-2024', title: '水务局2024年工作要点' },
  ];
  expect(all.map(nameAmong(all))).toEqual([
    '教育局2024年工作要点（jia-2024）',
    '教育局2024年工作要点（yi-2024）',
    '水务局2024年工作要点',
  ]);
});
