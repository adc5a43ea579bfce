/** Which stages of the list each command runs, always in the order of the list (../pipeline.ts). */

import type { Ledger } from '../addresses/ledger/file/ledger.ts';
import type { Ledgers } from '../addresses/ledger/promises/hold-ledgers.ts';
import { STAGES, type StageName } from '../pipeline.ts';
import { parseSettings } from '../settings/read-settings.ts';
import { layFolders } from '../shell/disk/workplace.ts';
import { runStages } from '../shell/run-stages.ts';
import type { Seed } from '../source/read-seeds.ts';
import { type Converted, NO_HISTORY, type Site } from '../stages/site.ts';

/** From lines to the published model. */
const MODEL = ['parse', 'model'] as const;
/** From lines to what the pages are made of. */
const UNDERSTAND = [...MODEL, 'check', 'glyphs', 'across', 'about', 'addresses', 'titled'] as const;
const CONVERT = [...UNDERSTAND, 'gather', 'emit'] as const;

/** From that to what Astro reads. */
const PAGES = ['list', 'emit', 'write', 'topics', 'publish-settings'] as const;

/** What each command runs. */
export const RUNS = {
  /** Without those that are not asked for (build-site.ts). */
  build: STAGES.map(({ name }) => name),
  convert: ['settings', 'read', 'drafts', ...CONVERT, 'write'],
  dev: ['settings', 'read', ...UNDERSTAND, 'searched', 'gather', ...PAGES, 'search'],
  ledger: ['settings', 'read', 'drafts', ...MODEL],
} as const satisfies Record<string, readonly StageName[]>;

/** Runs what a command without a site of its own runs; what Astro reads goes to `content`. */
export function runOn(run: Exclude<keyof typeof RUNS, 'build'>, seeds: string, content: string): Promise<Site> {
  const folders = { ...layFolders(seeds, content), content };
  return runStages<Site, StageName>(STAGES, RUNS[run], { folders, searchApart: undefined });
}

/**
 * Converts one seed alone and writes nothing. Without a ledger every address counts as new; nothing is known of its past,
 * and without settings nobody notes anything.
 */
export async function convertSeed(seed: Seed, ledger?: Ledger): Promise<Converted> {
  const all = [{ seed, ledger, history: NO_HISTORY } as Converted];
  const ledgers: Ledgers = new Map(ledger === undefined ? [] : [[seed.name, ledger]]);
  const site = await runStages<Site, StageName>(STAGES, CONVERT, { all, ledgers, settings: parseSettings('{}') });
  return site.all[0] as Converted;
}
