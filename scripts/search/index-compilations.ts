/**
 * Model → the files of the search, in memory: Pagefind's engine and index, the catalogue, the plans' places and the
 * lists of common grams.
 *
 * Pagefind gets the plans' texts spelt in grams (see src/model/search/gram.ts), many plans a record. A record an entry
 * would save the catalogue, but Pagefind compares every record found with every posting: 35,000 entries that all hold
 * the same word take it seconds, and 1,000 plans still 5 ms. Its fragments would hold nothing but grams and are left
 * out.
 */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Compilation, Plan } from '../../src/model/compilation.ts';
import { type CatalogueFile, spellKinds } from '../../src/model/search/catalogue.ts';
import { foldForSearch } from '../../src/model/search/folded.ts';
import { chooseGrams, type GramChoice } from '../../src/model/search/gram.ts';
import { type Layout, layOut } from '../../src/model/search/layout.ts';
import { listPlaces } from '../../src/model/search/place-list.ts';
import { placesOf, type SearchPlace } from '../../src/model/search/search-place.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';
import { fileLists } from './file-lists.ts';
import { groupBySize } from './group-by-size.ts';
import { nameFile } from './name-file.ts';

interface IndexedPlan {
  readonly plan: Plan;
  readonly places: readonly SearchPlace[];
  readonly layout: Layout;
}

/** Positions after which a record is full. Far ones take more bytes. */
const RECORD_SIZE = 500_000;
/** Of no language: nothing is cut by a dictionary or stemmed. */
const LANGUAGE = 'und';
/**
 * How many positions a file of the index holds, by the length of the grams. Pagefind's own 20,000 puts a small site's
 * index into one file; a large site's queries need few words each, so smaller files cost less. The setting is not
 * documented: without it the files would only be larger.
 */
const CHUNK_SETTING = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const CHUNK_SIZE = { 1: 20_000, 2: 1_500 };
/** What the site loads of Pagefind. The rest are its ready-made interfaces. */
const RE_NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..+\.pf_meta|index\/.+)$/;
const RE_META = /^pagefind\.(.+)\.pf_meta$/;
const RE_FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/** The grams are chosen by the amount of text where `choice` leaves it open; `recordSize` is in positions. */
export async function indexCompilations(
  compilations: readonly Compilation[],
  choice: GramChoice = {},
  recordSize = RECORD_SIZE,
): Promise<EmittedFile[]> {
  const plans = compilations.flatMap(({ plans }) => plans).map((plan) => ({ plan, places: placesOf(plan) }));
  const runs = plans.flatMap(({ places }) => places.flatMap(({ runs }) => runs.map((run) => foldForSearch(run).chars)));
  const rule = chooseGrams(runs, choice);
  const indexed = plans.map(({ plan, places }) => ({ plan, places, layout: layOut(places, rule) }));
  const index = await openIndex(CHUNK_SIZE[rule.length]);
  try {
    const { files, records } = await buildIndex(index, indexed, recordSize);
    const isSmall = rule.length === 1;
    const placeFiles = new Map(
      isSmall ? [] : indexed.map(({ plan, places }) => [plan.url, nameFile('places', places)]),
    );
    const lists = isSmall
      ? []
      : fileLists(
          listPlaces(
            indexed.flatMap(({ places }) => places),
            rule,
          ),
        );
    const catalogue: CatalogueFile = {
      gramLength: rule.length,
      commonPairs: [...rule.common],
      index: files.map(({ path }) => RE_META.exec(path)?.[1]).find((name) => name !== undefined) as string,
      records,
      lists: lists.map(([first, { path }]) => [first, path]),
      compilations: catalogueRows(compilations, indexed, placeFiles),
    };
    return [
      ...files.filter(({ path }) => RE_NEEDED.test(path)),
      { path: 'catalogue.json', content: JSON.stringify(catalogue) },
      // Plans with the same text share theirs.
      ...new Map([...placeFiles.values()].map((file) => [file.path, file])).values(),
      ...lists.map(([, file]) => file),
    ].map(({ path, content }) => ({ path: `pagefind/${path}`, content }));
  } finally {
    await close();
  }
}

function catalogueRows(
  compilations: readonly Compilation[],
  indexed: readonly IndexedPlan[],
  placeFiles: ReadonlyMap<string, EmittedFile>,
): CatalogueFile['compilations'] {
  const ofPlan = new Map(indexed.map((row) => [row.plan, row]));
  return compilations.map(({ compilation, plans }) => ({
    compilation,
    plans: plans.map((plan) => {
      const { places, layout } = ofPlan.get(plan) as IndexedPlan;
      const { headings, spans } = layout;
      const inFile = placeFiles.get(plan.url)?.path;
      return {
        ordinal: plan.ordinal,
        title: plan.title,
        places: inFile ?? places,
        kinds: spellKinds(places),
        headings,
        spans,
      };
    }),
  }));
}

/** Pagefind's service reads the size of a file of the index from its environment as it starts. */
async function openIndex(chunkSize: number): Promise<PagefindIndex> {
  process.env[CHUNK_SETTING] = String(chunkSize);
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  delete process.env[CHUNK_SETTING];
  if (index === undefined) throw new Error(errors.join('\n'));
  return index;
}

async function buildIndex(
  index: PagefindIndex,
  indexed: readonly IndexedPlan[],
  recordSize: number,
): Promise<{ files: EmittedFile[]; records: CatalogueFile['records'] }> {
  const groups = groupBySize(indexed, ({ layout }) => layout.words.length, recordSize);
  for (const [i, group] of groups.entries()) {
    const content = group.map(({ layout }) => layout.words.join(' ')).join(' ');
    const { errors } = await index.addCustomRecord({ url: `/${i}`, content, language: LANGUAGE });
    if (errors.length > 0) throw new Error(errors.join('\n'));
  }
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const ids = readRecordIds(files);
  return { files, records: groups.map((group, i) => [ids.get(`/${i}`) as string, group.length]) };
}

/** Pagefind names a record by a hash of it; only the record's fragment tells which one that is. */
function readRecordIds(files: readonly { path: string; content: Uint8Array }[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = RE_FRAGMENT.exec(path)?.[1];
    if (id === undefined) continue;
    const json = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(json.slice(json.indexOf('{'))) as { url: string };
    ids.set(url, id);
  }
  return ids;
}
