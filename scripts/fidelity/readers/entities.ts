/** Reads the entities that the site's pages are written with. */
const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

/** By number, or one of the five names that XML has; any other stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (all, decimal?: string, hex?: string, name = '') => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return hex === undefined ? (NAMED[name as string] ?? all) : String.fromCodePoint(Number.parseInt(hex, 16));
  });
