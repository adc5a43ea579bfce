/** Loads the search's catalogue. The page itself asks for it, while the rest of the search is still on its way. */
import type { PublishedCatalogue } from '../model/search/catalogue.ts';
import { loadOnce } from './search-files.ts';

/** Rejects where the site cannot be reached; then the next call tries again. */
export type LoadCatalogue = () => Promise<PublishedCatalogue>;

/** It must be the one of the index that is there now. */
const load = loadOnce<PublishedCatalogue>({ cache: 'no-cache' });

export const loadCatalogue: LoadCatalogue = () => load('catalogue.json');
