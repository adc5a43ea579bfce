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
import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchAgainst } from '../bench/against.ts';
import { compareBytes } from '../bench/compare-bytes.ts';
import { generateDifferingSeed, generateLine, generateSeed } from '../bench/generate-seed.ts';
import { benchLoad } from '../bench/load/bench-load.ts';
import { benchScale } from '../bench/scale/bench-scale.ts';
import { benchStages } from '../bench/scale/bench-stages.ts';
import { benchSearch } from '../bench/search.ts';
import { benchSearchScale } from '../bench/search-scale/bench-search-scale.ts';
import { type Weight, weighPlan } from '../bench/weigh-plan.ts';
import { takeFlag, takeOption } from '../shell/options.ts';
import { Refusal } from '../shell/refusal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SEED = join(ROOT, 'seeds', 'education-2024.txt');
/** Copies of the seed, five plans each. */
const MANY = 100;
const RUNS = 3;
/** Bytes. */
const LINE = 10_000_000;
/** Prints the process's peak memory, in kibibytes, when it ends. */
const METER = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))`;

interface Cost {
  readonly seconds: number;
  readonly mebibytes: number;
}

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
try {
  const seeds = join(ROOT, 'seeds');
  if (bytes !== undefined) await compareBytes(ROOT, bytes, work);
  else if (isLoad) await benchLoad({ root: ROOT, seeds, work });
  else if (plans !== undefined) {
    const numbers = plans.split(',').map(Number);
    if (isOfStages) await benchStages({ root: ROOT, seeds, work }, numbers);
    else await benchScale({ root: ROOT, seeds, work, withPeers }, numbers);
  } else if (sizes !== undefined) await benchIndexAlone(sizes.split(',').map(Number));
  else if (against === undefined) await benchAll();
  else await benchAgainst(ROOT, against, work);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function benchAll(): Promise<void> {
  const one = makeSeeds('one', 1);
  const many = makeSeeds('many', MANY);
  console.log(`| step | seed (5 plans) | ${MANY * 5} plans | ratio |\n|---|---|---|---|`);
  for (const script of ['convert', 'build']) {
    const small = medianOf(RUNS, () => {
      rmSync(`${one}-cache`, { recursive: true, force: true });
      return measure(script, one);
    });
    const large = medianOf(script === 'convert' ? RUNS : 1, () => measure(script, many));
    console.log(`| ${script} | ${say(small)} | ${say(large)} | ${(large.seconds / small.seconds).toFixed(1)} |`);
  }
  // What the whole build kept is there now.
  appendFileSync(join(many, 'copy-1.txt'), '\n');
  console.log(`| build, one of ${MANY} changed | – | ${say(measure('build', many))} | – |`);
  sayWeight(weighPlan(join(work, 'one-build'), 'copy-1', SEED));
  await benchSearch(
    join(work, 'one-build'),
    JSON.parse(readFileSync(join(work, 'one-build', 'copy-1', 'index.json'), 'utf8')),
    join(ROOT, 'seeds'),
  );
  measureLimits();
}

/** The search alone at these numbers of plans, from a page of the project's own site. */
async function benchIndexAlone(plans: readonly number[]): Promise<void> {
  const seeds = join(ROOT, 'seeds');
  measure('build', makeSeeds('one', 1));
  await benchSearchScale({ site: join(work, 'one-build'), path: '/copy-1/1/', seeds, work }, plans);
}

/** A folder with `count` copies of the seed, each a compilation of its own. */
function makeSeeds(name: string, count: number): string {
  const folder = join(work, name);
  mkdirSync(folder);
  for (let i = 1; i <= count; i++) copyFileSync(SEED, join(folder, `copy-${i}.txt`));
  return folder;
}

/** What a build keeps goes with the bench. A folder's first one makes all anew. */
function measure(script: string, seeds: string): Cost {
  const out = `${seeds}-${script}`;
  const args = ['--import', METER, join(ROOT, 'scripts', 'commands', `${script}.ts`), '--seeds', seeds, '--out', out];
  const start = process.hrtime.bigint();
  const env = { ...process.env, YAODIAN_CACHE: `${seeds}-cache` };
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28, env });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  return { seconds, mebibytes: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

/** A seed of 100,000 items and one of a tenth: the ratio tells whether converting is linear. And one endless line. */
function measureLimits(): void {
  console.log('\n| generated seed | MB | convert |\n|---|---|---|');
  for (const plans of [10, 100]) {
    measureSeed(`${plans * 1000} items`, generateSeed({ plans, itemsPerPlan: 1000, textLength: 150 }));
  }
  const pieces = ['要坚持“五育并举”,落实(一)项 和《方案》,详见第2项。', ' ', '推进 ', '(《', '详见第1项'];
  for (const piece of pieces) measureSeed(`one line of “${piece}”`, generateLine(LINE, piece));
  for (const entries of [2000, 20_000]) {
    measureSeed(`outline and body differ in ${entries} entries`, generateDifferingSeed(entries));
  }
}

function measureSeed(name: string, seed: string): void {
  const folder = join(work, `limit ${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'limit.txt'), seed);
  console.log(`| ${name} | ${(Buffer.byteLength(seed) / 1e6).toFixed(1)} | ${say(measure('convert', folder))} |`);
}

function medianOf(runs: number, run: () => Cost): Cost {
  const costs = Array.from({ length: runs }, run).sort((a, b) => a.seconds - b.seconds);
  return costs[Math.floor(runs / 2)] as Cost;
}

function say({ seconds, mebibytes }: Cost): string {
  return `${seconds.toFixed(2)} s, ${mebibytes.toFixed(0)} MiB`;
}

function sayWeight({ page, text }: Weight): void {
  const ratio = (page / text).toFixed(2);
  console.log(
    `\nPlan 1's page on the wire (HTML + CSS + JS, brotli): ${page} bytes; its text: ${text} bytes; ratio ${ratio}`,
  );
}
