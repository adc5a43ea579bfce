/**
 * Stages of work, each with its name, what it takes of what stood before it, and what it gives. A command runs some of
 * them, picked by name, always in the order of their list.
 *
 * Stages of a `compilation` look at one compilation alone (and at what the site has gathered), and can be done for one
 * whose seed changed; stages of the `site` look at all of them.
 */
import { Refusal } from './refusal.ts';

export interface Stage<Site, Name extends string = string> {
  readonly name: Name;
  readonly scope: 'compilation' | 'site';
  readonly takes: readonly string[];
  readonly gives: readonly string[];
  /** What the terminal says as it begins. */
  readonly says: string | undefined;
  run(site: Site): Promise<void>;
}

/** What a stage that gives `G` of `T` comes to; one that gives nothing may come to anything. */
type Given<T, G> = [G] extends [never] ? unknown : Pick<T, G & keyof T> | Promise<Pick<T, G & keyof T>>;

/** Makes the stages of a site that holds `all` its compilations, each a `One`; `nameOf` is what an accident is told of. */
export function stagesOf<Site extends { all: One[] }, One extends object>(nameOf: (one: One) => string) {
  type Known = One & Omit<Site, 'all'>;
  type Whole<T> = Pick<Site, T & keyof Site> & { readonly all: readonly One[] };
  return {
    /** Done for one compilation after another. */
    each: <const Name extends string, T extends keyof Known, G extends keyof One>(
      name: Name,
      takes: readonly T[],
      gives: readonly G[],
      run: (one: Pick<Known, T>) => Given<One, G>,
      says?: string,
    ): Stage<Site, Name> => ({
      name,
      scope: 'compilation',
      takes: takes.map(String),
      gives: gives.map(String),
      says,
      async run(site) {
        for (const one of site.all) {
          const given = await during(nameOf(one), async () => run({ ...site, ...one }));
          Object.assign(one, given);
        }
      },
    }),
    /** Done once. Of the compilations it names what it takes; they come as `all`. */
    whole: <const Name extends string, T extends keyof Site | keyof One, G extends keyof Site | keyof One>(
      name: Name,
      takes: readonly T[],
      gives: readonly G[],
      run: (site: Whole<T>) => Given<Site, G>,
      says?: string,
    ): Stage<Site, Name> => ({
      name,
      scope: 'site',
      takes: takes.map(String),
      gives: gives.map(String),
      says,
      async run(site) {
        Object.assign(site, await run(site));
      },
    }),
  };
}

/** Runs the stages of `names`. `known` is what stands before the first of them; `say` hears what each says. */
export async function runStages<Site extends { all: object[] }, Name extends string>(
  stages: readonly Stage<Site, Name>[],
  names: readonly Name[],
  known: Partial<Site>,
  say: (text: string) => void = () => undefined,
): Promise<Site> {
  const chosen = stages.filter(({ name }) => names.includes(name));
  checkTakes(chosen, Object.keys({ ...known.all?.[0], ...known }));
  const site = { ...known } as Site;
  for (const stage of chosen) {
    if (stage.says !== undefined) say(stage.says);
    await during(stage.name, () => stage.run(site));
  }
  return site;
}

/** Does `work`; what it throws, but for a refusal, which says so itself, says what was being done. */
async function during<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
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
