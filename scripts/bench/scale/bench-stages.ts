/**
 * What each stage of a whole build costs as the site grows: one build of each size, compilation after compilation, so that
 * no two stages are at work at once. The slope is what a further plan costs, between the two largest sizes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMeasured } from './run-measured.ts';
import type { StageCost } from './stage-meter.ts';
import { writeSeeds } from './write-seeds.ts';

export interface StageBench {
  readonly root: string;
  /** What the corpus is learnt from. */
  readonly seeds: string;
  readonly work: string;
}

type Costs = ReadonlyMap<string, StageCost>;
type Sized = readonly [plans: number, costs: Costs];

const HEAD = `| stage | plans | s | s of processor | MiB | files | MB |
|---|---|---|---|---|---|---|`;
/** Less than that of each is nobody's concern. */
const LEAST_MS = 0.05;

/** `sizes` in plans, ascending, two at least; prints seconds and MiB a stage, then the slopes. */
export async function benchStages(bench: StageBench, sizes: readonly number[]): Promise<void> {
  const all: Sized[] = [];
  for (const plans of sizes) all.push([plans, await measureSize(bench, plans)]);
  console.log(HEAD);
  for (const stage of all[0]?.[1].keys() ?? []) {
    for (const [plans, costs] of all) sayStage(stage, plans, costs.get(stage) as StageCost);
  }
  saySlopes(all);
}

async function measureSize({ root, seeds: learnt, work }: StageBench, plans: number): Promise<Costs> {
  const seeds = join(work, `stages-${plans}`);
  writeSeeds(learnt, seeds, plans);
  const told = `${seeds}.json`;
  const script = join(root, 'scripts', 'bench', 'scale', 'build-measured.ts');
  const command = ['node', '--max-semi-space-size=4', script, seeds, `${seeds}-dist`, told];
  await runMeasured(command, root, { YAODIAN_CACHE: `${seeds}-cache` });
  return new Map(JSON.parse(readFileSync(told, 'utf8')) as [string, StageCost][]);
}

function sayStage(stage: string, plans: number, { seconds, busySeconds, mebibytes, files, bytes }: StageCost): void {
  const numbers = [seconds.toFixed(2), busySeconds.toFixed(2), mebibytes.toFixed(0), files, (bytes / 1e6).toFixed(1)];
  console.log(`| ${[stage, plans, ...numbers].join(' | ')} |`);
}

function saySlopes(all: readonly Sized[]): void {
  const [before, last] = all.slice(-2);
  if (before === undefined || last === undefined) return;
  console.log('\n| stage | ms a further plan | ms of processor | KiB | files | kB |\n|---|---|---|---|---|---|');
  for (const [stage, cost] of last[1]) {
    const earlier = before[1].get(stage) as StageCost;
    const slope = (of: (cost: StageCost) => number): number => (of(cost) - of(earlier)) / (last[0] - before[0]);
    const busy = slope(({ busySeconds }) => busySeconds * 1000);
    if (Math.abs(busy) < LEAST_MS) continue;
    const slopes = [
      slope(({ seconds }) => seconds * 1000),
      busy,
      slope(({ mebibytes }) => mebibytes * 1024),
      slope(({ files }) => files),
      slope(({ bytes }) => bytes / 1000),
    ];
    console.log(`| ${[stage, ...slopes.map((one) => one.toFixed(1))].join(' | ')} |`);
  }
}
