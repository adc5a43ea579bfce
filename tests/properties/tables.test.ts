/** Tables between the lines of a plan: nothing around them is read otherwise, and each cell is read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unparse } from '../../scripts/parse/unparse.ts';
import type { Compilation, Paragraph } from '../../src/model/plan/compilation.ts';
import { tableText } from '../../src/model/plan/table.ts';
import { expectedEntries, planArbitrary, printBody } from './plan-arbitrary.ts';
import { joinTextWithTables, parseTextWithTables } from './read.ts';
import { runs } from './runs.ts';
import { printTable, tableArbitrary } from './table-arbitrary.ts';

const paragraphsOf = ({ plans }: Compilation): Paragraph[] =>
  plans.flatMap((plan) => [...plan.preamble, ...plan.entries.flatMap(({ paragraphs }) => paragraphs), ...plan.notes]);

/** The line of the last entry above a line. */
const lastAbove = (line: number, { plans }: Compilation): number | undefined =>
  plans[0]?.entries.findLast(({ bodyPlace }) => bodyPlace !== null && bodyPlace.line < line)?.bodyPlace?.line;

test('tables between the lines of a plan change nothing around them', () => {
  const placed = fc.array(fc.record({ table: tableArbitrary, where: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(planArbitrary, placed, (model, tables) => {
      const plan = { ...model, closing: '', notice: false } as const;
      const body = printBody(plan);
      const without = joinTextWithTables([plan.title, ...body].join('\n'));
      // What a text holds may look like a table.
      fc.pre(paragraphsOf(without).every(({ table }) => table === undefined));
      const rows = body.map((line) => [line]);
      for (const { table, where } of tables)
        (rows[Math.min(body.length - 1, Math.floor(where * body.length))] as string[]).push(
          '',
          ...printTable(table),
          '',
        );
      const text = [plan.title, ...rows.flat()].join('\n');
      expect(unparse(parseTextWithTables(text))).toBe(text);
      const read = joinTextWithTables(text);
      expect(read.plans.map(({ title }) => title)).toEqual([plan.title]);
      expect(read.plans[0]?.entries.map(({ anchor, mark, heading }) => `${anchor} ${mark}|${heading}`)).toEqual(
        expectedEntries(plan),
      );
      const found = paragraphsOf(read);
      expect(found.filter(({ table }) => table === undefined).map(({ text: own }) => own)).toEqual(
        paragraphsOf(without).map(({ text: own }) => own),
      );
      for (const { bodyPlace, paragraphs } of read.plans[0]?.entries ?? [])
        for (const { table, place } of paragraphs)
          if (table !== undefined) expect(lastAbove(place.line, read)).toBe(bodyPlace?.line);
      expect(found.flatMap(({ table }) => (table === undefined ? [] : [tableText(table)]))).toEqual(
        tables
          .toSorted((a, b) => Math.floor(a.where * body.length) - Math.floor(b.where * body.length))
          .map(({ table: { caption = null, rows: cells } }) =>
            [...(caption === null ? [] : [caption]), ...cells.map((row) => row.join('\t'))].join('\n'),
          ),
      );
    }),
    runs(100),
  );
});
