/**
 * Builds the site: convert the seeds, let Astro render them, add the data beside the pages, and put the whole in
 * place of what was published before. Until that last step nothing of the old site is touched.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as renderSite } from 'astro';
import { type Converted, convertSeed } from './convert-seed.ts';
import type { EmittedFile } from './emit/emitted-file.ts';
import type { Options } from './options.ts';
import { printStep } from './report.ts';
import { indexCompilations } from './search/index-compilations.ts';
import { readSeeds } from './source/read-seeds.ts';
import { replaceFolder, writeFiles } from './write-files.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export async function buildSite({ seeds, out }: Options): Promise<Converted[]> {
  const work = workFolder(out);
  const content = join(work, 'content');
  const made = join(work, 'dist');
  await rm(content, { recursive: true, force: true });
  await rm(made, { recursive: true, force: true });

  printStep('读取并转换种子文件');
  const converted = (await readSeeds(seeds)).map(convertSeed);
  await mkdir(content, { recursive: true });
  for (const { files } of converted) await writeFiles(content, files);

  printStep('生成网页');
  await renderPages(work, content, made);
  for (const one of converted) await writeFiles(made, dataFiles(one));

  printStep('建立搜索索引');
  await writeFiles(made, await indexCompilations(converted.map(({ compilation }) => compilation)));

  await replaceFolder(made, out);
  return converted;
}

/** Each output folder has its own workplace, so that two builds can run side by side. */
function workFolder(out: string): string {
  const key = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 12);
  return join(ROOT, '.yaodian', key);
}

async function renderPages(work: string, content: string, made: string): Promise<void> {
  process.env['YAODIAN_CONTENT'] = content;
  await renderSite({ root: ROOT, outDir: made, cacheDir: join(work, 'cache'), logLevel: 'error' });
}

/** The data beside a compilation's pages. */
function dataFiles({ seed, compilation, files }: Converted): EmittedFile[] {
  const published = files.filter(({ path }) => /\/index(?:\.schema)?\.json$/.test(path));
  return [...published, { path: `${compilation.compilation}/${seed.file}`, content: seed.bytes }];
}
