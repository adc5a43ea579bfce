/**
 * A site whose addresses have a past: the compilation was called `district`, an item was put in front of the others,
 * one was withdrawn, one moved to a higher number. Built by the same command as the real one.
 */
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The folder of the built site; whoever asks removes it. */
export async function buildMoved(): Promise<string> {
  const out = await mkdtemp(path.join(ROOT, '.yaodian-test-'));
  await promisify(execFile)(
    process.execPath,
    ['scripts/commands/build.ts', '--seeds', 'tests/site/moved', '--out', out],
    {
      cwd: ROOT,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  return out;
}
