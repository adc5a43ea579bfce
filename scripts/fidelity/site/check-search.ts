/** Proof of the search's texts: every plan's places, with their anchors, marks and words, in reading order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compilation, Entry, Paragraph } from '../../../src/model/plan/compilation.ts';
import { tableRuns } from '../../../src/model/plan/table.ts';
import type { PublishedCatalogue, VastRow } from '../../../src/model/search/catalogue.ts';
import type { SearchPlace } from '../../../src/model/search/search-place.ts';
import { compareLines, compareValue, type Line, line, refuse } from '../line.ts';

/** `all` are the compilations of the site, in the order of the catalogue. */
export function checkSearch(all: readonly Compilation[], dist: string): void {
  const read = <T>(path: string): T => JSON.parse(readFileSync(join(dist, 'pagefind', path), 'utf8')) as T;
  const { compilations } = read<PublishedCatalogue>('catalogue.json');
  for (const [i, { compilation, title, source, plans }] of all.entries()) {
    const found = compilations[i];
    compareValue(source.file, '搜索目录的题名 ', title, found?.title);
    if (found?.compilation !== compilation) throw refuse(source.file, '搜索目录里没有这个汇编', compilation);
    const rows = 'file' in found ? read<VastRow[]>(found.file) : found.plans;
    for (const [k, plan] of plans.entries()) {
      const row = rows[k];
      compareValue(source.file, '搜索目录的题名 ', `${plan.ordinal} ${plan.title}`, `${row?.ordinal} ${row?.title}`);
      const places = typeof row?.places === 'string' ? read<SearchPlace[]>(row.places) : (row?.places ?? []);
      compareLines(source.file, `搜索第${plan.ordinal}篇`, expectPlaces(plan), places.map(showPlace));
    }
  }
}

const showPlace = ({ anchor, mark, runs }: SearchPlace): Line => line(`${mark}｜${runs.join('')}`, anchor);

function expectPlaces({ title, documentNumber, issuers, date, preamble, entries, notes, signoff }: PlanWords): Line[] {
  const matter = (paragraphs: readonly Paragraph[]): Line[] => [line(`｜${wordsOf(paragraphs)}`, '')];
  const head = [title, documentNumber ?? '', ...issuers, date ?? ''].filter(isWords).join('');
  return [
    line(`｜${head}`, ''),
    ...matter(preamble),
    ...entries.map((entry) => line(`${entry.mark}｜${entryWords(entry)}`, entry.anchor)),
    ...matter(notes),
    ...matter(signoff),
  ].filter(({ text }) => text.slice(text.indexOf('｜') + 1) !== '');
}

type PlanWords = Compilation['plans'][number];
const isWords = (text: string): boolean => text.trim() !== '';
const wordsOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .filter(({ picture }) => picture === undefined)
    .flatMap(({ text, table }) => (table === undefined ? [text] : tableRuns(table)))
    .filter(isWords)
    .join('');

function entryWords({ mark, heading, stop, paragraphs }: Entry): string {
  const own = mark + heading + stop;
  return (isWords(own) ? own : '') + wordsOf(paragraphs);
}
