import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANCHOR_KINDS, type AnchorStep, parseAnchor, printAnchor, readAnchor } from '../../src/model/address/anchor.ts';
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
      expect(anchorsOf(joinText(print({ ...plan, style: { ...style, part: plan.style.part } })))).toEqual(
        anchorsOf(joinText(print(plan))),
      );
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

const stepArbitrary: fc.Arbitrary<AnchorStep> = fc.record({
  kind: fc.constantFrom(...ANCHOR_KINDS),
  numbers: fc.array(fc.nat(200), { minLength: 1, maxLength: 3 }),
  twin: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 3_000_000 })),
});
const anchorArbitrary = fc.array(stepArbitrary, { minLength: 1, maxLength: 5 });

test('an anchor reads back as it was printed', () => {
  fc.assert(
    fc.property(anchorArbitrary, (anchor) => {
      expect(parseAnchor(printAnchor(anchor))).toEqual(anchor);
    }),
    runs(1000),
  );
});

test('a text that reads as an anchor is what that anchor prints', () => {
  const word = fc.constantFrom(...ANCHOR_KINDS, '0', '1', '7', '12', '01', 'a', 'b', 'aa', '');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const anchor = readAnchor(words.join('-'));
      if (anchor !== undefined) expect(printAnchor(anchor)).toBe(words.join('-'));
    }),
    runs(1000),
  );
});

test('every address of the ledgers and every anchor of the fixtures prints back', () => {
  const folders = ['../../seeds/', '../site/moved/', '../fixtures/'].map((folder) => new URL(folder, import.meta.url));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => new URL(file, folder)),
  );
  const written = files
    .filter(({ pathname }) => pathname.endsWith('.json'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:#|"(?=\S+ [-\d]+\/))([a-z]+-[0-9][a-z0-9-]*)/g)].map(
        ([, anchor = '']) => anchor,
      ),
    );
  expect(new Set(written).size).toBeGreaterThan(100);
  for (const anchor of written) expect(printAnchor(parseAnchor(anchor))).toBe(anchor);
});
