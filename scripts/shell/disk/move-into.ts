import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** Moves everything that lies in `from` into `to`, on the same disk, where nothing of the same name is. */
export function moveInto(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name));
}
