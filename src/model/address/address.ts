/** Addresses: a public contract. Paths are from the site's root and end in `/`. */

export const compilationUrl = (compilation: string): string => `/${compilation}/`;
export const planUrl = (compilation: string, plan: number): string => `/${compilation}/${plan}/`;
export const entryUrl = (compilation: string, plan: number, anchor: string): string =>
  `${planUrl(compilation, plan)}#${anchor}`;
export const sourceUrl = (compilation: string, line?: number): string =>
  `/${compilation}/source/${line === undefined ? '' : `#L${line}`}`;
/** The page of one entry alone. Its canonical address is the anchor on the plan's page. */
export const entryPageUrl = (compilation: string, plan: number, anchor: string): string =>
  `${planUrl(compilation, plan)}${anchor}/`;
/** The picture of a compilation or a plan for previews. */
export const cardUrl = (compilation: string, plan?: number): string =>
  `${plan === undefined ? compilationUrl(compilation) : planUrl(compilation, plan)}card.png`;
/** What changed in a compilation, day by day. */
export const changesUrl = (compilation: string): string => `/${compilation}/changes/`;

/** Where the reader picks what to print. */
export const printUrl = (compilation: string): string => `/${compilation}/print/`;

/** Every figure and date of a compilation. */
export const targetsUrl = (compilation: string): string => `/${compilation}/targets/`;
/** Every document and quoted word of a compilation. */
export const namesUrl = (compilation: string): string => `/${compilation}/index/`;
/** The same over all compilations. */
export const siteNamesUrl = '/names/';

/** The topics that editors have made. */
export const topicsUrl = '/topics/';
export const topicUrl = (topic: string): string => `${topicsUrl}${topic}/`;
/** Two plans of a compilation side by side. */
export const compareUrl = (compilation: string, left: number, right: number): string =>
  `/${compilation}/compare/${left}-${right}/`;
