/**
 * `npm run bench -- --bytes COMMIT`: whether the project's site, and one of all fixtures, are byte for byte what that
 * commit makes of the same seeds. For a change that shall change nothing.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { readManifest, type Sums } from '../shell/disk/manifest.ts';
import { checkOut } from './checkout.ts';

/** Names of files that differ, which are shown. */
const SHOWN = 40;

/** `work` is a folder for what is made meanwhile. */
export async function compareBytes(root: string, commit: string, work: string): Promise<void> {
  const fixtures = join(work, 'fixtures');
  gatherFixtures(join(root, 'tests', 'fixtures'), fixtures);
  await checkOut(root, commit, work, async (old) => {
    for (const seeds of [join(root, 'seeds'), fixtures]) {
      const before = await sumsOf(build(old, seeds, join(work, `old-${basename(seeds)}`)));
      const now = await sumsOf(build(root, seeds, join(work, `new-${basename(seeds)}`)));
      sayDifference(basename(seeds), before, now);
    }
  });
}

/** Each fixture's seed under a number and the name of its folder; of a rule, the seed that has it and the one that nearly has it. */
function gatherFixtures(from: string, into: string): void {
  mkdirSync(into);
  for (const [i, path] of readdirSync(from, { recursive: true, encoding: 'utf8' }).sort().entries()) {
    const [what = '', ending] = [basename(path, extname(path)), extname(path)];
    const name = `${i}-${basename(dirname(path))}`;
    if (what === 'source') copyFileSync(join(from, path), join(into, name + ending));
    if (what === 'has' || what === 'nearly') copyFileSync(join(from, path), join(into, `${name}-${what}${ending}`));
  }
}

function build(checkout: string, seeds: string, out: string): string {
  const args = [join(checkout, 'scripts', 'commands', 'build.ts'), '--seeds', seeds, '--out', out, '--no-cache'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: checkout, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return out;
}

/** By the manifest that each site has. */
async function sumsOf(site: string): Promise<Sums> {
  return (await readManifest(join(site, 'yaodian-site.sha256'))) ?? new Map();
}

function sayDifference(name: string, before: Sums, now: Sums): void {
  const paths = [...new Set([...before.keys(), ...now.keys()])].sort();
  const other = paths.filter((path) => before.get(path) !== now.get(path));
  console.log(`${name}: ${now.size} files, ${other.length} differ`);
  for (const path of other.slice(0, SHOWN)) console.log(`  ${path}`);
  if (other.length > 0) process.exitCode = 1;
}
