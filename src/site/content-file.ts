/** Reads what the build wrote for the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, renderedCompilation } from './content-folder.ts';

/** Of what was read, as long as memory lasts: the pages of a large site ask for all compilations. */
const cache = new Map<string, WeakRef<object>>();
/** What is rendered; the files of another compilation are not asked for again. */
let rendered: string | undefined;

/** A JSON file; undefined where the build wrote none. While developing it is read anew for each page, since seeds change. */
export function readContent<T extends object>(...path: string[]): T | undefined {
  const file = join(contentFolder(), ...path);
  if (rendered !== renderedCompilation()) cache.clear();
  rendered = renderedCompilation();
  const known = cache.get(file)?.deref();
  if (known !== undefined && !import.meta.env.DEV) return known as T;
  if (!existsSync(file)) return undefined;
  const value = JSON.parse(readFileSync(file, 'utf8')) as T;
  cache.set(file, new WeakRef(value));
  return value;
}
