/** Compresses what is worth it beside the files of a site, as nginx looks for it: `index.html.br`, `index.html.gz`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const RE_TEXT = /\.(?:html|css|js|json|ndjson|svg|xml|txt|csv|sha256|pf_meta|pagefind|webmanifest)$/;
const pressBrotli = promisify(brotliCompress);
const pressGzip = promisify(gzip);

export async function compressTexts(folder: string, files: readonly string[]): Promise<void> {
  const rest = files.filter((file) => RE_TEXT.test(file)).values();
  const compressRest = async (): Promise<void> => {
    for (const file of rest) await compressText(join(folder, file));
  };
  await Promise.all([compressRest(), compressRest()]);
}

/** Every text, however short: a form of an earlier version must not stay beside it and be sent in its place. */
async function compressText(file: string): Promise<void> {
  const content = await readFile(file);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${file}.br`, await pressBrotli(content, { params }));
  await writeFile(`${file}.gz`, await pressGzip(content, { level: 9 }));
}
