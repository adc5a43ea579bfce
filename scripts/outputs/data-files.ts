/** What is published beside the pages: data, exports, print, books. Nothing is written here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Across } from '../../src/model/across/across.ts';
import type { AddressList } from '../../src/model/address/address-list.ts';
import type { History } from '../../src/model/address/history.ts';
import { inSite } from '../../src/model/address/site-path.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import type { Downloads } from '../../src/model/plan/downloads.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import type { Seed } from '../source/read-seeds.ts';
import type { DataExport } from './data/data-export.ts';
import { bytesOfPictures, exportPictures } from './data/picture-files.ts';
import { bindEpub } from './epub/bind-epub.ts';
import { exportCompilation } from './exports.ts';
import type { PrintedFile } from './pdf/print-compilation.ts';

interface ConvertedSeed {
  readonly seed: Pick<Seed, 'bytes' | 'source'>;
  readonly compilation: Compilation;
  readonly addresses: AddressList;
  readonly across: Across;
}

/** Of what was emitted for the pages. */
const PUBLISHED = ['index.json', 'index.schema.json', 'across.json'];

/** The data beside a compilation's pages. `content` is where what was emitted for those lies. */
export function dataFiles(
  { seed, compilation, addresses, across }: ConvertedSeed,
  exports: readonly DataExport[],
  site: string,
  content: string,
): EmittedFile[] {
  const published = PUBLISHED.map((name) => {
    const path = `${compilation.compilation}/${name}`;
    return { path, content: readFileSync(join(content, path)) };
  });
  const pictures = exportPictures(compilation, bytesOfPictures(seed.source));
  const data = { compilation, addresses, across, bytes: seed.bytes };
  return [...published, ...pictures, ...exportCompilation(data, exports, site)];
}

interface TracedCompilation {
  readonly compilation: Compilation;
  readonly about: readonly string[];
  readonly history: History;
  readonly tree: Pick<CompilationTree, 'source'>;
}

/** A compilation's files to read on paper or in a reader, and what the pages say of them. */
export function readingFiles(
  { compilation, about, history, tree }: TracedCompilation,
  printed: readonly PrintedFile[],
  site: string,
): { files: EmittedFile[]; downloads: Downloads } {
  const book = bindEpub(
    { compilation, about, modified: lastMoment(history), pictures: bytesOfPictures(tree.source) },
    site,
  );
  const pdfs = printed.map(({ path, bytes, pages }) => ({ url: inSite(`/${path}`), bytes: bytes.length, pages }));
  const [whole, ...plans] = pdfs;
  return {
    files: [...printed, book].map(({ path, bytes }) => ({ path, content: bytes })),
    downloads: { whole: whole ?? null, plans, epub: { url: inSite(`/${book.path}`), bytes: book.bytes.length } },
  };
}

/** When the last change was made that is known of. */
const lastMoment = ({ first, revisions }: History): string | null => revisions[0]?.moment ?? first;

/** For Astro alone: the site publishes it as pages and feeds. */
export function historyFile(name: string, history: History): EmittedFile {
  return { path: `${name}/history.json`, content: `${JSON.stringify(history)}\n` };
}
