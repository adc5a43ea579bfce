/** Reads from a vast site's index which plans may hold a phrase, from the lists that cost least. */
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
  const grams = await Promise.all(gramsOfPhrase(phrase).map((gram) => nameFileOf(gram, tables, read)));
  const lists = await Promise.all(takeCheapest(grams).map((gram) => readListOf(gram, read)));
  const together = intersectAll(lists.map(({ list }) => list.plans));
  const plans = keepFitting(together, lists);
  return { plans, inHeading: intersectAll([plans, ...lists.map(({ list }) => list.inHeading)]) };
}

interface FiledGram {
  readonly start: number;
  readonly gram: string;
  readonly file: string | undefined;
  /** Of the file, where it is large. */
  readonly size: number;
}

async function nameFileOf(
  [start, gram]: readonly [start: number, gram: string],
  tables: FirstGrams,
  read: ReadFile,
): Promise<FiledGram> {
  const table = fileAt(gram, tables)?.[1];
  const [, file, size = 0] = (table === undefined ? undefined : fileAt(gram, await read<FirstGrams>(table))) ?? [];
  return { start, gram, file, size };
}

/** So many lists are always loaded, the shortest. */
const LEAST = 2;
/** More are as long as the large ones are not larger together: what a list would rule out, the texts do. */
const ENOUGH = 50_000;

function takeCheapest(grams: readonly FiledGram[]): FiledGram[] {
  let sum = 0;
  return [...grams]
    .sort((a, b) => a.size - b.size)
    .filter(({ size }, i) => {
      sum += size;
      return i < LEAST || sum <= ENOUGH;
    });
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

async function readListOf(
  { gram, file, start }: FiledGram,
  read: ReadFile,
): Promise<{ readonly list: PlanList; readonly start: number }> {
  const spelt = file === undefined ? undefined : (await read<PlanListFile>(file))[gram];
  return { start, list: spelt === undefined ? NONE : readPlanList(gram, spelt) };
}
