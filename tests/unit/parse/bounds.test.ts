/** How far is looked for what decides a reading: what stands at a bound is found, what stands beyond it is not. */
import { expect, test } from 'vitest';
import { findRunningHeads } from '../../../scripts/parse/reading/wrapping/running-heads.ts';
import { findWrapping } from '../../../scripts/parse/reading/wrapping/wrapping.ts';
import { spansOf, walk } from '../../../scripts/parse/tree.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { parseText } from '../../properties/read.ts';
import { convert } from '../addresses/ledger/convert.ts';
import { readLines } from './reading/compilation/read-lines.ts';

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

const TITLE = '青石县2024年绿化工作要点';
const LISTED = ['一、植树造林', '二、护林防火', '三、病虫防治'];

test.each([
  [3, [TITLE]],
  [4, []],
])('the title above a 目录 comes again below it with %i lines between, or is a line of the text', (lines, above) => {
  const dates = Array.from({ length: lines }, (_, i) => `各村委会要把第${i + 1}批任务抓实抓细`);
  const source = [
    ...[TITLE, '目录', ...LISTED.map((line, i) => `${line}……${i + 1}`), ...dates, TITLE],
    ...LISTED.flatMap((line) => [line, '各村要抓好落实。']),
  ];
  const root = parseText([...source, ''].join('\n')).root;
  expect([...walk(root)].filter(({ kind }) => kind === 'title-above').map((node) => spansOf(node, 'heading'))).toEqual(
    above,
  );
});

const WRAPPED = ['今年全乡上下齐心协力，河岸清理', '任务全部完成，各村管护队伍也都', '组建起来，巡查做到每旬一次。'];

test.each([
  [14, 14],
  [13, undefined],
])('lines of %i characters are wrapped, or headings and cells', (width, found) => {
  expect(findWrapping(readLines(WRAPPED.join('').match(new RegExp(`.{1,${width}}`, 'gu')) ?? []))?.width).toBe(found);
});

test.each([
  [60, 60],
  [61, undefined],
])('lines of %i characters are wrapped, or no printed lines', (width, found) => {
  const text = WRAPPED.join('').repeat(6).replaceAll('。', '，');
  expect(findWrapping(readLines(text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []))?.width).toBe(found);
});

test.each([
  [4, 15],
  [3, undefined],
])('%i lines, all but the last of which stop in mid-sentence, are wrapped or not', (lines, found) => {
  const text = WRAPPED.join('').replaceAll('。', '，').repeat(2);
  expect(findWrapping(readLines((text.match(/.{15}/gu) ?? []).slice(0, lines)))?.width).toBe(found);
});

test.each([
  [3, ['某乡要点']],
  [2, []],
])('a short line that stands %i times on wrapped pages is a running head, or is not', (times, heads) => {
  const pages = Array.from({ length: times }, (_, i) => [`某乡要点 ${i + 1}`, ...WRAPPED]).flat();
  const wrapping = { width: 15, byTrail: false, byIndent: false, byBlank: false };
  expect([...findRunningHeads(readLines(pages), wrapping)]).toEqual(heads);
});
