import { expect, test } from 'vitest';
import { finishPdf } from '../../../../scripts/outputs/pdf/finish-pdf.ts';
import { openPdf } from '../../../print/read-pdf.ts';

const CONTENT = 'q % 9 0 obj endobj\nQ';

/** Two empty pages, a stream whose bytes look like an object's end, a legible packet, and a catalog with names. */
function makePdf(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R /Names << /Dests << /Names [(old) 3 0 R] >> >> >>',
    '<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots [7 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Length ${CONTENT.length} >>\nstream\n${CONTENT}\nendstream`,
    '<< /Type /Metadata /Subtype /XML /Length 6 >>\nstream\n<xmp/>\nendstream',
    '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Contents (\u0041) >>',
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return Buffer.from(`${file}${table}startxref\n${file.length}\n%%EOF`, 'latin1');
}

const PLACES = [
  { name: 'item-2', page: 2, x: 79.37, y: 300 },
  { name: 'item-1', page: 1, x: 79.37, y: 5 },
];
const finished = await finishPdf(makePdf(), PLACES);
const legible = Buffer.from(finished).toString('latin1');

test('objects without a stream stand packed, and read as before', () => {
  expect(legible).toContain('/ObjStm');
  expect(legible).not.toContain('/Subtype /Link');
  expect(openPdf(finished).page(0).get('Annots', 0, 'Contents').asString()).toBe('A');
});

test('an open stream is compressed, what it says stays; the metadata stay legible', () => {
  expect(legible).not.toContain(CONTENT);
  expect(openPdf(finished).contentOf(0)).toBe(CONTENT);
  expect(legible).toContain('<xmp/>');
});

test('names lead to their pages and places, and take the place of those that were there', () => {
  const file = openPdf(finished);
  expect(file.names()).toEqual(['item-1', 'item-2']);
  expect(file.goTo('item-1')).toEqual({ page: 0, y: 0 });
  expect(file.goTo('item-2')).toEqual({ page: 1, y: 286 });
  expect(file.pageOf('old')).toBe(-1);
});

test('the same file and places give the same bytes, whatever the places’ order', async () => {
  expect(Buffer.from(await finishPdf(makePdf(), PLACES.toReversed())).equals(finished)).toBe(true);
});
