/** Pagefind as it comes: a record for each place, its text as it stands, in Chinese. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Compilation } from '../../src/model/compilation.ts';
import { placesOf } from '../../src/model/search/search-place.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';

/** Its files below `stock/`, and in `stock/keys.json` which place each record is: `plan url kind anchor`. */
export async function indexWithStock(compilations: readonly Compilation[]): Promise<EmittedFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('\n'));
  for (const { url, kind, anchor, runs } of compilations.flatMap(({ plans }) =>
    plans.flatMap((plan) => placesOf(plan).map((place) => ({ url: plan.url, ...place }))),
  )) {
    await index.addCustomRecord({ url: `${url} ${kind} ${anchor}`, content: runs.join('\n'), language: 'zh' });
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
