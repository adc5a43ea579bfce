/** Reads from a vast site's index which plans may hold a phrase. */
import {
  type FirstGrams,
  fileAt,
  gramsOfPhrase,
  intersectAll,
  type PlanList,
  type PlanListFile,
  POSITIONS,
  readPlanList,
} from '../../model/search/plan-list.ts';
import type { Phrase } from './query.ts';
import type { ReadFile } from './vast-catalogue.ts';

const NONE: PlanList = { plans: [], inHeading: [] };

/** The plans that may hold all phrases, and those of them that may hold each in a heading. */
export async function findCandidates(
  phrases: readonly Phrase[],
  tables: FirstGrams,
  read: ReadFile,
): Promise<Omit<PlanList, 'remainders'>> {
  const lists = await Promise.all(phrases.map((phrase) => findHolders(phrase, tables, read)));
  return {
    plans: intersectAll(lists.map(({ plans }) => plans)),
    inHeading: intersectAll(lists.map(({ inHeading }) => inHeading)),
  };
}

async function findHolders(phrase: Phrase, tables: FirstGrams, read: ReadFile): Promise<PlanList> {
  const grams = gramsOfPhrase(phrase);
  const lists = await Promise.all(grams.map(([, gram]) => readListOf(gram, tables, read)));
  const together = intersectAll(lists.map(({ plans }) => plans));
  const plans = keepFitting(
    together,
    lists.map((list, i) => ({ list, start: grams[i]?.[0] as number })),
  );
  return { plans, inHeading: intersectAll([plans, ...lists.map(({ inHeading }) => inHeading)]) };
}

/** Plans in which the grams may stand at their distances. */
function keepFitting(plans: readonly number[], grams: readonly { list: PlanList; start: number }[]): readonly number[] {
  if (grams.length < 2) return plans;
  const places = grams.map(({ list }) => new Map(list.plans.map((plan, i) => [plan, i])));
  return plans.filter((plan) => {
    const begins = grams.map(({ list, start }, i) =>
      (list.remainders?.[places[i]?.get(plan) as number] ?? []).map((at) => (at - start + POSITIONS) % POSITIONS),
    );
    return begins[0]?.some((begin) => begins.every((others) => others.includes(begin)));
  });
}

async function readListOf(gram: string, tables: FirstGrams, read: ReadFile): Promise<PlanList> {
  const table = fileAt(gram, tables);
  const file = table === undefined ? undefined : fileAt(gram, await read<FirstGrams>(table));
  const spelt = file === undefined ? undefined : (await read<PlanListFile>(file))[gram];
  return spelt === undefined ? NONE : readPlanList(gram, spelt);
}
