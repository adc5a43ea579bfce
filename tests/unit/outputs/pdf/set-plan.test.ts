import { expect, test } from 'vitest';
import { setPlan } from '../../../../scripts/outputs/pdf/set-plan.ts';
import { createTermIndex } from '../../../../scripts/outputs/pdf/term-index.ts';
import type { Plan } from '../../../../src/model/plan/compilation.ts';
import { convertText } from '../../../print/convert.ts';

const SAMPLE = `某县教育局2024年工作要点
2024年,抓好落实。
一、总体要求。坚持正确方向,办好教育。
二、重点任务
(一)加强领导
1.健全机制
落实“双减”政策。
2.完善体系。完善以下体系:
(1)课程体系。开足课程。
①国家课程
某县教育局
2024年3月1日
`;

function set(text: string) {
  const compilation = convertText(text);
  const [plan] = compilation.plans as [Plan];
  return setPlan(
    { compilation, site: 'https://a.example', index: createTermIndex(), label: (_, anchor) => anchor },
    plan,
  );
}

const { plan, headings } = set(SAMPLE);

test('each level has its face, one below what it stands in', () => {
  expect(Object.entries(headings).map(([label, { level, face }]) => `${label} ${level} ${face}`)).toEqual([
    'plan-1 1 title',
    'part-1 2 hei',
    'part-2 2 hei',
    'part-2-section-1 3 kai',
    'item-1 4 fang',
    'item-2 4 fang',
    'item-2-subitem-1 5 fang',
    'item-2-subitem-1-point-1 6 fang',
  ]);
});

test('text on the heading’s line is set on it, text on lines of its own below', () => {
  const entries = plan.blocks.flatMap((block) =>
    block.kind === 'entry' ? [[block.lead.join(''), block.rest.join('')]] : [],
  );
  expect(entries.slice(0, 5)).toEqual([
    ['一、总体要求', '。坚持正确方向，办好教育。'],
    ['二、重点任务', ''],
    ['（一）加强领导', ''],
    ['1.健全机制', ''],
    ['2.完善体系', '。完善以下体系：'],
  ]);
  expect(plan.blocks.map(({ kind }) => kind)).toEqual([
    'text',
    'entry',
    'entry',
    'entry',
    'entry',
    'text',
    'entry',
    'entry',
    'entry',
    'blank',
    'signoff',
    'signoff',
  ]);
});

test('a heading alone on its line keeps with what it heads, and only then', () => {
  const sticky = Object.entries(headings).filter(([, heading]) => heading.sticky);
  expect(sticky.map(([label]) => label)).toEqual(['plan-1', 'part-2', 'part-2-section-1', 'item-1']);
});

test('parts, sections and items have bookmarks; the 目录 lists the uppermost level', () => {
  expect(headings['item-2']?.bookmarked).toBe(true);
  expect(headings['item-2-subitem-1']?.bookmarked).toBe(false);
  expect(Object.keys(headings).filter((label) => headings[label]?.outlined)).toEqual(['plan-1', 'part-1', 'part-2']);
});

test('an annex has a bookmark, above those of its items', () => {
  const { headings: found } = set('某县教育局2024年工作要点\n1.抓好落实。\n附件\n重点项目清单\n1.水源地工程\n');
  expect(found['annex-1']).toMatchObject({ level: 2, bookmarked: true });
});

test('an item without a heading lends its first words to its bookmark', () => {
  const { plan: bare } = set('某县教育局2024年工作要点\n1.\n2.全县各学校要抓好落实,不得延误\n');
  const leads = bare.blocks.flatMap((block) => (block.kind === 'entry' ? [block.lead.join('')] : []));
  expect(leads.at(-1)?.startsWith('2.全县各学校要抓好落实')).toBe(true);
});

test('the lines above and below a title are set with it', () => {
  const { headings: titled } = set('市局〔2024〕5号\n市局2024年工作要点\n(2024年3月5日)\n1.甲。文。\n');
  const { above, lines, below } = titled['plan-1'] ?? {};
  expect([above, lines, below]).toEqual([['市局〔2024〕5号'], ['市局2024年工作要点'], ['（2024年3月5日）']]);
});
