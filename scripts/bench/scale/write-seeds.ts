/** A corpus as a folder of seeds, and as what generators that are compared are given. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertText, learnFromSeeds, writeCorpus } from '../corpus/corpus.ts';
import { writeMarkdown } from './markdown-plan.ts';

/** Writes the seeds into `folder`; returns the plans as Markdown, by path. `learnt` are the seeds it is learnt from. */
export function writeSeeds(learnt: string, folder: string, plans: number): Record<string, string> {
  mkdirSync(folder);
  const pages: Record<string, string> = {};
  for (const { name, text } of writeCorpus(learnFromSeeds(learnt), plans)) {
    writeFileSync(join(folder, `${name}.txt`), text);
    for (const plan of convertText(text, name).plans) pages[`plans/${name}/${plan.ordinal}.md`] = writeMarkdown(plan);
  }
  return pages;
}
