/** In place of src/browser/load-module.ts: what is loaded is here already. */
const MODULES = {
  'cite-menu': () => import('../cite-menu.ts'),
  'search/search': () => import('../search/search.ts'),
};

export function loadModule<Module>(name: keyof typeof MODULES): Promise<Module> {
  return MODULES[name]() as Promise<Module>;
}
