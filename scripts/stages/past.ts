/** What was before this build: the promised addresses, and the seeds' versions in git. */
import { describeRepository } from '../addresses/git.ts';
import { sayGaps } from '../addresses/history/say-gaps.ts';
import { traceHistory } from '../addresses/history/trace-history.ts';
import { holdToLedgers } from '../addresses/ledger/promises/hold-ledgers.ts';
import { readCommitted } from '../addresses/ledger/promises/read-committed.ts';
import { historyFile } from '../outputs/data-files.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import { printStep } from '../shell/report.ts';
import { type Gives, modelsOf, type Takes, type TakesAll } from './site.ts';

/** Throws a `Refusal` where a promised address is gone, or stands on other words, and the editor has not said so. */
export async function holdPromises({
  all,
  ledgers,
  folders,
}: TakesAll<'compilation' | 'ledgers' | 'folders'>): Promise<void> {
  const notes = holdToLedgers(modelsOf(all), ledgers, await readCommitted(folders.seeds));
  for (const note of notes) printStep(note);
}

/** Once a build: the answer holds for all seeds of a folder. */
export const askGit = async ({ folders }: Takes<'folders'>): Promise<Gives<'repository'>> => ({
  repository: await describeRepository(folders.seeds),
});

/** What changed from version to version of the seed; Astro reads it. */
export async function trace({
  seed,
  compilation,
  settings,
  folders,
  repository,
}: Takes<'seed' | 'compilation' | 'settings' | 'folders' | 'repository'>): Promise<Gives<'history'>> {
  const { timeZone } = settings;
  const history = await traceHistory({ dir: folders.seeds, file: seed.file, compilation, timeZone, repository });
  await writeFiles(folders.content, [historyFile(seed.name, history)]);
  return { history };
}

/** Says on the terminal what git does not know. */
export function sayHistory({ all }: TakesAll<'seed' | 'history'>): void {
  for (const note of sayGaps(all.map(({ seed, history }) => ({ name: seed.name, history })))) printStep(note);
}
