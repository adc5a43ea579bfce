/**
 * Pagefind with the grams of a large site, at its best: each gram a word that nothing cuts or stems, many plans a record
 * (it compares every record found with every posting), files of the index no larger than a query needs.
 */
import { close, createIndex } from 'pagefind';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { foldForSearch } from '../../src/model/search/folded.ts';
import { coverPhrase, isListed } from '../../src/model/search/gram.ts';
import { chooseGrams } from '../outputs/search/choose-grams.ts';
import { groupBySize } from '../outputs/search/group-by-size.ts';
import { layOut } from '../outputs/search/layout.ts';
import { placesOf } from '../outputs/search/places.ts';
import { tapeTexts } from '../outputs/search/text-tape.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import type { BenchQuery } from './search-queries.ts';

/** Positions a record. */
const RECORD_SIZE = 500_000;
/** Positions a file of the index. Pagefind does not document the setting. */
const CHUNK_SETTING = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const CHUNK_SIZE = '1500';

export interface GramPagefind {
  /** Below `grams/`; in `grams/words.json` the words of each query. */
  readonly files: readonly EmittedFile[];
  /** Those that have words: single characters and common pairs are not indexed. */
  readonly queries: readonly BenchQuery[];
}

export async function indexGramsWithPagefind(
  compilations: readonly Compilation[],
  queries: readonly BenchQuery[],
): Promise<GramPagefind> {
  const plans = compilations.flatMap(({ plans }) => plans.map(placesOf));
  const rule = chooseGrams(tapeTexts(plans.flat()), { length: 2 });
  const rows = plans.map((places) =>
    layOut(places, rule).grams.map((gram) => (gram === undefined ? 'x' : spell(gram))),
  );
  process.env[CHUNK_SETTING] = CHUNK_SIZE;
  const { index, errors } = await createIndex({ forceLanguage: 'und' });
  delete process.env[CHUNK_SETTING];
  if (index === undefined) throw new Error(errors.join('\n'));
  for (const [i, group] of groupBySize(rows, (row) => row.length, RECORD_SIZE).entries()) {
    const content = group.map((row) => row.join(' ')).join(' ');
    await index.addCustomRecord({ url: `/${i}`, content, language: 'und' });
  }
  const { files } = await index.getFiles();
  await close();
  const words = queries.flatMap(({ query }) => {
    const phrase = foldForSearch(query).chars;
    return isListed(phrase, rule) ? [] : [[query, coverPhrase(phrase, rule).map(([, gram]) => spell(gram))] as const];
  });
  const hasWords = new Set(words.map(([query]) => query));
  return {
    files: [
      ...files.map(({ path, content }) => ({ path: `grams/${path}`, content })),
      { path: 'grams/words.json', content: JSON.stringify(Object.fromEntries(words)) },
    ],
    queries: queries.filter(({ query }) => hasWords.has(query)),
  };
}

/** No word may begin another one, which Pagefind would take for it: a three begins otherwise than a pair. */
function spell(gram: string): string {
  const chars = [...gram].map((char) => (char.codePointAt(0) as number).toString(36).padStart(4, '0'));
  return (chars.length === 3 ? 'w' : '') + chars.join('');
}
