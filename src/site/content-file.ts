/** Reads what the build wrote for the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, renderedCompilation } from './content-folder.ts';

const cache = new Map<string, unknown>();
/** What is rendered; the files of another compilation are not asked for again. */
let rendered: string | undefined;

/** A JSON file; undefined where the build wrote none. While developing it is read anew for each page, since seeds change. */
export function readContent<T>(...path: string[]): T | undefined {
  const file = join(contentFolder(), ...path);
  if (rendered !== renderedCompilation()) cache.clear();
  rendered = renderedCompilation();
  if (cache.has(file) && !import.meta.env.DEV) return cache.get(file) as T;
  if (!existsSync(file)) return undefined;
  const value = JSON.parse(readFileSync(file, 'utf8')) as T;
  cache.set(file, value);
  return value;
}
