/** The list of the site's own words is what the sources of its pages are written with: no more, no less. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { RE_HAN_RUN } from '../../../scripts/fidelity/pages/own-words.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const SOURCES = [
  'src/{components,layouts,pages,site,cite,compare,model,examples}/**/*.{astro,ts,py,mjs}',
  // The page that is shown without a network.
  'scripts/outputs/installed/*.ts',
];

test('own-words.txt lists the words of the sources (npx vitest -u writes it anew)', async () => {
  const sources = globSync(SOURCES, { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), 'utf8'));
  const words = new Set(sources.flatMap((source) => source.match(RE_HAN_RUN) ?? []));
  await expect(`${[...words].sort().join('\n')}\n`).toMatchFileSnapshot(
    join(ROOT, 'scripts/fidelity/pages/own-words.txt'),
  );
});
