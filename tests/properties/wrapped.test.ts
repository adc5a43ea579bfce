/** Plans whose lines a PDF or a mail wrapped: their entries, headings and paragraphs are read as they were written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unparse } from '../../scripts/parse/unparse.ts';
import { type Parting, paperArbitrary, printOnPaper } from './paper-arbitrary.ts';
import { type EntryModel, expectedEntries, printBody } from './plan-arbitrary.ts';
import { joinText, parseText } from './read.ts';
import { runs } from './runs.ts';
import { wrappedPlanArbitrary } from './wrapped-plan-arbitrary.ts';

const textsOf = (entries: readonly EntryModel[]): string[][] =>
  entries.flatMap(({ text, paragraphs, children }) => [
    [...(text === '' ? [] : [text]), ...paragraphs],
    ...textsOf(children),
  ]);

test('a plan whose lines are wrapped is read as it was written', () => {
  const partings = fc.constantFrom<Parting[]>('indent', 'blank line', 'space');
  fc.assert(
    fc.property(wrappedPlanArbitrary, paperArbitrary, partings, (plan, paper, parting) => {
      const text = [plan.title, '', ...printOnPaper(printBody(plan), paper, parting)].join('\n');
      // One number alone proves no pages.
      fc.pre(text.split('\n').length > 3 * paper.height);
      expect(unparse(parseText(text))).toBe(text);
      const [read, ...more] = joinText(text).plans;
      expect(more).toEqual([]);
      expect(read?.title).toBe(plan.title);
      expect(read?.entries.map(({ anchor, mark, heading }) => `${anchor} ${mark}|${heading}`)).toEqual(
        expectedEntries(plan),
      );
      expect(read?.preamble.map(({ text: own }) => own)).toEqual(plan.preamble);
      expect(read?.entries.map(({ paragraphs }) => paragraphs.map(({ text: own }) => own))).toEqual(
        textsOf(plan.entries),
      );
      expect(read?.signoff.length).toBe(plan.closing === '' ? 0 : 2);
      expect(read?.furniture.every((line) => /^- \d+ -$/.test(line.text))).toBe(true);
    }),
    runs(100),
  );
});
