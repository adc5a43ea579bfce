/** The seeds of a folder, each with its ledger. */
import type { SiteSettings } from '../src/model/settings/settings.ts';
import { readLedgers } from './addresses/ledger/read-ledgers.ts';
import { refuseStrangers } from './settings/read-settings.ts';
import type { Converted, Site } from './site.ts';
import { readSeeds } from './source/read-seeds.ts';

export async function readAll(dir: string, settings: SiteSettings): Promise<Pick<Site, 'all' | 'ledgers'>> {
  const ledgers = await readLedgers(dir);
  const seeds = await readSeeds(dir, [settings.logo, settings.css]);
  refuseStrangers(
    settings,
    seeds.map(({ name }) => name),
  );
  return { ledgers, all: seeds.map((seed) => ({ seed, ledger: ledgers.get(seed.name) }) as Converted) };
}
