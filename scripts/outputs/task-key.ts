/**
 * What a compilation's pages, data and books are made from, as one sum: whoever has made them from the same has made
 * the same. Nothing of other compilations is in it but what a text of this one refers to.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Topic } from '../../src/model/across/topic.ts';
import type { History } from '../../src/model/address/history.ts';
import { siteFolder } from '../../src/model/address/site-path.ts';
import type { PublishedSettings } from '../../src/model/settings/settings.ts';
import { byCodeUnits } from '../../src/model/text/code-units.ts';
import type { PlansByTitle } from '../model/link-references.ts';
import { listFiles } from '../shell/disk/manifest.ts';
import type { Seed } from '../source/read-seeds.ts';

/** `published` are the settings of the site; what they say of the compilation, it is understood from. */
export function keyOfTask({ textsKey, history, topics }: TaskInputs, published: PublishedSettings): string {
  const { compilations: _, ...ofSite } = published;
  // In whatever order the file has them.
  const settings = Object.entries(ofSite).sort(([a], [b]) => byCodeUnits(a, b));
  return sumOfParts('task', textsKey, ...[settings, history, topics].map((part) => JSON.stringify(part)));
}

export interface TaskInputs {
  /** The sum of what its texts are made from: its model, its addresses, the titles that it names. */
  readonly textsKey: string;
  readonly history: History;
  /** What topics say of it. */
  readonly topics: readonly Topic[];
}

/** What a compilation's texts are made from: what it is understood from, and where the titles that they ask for lead. */
export function keyOfTexts(readingKey: string, asked: readonly string[], titles: PlansByTitle): string {
  return sumOfParts(
    'texts',
    readingKey,
    ...asked.flatMap((title) => [title, JSON.stringify(titles.get(title) ?? null)]),
  );
}

/** What the titles follow from that its texts ask for. */
export const keyOfAsked = (readingKey: string): string => sumOfParts('asked', readingKey);

export interface ReadingInputs {
  readonly seed: Seed;
  readonly ledger: object | undefined;
  /** What the settings say of the compilation. */
  readonly note: object | undefined;
}

/** What a compilation is understood from: its seed with all that was read of it, its ledger, and what makes it. */
export function keyOfReading({ seed, ledger, note }: ReadingInputs, program: string): string {
  const { bytes, characters, ...read } = seed;
  const hash = createHash('sha256').update(program).update(bytes);
  const parts = [read, [...(characters ?? [])], ledger ?? null, note ?? null, siteFolder()];
  for (const part of parts) addPart(hash, serialize(part));
  return hash.digest('hex');
}

function sumOfParts(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) addPart(hash, part);
  return hash.digest('hex');
}

/** With its length, so that no end of one and beginning of the next can be read otherwise. */
function addPart(hash: ReturnType<typeof createHash>, part: string | Uint8Array): void {
  hash.update(`\n${part.length}\n`).update(part);
}

const SOURCES = ['src', 'scripts', 'public'];
const ALONE = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** The program in `project`, with what it is run by and which packages it has. */
export function sumOfProgram(project: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  const paths = SOURCES.flatMap((folder) => listFiles(join(project, folder)).map((path) => join(folder, path)));
  for (const path of [...paths.sort(), ...ALONE]) {
    addPart(hash, path);
    addPart(hash, readFileSync(join(project, path)));
  }
  return hash.digest('hex');
}
