/**
 * Builds over an old site on disks that fail, in one process that is warm, and says what came of it, a line of JSON each.
 *
 *     node tests/site/accidents/try-disk.ts WORK
 *
 * The first build tries each stage with a disk that is full just then, and, where that failed, again with the disk as it is.
 * How a build ends whose disk fails is seen in builds of their own, from where the rest of it is different.
 */
import { join } from 'node:path';
import { buildSite } from '../../../scripts/runs/build-site.ts';
import { refuseDisk } from '../../../scripts/shell/disk/disk-errors.ts';
import { ROOT, WORKPLACES } from '../../../scripts/shell/disk/project-folders.ts';
import { Refusal } from '../../../scripts/shell/refusal.ts';
import type { Site } from '../../../scripts/stages/site.ts';
import { aroundStages } from './around-stages.ts';
import { countRefused, type Fault, setFault } from './faulty-disk.ts';
import { layOldSite, layWork, look, type Seen } from './old-site.ts';

export interface Tried {
  readonly what: string;
  /** Before it, and where it failed also after it. */
  readonly seen: readonly Seen[];
  /** What the disk refused. */
  readonly refused: number;
  /** How a build, or a stage of it, ended: `undefined` where it went to its end. */
  readonly said?: string | undefined;
  /** Steps that say what the build goes without. */
  readonly notes: readonly string[];
}

const work = layWork(process.argv[2] ?? '');
const FULL: Fault = { code: 'ENOSPC', below: ['/'] };
/** A cache that failed once is not used again, Astro is closed once, and an index is used up as it is written. */
const APART = ['keep', 'assemble', 'write-search'];

let notes: string[] = [];
console.log = (text: string) => text.startsWith('注意：') && !text.includes('改动历史') && notes.push(text);
const tell = (row: Tried): void => void process.stdout.write(`${JSON.stringify(row)}\n`);
const wordsOf = (error: unknown): string => {
  const explained = refuseDisk(error, 'disk');
  return explained instanceof Refusal ? explained.message : `NOT IN WORDS: ${(error as Error).stack}`;
};

let around: Parameters<typeof aroundStages>[0] = (_, run) => run();
aroundStages((...stage) => around(...stage));

async function tryStage(name: string, run: () => Promise<void>, site: Site): Promise<void> {
  const before = look(work);
  // Astro is opened once, and stays what it failed by.
  if (name === 'print') await site.tools.renderer(site.origin);
  if (APART.includes(name)) {
    tell({ what: name, seen: [before], refused: 0, notes });
    return run();
  }
  notes = [];
  setFault(FULL);
  const error: unknown = await run().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const refused = countRefused();
  setFault(undefined);
  tell({
    what: name,
    seen: error === undefined ? [before] : [before, look(work)],
    refused,
    said: error === undefined ? undefined : wordsOf(error),
    notes,
  });
  if (error !== undefined) await run();
}

/** Has the disk fail from `stage` on; from the beginning, where none is named. */
async function build(what: string, fault: Fault, stage = '', offlineCopy = false): Promise<void> {
  layOldSite(work);
  const before = look(work);
  notes = [];
  around = async (name, run) => {
    if (name === stage) setFault(fault);
    await run();
  };
  if (stage === '') setFault(fault);
  const said = await buildSite({ seeds: work.seeds, out: work.out, offlineCopy }).then(() => undefined, wordsOf);
  const refused = countRefused();
  setFault(undefined);
  tell({ what, seen: [before, look(work)], refused, said, notes });
}

process.env.YAODIAN_CACHE = work.cache;
layOldSite(work);
around = tryStage;
await buildSite({ seeds: work.seeds, out: work.out, offlineCopy: true });
tell({ what: 'all', seen: [look(work)], refused: 0, notes: [] });

for (const stage of ['take', 'render-site', 'assemble', 'write-search']) await build(`full from ${stage}`, FULL, stage);
await build('output read-only', { code: 'EROFS', below: [work.site] });
await build('output read-only from publish', { code: 'EROFS', below: [work.site] }, 'publish');
await build('workplace read-only', { code: 'EROFS', below: [WORKPLACES] });
await build('seeds, modules and cache read-only', {
  code: 'EROFS',
  below: [work.seeds, join(ROOT, 'node_modules'), join(ROOT, '.astro'), work.cache],
});
