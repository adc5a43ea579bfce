import { cpSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** One file under two names each, where the disk has such. */
export function linkFiles(pairs: readonly (readonly [from: string, to: string])[]): void {
  const made = new Set<string>();
  for (const [from, to] of pairs) {
    const folder = dirname(to);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(from, to);
    } catch {
      cpSync(from, to);
    }
  }
}
