/** How far is looked for what decides a reading: what stands at a bound is found, what stands beyond it is not. */
import { expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { convert } from '../addresses/ledger/convert.ts';

const plan = (...behind: string[]): Plan =>
  convert(['市教育局2024年工作要点', '1.抓好党建。甲。', '2.抓好安全。乙。', ...behind, ''].join('\n'))
    .plans[0] as Plan;
const texts = (count: number): string[] => Array.from({ length: count }, (_, i) => `各单位要抓好第${i + 1}批任务。`);

test.each([
  [5, '2024年3月1日'],
  [6, undefined],
])('a date with %i lines behind it, of six in all, closes a plan or does not', (behind, signoff) => {
  expect(plan('2024年3月1日', ...texts(behind)).signoff[0]?.text).toBe(signoff);
});

test.each([
  [7, '全市重点任务分工表'],
  [8, ''],
])('the title of an annex stands with %i blank lines behind its mark, or is none', (blank, heading) => {
  const { entries } = plan('附件', ...Array<string>(blank).fill(''), '全市重点任务分工表', '1.甲事。文。');
  expect(entries.find(({ kind }) => kind === 'annex')?.heading).toBe(heading);
});

test.each([
  [24, ''],
  [25, '全市重点任务分工表'],
])('a list of annexes with %i lines between it and the signoff is one, or opens an annex', (lines, heading) => {
  const short = Array.from({ length: lines }, (_, i) => `任务${i + 1}`);
  const { entries } = plan('附件：全市重点任务分工表', ...short, '市教育局', '2024年3月1日');
  expect(entries.find(({ kind }) => kind === 'annex')?.heading ?? '').toBe(heading);
});

test.each([
  [119, '青石县2024年绿化工作要点'],
  [120, ''],
])('a title stands below %i lines, or is none', (lines, title) => {
  const links = Array.from({ length: lines }, (_, i) => `2024年3月${(i % 28) + 1}日`);
  const [read] = convert([...links, '青石县2024年绿化工作要点', '1.植树。甲。', '2.护林。乙。', ''].join('\n')).plans;
  expect(read?.title === '青石县2024年绿化工作要点' ? read.title : '').toBe(title);
});
