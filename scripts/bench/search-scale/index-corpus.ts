/**
 * `node index-corpus.ts PLANS SEEDS FOLDER`: makes the search's files for a corpus of so many plans, and nothing else,
 * in a process of its own, so that its memory is nobody else's. Tells what it cost as JSON.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isVastSite } from '../../outputs/search/choose-grams.ts';
import { indexCompilations } from '../../outputs/search/index-compilations.ts';
import { readForSearch, type Searched } from '../../outputs/search/searched.ts';
import { indexByPlans } from '../../outputs/search/vast/index-by-plans.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { convertText, learnFromSeeds, writeCorpus } from '../corpus/corpus.ts';

export interface IndexCost {
  readonly compilations: number;
  readonly characters: number;
  readonly places: number;
  readonly converting: number;
  readonly indexing: number;
  readonly mebibytes: number;
  readonly files: number;
  readonly bytes: number;
}

/** From so many plans on the texts are not held in memory, and the index is a vast site's. */
const MANY = 2500;

const [plans = '', seeds = '', folder = ''] = process.argv.slice(2);
const cost = { compilations: 0, characters: 0, places: 0, converting: 0, files: 0, bytes: 0 };

function* convertCorpus(): Generator<Searched> {
  for (const { name, text } of writeCorpus(learnFromSeeds(seeds), Number(plans))) {
    const start = performance.now();
    const compilation = convertText(text, name);
    cost.converting += (performance.now() - start) / 1000;
    cost.compilations++;
    cost.characters += text.length;
    cost.places += compilation.plans.reduce((sum, { entries }) => sum + entries.length, 0);
    yield readForSearch(compilation);
  }
}

async function makeIndex(): Promise<Iterable<EmittedFile>> {
  if (Number(plans) >= MANY) return prefix(indexByPlans(convertCorpus()));
  const all = [...convertCorpus()];
  return indexCompilations(all, isVastSite(all) ? 'plans' : {});
}

function* prefix(files: Iterable<EmittedFile>): Generator<EmittedFile> {
  for (const { path, content } of files) yield { path: `pagefind/${path}`, content };
}

const start = performance.now();
const folders = new Set<string>();
for (const { path, content } of await makeIndex()) {
  const target = join(folder, path);
  if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
  folders.add(dirname(target));
  writeFileSync(target, content);
  cost.files++;
  cost.bytes += Buffer.byteLength(content);
}
const indexing = (performance.now() - start) / 1000 - cost.converting;
const told: IndexCost = { ...cost, indexing, mebibytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(told));
