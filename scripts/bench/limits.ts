/** What converting costs at the limits of what may come. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCommand, sayCost } from './command-cost.ts';
import { generateDifferingSeed, generateLine, generateSeed } from './generate-seed.ts';

/** Bytes. */
const LINE = 10_000_000;

/** A seed of 100,000 items and one of a tenth: the ratio tells whether converting is linear. And one endless line. */
export function measureLimits(work: string): void {
  const measure = (name: string, seed: string): void => measureSeed(work, name, seed);
  console.log('\n| generated seed | MB | convert |\n|---|---|---|');
  for (const plans of [10, 100]) {
    measure(`${plans * 1000} items`, generateSeed({ plans, itemsPerPlan: 1000, textLength: 150 }));
  }
  const pieces = ['要坚持“五育并举”,落实(一)项 和《方案》,详见第2项。', ' ', '推进 ', '(《', '详见第1项'];
  for (const piece of pieces) measure(`one line of “${piece}”`, generateLine(LINE, piece));
  for (const entries of [2000, 20_000]) {
    measure(`outline and body differ in ${entries} entries`, generateDifferingSeed(entries));
  }
}

function measureSeed(work: string, name: string, seed: string): void {
  const folder = join(work, `limit ${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'limit.txt'), seed);
  const cost = sayCost(measureCommand('convert', folder));
  console.log(`| ${name} | ${(Buffer.byteLength(seed) / 1e6).toFixed(1)} | ${cost} |`);
}
