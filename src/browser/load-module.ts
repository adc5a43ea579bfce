/** Loads a module of this folder when it is needed. It must be listed in astro.config.mjs, too. */
import urls from 'virtual:lazy-modules';

export function loadModule<Module>(name: keyof typeof urls): Promise<Module> {
  return import(/* @vite-ignore */ urls[name]);
}
