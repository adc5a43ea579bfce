/** A path of the site as a full address. `site` is its origin, with the folder it lives in if it has one. */
export function absolute(site: string, path: string): string {
  return site.replace(/\/+$/, '') + path;
}
