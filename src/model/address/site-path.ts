/**
 * Where the site lives on its host. Every address within the site passes through `inSite`: what is `/about/` to the site
 * is `/plans/about/` to the host, where the site lives in the folder `/plans/`.
 *
 * The folder is one for a whole process: the build is told it by the settings, pages and browser by Vite's `base`.
 */
let folder: string = import.meta.env?.BASE_URL ?? '/';

/** `/`, or `/plans/`: with a slash at both ends. */
export function setSiteFolder(path: string): void {
  folder = path;
}

/** The folder of its host that the site lives in, from `/` to `/`; `/` until it is set. */
export const siteFolder = (): string => folder;

/** A path from the site's root as one from the host's. Fragment and query may follow. */
export const inSite = (path: string): string => folder + path.slice(1);

/** The way back; a path outside of the site stays as it is. */
export const outOfSite = (path: string): string => (path.startsWith(folder) ? `/${path.slice(folder.length)}` : path);

/** A path in full. `site` is the site's origin, `https://host.gov.cn`; where there is none, the path is all there is. */
export const absolute = (site: string, path: string): string => site.replace(/\/+$/, '') + path;

/** A path in full, or null where the site has no address: paper and books lead nowhere then. */
export const absoluteOrNull = (site: string, path: string): string | null =>
  site === '' ? null : absolute(site, path);
