import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from './ledger.ts';
import { readLedger } from './read-ledger.ts';

/** The ledgers beside the seeds, by compilation. Throws a `Refusal` where one is damaged. */
export async function readLedgers(dir: string): Promise<Map<string, Ledger>> {
  // A folder that cannot be read is refused where the seeds are read.
  const files = (await readdir(dir).catch(() => [])).filter((file) => file.endsWith('.anchors.json')).sort();
  const ledgers = await Promise.all(
    files.map(async (file) => readLedger(await readFile(join(dir, file), 'utf8'), file)),
  );
  return new Map(ledgers.map((ledger) => [ledger.compilation, ledger]));
}
