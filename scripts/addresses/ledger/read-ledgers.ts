import { listFolder, readBytes } from '../../source/read-file.ts';
import type { Ledger } from './ledger.ts';
import { readLedger } from './read-ledger.ts';

/** The ledgers beside the seeds, by compilation. Throws a `Refusal` where one is damaged. */
export async function readLedgers(dir: string): Promise<Map<string, Ledger>> {
  const files = (await listFolder(dir)).map(({ name }) => name).filter((name) => name.endsWith('.anchors.json'));
  const ledgers = await Promise.all(
    files.map(async (file) => readLedger((await readBytes(dir, file)).toString('utf8'), file)),
  );
  return new Map(ledgers.map((ledger) => [ledger.compilation, ledger]));
}
