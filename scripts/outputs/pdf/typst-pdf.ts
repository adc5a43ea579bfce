/**
 * A PDF as Typst writes it, object by object, each as its bytes: a table of offsets at the end, no object streams, one
 * space behind `obj`'s number. Whatever else a PDF may be is refused, so that nothing is taken for what it is not.
 */

/** An object without the words around it: `body` of a stream is its dictionary, `stream` its bytes. */
export interface PdfObject {
  readonly number: number;
  readonly body: string;
  readonly stream: Buffer | undefined;
}

export interface TypstPdf {
  /** By number, from 1. */
  readonly objects: readonly PdfObject[];
  /** What the trailer says: `/Root 329 0 R`, `/Info …`, `/ID …`. */
  readonly trailer: string;
}

const RE_START = /startxref\s+(\d+)\s+%%EOF\s*$/;
const RE_TABLE = /^xref\s+0 (\d+)\s+/;
/** `0000385062 00000 n` and a line's end of two bytes. */
const ROW = 20;
const RE_LENGTH = /\/Length (\d+)\b/;
const RE_END = /\s*endobj\s*$/;
const RE_END_OF_STREAM = /^\s*endstream\s*endobj\s*$/;
const STREAM = 'stream\n';

export function readTypstPdf(pdf: Uint8Array): TypstPdf {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const start = Number(RE_START.exec(bytes.toString('latin1', Math.max(0, bytes.length - 64)))?.[1]);
  const tail = bytes.toString('latin1', start);
  const [head = '', size = ''] = RE_TABLE.exec(tail) ?? [];
  const trailer = tail.slice(head.length + Number(size) * ROW);
  if (!trailer.startsWith('trailer')) throw new Error('PDF: no table of offsets where it should be');
  const offsetAt = (row: number): number => Number(tail.slice(row, row + 10));
  const offsets = Array.from({ length: Number(size) - 1 }, (_, i) => offsetAt(head.length + (i + 1) * ROW));
  // An object ends where the next one in the file begins.
  const ends = new Map(
    [...offsets.toSorted((a, b) => a - b), start].map((offset, i, all) => [all[i - 1] ?? 0, offset]),
  );
  const objects = offsets.map((offset, i) => readObject(bytes.subarray(offset, ends.get(offset)), i + 1));
  return { objects, trailer };
}

function readObject(bytes: Buffer, number: number): PdfObject {
  const head = `${number} 0 obj\n`;
  if (bytes.toString('latin1', 0, head.length) !== head)
    throw new Error(`PDF: object ${number} is not where it should be`);
  const at = bytes.indexOf(STREAM, head.length, 'latin1');
  const dictionary = at < 0 ? '' : bytes.toString('latin1', head.length, at).trimEnd();
  const length = RE_LENGTH.exec(dictionary)?.[1];
  if (!dictionary.endsWith('>>') || length === undefined) {
    return { number, body: bytes.toString('latin1', head.length).replace(RE_END, ''), stream: undefined };
  }
  const begun = at + STREAM.length;
  const end = begun + Number(length);
  if (!RE_END_OF_STREAM.test(bytes.toString('latin1', end))) throw new Error(`PDF: object ${number} ends elsewhere`);
  return { number, body: dictionary, stream: bytes.subarray(begun, end) };
}
