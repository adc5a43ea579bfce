/** A PDF as the printer writes it, and as nobody may write it. */
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { PdfFile, unpackBytes } from '../../../../../scripts/fidelity/readers/pdf/file.ts';
import { isDictionary, Written } from '../../../../../scripts/fidelity/readers/pdf/values.ts';

async function makePdf(): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage().drawText('A');
  document.catalog.set(PDFName.of('Said'), PDFString.of('words'));
  document.catalog.set(PDFName.of('Far'), document.context.register(document.context.obj({ Own: [1, 2] })));
  return Buffer.from(await document.save());
}
const whole = await makePdf();

describe('what is read of a file', () => {
  const file = new PdfFile(whole);
  test('values, whether packed or not', () => {
    const said = file.entry(file.catalog, 'Said');
    expect(said instanceof Written && said.decode()).toBe('words');
    expect(file.below(file.catalog, 'Far')?.get('Own')).toEqual([1, 2]);
    expect(file.entry(file.catalog, 'None')).toBeUndefined();
    expect(file.below(file.catalog, 'Said')).toBeUndefined();
  });
  test('an object is one object, however often it is looked up', () => {
    expect(file.below(file.catalog, 'Far')).toBe(file.below(file.catalog, 'Far'));
  });
  test('streams', () => {
    const page = file.look((file.entry(file.below(file.catalog, 'Pages'), 'Kids') as [never])[0]);
    const contents = isDictionary(page) ? file.entry(page, 'Contents') : undefined;
    const stream = file.stream(Array.isArray(contents) ? contents[0] : undefined);
    expect(stream && unpackBytes(stream).toString()).toContain('Tj');
  });
});

describe('nothing is read of a file', () => {
  test.each([
    ['that was written on to', Buffer.concat([whole, Buffer.from('\n1 0 obj\n<< >>\nendobj\n')])],
    ['that is cut off', whole.subarray(0, -8)],
    [
      'whose list is elsewhere',
      Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n1'), 'latin1'),
    ],
    [
      'that has an older state',
      Buffer.from(whole.toString('latin1').replace('/Type /XRef', '/Type /XRef /Prev 9'), 'latin1'),
    ],
    ['that is empty', Buffer.alloc(0)],
  ])('%s', (_, bytes) => expect(() => new PdfFile(bytes)).toThrow());
});

describe('bytes of a stream', () => {
  const bytes = deflateSync('甲');
  const streamOf = (entries: [string, string][]) => ({ dictionary: new Map(entries), bytes });
  test('are unpacked as they were packed', () => {
    expect(unpackBytes(streamOf([['Filter', 'FlateDecode']])).toString()).toBe('甲');
    expect(unpackBytes(streamOf([]))).toBe(bytes);
  });
  test.each([
    [[['Filter', 'LZWDecode']]],
    [
      [
        ['Filter', 'FlateDecode'],
        ['DecodeParms', 'x'],
      ],
    ],
  ] as [[string, string][]][])('packed otherwise are not read: %j', (entries) => {
    expect(() => unpackBytes(streamOf(entries))).toThrow('PDF: Filter');
  });
});
