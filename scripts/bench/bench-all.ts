/** The seed and many copies of it: converting, building, a page's weight, the search, and the limits. */
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureCommand, medianOf, sayCost } from './command-cost.ts';
import { measureLimits } from './limits.ts';
import { benchSearch } from './search.ts';
import { benchSearchScale } from './search-scale/bench-search-scale.ts';
import { type Weight, weighPlan } from './weigh-plan.ts';

/** Where a bench works: the project's seeds, and a folder for what is made meanwhile. */
interface Ground {
  readonly seeds: string;
  readonly work: string;
}

/** The seed whose copies are measured. */
const SEED = 'education-2024.txt';
/** Copies of the seed, five plans each. */
const MANY = 100;
const RUNS = 3;

/** Prints a table a measure, in seconds, megabytes and kilobytes; builds below `work` what it measures. */
export async function benchAll({ seeds, work }: Ground): Promise<void> {
  const one = makeCopies({ seeds, work }, 'one', 1);
  benchCopies(one, makeCopies({ seeds, work }, 'many', MANY));
  sayWeight(weighPlan(`${one}-build`, 'copy-1', join(seeds, SEED)));
  const index = JSON.parse(readFileSync(join(`${one}-build`, 'copy-1', 'index.json'), 'utf8'));
  await benchSearch(`${one}-build`, index, seeds);
  measureLimits(work);
}

/** The search alone at these numbers of plans, from a page of the project's own site. */
export async function benchIndexAlone({ seeds, work }: Ground, plans: readonly number[]): Promise<void> {
  const one = makeCopies({ seeds, work }, 'one', 1);
  measureCommand('build', one);
  await benchSearchScale({ site: `${one}-build`, path: '/copy-1/1/', seeds, work }, plans);
}

function benchCopies(one: string, many: string): void {
  console.log(`| step | seed (5 plans) | ${MANY * 5} plans | ratio |\n|---|---|---|---|`);
  for (const command of ['convert', 'build'] as const) {
    const measure = (seeds: string, runs: number) =>
      medianOf(
        Array.from({ length: runs }, () => {
          rmSync(`${seeds}-cache`, { recursive: true, force: true });
          return measureCommand(command, seeds);
        }),
      );
    const small = measure(one, RUNS);
    const large = measure(many, command === 'convert' ? RUNS : 1);
    const ratio = (large.seconds / small.seconds).toFixed(1);
    console.log(`| ${command} | ${sayCost(small)} | ${sayCost(large)} | ${ratio} |`);
  }
  // What the whole build kept is there now.
  appendFileSync(join(many, 'copy-1.txt'), '\n');
  console.log(`| build, one of ${MANY} changed | – | ${sayCost(measureCommand('build', many))} | – |`);
}

/** A folder with `count` copies of the seed, each a compilation of its own. */
function makeCopies({ seeds, work }: Ground, name: string, count: number): string {
  const folder = join(work, name);
  mkdirSync(folder);
  for (let i = 1; i <= count; i++) copyFileSync(join(seeds, SEED), join(folder, `copy-${i}.txt`));
  return folder;
}

function sayWeight({ page, text }: Weight): void {
  const ratio = (page / text).toFixed(2);
  console.log(
    `\nPlan 1's page on the wire (HTML + CSS + JS, brotli): ${page} bytes; its text: ${text} bytes; ratio ${ratio}`,
  );
}
