/**
 * The built site that the tests of `site` and `browser` read: made once a run, from the project's own seeds, by the
 * same command as `npm run build`. Tests take its folder from `inject('site')`.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    site: string;
  }
}

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, '../..');
/** Both projects' set-up run in this process, each with its own copy of this module. */
const shared = process as typeof process & { yaodianSite?: Promise<string> | undefined };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.yaodianSite ??= buildSite();
  const site = await shared.yaodianSite;
  project.provide('site', site);
  return () => rm(site, { recursive: true, force: true });
}

async function buildSite(): Promise<string> {
  const out = await mkdtemp(path.join(ROOT, '.yaodian-test-'));
  await run(process.execPath, ['scripts/commands/build.ts', '--out', out], {
    cwd: ROOT,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return out;
}
