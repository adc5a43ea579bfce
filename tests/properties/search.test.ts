import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks } from '../../src/browser/search/excerpt.ts';
import { type Find, findAll, findInTexts } from '../../src/browser/search/find.ts';
import { findNearest } from '../../src/browser/search/near.ts';
import { occurrences } from '../../src/browser/search/occurrences.ts';
import { parseQuery } from '../../src/browser/search/query.ts';
import { foldForSearch } from '../../src/model/search/folded.ts';
import type { SearchPlace } from '../../src/model/search/search-place.ts';
import { indexInMemory, place } from '../search/memory-index.ts';

/** Few characters, so that phrases recur and overlap; two of them beyond the first plane or changed by folding. */
const text = fc.string({
  unit: fc.constantFrom('教', '育', '局', ',', '，', 'A', 'a', '𠮷', 'İ', ' '),
  minLength: 1,
  maxLength: 30,
});
const plans = fc.array(
  fc.array(
    fc
      .tuple(text, fc.array(text, { maxLength: 2 }), fc.nat(30))
      .map(([first, rest, heading]) => place([...first].slice(0, heading).join(''), first, ...rest)),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 3 },
);
/** In the texts themselves, or in an index of which grams. */
const way = fc.constantFrom(
  'texts' as const,
  { length: 1 as const },
  { length: 2 as const },
  { length: 2 as const, common: 2 },
);
type Way = typeof way extends fc.Arbitrary<infer Value> ? Value : never;

const findBy = (plans: readonly (readonly SearchPlace[])[], way: Way): Find =>
  way === 'texts' ? findInTexts(plans.flat()) : indexInMemory(plans, way).find;

const isTelling = (part: readonly string[]): boolean => part.filter((char) => /\p{Script=Han}/u.test(char)).length > 1;
const fold = (run: string): string => foldForSearch(run).chars.join('');
const wellFormed = (given: readonly { runs: readonly string[] }[][]): boolean =>
  given.flat().every(({ runs }) => runs.every((run) => run.isWellFormed()));

describe('whatever is asked', () => {
  it('is found in the places that contain it and in no other', async () => {
    await fc.assert(
      fc.asyncProperty(plans, way, text, async (given, way, query) => {
        fc.pre(wellFormed(given));
        const find = findBy(given, way);
        const phrases = parseQuery(query);
        const found = await findAll(phrases, find);
        const expected = given
          .flat()
          .flatMap(({ runs }, i) =>
            phrases.length > 0 && phrases.every((phrase) => runs.some((run) => fold(run).includes(phrase.join(''))))
              ? [i]
              : [],
          );
        expect([...found.keys()].sort((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('has its heading told from its text', async () => {
    await fc.assert(
      fc.asyncProperty(plans, way, text, async (given, way, query) => {
        fc.pre(wellFormed(given));
        const find = findBy(given, way);
        const phrases = parseQuery(query);
        for (const [place, isHeading] of await findAll(phrases, find)) {
          const { runs, heading } = given.flat()[place] as SearchPlace;
          const folded = fold((runs[0] as string).slice(0, heading));
          expect(isHeading).toBe(phrases.every((phrase) => folded.includes(phrase.join(''))));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has a longest part of two Han characters at least that occurs, where it has any', async () => {
    await fc.assert(
      fc.asyncProperty(plans, way, text, async (given, way, query) => {
        fc.pre(wellFormed(given));
        const find = findBy(given, way);
        const runs = given.flat().flatMap(({ runs }) => runs.map(fold));
        for (const phrase of parseQuery(query)) {
          const parts = phrase.flatMap((_, from) => phrase.slice(from).map((_, n) => phrase.slice(from, from + n + 1)));
          const longest = Math.max(
            0,
            ...parts
              .filter((part) => part.length === phrase.length || isTelling(part))
              .filter((part) => runs.some((run) => run.includes(part.join(''))))
              .map((part) => part.length),
          );
          const nearest = await findNearest(phrase, find);
          expect([...(nearest?.part ?? '')]).toHaveLength(longest);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('marks', () => {
  it('hold the phrase and nothing else', () => {
    fc.assert(
      fc.property(text, text, (line, query) => {
        const phrases = parseQuery(query);
        const marked = findMarks(line, phrases)
          .map(([from, to]) => fold(line.slice(from, to)))
          .join('');
        const covered = new Set(
          phrases.flatMap((phrase) =>
            occurrences(foldForSearch(line).chars, phrase).flatMap((start) => phrase.map((_, i) => start + i)),
          ),
        );
        // İ folds into two characters; a mark that holds one of them holds both.
        fc.pre(!line.includes('İ'));
        expect(marked).toBe(
          foldForSearch(line)
            .chars.filter((_, i) => covered.has(i))
            .join(''),
        );
      }),
    );
  });
});
