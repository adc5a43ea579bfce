/**
 * Stages of work, each with its name, what it takes of what stood before it, and what it gives. A command runs some of
 * them, picked by name, always in the order of their list.
 *
 * Stages of a `compilation` look at one compilation alone (and at what the site has gathered); stages of the `site` look
 * at all of them. Those of a compilation that stand beside each other are all done for it before the next one's turn, so
 * that what only they need of it is held no longer; those in a `row`, for some compilations at a time, and only for those
 * that are due. Stages in one group are done for the same compilations.
 */
import { during } from './during.ts';

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

type Known<Site, One> = One & Omit<Site, 'all'>;
type RunOne<Site, One, T, G> = (one: Pick<Known<Site, One>, T & keyof Known<Site, One>>) => Given<One, G>;
type Whole<Site, One, T> = Pick<Site, T & keyof Site> & { readonly all: readonly One[] };

/**
 * Makes the stages of a site that holds `all` its compilations, each a `One`; `nameOf` is what an accident is told of.
 * Stages in a row are done for those that `isDue`, some others for those that are not `isKnown`, or not `isWritten`.
 */
export function stagesOf<Site extends { all: One[] }, One extends object>(
  nameOf: (one: One) => string,
  isDue: (one: One) => boolean = () => true,
  { isKnown, isWritten }: Spared<One> = NOTHING_SPARED,
) {
  return {
    /** Done for one compilation after another. */
    each: inTurn<Site, One>('compilation', nameOf, ({ all }) => all),
    /** The same, but for those that are known. */
    unknown: inTurn<Site, One>('compilation', nameOf, ({ all }) => all.filter((one) => !isKnown(one))),
    /** The same, but for those that are written. */
    unwritten: inTurn<Site, One>('compilation', nameOf, ({ all }) => all.filter((one) => !isWritten(one))),
    /** Done, with the stages beside it in the row, for one compilation after another. */
    row: inTurn<Site, One>('row', nameOf, ({ all }) => all.filter(isDue)),
    /** Done once. Of the compilations it names what it takes; they come as `all`. */
    whole: <const Name extends string, T extends keyof Site | keyof One, G extends keyof Site | keyof One>(
      name: Name,
      takes: readonly T[],
      gives: readonly G[],
      run: (site: Whole<Site, One, T>) => Given<Site, G>,
      says?: string,
    ): Stage<Site, Name> => ({
      ...describe(name, 'site', takes, gives, says),
      async run(site) {
        Object.assign(site, await run(site));
      },
    }),
  };
}

/** Makes stages that are done for each of the `chosen` ones. */
function inTurn<Site, One extends object>(
  scope: 'compilation' | 'row',
  nameOf: (one: One) => string,
  chosen: (site: Site) => One[],
) {
  return <const Name extends string, T extends keyof Known<Site, One>, G extends keyof One>(
    name: Name,
    takes: readonly T[],
    gives: readonly G[],
    run: RunOne<Site, One, T, G>,
    says?: string,
  ): Stage<Site, Name> =>
    takingTurns(describe(name, scope, takes, gives, says), (site) =>
      chosen(site).map((one) => async () => {
        Object.assign(one, await during(nameOf(one), async () => run({ ...site, ...one })));
      }),
    );
}

/** What earlier builds have spared this one. */
interface Spared<One> {
  isKnown(one: One): boolean;
  isWritten(one: One): boolean;
}

const NOTHING_SPARED: Spared<object> = { isKnown: () => false, isWritten: () => false };

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
