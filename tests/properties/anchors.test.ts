import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import {
  contentsArbitrary,
  type EntryModel,
  headingArbitrary,
  type PlanModel,
  planArbitrary,
  printBody,
  printCompilation,
  textArbitrary,
} from './plan-arbitrary.ts';
import { joinText } from './read.ts';
import { runs } from './runs.ts';

const print = (plan: PlanModel): string => [plan.title, ...printBody(plan)].join('\n');
const anchorsOf = ({ plans }: Compilation): string[][] =>
  plans.map(({ entries }) => entries.map(({ anchor }) => anchor));

/** The plan with other words: each text is the next of `texts`, each heading the next of `headings`. */
function reword(plan: PlanModel, texts: readonly string[], headings: readonly string[]): PlanModel {
  let at = 0;
  const next = <T>(list: readonly T[]): T => list[at++ % list.length] as T;
  const rewordEntry = (entry: EntryModel): EntryModel => ({
    ...entry,
    heading: next(headings),
    text: next(texts),
    paragraphs: entry.paragraphs.flatMap((paragraph) => [paragraph, next(texts)]),
    children: entry.children.map(rewordEntry),
  });
  return { ...plan, preamble: [next(texts)], entries: plan.entries.map(rewordEntry) };
}

test('anchors stay where every word changes and only the numbers do not', () => {
  const words = fc.tuple(fc.array(textArbitrary, { minLength: 1 }), fc.array(headingArbitrary, { minLength: 1 }));
  fc.assert(
    fc.property(planArbitrary, words, (plan, [texts, headings]) => {
      expect(anchorsOf(joinText(print(reword(plan, texts, headings))))).toEqual(anchorsOf(joinText(print(plan))));
    }),
    runs(150),
  );
});

test('anchors stay where the marks are written in another way', () => {
  fc.assert(
    fc.property(planArbitrary, planArbitrary, (plan, { style }) => {
      expect(anchorsOf(joinText(print({ ...plan, style: { ...style, part: plan.style.part } })))).toEqual(anchorsOf(joinText(print(plan))));
    }),
    runs(100),
  );
});

test('anchors of a plan stay where another plan of the compilation changes', () => {
  const plans = fc.uniqueArray(planArbitrary, { minLength: 2, maxLength: 2, selector: ({ title }) => title });
  fc.assert(
    fc.property(plans, planArbitrary, contentsArbitrary, ([first, second], other, contents) => {
      const read = (plan: PlanModel): Compilation =>
        joinText(printCompilation([first as PlanModel, plan], { ...contents, outlines: false }).join('\n'));
      const changed = { ...other, title: (second as PlanModel).title };
      expect(anchorsOf(read(changed))[0]).toEqual(anchorsOf(read(second as PlanModel))[0]);
    }),
    runs(100),
  );
});

test('a new last item changes no other anchor', () => {
  fc.assert(
    fc.property(planArbitrary, headingArbitrary, (plan, heading) => {
      const before = anchorsOf(joinText(print({ ...plan, closing: '' })))[0] as string[];
      const ordinals = before.map((anchor) => Number(/\d+$/.exec(anchor)?.[0]));
      const after = joinText(`${print({ ...plan, closing: '' })}\n${Math.max(...ordinals) + 1}.${heading}。`);
      expect(anchorsOf(after)[0]?.slice(0, before.length)).toEqual(before);
    }),
    runs(100),
  );
});
