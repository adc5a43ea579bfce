import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unparse } from '../../scripts/parse/unparse.ts';
import { lawArbitrary, printLaw } from './law-arbitrary.ts';
import { paperArbitrary, printOnPaper } from './paper-arbitrary.ts';
import { joinText, parseText } from './read.ts';
import { runs } from './runs.ts';

test('a law is read as it was written: 编, 章, 节, 条, 第X条之一, 款 and 项', () => {
  fc.assert(
    fc.property(lawArbitrary, (law) => {
      const lines = printLaw(law);
      const [read, ...more] = joinText([law.title, ...lines.map(({ line }) => line)].join('\n')).plans;
      expect(more).toEqual([]);
      expect(read?.title).toBe(law.title);
      expect(read?.entries.map(({ anchor, mark }) => `${anchor} ${mark}`)).toEqual(
        lines.flatMap(({ anchor, mark }) => (anchor === undefined ? [] : [`${anchor} ${mark}`])),
      );
      expect(
        read?.entries.filter(({ anchor }) => anchor.includes('-item-')).every(({ heading }) => heading === ''),
      ).toBe(true);
    }),
    runs(150),
  );
});

test('wrapped lines and page numbers, alone or glued, lose and invent nothing', () => {
  fc.assert(
    fc.property(lawArbitrary, paperArbitrary, (law, paper) => {
      const lines = printLaw(law);
      const text = [
        law.title,
        ...printOnPaper(
          lines.map(({ line }) => line),
          paper,
        ),
      ].join('\n');
      // One number alone proves no pages.
      fc.pre(text.split('\n').length > 3 * paper.height);
      expect(unparse(parseText(text))).toBe(text);
      const plan = joinText(text).plans[0];
      const marks = plan?.entries.map(({ anchor }) => anchor);
      expect(marks).toEqual(lines.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor])));
      expect(plan?.furniture.every((line) => /^- \d+ -$/.test(line.text))).toBe(true);
      const read = plan?.entries
        .map(({ mark, heading, stop, text: own }) => mark + heading + stop + (own ?? ''))
        .join('');
      expect(sorted(read ?? '')).toBe(sorted(lines.map(({ line }) => line).join('')));
    }),
    runs(150),
  );
});

/** The characters, in any order: a paragraph behind clauses is told with its article. */
const sorted = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');

test('laws on a row are as many plans', () => {
  const laws = fc.uniqueArray(lawArbitrary, { minLength: 2, maxLength: 3, selector: ({ title }) => title });
  fc.assert(
    fc.property(laws, (row) => {
      const text = row.flatMap((law) => [law.title, ...printLaw(law).map(({ line }) => line)]).join('\n');
      expect(joinText(text).plans.map(({ title }) => title)).toEqual(row.map(({ title }) => title));
    }),
    runs(100),
  );
});
