/** Reads from a vast site's index which plans may hold a phrase. */
import {
  type FirstGrams,
  fileAt,
  gramsOfPhrase,
  intersectAll,
  type PlanList,
  type PlanListFile,
  readPlanList,
} from '../../model/search/plan-list.ts';
import type { Phrase } from './query.ts';
import type { ReadFile } from './vast-catalogue.ts';

const NONE: PlanList = { plans: [], inHeading: [] };

/** The plans that hold every gram that is asked for, and those of them that hold each in a heading. */
export async function findCandidates(
  phrases: readonly Phrase[],
  tables: FirstGrams,
  read: ReadFile,
): Promise<PlanList> {
  const grams = [...new Set(phrases.flatMap(gramsOfPhrase))];
  const lists = await Promise.all(grams.map((gram) => readListOf(gram, tables, read)));
  return {
    plans: intersectAll(lists.map(({ plans }) => plans)),
    inHeading: intersectAll(lists.map(({ inHeading }) => inHeading)),
  };
}

async function readListOf(gram: string, tables: FirstGrams, read: ReadFile): Promise<PlanList> {
  const table = fileAt(gram, tables);
  const file = table === undefined ? undefined : fileAt(gram, await read<FirstGrams>(table));
  const spelt = file === undefined ? undefined : (await read<PlanListFile>(file))[gram];
  return spelt === undefined ? NONE : readPlanList(spelt);
}
