/**
 * The built sites that the tests of `site` and `browser` read, each made once a run by the same command as
 * `npm run build`: `inject('site')` is that of the project's own seeds, `inject('oddSite')` that of seeds that try it.
 */
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { writeOddSeeds } from './odd-seeds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    site: string;
    oddSite: string;
  }
}

interface Built {
  readonly site: string;
  readonly oddSite: string;
  readonly work: string;
}

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '../..');
/** Both projects' set-up run in this process, each with its own copy of this module. */
const shared = process as typeof process & { yaodianSites?: Promise<Built> | undefined };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.yaodianSites ??= buildSites();
  const { site, oddSite, work } = await shared.yaodianSites;
  project.provide('site', site);
  project.provide('oddSite', oddSite);
  return () => rm(work, { recursive: true, force: true });
}

async function buildSites(): Promise<Built> {
  const work = await mkdtemp(path.join(ROOT, '.yaodian-test-'));
  const [site, oddSite, seeds] = ['site', 'odd-site', 'odd-seeds'].map((name) => path.join(work, name)) as [
    string,
    string,
    string,
  ];
  writeOddSeeds(seeds);
  const notes = readNotes();
  // At once, as it can happen to anybody: neither may miss what is its own.
  await Promise.all([build('--out', site), build('--seeds', seeds, '--out', oddSite)]);
  if (readNotes() !== notes) throw new Error('a build wrote where other builds do');
  return { site, oddSite, work };
}

/** When Astro last noted which plans there are, in the project itself: there every build would read the same. */
function readNotes(): number | undefined {
  return statSync(path.join(ROOT, '.astro/content-modules.mjs'), { throwIfNoEntry: false })?.mtimeMs;
}

/** Builds without a word of complaint, or fails with what was said. */
async function build(...args: readonly string[]): Promise<void> {
  const { stderr } = await run(process.execPath, ['scripts/commands/build.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (stderr !== '') throw new Error(stderr);
}
