/** One name, one meaning: what a file exports, no other exports, and within its room none declares otherwise. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const RE_DECLARED =
  /^(export )?(?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type) ([\p{L}_$][\p{L}\d_$]*)/gmu;

/** Astro asks each page for them by these names. */
const OF_ASTRO = new Set(['getStaticPaths', 'Props']);
/** Modules that take another's place in the copy for a disk: what they export has to be named as there. */
const IN_PLACE_OF: Readonly<Record<string, string>> = {
  'src/browser/offline/engine.ts': 'src/browser/search/engine.ts',
  'src/browser/offline/load-catalogue.ts': 'src/browser/load-catalogue.ts',
  'src/browser/offline/load-module.ts': 'src/browser/load-module.ts',
  'src/browser/offline/site-path.ts': 'src/model/address/site-path.ts',
};

interface Declared {
  readonly file: string;
  readonly name: string;
  readonly isExported: boolean;
}

const declared = globSync('{scripts,src}/**/*.{ts,mjs,astro}', { cwd: ROOT })
  .filter((file) => !(file in IN_PLACE_OF))
  .flatMap((file): Declared[] =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(RE_DECLARED)].map(([, exported, name = '']) => ({
      file,
      name,
      isExported: exported !== undefined,
    })),
  )
  .filter(({ name }) => !OF_ASTRO.has(name));
const exported = Map.groupBy(
  declared.filter(({ isExported }) => isExported),
  ({ name }) => name,
);

/** `scripts/parse`, `src/browser`. */
const roomOf = (file: string): string => file.split('/').slice(0, 2).join('/');

test('the names are read', () => expect(exported.size).toBeGreaterThan(1000));

test('a name is exported by one file', () => {
  const twins = [...exported].filter(([, all]) => all.length > 1);
  expect(twins.map(([name, all]) => [name, ...all.map(({ file }) => file)])).toEqual([]);
});

test('what a file exports, no other of its room declares', () => {
  const own = declared.filter(({ isExported }) => !isExported);
  const twins = own.flatMap(({ file, name }) => {
    const meant = exported.get(name)?.find((one) => roomOf(one.file) === roomOf(file));
    return meant === undefined ? [] : [{ name, of: meant.file, in: file }];
  });
  expect(twins).toEqual([]);
});

test.each(Object.entries(IN_PLACE_OF))('%s takes the place of a module', (file, replaced) => {
  const namesOf = (path: string): string[] =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(RE_DECLARED)].flatMap(([, is, name = '']) =>
      is ? [name] : [],
    );
  expect(namesOf(replaced)).toEqual(expect.arrayContaining(namesOf(file)));
});
