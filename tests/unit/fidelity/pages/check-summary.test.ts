/** What an entry's page says of itself elsewhere is the entry's own words. */
import { expect, test } from 'vitest';
import { checkSummary } from '../../../../scripts/fidelity/pages/check-summary.ts';
import { indexPlan } from '../../../../src/model/plan/full-text.ts';
import { convert } from '../../addresses/ledger/convert.ts';

const LONG = '各村分段管护，每旬巡查一次，'.repeat(12);
const PLAN = [
  '东县水务要点',
  '一、堤防',
  '1.修堤。年内修堤五里。',
  `2.巡河。${LONG}逐段登记。`,
  '二、渠道',
  '1.清淤。',
];
const OUTLINE = [
  '一、堤防',
  '1.修堤',
  '2.巡河',
  '二、渠道',
  '1.清淤',
  '2.护岸',
  '水务要点汇编(1篇)',
  '目录',
  '1.东县水务要点1',
];
const WHOLE = convert(`${PLAN.join('\n')}\n`);
const LISTED = convert(`${[...OUTLINE, ...PLAN].join('\n')}\n`);

function prove(said: string, anchor: string, compilation = WHOLE): () => void {
  const [plan] = compilation.plans;
  const entry = plan?.entries.find((one) => one.anchor === anchor);
  if (plan === undefined || entry === undefined) throw new Error(plan?.entries.map((one) => one.anchor).join());
  return () => checkSummary('water.txt', '网页', said, { compilation, plan, index: indexPlan(plan), entry });
}

test('its own words, or the first of them', () => {
  expect(prove('年内修堤五里。', 'part-1-item-1')).not.toThrow();
  expect(prove(`${LONG.slice(0, 109)}…`, 'part-1-item-2')).not.toThrow();
  expect(prove(`1.修堤。年内修堤五里。 2.巡河。${LONG.slice(0, 92)}…`, 'part-1')).not.toThrow();
});

const LACKS = '，原文只在目录中列出此条，没有正文。';

test('of what stands in the 目录 alone, that it does', () => {
  expect(prove(`东县水务要点的二、第2项${LACKS}`, 'part-2-item-2', LISTED)).not.toThrow();
  expect(prove(`东县水务要点的二、第1项${LACKS}`, 'part-2-item-2', LISTED)).toThrow(/摘要/);
  expect(prove('东县水务要点的二、第2项。', 'part-2-item-2', LISTED)).toThrow(/摘要/);
});

test('of a heading that stands in the text without more, no lack', () => {
  expect(prove('东县水务要点的二、第1项。', 'part-2-item-1')).not.toThrow();
  expect(prove(`东县水务要点的二、第1项${LACKS}`, 'part-2-item-1')).toThrow(/摘要/);
});

test.each([
  ['words changed', '年内修堤六里。', 'part-1-item-1'],
  ['words of another', '各村分段管护', 'part-1-item-1'],
  ['more words', '年内修堤五里。年内修桥。', 'part-1-item-1'],
  ['fewer words', '年内修堤', 'part-1-item-1'],
  ['fewer words that say so', '年内修堤…', 'part-1-item-1'],
  ['no words', '', 'part-1-item-1'],
  ['words cut in silence', LONG.slice(0, 109), 'part-1-item-2'],
  ['words cut too soon', `${LONG.slice(0, 98)}…`, 'part-1-item-2'],
])('%s are found', (_, said, anchor) => {
  expect(prove(said, anchor)).toThrow(/网页的摘要是/);
});
