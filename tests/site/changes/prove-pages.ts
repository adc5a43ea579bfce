/**
 * Run in a copy of the project whose pages are changed: makes the pages of the seeds given, and says of each compilation
 * what the proof says of it, a line of JSON each.
 *
 *     node tests/site/changes/prove-pages.ts SEEDS OUT
 */
import { mkdir } from 'node:fs/promises';
import { checkCompilation } from '../../../scripts/fidelity/check-outputs.ts';
import { openMade } from '../../../scripts/fidelity/made-site.ts';
import { readingFiles } from '../../../scripts/outputs/data-files.ts';
import { layTools } from '../../../scripts/outputs/tools.ts';
import { STAGES, type StageName } from '../../../scripts/pipeline.ts';
import { RUNS } from '../../../scripts/runs/runs.ts';
import { layFolders } from '../../../scripts/shell/disk/workplace.ts';
import { writeFiles } from '../../../scripts/shell/disk/write-files.ts';
import { WHOLE } from '../../../scripts/shell/part.ts';
import { runStages } from '../../../scripts/shell/run-stages.ts';
import { madeSiteOf, type Site } from '../../../scripts/stages/site.ts';

const [seeds = '', out = ''] = process.argv.slice(2);
const folders = layFolders(seeds, out);
await mkdir(folders.content, { recursive: true });
const build: readonly StageName[] = RUNS.build;
const before = build.slice(0, build.indexOf('print'));
const behind: readonly StageName[] = ['render', 'data', 'render-site', 'assemble', 'site-data'];
const known = await runStages<Site, StageName>(STAGES, before, {
  ...{ folders, out, part: WHOLE, tools: layTools(folders), cache: undefined, program: '', sums: new Map() },
});
for (const one of known.all) {
  const { files, downloads } = readingFiles(one, [], known.origin);
  await writeFiles(folders.parts, files);
  await writeFiles(folders.content, [{ path: `${one.seed.name}/downloads.json`, content: JSON.stringify(downloads) }]);
}
process.stdout.write(`${JSON.stringify({ made: folders.made })}\n`);
const site = await runStages<Site, StageName>(STAGES, behind, known);
for (const one of site.all) {
  let said: string | null = null;
  try {
    checkCompilation(openMade(one, madeSiteOf(folders.made, site)));
  } catch (error) {
    said = error instanceof Error ? error.message : `${error}`;
  }
  process.stdout.write(`${JSON.stringify({ compilation: one.seed.name, said })}\n`);
}
