import { listFolder, readTextFile } from '../../../shell/disk/read-file.ts';
import { Refusal } from '../../../shell/refusal.ts';
import type { Ledger } from './ledger.ts';
import { readLedger } from './read-ledger.ts';

const RE_LEDGER = /\.anchors\.json$/i;

/** The ledgers beside the seeds, by compilation. Throws one `Refusal` that names all that are damaged or misnamed. */
export async function readLedgers(dir: string): Promise<Map<string, Ledger>> {
  const files = (await listFolder(dir)).map(({ name }) => name).filter((name) => RE_LEDGER.test(name));
  const read = await Promise.all(files.map((file) => readOne(dir, file)));
  const refusals = read.filter((one) => one instanceof Refusal);
  if (refusals.length > 0) throw Refusal.join(refusals);
  const ledgers = read.filter((one): one is Ledger => !(one instanceof Refusal));
  return new Map(ledgers.map((ledger) => [ledger.compilation, ledger]));
}

async function readOne(dir: string, file: string): Promise<Ledger | Refusal> {
  try {
    if (!file.endsWith('.anchors.json')) throw refuseEnding(file);
    return readLedger(await readTextFile(dir, file), file);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** It would be passed over, and all that it promises with it. */
function refuseEnding(file: string): Refusal {
  return new Refusal({
    file,
    found: '锚表的结尾要用小写',
    expected: file.replace(RE_LEDGER, '.anchors.json'),
    todo: `改名为 ${file.replace(RE_LEDGER, '.anchors.json')}`,
  });
}
