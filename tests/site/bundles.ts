/**
 * What Astro bundles follows from the program and the site's address alone, and takes as long as all the rest of a small
 * site: builds of a test that are not about it begin with a cache that has it.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Copies what the cache `from` has of it, the last used first, at most so many, into the cache `into`. */
export function copyBundles(from: string, into: string, most = Number.POSITIVE_INFINITY): void {
  mkdirSync(into, { recursive: true });
  const kept = readdirSync(from).filter((name) => existsSync(join(from, name, '.renderer')));
  const age = (name: string): number => -statSync(join(from, name)).mtimeMs;
  for (const name of kept.sort((a, b) => age(a) - age(b)).slice(0, most))
    cpSync(join(from, name), join(into, name), { recursive: true, preserveTimestamps: true });
}
