/**
 * In place of src/model/address/site-path.ts: the site's root is the folder that the copy lies in, wherever that is, and a
 * folder's page is named in full.
 */
const ROOT = new URL('../', (document.currentScript as HTMLScriptElement).src).href;

export const inSite = (path: string): string => ROOT + path.slice(1).replace(/(^|\/)(?=[?#]|$)/, '$1index.html');

export const siteFolder = (): string => new URL(ROOT).pathname;

export const outOfSite = (path: string): string =>
  path.startsWith(ROOT) ? `/${path.slice(ROOT.length).replace(/index\.html(?=[?#]|$)/, '')}` : path;
