/**
 * `npm run bench -- --against COMMIT`: what reading a generated seed costs now, and at a commit: side by side in one run,
 * by turns, each time in a process of its own. A tenth of the seed tells whether the time grows with the size.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkOut } from './checkout.ts';
import { type CommandCost, medianOf, sayCost } from './command-cost.ts';
import { generateSeed } from './generate-seed.ts';

const RUNS = 5;
const ITEMS = 100_000;
const PLANS = 100;

/** Prints the seconds of user time that `parse` takes of the file, and the peak memory in MiB. */
const METER = `
import { readFileSync } from 'node:fs';
const [root, file] = process.argv.slice(1);
const { parse } = await import(root + '/scripts/parse/parse.ts');
const { readSource } = await import(root + '/scripts/source/read-source.ts');
const source = readSource(readFileSync(file), 'limit.txt');
const before = process.cpuUsage().user;
parse(source, 'limit');
console.log((process.cpuUsage().user - before) / 1e6, process.resourceUsage().maxRSS / 1024);
`;

/** `work` is a folder for what is made meanwhile. */
export function benchAgainst(root: string, commit: string, work: string): Promise<void> {
  return checkOut(root, commit, work, (old) => {
    console.log(`| items | ${commit} | now | ratio |\n|---|---|---|---|`);
    for (const plans of [PLANS / 10, PLANS]) compare(root, old, work, plans);
  });
}

function compare(root: string, old: string, work: string, plans: number): void {
  const file = join(work, 'limit.txt');
  writeFileSync(file, generateSeed({ plans, itemsPerPlan: ITEMS / PLANS, textLength: 150 }));
  const before: CommandCost[] = [];
  const now: CommandCost[] = [];
  for (let i = 0; i < RUNS; i++) {
    before.push(measure(old, file));
    now.push(measure(root, file));
  }
  const [a, b] = [medianOf(before), medianOf(now)];
  console.log(`| ${(plans * ITEMS) / PLANS} | ${sayCost(a)} | ${sayCost(b)} | ${(b.seconds / a.seconds).toFixed(2)} |`);
}

function measure(root: string, file: string): CommandCost {
  const args = ['--input-type=module', '--eval', METER, pathToFileURL(root).href, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const [seconds = 0, mebibytes = 0] = stdout.trim().split(' ').map(Number);
  return { seconds, mebibytes };
}
