/** Asks a vast site's search under Node. */
import { searchVastSite } from '../../src/browser/search/vast-search.ts';
import type { VastCatalogueFile } from '../../src/model/search/catalogue.ts';

export interface VastAnswer {
  /** The places found, by plan. */
  readonly hits: ReadonlyMap<number, readonly number[]>;
  /** Plans that have not been looked at. */
  readonly rest: number;
}

/** Goes on until `rest` is no more, or more than `most` plans would have to be looked at. */
export function openVast(
  file: VastCatalogueFile,
  read: <Data>(file: string) => Promise<Data>,
): (query: string, most: number) => Promise<VastAnswer> {
  const search = searchVastSite(file, read);
  return async (query, most) => {
    let result = await search.search(query);
    while (result.rest !== undefined && result.rest.plans <= most) result = await result.rest.lookOn();
    return { hits: new Map(result.groups.map(({ plan, places }) => [plan, places])), rest: result.rest?.plans ?? 0 };
  };
}
