/**
 * How right the search of a vast corpus is: phrases drawn from its plans are asked for, and what is found is held
 * against the texts on the disk, which are read without the search.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VastCatalogueFile, VastRow } from '../../../src/model/search/catalogue.ts';
import type { SearchPlace } from '../../../src/model/search/search-place.ts';
import { openVast, type VastAnswer } from '../../../tests/search/ask-vast.ts';
import { foldByHand } from '../../../tests/search/printed-texts.ts';

export interface Verdict {
  readonly asked: number;
  readonly wrong: readonly string[];
  /** Phrases whose every plan was looked at. The others were held against the texts as far as they went. */
  readonly whole: number;
}

/** More plans are not looked at for one phrase. */
const MOST = 60;

export type AskVast = (query: string, most: number) => Promise<VastAnswer>;

/** Asks under Node, where nobody else is given to `ask`. */
export async function judgeVast(folder: string, phrases: readonly string[], ask?: AskVast): Promise<Verdict> {
  const read = <Data>(file: string): Data => JSON.parse(readFileSync(join(folder, 'pagefind', file), 'utf8')) as Data;
  const catalogue = read<VastCatalogueFile>('catalogue.json');
  const answer = ask ?? openVast(catalogue, async (file) => read(file));
  const files = catalogue.compilations.flatMap(({ file }) => read<VastRow[]>(file).map(({ places }) => places));
  const holders = findHolders(files, phrases, (file) => textsOf(read<SearchPlace[]>(file)));
  const wrong: string[] = [];
  let whole = 0;
  for (const phrase of phrases) {
    const { hits, rest } = await answer(phrase, MOST);
    const expected = holders.get(phrase) as readonly number[];
    const isRight = [...hits].every(([plan, places]) => {
      const own = textsOf(read<SearchPlace[]>(files[plan] as string));
      return isSame(
        places,
        own.flatMap((texts, i) => (texts.some((text) => text.includes(phrase)) ? [i] : [])),
      );
    });
    // What has not been looked at must be enough for what has not been found.
    const isWhole = rest === 0;
    if (isWhole) whole++;
    if (!isRight || (isWhole ? hits.size !== expected.length : hits.size + rest < expected.length)) wrong.push(phrase);
  }
  return { asked: phrases.length, wrong, whole };
}

const textsOf = (places: readonly SearchPlace[]): string[][] => places.map(({ runs }) => runs.map(foldByHand));

function isSame(found: readonly number[], expected: readonly number[]): boolean {
  return found.toSorted((a, b) => a - b).join() === expected.join();
}

/** By phrase, the plans that hold it. */
function findHolders(
  files: readonly string[],
  phrases: readonly string[],
  textsIn: (file: string) => string[][],
): Map<string, number[]> {
  const holders = new Map<string, number[]>(phrases.map((phrase) => [phrase, []]));
  for (const [plan, file] of files.entries()) {
    const text = textsIn(file).flat().join('\n');
    for (const [phrase, plans] of holders) if (text.includes(phrase)) plans.push(plan);
  }
  return holders;
}
