/** The project's own seed, with all that the proof of the site made of it wants to know. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeRepository } from '../../scripts/addresses/git.ts';
import { traceHistory } from '../../scripts/addresses/history/trace-history.ts';
import { readLedgers } from '../../scripts/addresses/ledger/file/read-ledgers.ts';
import type { JoinedSite } from '../../scripts/fidelity/converted-seed.ts';
import { DATA_FORMS } from '../../scripts/fidelity/data/exports.ts';
import { findTitles } from '../../scripts/model/link-references.ts';
import { convertSeed } from '../../scripts/runs/runs.ts';
import { parseSettings, readSettings } from '../../scripts/settings/read-settings.ts';
import { listFiles } from '../../scripts/shell/disk/manifest.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import type { Converted } from '../../scripts/stages/site.ts';
import type { PublishedSettings } from '../../src/model/settings/settings.ts';

export const NAME = 'education-2024';
export const FILE = `${NAME}.txt`;
export const ORIGIN = 'https://yaodian.example';
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

export async function convertOwnSeed(): Promise<Converted> {
  const bytes = readFileSync(join(SEEDS, FILE));
  const ledger = (await readLedgers(SEEDS)).get(NAME);
  const converted = await convertSeed({ name: NAME, file: FILE, bytes, source: readSource(bytes, FILE) }, ledger);
  const { timeZone } = (await readSettings(SEEDS)).settings;
  const repository = await describeRepository(SEEDS);
  const { compilation } = converted;
  return { ...converted, history: await traceHistory({ dir: SEEDS, file: FILE, compilation, timeZone, repository }) };
}

/** Of an office that has set up nothing but, at most, what `text` says. */
export const publish = (origin: string, text = '{}'): PublishedSettings => ({
  ...parseSettings(text),
  origin,
  logoFile: null,
  styleFile: null,
  forms: DATA_FORMS,
});

/** The site of it in `dist`, which is as it was made. */
export const ownSite = (
  { compilation, addresses }: Converted,
  dist: string,
  topics = readFileSync(join(dist, 'topics.json'), 'utf8'),
): JoinedSite => ({
  dist,
  origin: ORIGIN,
  titles: findTitles(compilation.plans),
  settings: publish(ORIGIN),
  // As it was made: nothing was changed in it yet. What has words of the source has no sum: it must be proven by them.
  sums: new Map(listSummed(dist).map((path) => [path, hash('sha256', readFileSync(join(dist, path)))])),
  lists: [addresses],
  topics,
});

const listSummed = (dist: string): string[] =>
  listFiles(dist).filter((path) => !path.startsWith(`${NAME}/`) && !path.endsWith('.html'));
