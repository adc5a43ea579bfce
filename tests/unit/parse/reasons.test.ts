/** What evidence names by its keys, in words that an editor is told. */
import { expect, test } from 'vitest';
import { draft } from '../../../scripts/parse/node.ts';
import { explainNode } from '../../../scripts/parse/reading/evidence.ts';
import { REASONS, sayReason } from '../../../scripts/parse/reasons.ts';

test.each(Object.keys(REASONS))('%s is said in Chinese words', (why) => {
  expect(sayReason(why)).toMatch(/^\p{Script=Han}/u);
});

test('a node that nothing else explains is explained by its kind, all of a kind by one object', () => {
  const [one, other] = [draft('blank'), draft('blank')];
  expect(one.evidence).toEqual({ why: 'blank', weight: 0 });
  expect(other.evidence).toBe(one.evidence);
});

test('a reading is told with the next best, where there is one', () => {
  const next = { why: 'goOn', more: 2 };
  expect(explainNode(draft('contents-entry'), { item: null, why: 'begin', cost: 1, next } as never).evidence).toEqual({
    ...{ why: 'begin', weight: 1 },
    next,
  });
  const alone = explainNode(draft('contents-entry'), { item: null, why: 'begin', cost: 1, next: undefined } as never);
  expect(Object.keys(alone.evidence ?? {})).toEqual(['why', 'weight']);
});
