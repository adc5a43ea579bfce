/**
 * Nothing is published that no part of the proof opens: tried on the project's own site and on those of the tests, which
 * have tables, pictures, annexes, addresses with a past and the settings of an office.
 */
import { hash } from 'node:crypto';
import fs, { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { checkJoin, checkOutputs } from '../../scripts/fidelity/check-outputs.ts';
import { layTools } from '../../scripts/outputs/tools.ts';
import { STAGES, type StageName } from '../../scripts/pipeline.ts';
import { RUNS } from '../../scripts/runs/runs.ts';
import { listFiles } from '../../scripts/shell/disk/manifest.ts';
import { layFolders } from '../../scripts/shell/disk/workplace.ts';
import { WHOLE } from '../../scripts/shell/part.ts';
import { runStages } from '../../scripts/shell/run-stages.ts';
import { madeSiteOf, type Site } from '../../scripts/stages/site.ts';
import { setSiteFolder } from '../../src/model/address/site-path.ts';

const work = mkdtempSync(join(tmpdir(), 'opened-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  setSiteFolder('/');
});

/** The sums of all others, taken as the site is put in place. */
const MANIFEST = 'yaodian-site.sha256';
const ORIGIN = 'https://yaodian.example';
const OWN = join(import.meta.dirname, '../../seeds');

test.each([
  ['of the project', 'site', OWN, ORIGIN],
  ['of seeds that try it', 'oddSite', 'odd-seeds', undefined],
  ['of an office', 'officeSite', 'office-seeds', undefined],
] as const)('the proof opens each file of the site %s', async (_, site, seeds, origin) => {
  const dist = inject(site);
  const known = await understand(seeds === OWN ? seeds : join(dirname(dist), seeds), origin);
  // To take sums is not to read.
  const sums = new Map(listFiles(dist).map((path) => [path, hash('sha256', readFileSync(join(dist, path)))]));
  const opened = await listOpened(() => prove(known, dist, sums));
  const left = listFiles(dist).filter((path) => path !== MANIFEST && !opened.read.has(join(dist, path)));
  const unread = left.filter((path) => !opened.summed.has(join(dist, path)));
  expect(unread).toEqual([]);
  expect(opened.summed.size).toBeGreaterThan(5);
  // A sum tells that a file is what was made, not that what was made is what the source says.
  const said = headingsOf(known);
  const quoting = left.filter((path) => said.some((words) => readFileSync(join(dist, path)).includes(words)));
  expect(quoting).toEqual([]);
});

/** Words that only a source has. */
const headingsOf = ({ all }: Site): string[] =>
  all.flatMap(({ compilation }) =>
    compilation.plans.flatMap(({ entries }) =>
      entries.map(({ heading }) => heading).filter(({ length }) => length > 5),
    ),
  );

/** What a build knows of the seeds before it makes anything of them. */
async function understand(seeds: string, origin: string | undefined): Promise<Site> {
  const before = process.env.YAODIAN_SITE;
  if (origin === undefined) delete process.env.YAODIAN_SITE;
  else process.env.YAODIAN_SITE = origin;
  const folders = layFolders(seeds, join(work, 'out'));
  // Of its own: what no build holds is cleared by the next one.
  const here = { ...folders, content: join(work, 'content'), root: mkdtempSync(join(work, 'root-')) };
  mkdirSync(here.content, { recursive: true });
  const build: readonly StageName[] = RUNS.build;
  try {
    return await runStages<Site, StageName>(STAGES, build.slice(0, build.indexOf('key')), {
      ...{ folders: here, out: '', part: WHOLE, tools: layTools(here), cache: undefined, program: '' },
    });
  } finally {
    if (before === undefined) delete process.env.YAODIAN_SITE;
    else process.env.YAODIAN_SITE = before;
  }
}

async function prove(known: Site, dist: string, sums: ReadonlyMap<string, string>): Promise<void> {
  const site = madeSiteOf(dist, known);
  for (const one of known.all) await checkOutputs(one, site);
  checkJoin(known.all, { ...site, lists: known.lists, sums }, true);
}

interface Opened {
  readonly read: ReadonlySet<string>;
  /** Only to compare their sums. */
  readonly summed: ReadonlySet<string>;
}

/** The files that are opened while `work` is done. */
async function listOpened(work: () => Promise<void>): Promise<Opened> {
  const opened = { read: new Set<string>(), summed: new Set<string>() };
  const whole = fs.readFileSync;
  fs.readFileSync = ((path: string, ...rest: []) => {
    const isSummed = new Error().stack?.includes('checkSum') === true;
    opened[isSummed ? 'summed' : 'read'].add(`${path}`);
    return whole(path, ...rest);
  }) as typeof whole;
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    fs.readFileSync = whole;
    syncBuiltinESMExports();
  }
  return opened;
}
