/** The seeds of an office that has set up its site: `office/`, and a compilation whose addresses have a past (`moved/`). */
import { cpSync } from 'node:fs';
import { join } from 'node:path';

export function writeOfficeSeeds(folder: string): void {
  for (const name of ['moved', 'office']) cpSync(join(import.meta.dirname, name), folder, { recursive: true });
}
