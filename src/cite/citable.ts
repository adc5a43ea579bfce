/** What a citation needs to know of a compilation, a plan or an entry, and nothing else. */
import type { Compilation, Entry, Plan } from '../model/plan/compilation.ts';
import { namePlace } from '../model/plan/entry-name.ts';
import { headline } from '../model/plan/headline.ts';
import { readDay } from '../model/plan/plan-date.ts';
import { sharesTitle } from '../model/plan/shared-title.ts';

/** What a citation may say: of a compilation, of a plan in it, of an entry in that. Texts are raw. */
export interface Citable {
  readonly compilation: { readonly name: string; readonly title: string };
  readonly plan?: CitablePlan;
  readonly entry?: CitableEntry;
  /** The permalink, in full. */
  readonly url: string;
}

export interface CitableEntry {
  readonly anchor: string;
  /** In the words printed: 第27项, 第三条第（一）项. */
  readonly name: string;
  readonly heading: string;
}

export interface CitablePlan {
  readonly ordinal: number;
  readonly title: string;
  /** Whether another plan of the compilation bears the same title. */
  readonly sharesTitle: boolean;
  /** Whether it is all that the compilation holds: then the compilation is not named beside it. */
  readonly isOnly: boolean;
  readonly issuers: readonly string[];
  readonly documentNumber: string | null;
  /** `2024-03-05` */
  readonly day: string | null;
}

/** `url` in full where the site has an address, else a path. */
export function citeCompilation({ compilation: name, title }: Compilation, url: string): Citable {
  return { compilation: { name, title }, url };
}

/** A plan that is all that its compilation holds is cited without it. */
export function citePlan(compilation: Compilation, plan: Plan, url: string): Citable {
  const { ordinal, title, issuers, documentNumber, date } = plan;
  const isOnly = compilation.plans.length === 1;
  const described = {
    ordinal,
    title,
    sharesTitle: sharesTitle(compilation, plan),
    isOnly,
    issuers,
    documentNumber,
    day: readDay(date),
  };
  return { ...citeCompilation(compilation, url), plan: described };
}

/** The entry by its name in the plan, such as 第三条第（一）项. */
export function citeEntry(compilation: Compilation, plan: Plan, entry: Entry, url: string): Citable {
  const { anchor } = entry;
  const described = { anchor, name: namePlace(plan, anchor), heading: headline(entry) };
  return { ...citePlan(compilation, plan, url), entry: described };
}
