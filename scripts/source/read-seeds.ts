/** Reads a folder of seeds. Files that are no seeds (ledgers, notes, hidden files) are passed over. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../../src/model/source.ts';
import { Refusal } from '../refusal.ts';
import { nameCompilation } from './compilation-name.ts';
import { readSource } from './read-source.ts';

export interface Seed {
  /** The address. */
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly source: Source;
}

const RE_SEED = /^[^.].*\.(?:txt|md)$/i;

/** In the order of their names. Throws a `Refusal` where two would have one address. */
export async function readSeeds(dir: string): Promise<Seed[]> {
  const files = (await readdir(dir)).filter((file) => RE_SEED.test(file)).sort();
  const seeds = await Promise.all(files.map((file) => readSeed(dir, file)));
  for (const [i, seed] of seeds.entries()) {
    const twin = seeds.slice(0, i).find(({ name }) => name === seed.name);
    if (twin === undefined) continue;
    throw new Refusal({ file: seed.file, found: `与 ${twin.file} 的网址相同`, todo: '把其中一个改名' });
  }
  return seeds;
}

async function readSeed(dir: string, file: string): Promise<Seed> {
  const name = nameCompilation(file);
  const bytes = await readFile(join(dir, file));
  return { name, file, bytes, source: readSource(bytes, file) };
}
