import { expect, test } from 'vitest';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { convertSeed } from '../../../scripts/runs/runs.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import { type ComparedEntry, comparePlans } from '../../../src/compare/compare-plans.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';

const FILE = 'water-2024.txt';
const bytes = Buffer.from(`甲县2024年水利工作要点
一、防汛
1.加固堤防。汛前完成甲河堤防加固十公里，落实巡堤责任人。
2.检修泵站。逐站检修电机和闸门。
二、供水
3.保障饮水。农村饮水安全覆盖率达到95%。
乙县2024年水利工作要点
一、民生
1.保障饮水。农村饮水安全覆盖率达到98%。
2.关停小矿。年内关停小型矿山三座。
二、安全
3.加固堤防。汛前完成乙河堤防加固八公里，落实巡堤责任人。
`);
const { compilation } = await convertSeed({ name: 'water-2024', file: FILE, bytes, source: readSource(bytes, FILE) });
const [first, second] = compilation.plans as [Plan, Plan];

const join = (text: string): Plan =>
  joinCompilation(parse(readSource(Buffer.from(text), 'a.txt'), 'a')).plans[0] as Plan;

/** What only this side has in brackets. */
const show = (side: ComparedEntry | null): string | null =>
  side?.passages.map(({ kind, text }) => (kind === 'own' ? `[${text}]` : text)).join('') ?? null;

test('entries stand beside their twins wherever those are, with what differs told apart', () => {
  const { groups, pairs } = comparePlans(first, second);
  expect(pairs).toBe(2);
  expect(
    groups.map(({ heading, rows }) => [heading, ...rows.map(({ left, right }) => [show(left), show(right)])]),
  ).toEqual([
    [
      '一、防汛',
      [
        '加固堤防。汛前完成[甲]河堤防加固[十]公里，落实巡堤责任人。',
        '加固堤防。汛前完成[乙]河堤防加固[八]公里，落实巡堤责任人。',
      ],
      ['[检修泵站。逐站检修电机和闸门。]', null],
    ],
    ['二、供水', ['保障饮水。农村饮水安全覆盖率达到9[5]%。', '保障饮水。农村饮水安全覆盖率达到9[8]%。']],
  ]);
});

test('what only the right plan has stands by its own parts', () => {
  const { rightOnly } = comparePlans(first, second);
  expect(rightOnly.map(({ heading, rows }) => [heading, ...rows.map(({ right }) => show(right))])).toEqual([
    ['一、民生', '[关停小矿。年内关停小型矿山三座。]'],
  ]);
});

test('the passages of a side are its words, whole', () => {
  for (const [a, b] of [
    [first, second],
    [second, first],
  ] as const)
    for (const { rows } of comparePlans(a, b).groups)
      for (const { left } of rows) {
        const { heading, stop, text } = left?.entry ?? { heading: '', stop: '', text: '' };
        expect(left?.passages.map((passage) => passage.text).join('')).toBe(`${heading}${stop}${text}`);
      }
});

const law = (more: string) =>
  join(
    `甲县河道管理条例
第一条　为了加强河道管理，制定本条例。
第二条　河道内禁止下列行为：
（一）倾倒垃圾；
（二）${more}。
违反的，责令改正。
第三条　本条例自公布之日起施行。
`,
  );

test('a law is compared article by article, each with what it lists', () => {
  const { groups, rightOnly, pairs } = comparePlans(law('擅自采砂'), law('擅自取土'));
  expect([pairs, rightOnly]).toEqual([3, []]);
  const rows = groups.flatMap(({ rows }) => rows);
  expect(rows.map(({ left }) => left?.entry.anchor)).toEqual(['article-1', 'article-2', 'article-3']);
  expect(show(rows[1]?.left ?? null)?.replace(/\s/g, '')).toMatch(/^河道内禁止下列行为：.*（二）擅自\[采砂\]。$/);
});
