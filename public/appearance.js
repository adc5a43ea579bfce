/** What the reader chose of the pages' looks (src/browser/looks-menu.ts), before anything is painted. */
document.documentElement.dataset.script = '';
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem('looks')));
} catch {
  // A browser may allow no storage, and a page looks well without.
}
