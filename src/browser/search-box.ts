/**
 * The search box of every page: `/` and Ctrl or ⌘ K focus it. Nothing else of the search is loaded before that, or
 * before a page is opened by a hit, whose phrase it marks.
 */
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
  input.dataset['composing'] = '';
});
input?.addEventListener('compositionend', () => {
  delete input.dataset['composing'];
});

if (location.pathname === '/search/') {
  import('./search/search-page.ts').then((page) => page.showSearchPage());
} else {
  const load = (): unknown =>
    input && import('./search/header-results.ts').then((results) => results.showHeaderResults(input));
  // Focus may have come before the script.
  if (document.activeElement === input) load();
  else input?.addEventListener('focus', load, { once: true });
  if (location.search !== '' || history.state?.q) import('./search/mark-page.ts').then((page) => page.markPage());
}
