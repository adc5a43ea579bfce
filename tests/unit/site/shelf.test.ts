import { expect, test } from 'vitest';
import { convertSeed } from '../../../scripts/runs/runs.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { type CompilationNote, NO_NOTE } from '../../../src/model/settings/settings.ts';
import { choicesOf, type ShelvedCompilation, shelve } from '../../../src/site/shelf.ts';
import { groupShelf } from '../../../src/site/shelf-groups.ts';
import { markOf, writeShelfStyle } from '../../../src/site/shelf-style.ts';

async function convert(name: string, text: string): Promise<Compilation> {
  const bytes = Buffer.from(text);
  const { compilation } = await convertSeed({
    name,
    file: `${name}.txt`,
    bytes,
    source: readSource(bytes, `${name}.txt`),
  });
  return compilation;
}

const PLAN = (year: number): string =>
  `县教育局${year}年工作要点\n1.抓好落实。全县要抓好。\n2.加强督导。全县要加强。\n`;
const [old, young, twin, signed] = await Promise.all([
  convert('a', PLAN(2022)),
  convert('b', PLAN(2024)),
  convert('c', PLAN(2024)),
  convert('d', '县卫生局2023年工作要点\n县卫生局\n2023年3月5日\n1.抓好落实。全县要抓好。\n2.加强督导。全县要加强。\n'),
]);
const all = [old, young, twin, signed];
const note = (own: Partial<CompilationNote>): CompilationNote => ({ ...NO_NOTE, ...own });
const namesOf = (notes: Record<string, CompilationNote>): string[] =>
  shelve(all, notes).map(({ compilation }) => compilation.compilation);

test('the newest stands first, by the day or the year that is known; an order comes before that', () => {
  expect(namesOf({})).toEqual(['b', 'c', 'd', 'a']);
  expect(namesOf({ c: note({ date: '2024-06' }) })).toEqual(['c', 'b', 'd', 'a']);
  expect(namesOf({ a: note({ order: 1 }) })).toEqual(['a', 'b', 'c', 'd']);
});

test('an editor’s title stands beside the printed one; twins are told apart', () => {
  const shelf = shelve(all, { a: note({ title: '落实的一年' }) });
  expect(shelf.find(({ compilation }) => compilation === old)).toMatchObject({
    title: '县教育局2022年工作要点',
    noteTitle: '落实的一年',
    hasTwin: false,
  });
  expect(shelf.filter(({ hasTwin }) => hasTwin).map(({ compilation }) => compilation.compilation)).toEqual(['b', 'c']);
});

test('there is a choice where there is something to choose, and a style that makes it', () => {
  const choices = choicesOf(shelve(all, { a: note({ region: '某县', topics: ['教育', '安全'] }) }));
  expect(choices.map(({ name, values }) => [name, values])).toEqual([
    ['year', ['2024', '2023', '2022']],
    ['topic', ['安全', '教育']],
  ]);
  expect(choices.map((choice) => markOf(choice, choice.values[1] as string))).toEqual(['year-1', 'topic-1']);
  expect(writeShelfStyle(choices)).toContain('.home:has(.year-1:checked) .shelf>:not(.year-1){display:none}');
});

test('a long catalogue stands in years, what the editor has placed before them; a short one in one list', () => {
  const short = shelve(all, {});
  expect(groupShelf(short)).toEqual([{ label: null, rows: short }]);
  const [first, ...rest] = shelve(all, { a: note({ order: 1 }) });
  const undated = { ...(rest[0] as ShelvedCompilation), marks: {} };
  const long = [first as ShelvedCompilation, ...Array.from({ length: 14 }, () => rest).flat(), undated];
  expect(groupShelf(long).map(({ label, rows }) => [label, rows.length])).toEqual([
    [null, 1],
    ['2024年', 28],
    ['2023年', 14],
    ['年度不详', 1],
  ]);
});
