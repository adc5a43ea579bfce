/**
 * Stages of work, each with its name, what it takes of what stood before it, and what it gives. A command runs some of
 * them, picked by name, always in the order of their list.
 *
 * Stages of a `compilation` look at one compilation alone (and at what the site has gathered); stages of the `site` look
 * at all of them. Those of a compilation that stand beside each other are all done for it before the next one's turn, so
 * that what only they need of it is held no longer; those in a `row`, for some compilations at a time, and only for those
 * that are due.
 */
import { Refusal } from './refusal.ts';

export interface Stage<Site, Name extends string = string> {
  readonly name: Name;
  readonly scope: 'compilation' | 'row' | 'site';
  readonly takes: readonly string[];
  readonly gives: readonly string[];
  /** What the terminal says as it begins. */
  readonly says: string | undefined;
  run(site: Site): Promise<void>;
  /** Unless it is the site's: what is done for each compilation that has its turn. */
  readonly turns?: (site: Site) => (() => Promise<void>)[];
}

/** What a stage that gives `G` of `T` comes to; one that gives nothing may come to anything. */
type Given<T, G> = [G] extends [never] ? unknown : Pick<T, G & keyof T> | Promise<Pick<T, G & keyof T>>;

/**
 * Makes the stages of a site that holds `all` its compilations, each a `One`; `nameOf` is what an accident is told of.
 * Stages in a row are done for those that `isDue`.
 */
export function stagesOf<Site extends { all: One[] }, One extends object>(
  nameOf: (one: One) => string,
  isDue: (one: One) => boolean = () => true,
) {
  type Known = One & Omit<Site, 'all'>;
  type Whole<T> = Pick<Site, T & keyof Site> & { readonly all: readonly One[] };
  type RunOne<T, G> = (one: Pick<Known, T & keyof Known>) => Given<One, G>;
  const doOne = async <T, G>(site: Site, one: One, run: RunOne<T, G>): Promise<void> => {
    Object.assign(one, await during(nameOf(one), async () => run({ ...site, ...one })));
  };
  return {
    /** Done for one compilation after another. */
    each: <const Name extends string, T extends keyof Known, G extends keyof One>(
      name: Name,
      takes: readonly T[],
      gives: readonly G[],
      run: RunOne<T, G>,
      says?: string,
    ): Stage<Site, Name> =>
      takingTurns(describe(name, 'compilation', takes, gives, says), (site) =>
        site.all.map((one) => () => doOne(site, one, run)),
      ),
    /** Done, with the stages beside it in the row, for one compilation after another. */
    row: <const Name extends string, T extends keyof Known, G extends keyof One>(
      name: Name,
      takes: readonly T[],
      gives: readonly G[],
      run: RunOne<T, G>,
      says?: string,
    ): Stage<Site, Name> =>
      takingTurns(describe(name, 'row', takes, gives, says), (site) =>
        site.all.filter(isDue).map((one) => () => doOne(site, one, run)),
      ),
    /** Done once. Of the compilations it names what it takes; they come as `all`. */
    whole: <const Name extends string, T extends keyof Site | keyof One, G extends keyof Site | keyof One>(
      name: Name,
      takes: readonly T[],
      gives: readonly G[],
      run: (site: Whole<T>) => Given<Site, G>,
      says?: string,
    ): Stage<Site, Name> => ({
      ...describe(name, 'site', takes, gives, says),
      async run(site) {
        Object.assign(site, await run(site));
      },
    }),
  };
}

type Description<Site, Name extends string> = Pick<Stage<Site, Name>, 'name' | 'scope' | 'takes' | 'gives' | 'says'>;

function takingTurns<Site, Name extends string>(
  description: Description<Site, Name>,
  turns: (site: Site) => (() => Promise<void>)[],
): Stage<Site, Name> {
  const run = async (site: Site): Promise<void> => {
    for (const turn of turns(site)) await turn();
  };
  return { ...description, turns, run };
}

function describe<Name extends string, Scope extends Stage<never>['scope']>(
  name: Name,
  scope: Scope,
  takes: readonly PropertyKey[],
  gives: readonly PropertyKey[],
  says: string | undefined,
) {
  return { name, scope, takes: takes.map(String), gives: gives.map(String), says };
}

/** Who looks on while stages are run. */
export interface Watch {
  /** Hears what each stage says. */
  readonly say?: (text: string) => void;
  /** Hears how many compilations have been through a row. */
  readonly count?: (done: number, total: number) => void;
  /** Does the `work` of a stage, measuring it; then compilations in a row come one at a time. */
  readonly measure?: <T>(stage: string, work: () => Promise<T>) => Promise<T>;
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
    if (stage.scope === 'site') await during(stage.name, () => stage.run(site), watch);
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
  const turns = row.map(({ name, turns = () => [] }) => turns(site).map((turn) => () => during(name, turn, watch)));
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

/** Does `work`; what it throws, but for a refusal, which says so itself, says what was being done. */
async function during<T>(what: string, work: () => Promise<T>, { measure }: Watch = {}): Promise<T> {
  try {
    return await (measure === undefined ? work() : measure(what, work));
  } catch (error) {
    if (error instanceof Error && !(error instanceof Refusal)) error.message += ` [${what}]`;
    throw error;
  }
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
