/** The seed `education-2024` as its text has it; line numbers and words were read off the file. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { joinCompilation } from '../../scripts/model/join-compilation.ts';
import { parse } from '../../scripts/parse/parse.ts';
import { walk } from '../../scripts/parse/tree.ts';
import { unparse } from '../../scripts/parse/unparse.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import { encode } from '../../scripts/source/text/decode.ts';
import type { Entry, Plan } from '../../src/model/plan/compilation.ts';
import { HEADINGS } from './education-2024.headings.ts';

const FILE = 'education-2024.txt';
const bytes = readFileSync(new URL(`../../seeds/${FILE}`, import.meta.url));
const lines = bytes.toString('utf8').split('\n');
const tree = parse(readSource(bytes, FILE), 'education-2024');
const compilation = joinCompilation(tree);
const [first, second, third, fourth, fifth] = compilation.plans as [Plan, Plan, Plan, Plan, Plan];

const lineAt = (number: number): string => lines[number - 1] as string;
const describeEntry = ({ anchor, mark, heading, outlinePlace, bodyPlace }: Entry): string =>
  `${anchor} ${outlinePlace?.line ?? '-'}/${bodyPlace?.line ?? '-'} ${mark}${heading}`;

test('the tree prints back to the file, byte for byte', () => {
  expect(Buffer.compare(encode(unparse(tree), 'utf-8'), bytes)).toBe(0);
});

test('every line stands in one node', () => {
  const numbers = [...walk(tree.root)].flatMap((node) => node.lines.map(({ number }) => number));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 333 }, (_, i) => i + 1));
});

test('has a title, an encoding and 333 lines', () => {
  expect(compilation.title).toBe('教育局2024年工作要点汇编(5篇)');
  expect(compilation.source).toMatchObject({ file: FILE, encoding: 'utf-8', lines: 333 });
});

test('lists five plans in the 目录', () => {
  expect(
    compilation.plans.map(({ ordinal, title, page, status, place, contentsPlace }) => [
      ordinal,
      title,
      page,
      status,
      place?.line ?? null,
      contentsPlace?.line,
    ]),
  ).toEqual([
    [1, '市教育局2024年工作要点', 2, 'complete', 207, 202],
    [2, '市教育局2024年工作要点', 19, 'truncated', 287, 203],
    [3, '市教育局2024年全市教育工作要点', 29, 'truncated', 324, 204],
    [4, '县教育局2024年工作要点', 42, 'outline-only', null, 205],
    [5, '县教育局2024年教育工作要点', 50, 'outline-only', null, 206],
  ]);
});

describe.each(compilation.plans.map((plan, i) => ({ plan, listed: (HEADINGS[i] as string).trim().split('\n') })))(
  'plan $plan.ordinal',
  ({ plan, listed }) => {
    test('has every part, section and item at its anchor, in order', () => {
      expect(plan.entries.map(describeEntry)).toEqual(listed);
    });

    test('has the text of every entry behind its heading, and nothing else', () => {
      for (const { mark, heading, stop, text, bodyPlace, outlineMark, outlineHeading, outlinePlace } of plan.entries) {
        if (bodyPlace === null) expect(text).toBeNull();
        else expect(mark + heading + stop + text).toBe(lineAt(bodyPlace.line));
        if (outlinePlace !== null) expect(`${outlineMark}${outlineHeading}`).toBe(lineAt(outlinePlace.line));
      }
    });
  },
);

test('counts 53, 34, 25, 23 and 15 items', () => {
  expect(compilation.plans.map(({ entries }) => entries.filter(({ kind }) => kind === 'item').length)).toEqual([
    53, 34, 25, 23, 15,
  ]);
});

test('keeps the preambles', () => {
  const preambles = [first, second, third, fourth, fifth].map(({ preamble }) =>
    preamble.map(({ place }) => place.line),
  );
  expect(preambles).toEqual([[208], [288, 289], [325, 326], [], []]);
  for (const { preamble } of compilation.plans) {
    for (const { text, place } of preamble) expect(text).toBe(lineAt(place.line));
  }
});

test('takes no line for a signoff, an annex, a number or a date', () => {
  for (const plan of compilation.plans) {
    expect(plan).toMatchObject({ notes: [], signoff: [], documentNumber: null, issuer: null, date: null });
  }
});

test('keeps the lost stop of item 27 and the cut end of plan 3', () => {
  expect(first.entries.find(({ anchor }) => anchor === 'item-27')).toMatchObject({ mark: '27', inOutline: false });
  expect(third.entries.find(({ anchor }) => anchor === 'item-1')?.text).toMatch(/依法依规行使职$/);
  expect(third.entries.some(({ ordinal, kind }) => kind === 'item' && ordinal === 21)).toBe(false);
});
