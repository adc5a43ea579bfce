/**
 * A PDF as a list of numbered objects, each with its bytes as they stand in the file (`12 0 obj … endobj`).
 * Reads what Typst writes: one plain cross-reference table, no encryption, every object of generation 0.
 */
export interface PdfObject {
  readonly number: number;
  readonly bytes: Buffer;
}

export interface PdfObjects {
  /** What stands before the first object. */
  readonly header: Buffer;
  readonly objects: readonly PdfObject[];
  /** The trailer's entries: `/Root 5 0 R …`, without `/Size`. */
  readonly trailer: string;
}

export function readPdf(pdf: Uint8Array): PdfObjects {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = file.toString('latin1', file.lastIndexOf('startxref'));
  const end = Number(/startxref\s+(\d+)/.exec(tail)?.[1]);
  const table = file.toString('latin1', end);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(table)?.[1];
  if (!/^xref\s+0 \d+\s/.test(table) || trailer === undefined) throw new Error('PDF: no plain cross-reference table');
  const places = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)]
    .map(([, offset, state], number) => ({ number, offset: Number(offset), used: state === 'n' }))
    .filter(({ used }) => used)
    .sort((a, b) => a.offset - b.offset);
  return {
    header: file.subarray(0, places[0]?.offset ?? end),
    objects: places.map(({ number, offset }, i) => ({
      number,
      bytes: file.subarray(offset, places[i + 1]?.offset ?? end),
    })),
    trailer: trailer
      .replace(/\/Size \d+/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

export function makeObject(number: number, body: string): PdfObject {
  return { number, bytes: Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1') };
}

/** The object's text between its frame; for objects without a stream. */
export function bodyOf({ bytes }: PdfObject): string {
  return bytes
    .toString('latin1')
    .replace(/^\d+ \d+ obj\s*/, '')
    .replace(/\s*endobj\s*$/, '');
}

export function hasStream({ bytes }: PdfObject): boolean {
  return /endstream\s+endobj\s*$/.test(bytes.toString('latin1', Math.max(0, bytes.length - 40)));
}

export const nextNumber = (objects: readonly PdfObject[]): number =>
  objects.reduce((most, { number }) => Math.max(most, number), 0) + 1;
