/** Model → the files of the search, in memory: the index, the catalogue and, on a large site, the plans' places. */
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { type CatalogueFile, type CatalogueRow, spellKinds } from '../../../src/model/search/catalogue.ts';
import type { SearchPlace } from '../../../src/model/search/search-place.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { chooseGrams, type GramChoice, isVastSite } from './choose-grams.ts';
import { indexByPagefind } from './index-by-pagefind.ts';
import { indexByLists } from './large/index-by-lists.ts';
import { layOut, type Measures, measure } from './layout.ts';
import { nameFile } from './name-file.ts';
import { placesOf } from './places.ts';
import { tapeTexts } from './text-tape.ts';
import { indexByPlans } from './vast/index-by-plans.ts';

/**
 * The way is chosen by the amount of text where it is left open; `plans` is a vast site's, whose files are made as they are
 * asked for.
 */
export async function indexCompilations(
  compilations: readonly Compilation[],
  choice: GramChoice | 'plans' = isVastSite(compilations) ? 'plans' : {},
): Promise<Iterable<EmittedFile>> {
  return below(choice === 'plans' ? indexByPlans(compilations) : await indexPlaces(compilations, choice));
}

function* below(files: Iterable<EmittedFile>): Generator<EmittedFile> {
  for (const { path, content } of files) yield { path: `pagefind/${path}`, content };
}

/** With a catalogue of all places. */
async function indexPlaces(compilations: readonly Compilation[], choice: GramChoice): Promise<EmittedFile[]> {
  const placed = compilations.map(({ compilation, title, plans }) => ({
    compilation,
    title,
    plans: plans.map((plan) => ({ ordinal: plan.ordinal, title: plan.title, places: placesOf(plan) })),
  }));
  const plans = placed.flatMap(({ plans }) => plans);
  const places = plans.flatMap(({ places }) => places);
  const tape = tapeTexts(places);
  const rule = chooseGrams(tape, choice);
  const { index, files } =
    rule.length === 1
      ? await indexByPagefind(plans.map(({ places }) => layOut(places, rule).grams))
      : indexByLists(places, tape, rule);
  const placeFiles = new Map<string, EmittedFile>();
  const publish = (places: readonly SearchPlace[]): CatalogueRow['places'] => {
    if (rule.length === 1) return places;
    const file = nameFile('places', places);
    // Plans with the same text share theirs.
    placeFiles.set(file.path, file);
    return file.path;
  };
  const catalogue: CatalogueFile = {
    index,
    compilations: placed.map(({ plans, ...head }) => ({
      ...head,
      plans: plans.map((plan) => catalogueRow(plan, plan.places, measure(plan.places, rule), publish(plan.places))),
    })),
  };
  return [...files, { path: 'catalogue.json', content: JSON.stringify(catalogue) }, ...placeFiles.values()];
}

export function catalogueRow(
  { ordinal, title }: Pick<Plan, 'ordinal' | 'title'>,
  places: readonly SearchPlace[],
  { headings, spans }: Measures,
  published: CatalogueRow['places'],
): CatalogueRow {
  return { ordinal, title, places: published, kinds: spellKinds(places), headings, spans };
}
