/**
 * What the built scripts and styles may use: nothing that is younger than the browsers of `BROWSERS` in
 * astro.config.mjs. The build lowers syntax; what it does not lower is looked for here by name.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const assets = join(inject('site'), 'assets');
const read = (ending: string): string =>
  readdirSync(assets)
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(assets, file), 'utf8'))
    .join('\n');

test('scripts call nothing that the oldest browsers do not have', () => {
  const young =
    /\.(?:toReversed|toSorted|toSpliced|findLast|findLastIndex|isWellFormed|replaceChildren\.call|groupBy|union|intersection)\(|structuredClone\(|Promise\.withResolvers|\/[dgimsuy]*v[dgimsuy]*\.test/;
  expect(young.exec(read('.js'))?.[0]).toBeUndefined();
});

test('styles are lowered: no nesting, no colours by scheme', () => {
  expect(/&|light-dark\(|@scope|oklch\(/.exec(read('.css'))?.[0]).toBeUndefined();
});
