/** What lies in the folder of seeds: the office's settings, the seeds, their ledgers. */
import { setSiteFolder } from '../../src/model/address/site-path.ts';
import { readLedgers } from '../addresses/ledger/file/read-ledgers.ts';
import { withoutDrafts } from '../settings/drafts.ts';
import { readOfficeFiles } from '../settings/office-files.ts';
import { readSettings, refuseStrangers } from '../settings/read-settings.ts';
import { refuseUnknown } from '../shell/part.ts';
import { readSeeds } from '../source/read-seeds.ts';
import type { Converted, Gives, Takes, TakesAll } from './site.ts';

/** From here on all addresses are within the site's folder. */
export async function readSite({ folders }: Takes<'folders'>): Promise<Gives<'settings' | 'origin' | 'office'>> {
  const { settings, address } = await readSettings(folders.seeds);
  setSiteFolder(address.folder);
  return { settings, origin: address.origin, office: await readOfficeFiles(folders.seeds, settings) };
}

/** Of each compilation its seed and its ledger. */
export async function readAll({ folders, settings }: Takes<'folders' | 'settings'>): Promise<Gives<'all' | 'ledgers'>> {
  const ledgers = await readLedgers(folders.seeds);
  const seeds = await readSeeds(folders.seeds, [settings.logo, settings.css]);
  refuseStrangers(settings, namesOf(seeds));
  return { ledgers, all: seeds.map((seed) => ({ seed, ledger: ledgers.get(seed.name) }) as Converted) };
}

/** Throws a `Refusal` where a draft was published before, or nothing is left. `dev` shows drafts. */
export const dropDrafts = ({ all, settings }: TakesAll<'settings'>): Gives<'all'> => ({
  all: withoutDrafts(all, settings),
});

/** Throws a `Refusal` where a compilation is asked for that there is not. */
export const refuseStrangeNames = ({ all, part }: TakesAll<'part'>): void =>
  refuseUnknown(part, namesOf(all.map(({ seed }) => seed)));

const namesOf = (seeds: readonly { readonly name: string }[]): string[] => seeds.map(({ name }) => name);
