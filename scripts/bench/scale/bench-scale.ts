/**
 * What a site costs as it grows, beside what other generators cost that are given the same text as Markdown: all in one
 * run, by turns, size after size. Ours is measured twice over: “the same work”, plans' pages and search, and the whole;
 * and once more after a seed has changed.
 */
import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fillPeer, type Peer, setUpPeers } from './peers.ts';
import { type ProcessCost, runMeasured } from './run-measured.ts';
import { writeSeeds } from './write-seeds.ts';

export interface ScaleBench {
  readonly root: string;
  /** What the corpus is learnt from. */
  readonly seeds: string;
  readonly work: string;
  readonly withPeers: boolean;
}

const HEAD = `| plans | what | s | s of processor | MiB, largest process | MiB, all | files | MB |
|---|---|---|---|---|---|---|---|`;
/** At the end of a seed. */
const CHANGE = '99.抓好收尾工作。逐项检查。\n';

/** `sizes` in plans, ascending; prints a row a size and generator, then how they grow. */
export async function benchScale(bench: ScaleBench, sizes: readonly number[]): Promise<void> {
  const peers = bench.withPeers ? setUpPeers(bench.work) : [];
  console.log(`${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}\n\n${HEAD}`);
  const costs = new Map<string, [plans: number, cost: ProcessCost][]>();
  const note = (what: string, plans: number, cost: ProcessCost, dist: string): void => {
    const { files, bytes } = weigh(dist);
    costs.set(what, [...(costs.get(what) ?? []), [plans, cost]]);
    const { seconds, busySeconds, largest, mebibytes } = cost;
    const memory = [largest, mebibytes].map((one) => one.toFixed(0));
    const numbers = [seconds.toFixed(1), busySeconds.toFixed(1), ...memory, files, (bytes / 1e6).toFixed(0)];
    console.log(`| ${[plans, what, ...numbers].join(' | ')} |`);
  };
  for (const plans of sizes) await benchSize(bench, peers, plans, note);
  saySlopes(costs);
  console.log(`\nload ${loadavg()[0]?.toFixed(1)}`);
}

type Note = (what: string, plans: number, cost: ProcessCost, dist: string) => void;

async function benchSize(bench: ScaleBench, peers: readonly Peer[], plans: number, note: Note): Promise<void> {
  const seeds = join(bench.work, `seeds-${plans}`);
  const pages = writeSeeds(bench.seeds, seeds, plans);
  const ours = async (what: string, out: string, ...args: readonly string[]): Promise<void> => {
    const dist = `${seeds}-${out}`;
    const build = ['npm', 'run', 'build', '--', '--seeds', seeds, '--out', dist, ...args];
    note(what, plans, await runMeasured(build, bench.root, { YAODIAN_CACHE: `${seeds}-cache` }), dist);
  };
  await ours('ours, same work', 'pages', '--only', 'pages,search');
  for (const peer of peers) {
    fillPeer(peer, pages);
    note(peer.name, plans, await runMeasured(peer.command, peer.folder), join(peer.folder, peer.dist));
  }
  await ours('ours, whole', 'whole');
  appendFileSync(join(seeds, findMiddle(seeds)), CHANGE);
  await ours('ours, one seed changed', 'whole');
}

/** The file of the middle length. */
function findMiddle(folder: string): string {
  const sizes = readdirSync(folder).map((name) => ({ name, size: statSync(join(folder, name)).size }));
  sizes.sort((a, b) => a.size - b.size);
  return sizes[Math.floor(sizes.length / 2)]?.name ?? '';
}

/** Between the two largest sizes: what a further plan costs. */
function saySlopes(costs: ReadonlyMap<string, readonly (readonly [plans: number, cost: ProcessCost])[]>): void {
  console.log('\n| what | ms a further plan | ms of processor | KiB, largest process |\n|---|---|---|---|');
  for (const [what, row] of costs) {
    const [before, last] = row.slice(-2);
    if (before === undefined || last === undefined) continue;
    const slope = (of: (cost: ProcessCost) => number): string =>
      ((of(last[1]) - of(before[1])) / (last[0] - before[0])).toFixed(0);
    const slopes = [
      slope(({ seconds }) => seconds * 1000),
      slope(({ busySeconds }) => busySeconds * 1000),
      slope(({ largest }) => largest * 1024),
    ];
    console.log(`| ${[what, ...slopes].join(' | ')} |`);
  }
}

function weigh(folder: string): { files: number; bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: entries.length, bytes };
}
