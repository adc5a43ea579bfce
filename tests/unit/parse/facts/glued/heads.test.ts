/** Running heads: found as `line head/foot`. */
import { expect, test } from 'vitest';
import { findHeads } from '../../../../../scripts/parse/facts/glued/heads.ts';

const TITLE = '某市教育局2024年工作要点';
const read = (lines: readonly string[], pages: Record<number, { head: number; foot: number }> = {}): string[] =>
  [...findHeads(lines, new Map(Object.entries(pages).map(([row, page]) => [Number(row), page])))].map(
    ([row, { head, foot }]) => `${row} ${head}/${foot}`,
  );
const torn = (head: string): string[] => ['全县上下齐心协力攻坚', `${head} 克难，推动工作`];
const ended = (head: string): string[] => ['全县上下齐心协力。', `${head} 推动工作`];

test.each([
  ['over torn sentences, three times', [...torn(TITLE), ...torn(TITLE), ...torn(TITLE)], [1, 3, 5]],
  ['twice is too little', [...torn(TITLE), ...torn(TITLE)], []],
  ['over sentences that ended', [...ended(TITLE), ...ended(TITLE), ...ended(TITLE)], []],
  ['over more torn than ended ones, and only those', [...torn(TITLE), ...ended(TITLE), ...torn(TITLE)], [1, 5]],
  ['three of five torn', [TITLE, TITLE, TITLE].flatMap(torn).concat(ended(TITLE), ended(TITLE)), [1, 3, 5]],
  ['half of them torn', [...torn(TITLE), ...ended(TITLE), ...torn(TITLE), ...ended(TITLE)], []],
  ['what is no title', Array(3).fill(torn('市发展和改革委员会')).flat(), []],
  ['nothing stands behind', Array(3).fill(['全县上下齐心', TITLE]).flat(), []],
  ['a page number between, which is no end', [1, 2, 3].flatMap((n) => [`齐心协力。 - ${n}`, `${TITLE} 克难`]), []],
])('%s', (_, lines, rows) => {
  expect(read(lines).map((found) => Number(found.split(' ')[0]))).toEqual(rows);
});

const LONG = `${'甲'.repeat(29)}2024年工作要点`;
test.each([
  ['of six characters', '某局工作要点', 3],
  ['of five', '局工作要点', 0],
  ['of 38', LONG, 3],
  ['of 40', `乙丙${LONG}`, 3],
  ['of 41', `乙丙丁${LONG}`, 0],
  ...['。', '，', '；', '：', '、', '！', '？', '|', ' ', '　'].map((mark): [string, string, number] => [
    `with “${mark}” in it`,
    `某市教育局${mark}工作要点`,
    0,
  ]),
])('a title %s', (_, title, count) => {
  expect(read([title, title, title].flatMap(torn))).toHaveLength(count);
});

test('is as long as the title and the spaces behind it', () => {
  expect(read([...torn(TITLE), '甲', `${TITLE}　 乙`, ...torn(TITLE)])).toEqual([
    `1 ${TITLE.length + 1}/0`,
    `3 ${TITLE.length + 2}/0`,
    `5 ${TITLE.length + 1}/0`,
  ]);
});

test('stands behind a page number, which proves it, and leaves a foot as it is', () => {
  const lines = [1, 2, 3].map((n) => `${n}${TITLE} 推动工作。`);
  expect(read(lines, { 0: { head: 1, foot: 0 }, 1: { head: 1, foot: 3 }, 2: { head: 1, foot: 0 } })).toEqual([
    `0 ${TITLE.length + 2}/0`,
    `1 ${TITLE.length + 2}/3`,
    `2 ${TITLE.length + 2}/0`,
  ]);
});

test('where none is found the pages are left as they are', () => {
  expect(read(['甲乙'], { 0: { head: 1, foot: 2 } })).toEqual(['0 1/2']);
});
