/**
 * Figures and dates of two published texts, held against lists made by hand: a line of `figures/NAME.tsv` for each line of
 * the text that has any. Behind `~` stand the words that compare a figure.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findQuantities } from '../../scripts/across/quantity.ts';
import { findTerms } from '../../scripts/across/term.ts';

const read = (name: string): string[] =>
  readFileSync(new URL(`figures/${name}`, import.meta.url), 'utf8')
    .replace(/\n$/, '')
    .split('\n');

const listFigures = (text: string): string =>
  findQuantities(text)
    .map(({ printed, comparison }) => [printed, ...comparison].join('~'))
    .join(' ');

const listDates = (text: string): string =>
  findTerms(text)
    .map(({ printed }) => printed)
    .join(' ');

it.each(['work-report', 'emergency-plan'])('finds every figure and date of %s, and no other', (name) => {
  const found = read(`${name}.txt`).flatMap((text, i) => {
    const row = [i + 1, listFigures(text), listDates(text)];
    return row[1] === '' && row[2] === '' ? [] : [row.join('\t')];
  });
  expect(found).toEqual(read(`${name}.tsv`).slice(1));
});
