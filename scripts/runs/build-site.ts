/** A build: the stages of the list that make the part of the site that is asked for, in a workplace of their own. */
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { sumOfProgram } from '../outputs/task-key.ts';
import { layTools } from '../outputs/tools.ts';
import { STAGES, type StageName } from '../pipeline.ts';
import { requireAddressSpace } from '../shell/address-space.ts';
import { type Cache, openCache } from '../shell/disk/cache.ts';
import { refuseDisk } from '../shell/disk/disk-errors.ts';
import { lookAway } from '../shell/disk/looked-at.ts';
import { SHARD } from '../shell/disk/merge-shards.ts';
import { openOutput } from '../shell/disk/output.ts';
import { ROOT, WORKPLACES } from '../shell/disk/project-folders.ts';
import { refuseCacheAt } from '../shell/disk/refuse-output.ts';
import { spareCache } from '../shell/disk/spared-cache.ts';
import { type Folders, layFolders, openWorkplace } from '../shell/disk/workplace.ts';
import type { Options } from '../shell/options.ts';
import { type Part, WHOLE } from '../shell/part.ts';
import { printProgress, printStep } from '../shell/report.ts';
import { runStages, type Watch } from '../shell/run-stages.ts';
import type { Converted, Site } from '../stages/site.ts';
import { RUNS } from './runs.ts';

export interface BuildOptions extends Options {
  /** Whether a zip is made, beside the output folder, that is read without a server. */
  readonly offlineCopy?: boolean;
  readonly part?: Part;
  /** Whether what earlier builds made is used, and what this one makes is kept. */
  readonly isCached?: boolean;
  readonly watch?: Watch;
}

const OFFLINE_COPY: readonly StageName[] = ['copy', 'publish-copy'];
/** What is made of the compilations together. */
const JOIN: readonly StageName[] = [
  'begin-search',
  'render-site',
  'site-data',
  'search',
  'write-search',
  'install',
  'prove-site',
];
/** What a site has beyond pages and search. */
const BESIDE: readonly StageName[] = [
  'print',
  'data',
  'list-kept',
  'install',
  'prove',
  'keep',
  'site-data',
  'prove-site',
];

/** The stages of a build that are left out. */
const LEFT_OUT: Readonly<Record<Part['kind'], readonly StageName[]>> = {
  whole: [],
  compilations: JOIN,
  share: JOIN,
  site: [],
  pages: BESIDE,
};

/** Throws a `Refusal` where a stage refuses; then `out` is as it was. Returns what was understood, the large of it on the disk. */
export async function buildSite(options: BuildOptions): Promise<Converted[]> {
  requireAddressSpace();
  const { seeds, out, part = WHOLE, isCached = true } = options;
  const isShard = part.kind !== 'whole' && part.kind !== 'pages';
  const folders = layFolders(seeds, out);
  const cache = isCached && part.kind !== 'pages' ? await openSparedCache(folders, out) : undefined;
  const output = await openOutput(out, isShard ? SHARD : 'yaodian-site.sha256', seeds, cache?.sumOf);
  try {
    return await buildInto({ folders, output, out, part, cache }, options);
  } finally {
    output.close();
  }
}

async function openSparedCache({ root, seeds }: Folders, out: string): Promise<Cache> {
  const folder = resolve(process.env.YAODIAN_CACHE || join(WORKPLACES, 'cache'));
  await refuseCacheAt(folder, seeds, out);
  return spareCache(openCache(folder, basename(root)), folder, printStep);
}

async function buildInto(
  known: Pick<Site, 'folders' | 'output' | 'out' | 'part' | 'cache'>,
  { offlineCopy = false, watch }: BuildOptions,
): Promise<Converted[]> {
  const { folders, output, part, cache } = known;
  const left = new Set([...LEFT_OUT[part.kind], ...(offlineCopy ? [] : OFFLINE_COPY)]);
  const names = RUNS.build.filter((name) => !left.has(name));
  const workplace = await openWorkplace(folders);
  lookAway();
  const program = sumOfProgram(ROOT);
  const tools = layTools(folders, cache && { cache, program });
  try {
    await mkdir(folders.content, { recursive: true });
    const { all } = await runStages<Site, StageName>(
      STAGES,
      names,
      { ...known, tools, program, sums: new Map() },
      { say: printStep, count: printProgress, ...watch },
    );
    cache?.close(output.replaced);
    cache?.drop();
    return all;
  } catch (error) {
    throw refuseDisk(error, (error as NodeJS.ErrnoException).path ?? folders.root);
  } finally {
    await tools.close().catch(() => undefined);
    workplace.close();
  }
}
