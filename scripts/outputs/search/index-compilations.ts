/** What is searched → the files of the search: the index, the catalogue and, on a large site, the plans' places. */
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { type CatalogueFile, type CatalogueRow, spellKinds } from '../../../src/model/search/catalogue.ts';
import { type GramRule, slotsOf } from '../../../src/model/search/gram.ts';
import type { SearchPlace } from '../../../src/model/search/search-place.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { chooseGrams, type GramChoice, isVastSite } from './choose-grams.ts';
import { indexByPagefind } from './index-by-pagefind.ts';
import { indexByLists } from './large/index-by-lists.ts';
import { layOut, type Measures } from './layout.ts';
import type { Searched, SearchedPlan } from './searched.ts';
import { joinTapes, type TextTape } from './text-tape.ts';
import { indexByPlans } from './vast/index-by-plans.ts';

/**
 * The way is chosen by the amount of text where it is left open; `plans` is a vast site's, whose files are made as they are
 * asked for.
 */
export async function indexCompilations(
  compilations: readonly Searched[],
  choice: GramChoice | 'plans' = isVastSite(compilations) ? 'plans' : {},
): Promise<Iterable<EmittedFile>> {
  return below(choice === 'plans' ? indexByPlans(compilations) : await indexPlaces(compilations, choice));
}

function* below(files: Iterable<EmittedFile>): Generator<EmittedFile> {
  for (const { path, content } of files) yield { path: `pagefind/${path}`, content };
}

/** With a catalogue of all places. */
async function indexPlaces(compilations: readonly Searched[], choice: GramChoice): Promise<EmittedFile[]> {
  // Each is looked up once.
  const all = compilations.map(({ compilation, title, plans, tape }) => ({ compilation, title, plans, tape }));
  const plans = all.flatMap(({ plans }) => plans);
  const tape = joinTapes(all.map(({ tape }) => tape));
  const rule = chooseGrams(tape, choice);
  const isSmall = rule.length === 1;
  const { index, files } = isSmall
    ? await indexByPagefind(plans.map((plan) => layOut(placesIn(plan), rule).grams))
    : indexByLists(
        plans.flatMap(({ headings }) => headings),
        tape,
        rule,
      );
  const catalogue: CatalogueFile = {
    index,
    compilations: all.map(({ compilation, title, plans, tape }) => ({
      compilation,
      title,
      plans: measurePlans(plans, tape, rule).map(({ plan, ...measures }) => ({
        ...{ ordinal: plan.ordinal, title: plan.title, places: isSmall ? placesIn(plan) : plan.path },
        ...{ kinds: plan.kinds, ...measures },
      })),
    })),
  };
  // Plans with the same text share their places.
  const places = isSmall ? [] : new Map(plans.map(({ path, places }) => [path, { path, content: places }])).values();
  return [...files, { path: 'catalogue.json', content: JSON.stringify(catalogue) }, ...places];
}

const placesIn = ({ places }: SearchedPlan): SearchPlace[] => JSON.parse(places) as SearchPlace[];

/** On the tape a place takes a number for each position that it takes in the index, or half of them. */
function measurePlans(
  plans: readonly SearchedPlan[],
  { ends }: TextTape,
  rule: GramRule,
): (Measures & { readonly plan: SearchedPlan })[] {
  let first = 0;
  return plans.map((plan) => {
    const { headings } = plan;
    const spans = headings.map((_, i) => ((ends[first + i] ?? 0) - (ends[first + i - 1] ?? 0)) * slotsOf(rule));
    first += headings.length;
    return { plan, headings, spans };
  });
}

export function catalogueRow(
  { ordinal, title }: Pick<Plan, 'ordinal' | 'title'>,
  places: readonly SearchPlace[],
  { headings, spans }: Measures,
  published: CatalogueRow['places'],
): CatalogueRow {
  return { ordinal, title, places: published, kinds: spellKinds(places), headings, spans };
}
