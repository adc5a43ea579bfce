/** Loads a module of this folder when it is needed. It must be listed in astro.config.mjs, too. */
import urls from 'virtual:lazy-modules';

/** Rejects where the file cannot be had, as after a new build; the copy for a disk has another module in its place. */
export function loadModule<Module>(name: keyof typeof urls): Promise<Module> {
  return import(/* @vite-ignore */ urls[name]);
}
