/** The file that was handed over is published byte for byte, or not at all. */
import { expect, test } from 'vitest';
import { checkOriginal } from '../../../../scripts/fidelity/data/check-original.ts';
import { madeOf } from '../small-made.ts';

const BYTES = Buffer.from('青石县要点');
const OFFICE = [Buffer.from('PK\u0003\u0004 a'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1])];

function prove(files: Readonly<Record<string, string | Buffer>>, source: object): () => void {
  const made = madeOf(files, { compilation: { source }, seed: { bytes: BYTES } });
  return () => checkOriginal(made);
}

test('where it is published, it is the seed', () => {
  const source = { file: 'water.txt' };
  expect(prove({ 'water.txt': BYTES }, source)).not.toThrow();
  expect(prove({ 'water.txt': `${BYTES} ` }, source)).toThrow(/字节不同/);
  expect(prove({}, source)).toThrow(/字节不同/);
});

const WITHHELD = { file: 'water.docx', withheld: 'word' };

test('where it is withheld, other files may be there, books among them', () => {
  expect(prove({ 'index.html': 'a', 'water.epub': OFFICE[0] as Buffer, '1': BYTES }, WITHHELD)).not.toThrow();
});

test.each<[string, Record<string, string | Buffer>]>([
  ['it lies there', { 'water.docx': '' }],
  ['its bytes lie there under another name', { 'a.bin': BYTES }],
  ['a document of Word lies there', { 'a.zip': OFFICE[0] as Buffer }],
  ['a document of an older Word lies there', { 'a.doc': OFFICE[1] as Buffer }],
  ['one is named like a book', { 'a.epub.zip': OFFICE[0] as Buffer }],
])('where it is withheld and %s, it is found', (_, files) => {
  expect(prove(files, WITHHELD)).toThrow(/网站带有原件/);
});
