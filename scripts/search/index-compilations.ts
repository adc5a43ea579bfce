/**
 * Model → the files of the search, in memory: Pagefind's engine and index, the catalogue, and each plan's places.
 *
 * Pagefind gets one record a plan, its text spelt in grams (see src/model/search/gram.ts). A record an entry would
 * save the catalogue, but Pagefind compares every record found with every posting: 35,000 entries that all hold the
 * same word take it seconds. Its fragments would hold nothing but grams and are left out.
 */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Compilation, Plan } from '../../src/model/compilation.ts';
import { type CatalogueFile, spellKinds } from '../../src/model/search/catalogue.ts';
import { foldForSearch } from '../../src/model/search/folded.ts';
import { chooseGrams, type GramChoice, type GramRule } from '../../src/model/search/gram.ts';
import { layOut } from '../../src/model/search/layout.ts';
import { placesOf, type SearchPlace } from '../../src/model/search/search-place.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';

interface IndexedPlan {
  readonly plan: Plan;
  readonly places: readonly SearchPlace[];
}

/** A compilation's. */
const FEW_PLANS = 5;
/** Of no language: nothing is cut by a dictionary or stemmed. */
const LANGUAGE = 'und';
/**
 * How many positions a file of the index holds, by the length of the grams. Pagefind's own 20,000 puts a small site's
 * index into one file; a large site's queries need few words each, so smaller files cost less. The setting is not
 * documented: without it the files would only be larger.
 */
const CHUNK_SETTING = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const CHUNK_SIZE = { 1: 20_000, 2: 6_000 };
/** What the site loads of Pagefind. The rest are its ready-made interfaces. */
const RE_NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..+\.pf_meta|index\/.+)$/;
const RE_FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/** The grams are chosen by the amount of text where `choice` leaves it open. */
export async function indexCompilations(
  compilations: readonly Compilation[],
  choice: GramChoice = {},
): Promise<EmittedFile[]> {
  const indexed = compilations.flatMap(({ plans }) => plans.map((plan) => ({ plan, places: placesOf(plan) })));
  const runs = indexed.flatMap(({ places }) =>
    places.flatMap(({ runs }) => runs.map((run) => foldForSearch(run).chars)),
  );
  const rule = chooseGrams(runs, choice);
  const index = await openIndex(CHUNK_SIZE[rule.length]);
  try {
    return await buildFiles(index, compilations, indexed, rule);
  } finally {
    await close();
  }
}

/** Pagefind's service reads the size of a file of the index from its environment as it starts. */
async function openIndex(chunkSize: number): Promise<PagefindIndex> {
  process.env[CHUNK_SETTING] = String(chunkSize);
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  delete process.env[CHUNK_SETTING];
  if (index === undefined) throw new Error(errors.join('\n'));
  return index;
}

async function buildFiles(
  index: PagefindIndex,
  compilations: readonly Compilation[],
  indexed: readonly IndexedPlan[],
  rule: GramRule,
): Promise<EmittedFile[]> {
  const layouts = new Map(indexed.map(({ plan, places }) => [plan.url, layOut(places, rule)]));
  for (const [url, { words }] of layouts) {
    const { errors } = await index.addCustomRecord({ url, content: words.join(' '), language: LANGUAGE });
    if (errors.length > 0) throw new Error(errors.join('\n'));
  }
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const records = readRecords(files);
  const placesOfPlan = new Map(indexed.map(({ plan, places }) => [plan.url, places]));
  const chunks = files.map(({ path }) => path).filter((path) => path.startsWith('index/'));
  const placesPath = ({ url }: Plan): string => `places/${records.get(url)}.json`;
  const catalogue: CatalogueFile = {
    gramLength: rule.length,
    commonPairs: [...rule.common],
    ahead: indexed.length <= FEW_PLANS ? [...chunks, ...indexed.map(({ plan }) => placesPath(plan))] : [],
    compilations: compilations.map(({ compilation, title, plans }) => ({
      compilation,
      title,
      plans: plans.map(({ ordinal, title, url }) => {
        const { headings, spans } = layouts.get(url) as ReturnType<typeof layOut>;
        const kinds = spellKinds(placesOfPlan.get(url) as readonly SearchPlace[]);
        return { ordinal, title, record: records.get(url) as string, kinds, headings, spans };
      }),
    })),
  };
  return [
    ...files
      .filter(({ path }) => RE_NEEDED.test(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
    jsonFile('pagefind/catalogue.json', catalogue),
    ...indexed.map(({ plan, places }) => jsonFile(`pagefind/${placesPath(plan)}`, places)),
  ];
}

/** Pagefind names a record by a hash of it; only the record's fragment tells which plan that is. */
function readRecords(files: readonly { path: string; content: Uint8Array }[]): Map<string, string> {
  const records = new Map<string, string>();
  for (const { path, content } of files) {
    const record = RE_FRAGMENT.exec(path)?.[1];
    if (record === undefined) continue;
    const json = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(json.slice(json.indexOf('{'))) as { url: string };
    records.set(url, record);
  }
  return records;
}

function jsonFile(path: string, data: unknown): EmittedFile {
  return { path, content: JSON.stringify(data) };
}
