/** The pictures' files, on the site and in the book: those that the plans show, byte for byte, and no others. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPictures } from '../../../scripts/fidelity/check-pictures.ts';
import { madeOf } from './small-made.ts';

const [ONE, TWO, STRAY] = ['picture-0.png', 'picture-1.png', 'picture-2.png'];
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const picture = (file: string, text: string) => ({ file, sha256: sumOf(text) });
const PLAN = {
  ...{ kind: 'plan', plan: 1, lines: [] },
  children: [
    { kind: 'picture', picture: picture(ONE, '甲'), lines: [], children: [] },
    { kind: 'table', lines: [{ spans: [{ picture: picture(TWO, '乙') }] }], children: [] },
  ],
};
/** In front of all plans: no page shows it. */
const FRONT = { kind: 'picture', picture: picture(STRAY, '丙'), lines: [], children: [] };
const RIGHT = { [ONE]: '甲', [TWO]: '乙' };

let dist: string;
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

function prove(site: Readonly<Record<string, string>>, book: Readonly<Record<string, string>>): () => void {
  const folder = join(dist, 'water');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const name of [...Object.keys(site), 'index.html']) writeFileSync(join(folder, name), '');
  const bound = Object.entries({ 'title.xhtml': '', ...book }).map(([name, text]) => [`EPUB/${name}`, strToU8(text)]);
  const compilation = { compilation: 'water', plans: [{ ordinal: 1 }] };
  const epub = Buffer.from(zipSync(Object.fromEntries(bound)));
  const tree = { root: { children: [FRONT, PLAN] } };
  return () => checkPictures(madeOf({ ...site, 'water.epub': epub }, { dist, compilation, tree }));
}

test('those of its plans pass', () => expect(prove(RIGHT, RIGHT)).not.toThrow());

test.each<[string, Record<string, string>, RegExp]>([
  ['one lost', { [ONE]: '甲' }, /没有图 picture-1\.png/],
  ['one that is another', { ...RIGHT, [ONE]: '乙' }, /的图 picture-0\.png /],
  ['one of no plan', { ...RIGHT, [STRAY]: '丙' }, /有图 picture-2\.png，原文没有/],
])('%s is found', (_, files, said) => {
  expect(prove(files, RIGHT)).toThrow(new RegExp(`网站上${said.source}`));
  expect(prove(RIGHT, files)).toThrow(new RegExp(`EPUB 里${said.source}`));
});
