/** A compilation → what its plans say together. Pure; nothing is taken but what the texts print. */

import type { Across, FigureRow, Quoted, TermRow } from '../../src/model/across/across.ts';
import type { Compilation, Plan } from '../../src/model/plan/compilation.ts';
import { foldWidth } from '../../src/model/text/fold.ts';
import { textsOf } from '../model/paragraph-texts.ts';
import { BOOK_MARKS, findBracketed, type Marks, QUOTATION_MARKS } from './bracketed.ts';
import { closeGaps } from './closed-text.ts';
import { groupNames } from './name-rows.ts';
import { findQuantities } from './quantity.ts';
import { findTerms } from './term.ts';
import { readDays } from './term-days.ts';

/** Reads the texts of all plans, tables too; headings are of the texts. The same model gives the same rows in the same order. */
export function gatherAcross({ plans }: Compilation): Across {
  const texts = plans.flatMap((plan) => [...listTexts(plan)]);
  const names = (marks: Marks) =>
    groupNames(texts.flatMap(({ text, place }) => findBracketed(text, marks).map((name) => ({ name, place }))));
  return {
    figures: texts.flatMap(({ text, place }) => findQuantities(text).map((one) => figureRow(one, place))),
    terms: texts.flatMap(({ text, place, year }) => findTerms(text).map((one) => termRow(one, place, year))),
    documents: names(BOOK_MARKS),
    quotes: names(QUOTATION_MARKS),
  };
}

interface PlacedText {
  readonly text: string;
  readonly place: Quoted;
  /** The year in the plan's title. */
  readonly year: number | undefined;
}

/** In reading order: the preamble, then each entry's heading and paragraphs. */
function* listTexts({ ordinal, url, title, preamble, entries }: Plan): Generator<PlacedText> {
  const year = readYear(title);
  for (const text of textsOf(preamble)) yield { text, place: { plan: ordinal, anchor: null, url }, year };
  for (const { anchor, heading, paragraphs, url: own } of entries) {
    const place = { plan: ordinal, anchor, url: own };
    for (const text of [heading, ...textsOf(paragraphs)]) yield { text, place, year };
  }
}

/** The only year that the title names. */
function readYear(title: string): number | undefined {
  const years = [...foldWidth(title).matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map(([year]) => Number(year));
  return years.length === 1 ? years[0] : undefined;
}

function figureRow({ start: _, ...figure }: ReturnType<typeof findQuantities>[number], place: Quoted): FigureRow {
  return { ...place, ...figure };
}

function termRow(
  { printed, clause }: { printed: string; clause: string },
  place: Quoted,
  year: number | undefined,
): TermRow {
  const days = readDays(closeGaps(printed).closed, year);
  return {
    ...place,
    printed,
    clause,
    first: days?.first ?? null,
    last: days?.last ?? null,
    isYearOfTitle: days?.isYearOfTitle ?? false,
  };
}
