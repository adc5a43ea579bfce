import { expect, test } from 'vitest';
import { nameDestinations } from '../../../../scripts/outputs/pdf/name-destinations.ts';
import { packPdf } from '../../../../scripts/outputs/pdf/pack-pdf.ts';
import { bodyOf, hasStream, readPdf } from '../../../../scripts/outputs/pdf/pdf-objects.ts';
import { openPdf } from '../../../print/read-pdf.ts';

/** Two empty pages, a stream whose bytes look like an object's end, and a catalog with names. */
function makePdf(): Buffer {
  const content = 'q % 9 0 obj endobj\nQ';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Names << /Dests << /Names [(old) 3 0 R] >> >> >>',
    '<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\n`;
  return Buffer.from(`${file}${table}startxref\n${file.length}\n%%EOF`, 'latin1');
}

test('reading finds every object, also one whose stream looks like an object’s end', () => {
  const { objects, trailer } = readPdf(makePdf());
  expect(objects.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(objects.map(hasStream)).toEqual([false, false, false, false, true]);
  expect(bodyOf(objects[1] as (typeof objects)[number])).toBe('<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>');
  expect(trailer).toBe('/Root 1 0 R');
});

test('a packed file reads like the one it was made from', () => {
  const packed = packPdf(readPdf(makePdf()));
  expect(Buffer.from(packed).toString('latin1')).toContain('/Type /ObjStm');
  expect(Buffer.from(packed).toString('latin1')).not.toContain('/Type /Catalog');
  expect(openPdf(packed).pages).toHaveLength(2);
});

test('an open stream is compressed, what it says stays', () => {
  const packed = packPdf(readPdf(makePdf()));
  expect(Buffer.from(packed).toString('latin1')).not.toContain('q % 9 0 obj endobj');
  expect(openPdf(packed).contentOf(0)).toBe('q % 9 0 obj endobj\nQ');
});

test('names lead to their pages, and take the place of those that were there', () => {
  const named = nameDestinations(readPdf(makePdf()), [
    { name: 'item-2', page: 2, x: 79.37, y: 300 },
    { name: 'item-1', page: 1, x: 79.37, y: 5 },
  ]);
  const file = openPdf(packPdf(named));
  expect(file.names()).toEqual(['item-1', 'item-2']);
  expect(file.pageOf('item-1')).toBe(0);
  expect(file.pageOf('item-2')).toBe(1);
  expect(file.pageOf('old')).toBe(-1);
});
