import { cpSync, linkSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** One file under two names each, where the disk has such. */
export function linkFiles(pairs: readonly (readonly [from: string, to: string])[]): void {
  const made = new Set<string>();
  for (const [from, to] of pairs) {
    const folder = dirname(to);
    if (!made.has(folder)) makeFolder(folder);
    made.add(folder);
    try {
      linkSync(from, to);
    } catch {
      cpSync(from, to);
    }
  }
}
