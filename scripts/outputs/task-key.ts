/**
 * What a compilation's pages, data and books are made from, as one sum: whoever has made them from the same has made
 * the same. Nothing of other compilations is in it but what a text of this one refers to.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Topic } from '../../src/model/across/topic.ts';
import type { AddressList } from '../../src/model/address/address-list.ts';
import type { History } from '../../src/model/address/history.ts';
import { siteFolder } from '../../src/model/address/site-path.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { NO_NOTE, type PublishedSettings } from '../../src/model/settings/settings.ts';
import { byCodeUnits } from '../../src/model/text/code-units.ts';
import { listFiles } from '../shell/disk/manifest.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import type { Seed } from '../source/read-seeds.ts';

export interface TaskInputs {
  readonly seed: Pick<Seed, 'name' | 'bytes' | 'characters'>;
  readonly compilation: Compilation;
  readonly addresses: AddressList;
  readonly history: History;
  /** What topics say of it. */
  readonly topics: readonly Topic[];
  /** The pages' texts and their data. */
  readonly files: readonly EmittedFile[];
}

/** `program` is what makes it, `published` the settings of the site. */
export function keyOfTask(task: TaskInputs, program: string, published: PublishedSettings): string {
  const { seed, compilation, addresses, history, topics, files } = task;
  const { compilations, ...ofSite } = published;
  const note = compilations[seed.name] ?? NO_NOTE;
  // In whatever order the file has them.
  const settings = Object.entries(ofSite).sort(([a], [b]) => byCodeUnits(a, b));
  const hash = createHash('sha256').update(program).update(seed.bytes);
  const characters = [...(seed.characters ?? [])];
  const parts = [seed.name, siteFolder(), settings, note, characters, compilation, addresses, history, topics];
  for (const part of parts) addPart(hash, JSON.stringify(part));
  for (const { path, content } of files) for (const part of [path, content]) addPart(hash, part);
  return hash.digest('hex');
}

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
