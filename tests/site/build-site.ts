/**
 * The built sites that the tests of `site` and `browser` read, each made once a run by the same command as
 * `npm run build`: `inject('site')` is that of the project's own seeds, `inject('oddSite')` that of seeds that try it and
 * have no address, `inject('officeSite')` one that an office has set up (`office/`), in a folder of its host.
 */
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { WORKPLACES } from '../../scripts/shell/disk/project-folders.ts';
import { copyBundles } from './bundles.ts';
import { writeOddSeeds } from './odd-seeds.ts';
import { writeOfficeSeeds } from './office-seeds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    site: string;
    oddSite: string;
    officeSite: string;
    /** A folder with what a cache has of the code that Astro bundled for them. */
    bundles: string;
  }
}

interface Built {
  readonly site: string;
  readonly oddSite: string;
  readonly officeSite: string;
  readonly bundles: string;
  readonly work: string;
}

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '../..');
/** Both projects' set-up run in this process, each with its own copy of this module. */
const shared = process as typeof process & { yaodianSites?: Promise<Built> | undefined };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.yaodianSites ??= buildSites();
  const { site, oddSite, officeSite, bundles, work } = await shared.yaodianSites;
  project.provide('site', site);
  project.provide('oddSite', oddSite);
  project.provide('officeSite', officeSite);
  project.provide('bundles', bundles);
  return () => rm(work, { recursive: true, force: true });
}

async function buildSites(): Promise<Built> {
  const work = await mkdtemp(path.join(ROOT, '.yaodian-test-'));
  const below = (name: string): string => path.join(work, name);
  const [site, oddSite, officeSite] = [below('site'), below('odd-site'), below('office-site')] as const;
  writeOddSeeds(below('odd-seeds'));
  writeOfficeSeeds(below('office-seeds'));
  const notes = readNotes();
  // At once, as it can happen to anybody: none may miss what is its own.
  await Promise.all([
    build({ YAODIAN_SITE: 'https://yaodian.example' }, '--out', site),
    build({}, '--seeds', below('odd-seeds'), '--out', oddSite),
    build({}, '--seeds', below('office-seeds'), '--out', officeSite, '--offline-copy'),
  ]);
  if (readNotes() !== notes) throw new Error('a build wrote where other builds do');
  copyBundles(process.env.YAODIAN_CACHE || path.join(WORKPLACES, 'cache'), below('bundles'), 3);
  return { site, oddSite, officeSite, bundles: below('bundles'), work };
}

/** When Astro last noted which plans there are, in the project itself: there every build would read the same. */
function readNotes(): number | undefined {
  return statSync(path.join(ROOT, '.astro/content-modules.mjs'), { throwIfNoEntry: false })?.mtimeMs;
}

/** Builds without a word of complaint, or fails with what was said. */
async function build(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<void> {
  const { YAODIAN_SITE: _, ...rest } = process.env;
  const { stderr } = await run(process.execPath, ['scripts/commands/build.ts', ...args], {
    cwd: ROOT,
    env: { ...rest, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (stderr !== '') throw new Error(stderr);
}
