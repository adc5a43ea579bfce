/** Addresses: a public contract. Paths are from the host's root and end in `/` (see site-path.ts). */
import { inSite } from './site-path.ts';

/** The compilations. */
export const homeUrl = (): string => inSite('/');
/** What the site is, how it is cited, and its data. */
export const aboutUrl = (): string => inSite('/about/');
/** A query follows as `?q=`. */
export const searchPageUrl = (): string => inSite('/search/');
/** `compilation` is its name, as the seed’s file has it: letters, digits, hyphens. So is it in all addresses below. */
export const compilationUrl = (compilation: string): string => inSite(`/${compilation}/`);
/** A file beside a compilation's pages. */
export const dataUrl = (compilation: string, file: string): string => inSite(`/${compilation}/${file}`);
/** A file of the whole site. */
export const siteFileUrl = (file: string): string => inSite(`/${file}`);
/** `plan` is its ordinal, from 1. */
export const planUrl = (compilation: string, plan: number): string => inSite(`/${compilation}/${plan}/`);
/** The permalink of an entry, on its plan’s page. */
export const entryUrl = (compilation: string, plan: number, anchor: string): string =>
  inSite(`/${compilation}/${plan}/#${anchor}`);
/** `line` is the seed’s, from 1; without one the page’s beginning. */
export const sourceUrl = (compilation: string, line?: number): string =>
  inSite(`/${compilation}/source/${line === undefined ? '' : `#L${line}`}`);
/** The page of one entry alone. Its canonical address is the anchor on the plan's page. */
export const entryPageUrl = (compilation: string, plan: number, anchor: string): string =>
  inSite(`/${compilation}/${plan}/${anchor}/`);
/** The picture of a compilation or a plan for previews. */
export const cardUrl = (compilation: string, plan?: number): string =>
  inSite(plan === undefined ? `/${compilation}/card.png` : `/${compilation}/${plan}/card.png`);
/** What changed in a compilation, day by day. */
export const changesUrl = (compilation: string): string => inSite(`/${compilation}/changes/`);

/** Where the reader picks what to print. */
export const printUrl = (compilation: string): string => inSite(`/${compilation}/print/`);

/** Every figure and date of a compilation. */
export const targetsUrl = (compilation: string): string => inSite(`/${compilation}/targets/`);
/** Every document and quoted word of a compilation. */
export const namesUrl = (compilation: string): string => inSite(`/${compilation}/index/`);
/** The same over all compilations. */
export const siteNamesUrl = (): string => inSite('/names/');

/** The topics that editors have made. */
export const topicsUrl = (): string => inSite('/topics/');
/** `topic` is its id in `topics.json`. */
export const topicUrl = (topic: string): string => inSite(`/topics/${topic}/`);
/** Two plans of a compilation side by side. */
export const compareUrl = (compilation: string, left: number, right: number): string =>
  inSite(`/${compilation}/compare/${left}-${right}/`);
/** Any two plans side by side, those of two compilations, too; `left` is chosen where it is said. */
export const compareAnyUrl = (left?: PlanKey): string => inSite(`/compare/${left === undefined ? '' : `?a=${left}`}`);

/** `education-2024/1`: names a plan of the site. */
export type PlanKey = `${string}/${number}`;
/** What names a plan of any compilation in a query: `education-2024/1`. */
export const planKey = (compilation: string, plan: number): PlanKey => `${compilation}/${plan}`;
