/**
 * The search box of every page: `/` and Ctrl or ⌘ K focus it. Nothing else of the search is loaded before that, or
 * before a page is opened by a hit, whose phrase it marks.
 */
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

if (location.pathname === '/search/') {
  loadModule<typeof import('./search/search-page.ts')>('search/search-page').then((page) => page.showSearchPage());
} else {
  const load = async (): Promise<void> => {
    const results = await loadModule<typeof import('./search/header-results.ts')>('search/header-results');
    if (input) results.showHeaderResults(input);
  };
  // Focus may have come before the script.
  if (document.activeElement === input) load();
  else input?.addEventListener('focus', load, { once: true });
  if (location.search !== '' || history.state?.q) {
    loadModule<typeof import('./search/mark-page.ts')>('search/mark-page').then((page) => page.markPage());
  }
}
