/** In place of src/browser/load-module.ts: what is loaded is here already. */
const MODULES = {
  'cite-menu': () => import('../cite-menu.ts'),
  'entry-menu': () => import('../entry-menu.ts'),
  'key-sheet': () => import('../key-sheet.ts'),
  'looks-menu': () => import('../looks-menu.ts'),
  'search/search': () => import('../search/search.ts'),
};

export function loadModule<Module>(name: keyof typeof MODULES): Promise<Module> {
  return MODULES[name]() as Promise<Module>;
}
