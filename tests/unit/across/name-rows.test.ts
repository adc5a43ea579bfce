import { expect, it } from 'vitest';
import { groupNames } from '../../../scripts/across/name-rows.ts';

const place = (anchor: string) => ({ plan: 1, anchor, url: `/x/1/#${anchor}` });

it('holds the forms of a name together, with the commonest in front, and counts each place once', () => {
  const [row, ...others] = groupNames([
    { name: '实施方案（试行）', place: place('item-1') },
    { name: '实施方案(试行)', place: place('item-2') },
    { name: '实施方案(试行)', place: place('item-2') },
  ]);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ name: '实施方案(试行)', variants: ['实施方案（试行）'], initial: 'S', count: 3 });
  expect(row?.places.map(({ anchor }) => anchor)).toEqual(['item-1', 'item-2']);
});

it('puts names by their reading, and what has none in front', () => {
  const names = ['职业教育', '1+X', '阿里', '一村一幼'].map((name) => ({ name, place: place('item-1') }));
  expect(groupNames(names).map(({ name, initial }) => `${initial} ${name}`)).toEqual([
    '# 1+X',
    'A 阿里',
    'Y 一村一幼',
    'Z 职业教育',
  ]);
});
