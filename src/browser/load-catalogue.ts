/** Loads the search's catalogue. The page itself asks for it, while the rest of the search is still on its way. */
import type { CatalogueFile } from '../model/search/catalogue.ts';

export type LoadCatalogue = () => Promise<CatalogueFile>;

let loaded: Promise<CatalogueFile> | undefined;

/** Loads once; where it could not be had, anew. */
export const loadCatalogue: LoadCatalogue = () => {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
};

async function load(): Promise<CatalogueFile> {
  // It must be the one of the index that is there now.
  const response = await fetch('/pagefind/catalogue.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as CatalogueFile;
}
