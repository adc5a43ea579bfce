/** All of the search, as one file: a reader who focuses the box waits for one request and not for a chain of them. */
export { showHeaderResults } from './header-results.ts';
export { markPage } from './mark-page.ts';
export { showSearchPage } from './search-page.ts';
export { openSearch } from './site-search.ts';
