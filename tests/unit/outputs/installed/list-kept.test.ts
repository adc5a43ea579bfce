import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFiles } from '../../../../scripts/fidelity/made-files.ts';
import type { Made } from '../../../../scripts/fidelity/made-site.ts';
import { checkKept } from '../../../../scripts/fidelity/site/check-kept.ts';
import { listKept } from '../../../../scripts/outputs/installed/list-kept.ts';
import type { KeptList } from '../../../../src/model/offline/kept-list.ts';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'kept-'));
  for (const path of ['index.html', '1/index.html', 'index.json', 'county.pdf', '1/card.png', 'picture-ab.png'])
    put(path, path);
});
afterEach(() => rmSync(site, { recursive: true }));

function put(path: string, content: string): void {
  const file = join(site, 'county', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
const list = (): KeptList => JSON.parse(listKept('county', '县要点', site).content as string) as KeptList;
const publish = (kept: KeptList): void => put('offline.json', JSON.stringify(kept));

test('lists pages, data and pictures, without books and cards', () => {
  expect(list().files.map(({ path }) => path)).toEqual([
    'county/1/',
    'county/',
    'county/index.json',
    'county/picture-ab.png',
  ]);
  expect(list().bytes).toBe('1/index.htmlindex.htmlindex.jsonpicture-ab.png'.length);
});

test('its version is that of what it lists', () => {
  const before = list().version;
  publish(list());
  put('county.pdf', 'another');
  expect(list().version).toBe(before);
  put('1/index.html', 'another');
  expect(list().version).not.toBe(before);
});

const made = () =>
  ({
    dist: site,
    compilation: { compilation: 'county' },
    addresses: { addresses: [] },
    ...openFiles(site, 'county', 'county.txt'),
  }) as unknown as Made;

test('a list that is as the files are is proven', () => {
  publish(list());
  expect(() => checkKept(made())).not.toThrow();
});

test.each([
  ['a page that changed behind it', () => put('1/index.html', 'another'), '1/index.html'],
  ['a page that it does not know', () => put('2/index.html', 'new'), '没有列出 county/2/index.html'],
  ['a file that is gone', () => rmSync(join(site, 'county/index.json')), 'index.json'],
])('the proof finds %s', (_, change, said) => {
  publish(list());
  change();
  expect(() => checkKept(made())).toThrow(said);
});
