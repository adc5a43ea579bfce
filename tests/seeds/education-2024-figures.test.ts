import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findQuantities } from '../../scripts/across/quantity.ts';
import { findTerms } from '../../scripts/across/term.ts';
import { convertSeed } from '../../scripts/runs/runs.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import type { Plan } from '../../src/model/plan/compilation.ts';
import { FIGURES, TERMS } from './education-2024.figures.ts';

const bytes = readFileSync(new URL('../../seeds/education-2024.txt', import.meta.url));
const source = readSource(bytes, 'education-2024.txt');
const { compilation } = await convertSeed({ name: 'education-2024', file: 'education-2024.txt', bytes, source });
const plans = compilation.plans.filter(({ ordinal }) => ordinal <= 2);

/** What `read` finds in the texts of the first two plans, by entry, where it finds anything. */
function list(read: (text: string) => string[]): Record<string, string> {
  const rows = plans.flatMap((plan) =>
    textsOf(plan).map(([key, texts]) => [key, texts.flatMap(read).join(' ')] as const),
  );
  return Object.fromEntries(rows.filter(([, found]) => found !== ''));
}

function textsOf({ ordinal, preamble, entries }: Plan): [string, string[]][] {
  return [
    [`${ordinal}#`, preamble.map(({ text }) => text)],
    ...entries.map(({ anchor, heading, paragraphs }): [string, string[]] => [
      `${ordinal}#${anchor}`,
      [heading, ...paragraphs.map(({ text }) => text)],
    ]),
  ];
}

it('finds every figure of plans 1 and 2 with what compares it, and no other', () => {
  expect(
    list((text) => findQuantities(text).map(({ printed, comparison }) => [printed, ...comparison].join('~'))),
  ).toEqual(FIGURES);
});

it('finds every date and term of plans 1 and 2, and no other', () => {
  expect(list((text) => findTerms(text).map(({ printed }) => printed))).toEqual(TERMS);
});

it('quotes the clause of each figure from its text', () => {
  for (const plan of plans)
    for (const [, texts] of textsOf(plan))
      for (const text of texts)
        for (const { clause, printed } of findQuantities(text)) {
          expect(text).toContain(clause);
          expect(clause).toContain(printed);
        }
});
