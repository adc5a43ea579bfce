/** Loads a module of this folder when it is needed. It must be listed in astro.config.mjs, too. */
export function loadModule<Module>(name: string): Promise<Module> {
  const url = import.meta.env.DEV ? `/src/browser/${name}.ts` : `/assets/${name}.js`;
  return import(/* @vite-ignore */ url);
}
