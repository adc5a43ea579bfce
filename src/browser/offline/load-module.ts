/** In place of src/browser/load-module.ts: what is loaded is here already. */
import type urls from 'virtual:lazy-modules';

const MODULES: Readonly<Record<keyof typeof urls, () => Promise<unknown>>> = {
  'entry-menu': () => import('../entry-menu.ts'),
  // Nothing is kept of what lies on the disk.
  'key-sheet': () => import('../key-sheet.ts'),
  'looks-menu': () => import('../looks-menu.ts'),
  'search/search': () => import('../search/search.ts'),
  'search/simplify': () => import('../search/simplify.ts'),
};

export function loadModule<Module>(name: keyof typeof urls): Promise<Module> {
  return MODULES[name]() as Promise<Module>;
}
