/** Radicals that look like ideographs, as PDFs leave them: read as what they look like, kept as they are printed. */
import { expect, test } from 'vitest';
import { convertText } from '../../print/convert.ts';

test('marks and titles are read through compatibility forms', () => {
  const [plan] = convertText(
    '市教育局2024年⼯作要点\n⼀、抓好教学\n1.开⻔办学。每⽉⼀次。\n⼆、抓好保障\n2.落实经费。⾜额到位。\n',
  ).plans;
  expect(plan?.title).toBe('市教育局2024年⼯作要点');
  expect(plan?.entries.map(({ anchor, mark, heading }) => `${anchor} ${mark}${heading}`)).toEqual([
    'part-1 ⼀、抓好教学',
    'item-1 1.开⻔办学',
    'part-2 ⼆、抓好保障',
    'item-2 2.落实经费',
  ]);
});
