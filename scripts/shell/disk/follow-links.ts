import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Where `path` leads, whether or not something is there yet. */
export async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const parent = await followLinks(dirname(path));
  const here = join(parent, basename(path));
  const link = await readlink(here).catch(() => undefined);
  return link === undefined ? here : followLinks(resolve(parent, link));
}
