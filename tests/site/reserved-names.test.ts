/** A compilation's name is its address and names its files: it can be none that something of the site's own has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { expect, inject, test } from 'vitest';
import { isCompilationName } from '../../scripts/source/compilation-name.ts';
import type { AddressList } from '../../src/model/address/address-list.ts';

const SITES = [inject('site'), inject('oddSite'), inject('officeSite')];

function namesOf(site: string): string[] {
  const text = readFileSync(join(site, 'addresses.json'), 'utf8');
  const { compilations } = JSON.parse(text) as { compilations: AddressList[] };
  return compilations.flatMap(({ compilation, formerly }) => [compilation, ...formerly]);
}

/** Of what lies in a folder, as a path names it: hosts serve `about.html` at `/about`, too. */
const listNames = (folder: string, endings: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || endings.test(entry.name))
    .map(({ name }) => parse(name).name);

test('nothing at the site’s root', () => {
  const own = SITES.flatMap((site) => {
    const names = new Set(namesOf(site));
    return listNames(site, /\.html$/).filter((name) => !names.has(name));
  });
  expect(own).toEqual(expect.arrayContaining(['assets', 'search', 'pagefind', 'compare', '404']));
  expect(own.filter(isCompilationName)).toEqual([]);
});

test('no file that lies beside the seed’s and the prints', () => {
  const own = SITES.flatMap((site) =>
    namesOf(site).flatMap((name) =>
      readdirSync(join(site, name))
        .filter((file) => /\.(?:txt|md|docx|pdf|epub|html)$/.test(file))
        .map((file) => parse(file).name)
        .filter((stem) => stem !== name),
    ),
  );
  expect(own).toEqual(expect.arrayContaining(['plain', 'index']));
  expect(own.filter(isCompilationName)).toEqual([]);
});
