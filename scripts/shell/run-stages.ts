/** Runs stages that are picked by name, in the order of their list. */
import { during, type Measure } from './during.ts';
import type { Stage } from './stage.ts';

/** Who looks on while stages are run. */
export interface Watch {
  /** Hears what each stage says. */
  readonly say?: (text: string) => void;
  /** Hears how many compilations have been through a row. */
  readonly count?: (done: number, total: number) => void;
  /** Does the `work` of a stage, measuring it; then compilations in a row come one at a time. */
  readonly measure?: Measure;
}

/** Runs the stages of `names`. `known` is what stands before the first of them. */
export async function runStages<Site extends { all: object[] }, Name extends string>(
  stages: readonly Stage<Site, Name>[],
  names: readonly Name[],
  known: Partial<Site>,
  watch: Watch = {},
): Promise<Site> {
  const chosen = stages.filter(({ name }) => names.includes(name));
  checkTakes(chosen, Object.keys({ ...known.all?.[0], ...known }));
  const site = { ...known } as Site;
  for (const group of joinStages(chosen)) {
    for (const { says } of group) if (says !== undefined) watch.say?.(says);
    const [stage] = group;
    if (stage.scope === 'site') await during(stage.name, () => stage.run(site), watch.measure);
    else await takeTurns(site, group, watch);
  }
  return site;
}

/** Stages of compilations beside each other are one group, so are those in a row; one of the site is a group alone. */
function joinStages<S extends Pick<Stage<never>, 'scope'>>(stages: readonly S[]): [S, ...S[]][] {
  const groups: [S, ...S[]][] = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    if (stage.scope !== 'site' && last?.[0].scope === stage.scope) last.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

/** Compilations in the row at a time: while one waits for its print, another's pages are rendered. */
const ABREAST = 3;

/** The first accident ends it, once those who have their turn have had it. */
async function takeTurns<Site>(site: Site, row: readonly Stage<Site>[], watch: Watch): Promise<void> {
  const turns = row.map(({ name, turns = () => [] }) =>
    turns(site).map((turn) => () => during(name, turn, watch.measure)),
  );
  const isRow = row[0]?.scope === 'row';
  const abreast = isRow && watch.measure === undefined ? ABREAST : 1;
  const total = turns[0]?.length ?? 0;
  const rest = (turns[0] ?? []).keys();
  let done = 0;
  const failures: unknown[] = [];
  const takeRest = async (): Promise<void> => {
    for (const at of rest) {
      for (const stage of turns) {
        if (failures.length > 0) return;
        await stage[at]?.().catch((error: unknown) => failures.push(error));
      }
      done += 1;
      if (isRow) watch.count?.(done, total);
    }
  };
  await Promise.all(Array.from({ length: abreast }, takeRest));
  if (failures.length > 0) throw failures[0];
}

/** Throws where a stage would not find what it takes. */
function checkTakes(stages: readonly Pick<Stage<never>, 'name' | 'takes' | 'gives'>[], known: readonly string[]): void {
  const given = new Set(known);
  for (const { name, takes, gives } of stages) {
    const missing = takes.find((taken) => !given.has(taken));
    if (missing !== undefined) throw new Error(`stage ${name} takes ${missing}, which no stage before it gives`);
    for (const one of gives) given.add(one);
  }
}
