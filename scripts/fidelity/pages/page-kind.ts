/** The kinds of pages that a site has, by the file in `src/pages/` that writes them: each says words of its own alone. */

/** From the site's root, behind the folder that the site lives in. */
const KINDS = {
  '404': /^404\.html$/,
  index: /^index\.html$/,
  about: /^about\/index\.html$/,
  'search/index': /^search\/index\.html$/,
  'names/index': /^names\/index\.html$/,
  'compare/index': /^compare\/index\.html$/,
  'topics/index': /^topics\/index\.html$/,
  'topics/[topic]': /^topics\/[^/]+\/index\.html$/,
  '[compilation]/index': /^[^/]+\/index\.html$/,
  '[compilation]/changes': /^[^/]+\/changes\/index\.html$/,
  '[compilation]/targets/index': /^[^/]+\/targets\/index\.html$/,
  '[compilation]/source/index': /^[^/]+\/source\/index\.html$/,
  '[compilation]/print/index': /^[^/]+\/print\/index\.html$/,
  '[compilation]/index/index': /^[^/]+\/index\/index\.html$/,
  '[compilation]/compare/[pair]': /^[^/]+\/compare\/[^/]+\/index\.html$/,
  '[compilation]/[plan]/index': /^[^/]+\/\d+\/index\.html$/,
  '[compilation]/[plan]/[anchor]': /^[^/]+\/\d+\/[^/]+\/index\.html$/,
} as const;

/** `[...former]` stands at addresses that other pages had; `lost` is shown where there is no network. */
export type PageKind = keyof typeof KINDS | '[...former]' | 'lost';

const ADDRESSED = Object.keys(KINDS) as (keyof typeof KINDS)[];
export const PAGE_KINDS: readonly PageKind[] = [...ADDRESSED, '[...former]', 'lost'];

/** Of a page that does not send its reader on; undefined where there is no such page. */
export const kindOf = (path: string): PageKind | undefined =>
  path === 'sw.js' ? 'lost' : ADDRESSED.find((one) => KINDS[one].test(path));
