/**
 * The search box of every page: `/` and Ctrl or ⌘ K focus it. Nothing else of the search is loaded before that, or
 * before a page is opened by a hit, whose phrase it marks.
 */
import { loadCatalogue } from './load-catalogue.ts';
import { loadModule } from './load-module.ts';

const input = document.querySelector<HTMLInputElement>('input[type=search]');

addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).matches('input, textarea, select, [contenteditable]');
  const isShortcut = event.key === '/' ? !isTyping : event.key === 'k' && (event.ctrlKey || event.metaKey);
  if (!isShortcut || event.isComposing || input === null) return;
  event.preventDefault();
  input.focus();
  input.select();
});

// A composition may begin before the rest has been loaded.
input?.addEventListener('compositionstart', () => {
  input.dataset.composing = '';
});
input?.addEventListener('compositionend', () => {
  delete input.dataset.composing;
});

/** What the search loads one behind the other is asked for at once. */
function load(): Promise<typeof import('./search/search.ts')> {
  const module = loadModule<typeof import('./search/search.ts')>('search/search');
  loadCatalogue().catch(() => {});
  return module;
}

if (document.getElementById('search-form') !== null) {
  load().then(({ showSearchPage }) => showSearchPage(loadCatalogue));
} else {
  const showResults = async (): Promise<void> => {
    const { showHeaderResults } = await load();
    if (input) showHeaderResults(input, loadCatalogue);
  };
  // Focus may have come before the script.
  if (document.activeElement === input) showResults();
  else input?.addEventListener('focus', showResults, { once: true });
  if (location.search !== '' || history.state?.q) {
    loadModule<typeof import('./search/search.ts')>('search/search').then(({ markPage }) => markPage());
  }
}
