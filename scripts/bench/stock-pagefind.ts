/** Pagefind as it comes: a record for each place, its text as it stands, in Chinese. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { placesOf } from '../outputs/search/places.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';

/** Its files below `stock/`, and in `stock/keys.json` which place each record is: `plan url number`. */
export async function indexWithStock(compilations: readonly Compilation[]): Promise<EmittedFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('\n'));
  for (const plan of compilations.flatMap(({ plans }) => plans)) {
    for (const [i, { runs }] of placesOf(plan).entries()) {
      await index.addCustomRecord({ url: `${plan.url} ${i}`, content: runs.join('\n'), language: 'zh' });
    }
  }
  const { files } = await index.getFiles();
  await close();
  const keys: Record<string, string> = {};
  for (const { path, content } of files) {
    const record = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (record === undefined) continue;
    const json = gunzipSync(content).toString('utf8');
    keys[record] = (JSON.parse(json.slice(json.indexOf('{'))) as { url: string }).url;
  }
  return [
    ...files.map(({ path, content }) => ({ path: `stock/${path}`, content })),
    { path: 'stock/keys.json', content: JSON.stringify(keys) },
  ];
}
