/**
 * A corpus for benchmarks: any number of plans, as compilations of one plan or many. Each compilation follows from its
 * number alone, so that one of them can be had without the others, and a larger corpus begins with the smaller one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { joinCompilation } from '../../model/join-compilation.ts';
import { parse } from '../../parse/parse.ts';
import { readSource } from '../../source/read-source.ts';
import { createRandom } from '../random.ts';
import { BUREAUS, countyAt } from './lexicon.ts';
import { type MarkStyle, type WrittenPlan, writePlan } from './plan-writer.ts';
import { createPhrasing, type Learnt, learnFrom } from './wording.ts';

export interface CorpusSeed {
  readonly name: string;
  readonly text: string;
  readonly plans: readonly WrittenPlan[];
}

/** Plans of a compilation: most offices publish one document, some a year's of all bureaus. */
const SIZES = [1, 1, 1, 3, 5, 8, 12, 20] as const;
const FIRST_YEAR = 2019;
const YEARS = 8;

/** What the corpus is made from: the project's own seeds. */
export function learnFromSeeds(folder: string): Learnt {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return learnFrom(files.map((file) => convertText(readFileSync(join(folder, file), 'utf8'), file.slice(0, -4))));
}

/** As many plans in all, in seeds as large as real ones. The same `learnt` and number give the same bytes. */
export function* writeCorpus(learnt: Learnt, plans: number): Generator<CorpusSeed> {
  let left = plans;
  for (let number = 0; left > 0; number++) {
    const seed = writeSeed(learnt, number, left);
    left -= seed.plans.length;
    yield seed;
  }
}

/** `most` cuts the last compilation of a corpus. */
export function writeSeed(learnt: Learnt, number: number, most: number): CorpusSeed {
  const random = createRandom(1000 + number);
  const count = Math.min(most, SIZES[Math.floor(random() * SIZES.length)] as number);
  const year = FIRST_YEAR + (number % YEARS);
  const style: MarkStyle = { hasSections: random() < 0.4, isWide: random() < 0.3, startsAgain: random() < 0.2 };
  const first = Math.floor(random() * BUREAUS.length);
  const plans = Array.from({ length: count }, (_, i) => {
    const bureau = (first + i) % BUREAUS.length;
    const county = countyAt(number * 31 + Math.floor(i / BUREAUS.length));
    return writePlan(
      `${county}${BUREAUS[bureau]}${year}年工作要点`,
      year,
      style,
      createPhrasing(learnt, bureau, random),
    );
  });
  const lines =
    count === 1 ? plans.flatMap(({ body }) => body) : bind(plans, `${countyAt(number * 31)}${year}年工作要点汇编`);
  return { name: `plans-${String(number + 1).padStart(5, '0')}`, text: `${lines.join('\n')}\n`, plans };
}

function bind(plans: readonly WrittenPlan[], title: string): string[] {
  return [
    ...plans.flatMap(({ outline }) => outline),
    `${title}(${plans.length}篇)`,
    '目录',
    ...plans.map((plan, i) => `${i + 1}.${plan.title} ${2 + i * 9}`),
    ...plans.flatMap(({ body }) => body),
  ];
}

/** As a build reads it, without its findings. */
export function convertText(text: string, name: string): Compilation {
  return joinCompilation(parse(readSource(Buffer.from(text), `${name}.txt`), name));
}
