/** The folders of a build: what Astro reads, what is printed, and the site in the making. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

export interface Folders {
  readonly seeds: string;
  /** Where the site is published to. */
  readonly out: string;
  /** What Astro reads. */
  readonly content: string;
  readonly prints: string;
  /** The site until it is published. */
  readonly made: string;
  /** Astro's own. */
  readonly cache: string;
}

/** Each output folder has its own workplace, so that two builds can run side by side. */
export function openWorkplace(seeds: string, out: string): Folders {
  const key = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 12);
  const root = join(ROOT, '.yaodian', key);
  const below = (name: string): string => join(root, name);
  return {
    seeds: resolve(seeds),
    out,
    content: below('content'),
    prints: below('prints'),
    made: below('dist'),
    cache: root,
  };
}

/** Removes what an earlier build left. */
export async function clearWorkplace({ content, prints, made }: Folders): Promise<void> {
  for (const folder of [content, prints, made]) await rm(folder, { recursive: true, force: true });
}

/** Removes what is of no use once a build is over; after a failed one, a full disk wants it back. */
export async function closeWorkplace({ prints, made }: Folders): Promise<void> {
  for (const folder of [prints, made]) await rm(folder, { recursive: true, force: true });
}
