/**
 * `npm run bench`: what converting and building cost in time and memory, what a page weighs on the wire, and what
 * the search costs. Everything is measured side by side in one run; quote ratios and medians.
 * `npm run bench -- --against COMMIT`: what reading costs, beside that commit.
 * `npm run bench -- --bytes COMMIT`: whether sites are byte for byte what that commit makes.
 * `npm run bench -- --search 1000,10000`: the search alone, at these numbers of plans.
 * `npm run bench -- --plans 5,100,500 [--peers]`: whole sites of a corpus of so many plans, beside other generators.
 * `npm run bench -- --plans 5,100,500 --stages`: what each stage of a whole build costs.
 * `npm run bench -- --load`: how many requests a second nginx answers, for our files and for Starlight's.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchAgainst } from '../bench/against.ts';
import { benchAll, benchIndexAlone } from '../bench/bench-all.ts';
import { compareBytes } from '../bench/compare-bytes.ts';
import { benchLoad } from '../bench/load/bench-load.ts';
import { benchScale } from '../bench/scale/bench-scale.ts';
import { benchStages } from '../bench/scale/bench-stages.ts';
import { ROOT } from '../shell/disk/project-folders.ts';
import { takeFlag, takeOption } from '../shell/options.ts';
import { Refusal } from '../shell/refusal.ts';

const against = takeOption('--against');
const bytes = takeOption('--bytes');
const sizes = takeOption('--search');
const plans = takeOption('--plans');
const withPeers = takeFlag('--peers');
const isOfStages = takeFlag('--stages');
const isLoad = takeFlag('--load');
const [unknown] = process.argv.slice(2);
if (unknown !== undefined) {
  console.error(
    new Refusal({ file: 'npm run bench', found: `不认识“${unknown}”`, todo: '照 scripts/commands/bench.ts 开头的写法' })
      .message,
  );
  process.exit(1);
}
const work = mkdtempSync(join(ROOT, '.yaodian-bench-'));
// By Ctrl-C, too.
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));
const ground = { root: ROOT, seeds: join(ROOT, 'seeds'), work };
try {
  if (bytes !== undefined) await compareBytes(ROOT, bytes, work);
  else if (isLoad) await benchLoad(ground);
  else if (plans !== undefined && isOfStages) await benchStages(ground, numbersOf(plans));
  else if (plans !== undefined) await benchScale({ ...ground, withPeers }, numbersOf(plans));
  else if (sizes !== undefined) await benchIndexAlone(ground, numbersOf(sizes));
  else if (against === undefined) await benchAll(ground);
  else await benchAgainst(ROOT, against, work);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function numbersOf(list: string): number[] {
  return list.split(',').map(Number);
}
