import { expect, it } from 'vitest';
import { itemsNdjson } from '../../../../scripts/outputs/data/items-ndjson.ts';
import { convert } from '../../addresses/ledger/convert.ts';
import { writeExport } from './write-export.ts';

it('has a line for each entry, which says by itself what it is and where', () => {
  const text = writeExport(
    itemsNdjson,
    convert('县局工作要点\n一、总体\n1.抓好党建。落实,责任。\n2.抓好"双减"。乙。\n'),
  );
  expect(text.endsWith('}\n')).toBe(true);
  const [part, first, second, ...others] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(others).toEqual([]);
  expect(part).toMatchObject({ kind: 'part', mark: '一、', heading: '总体', within: [] });
  expect(first).toMatchObject({
    plan: 1,
    planTitle: '县局工作要点',
    kind: 'item',
    mark: '1.',
    heading: '抓好党建',
    within: ['一、总体'],
    text: '落实,责任。',
    line: 3,
  });
  expect(first?.url).toMatch(/^https:\/\/example\.org\/.+\/1\/#item-1$/);
  expect(first?.id).toMatch(/^[\w-]+_1_item-1$/);
  expect(second).toMatchObject({ heading: '抓好"双减"', text: '乙。' });
});
