/**
 * Packs a PDF: objects without a stream (structure tree, links, bookmarks) go together into compressed object
 * streams, and the cross-reference table becomes a stream (ISO 32000-1, 7.5.7 and 7.5.8). Nothing else changes,
 * and a third of the file is gone. Reads what Typst writes: one plain cross-reference table, no encryption.
 */
import { deflateSync } from 'node:zlib';

const OBJECTS_A_STREAM = 200;

/** Where an object stands: at an offset of the file, or in an object stream at an index. */
type Position = { readonly offset: number } | { readonly stream: number; readonly index: number };

interface PdfObject {
  readonly number: number;
  readonly bytes: Buffer;
}

export function packPdf(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { objects, trailer, start } = readObjects(file);
  const positions = new Map<number, Position>();
  const parts: Buffer[] = [file.subarray(0, start)];
  let size = start;
  const append = (number: number, bytes: Buffer) => {
    positions.set(number, { offset: size });
    parts.push(bytes);
    size += bytes.length;
  };

  for (const { number, bytes } of objects.filter(hasStream)) append(number, bytes);
  let next = Math.max(...objects.map(({ number }) => number)) + 1;
  const loose = objects.filter((object) => !hasStream(object));
  for (let from = 0; from < loose.length; from += OBJECTS_A_STREAM) {
    const group = loose.slice(from, from + OBJECTS_A_STREAM);
    group.forEach(({ number }, index) => {
      positions.set(number, { stream: next, index });
    });
    append(next, makeObjectStream(next, group));
    next++;
  }
  positions.set(next, { offset: size });
  parts.push(makeReferenceStream(next, positions, trailer), Buffer.from(`startxref\n${size}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Every object as it stands in the file, the trailer's entries, and where the first object begins. */
function readObjects(file: Buffer): { objects: PdfObject[]; trailer: string; start: number } {
  const tail = file.toString('latin1', file.lastIndexOf('startxref'));
  const table = file.toString('latin1', Number(/startxref\s+(\d+)/.exec(tail)?.[1]));
  const [, count] = /^xref\s+0 (\d+)\s+/.exec(table) ?? [];
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(table)?.[1];
  if (count === undefined || trailer === undefined) throw new Error('PDF: no plain cross-reference table');
  const used = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)]
    .map(([, offset, state], number) => ({ number, offset: Number(offset), used: state === 'n' }))
    .filter((entry) => entry.used)
    .sort((a, b) => a.offset - b.offset);
  const end = Number(/startxref\s+(\d+)/.exec(tail)?.[1]);
  const objects = used.map(({ number, offset }, i) => ({
    number,
    bytes: file.subarray(offset, used[i + 1]?.offset ?? end),
  }));
  return { objects, trailer, start: used[0]?.offset ?? end };
}

function hasStream({ bytes }: PdfObject): boolean {
  return /endstream\s+endobj\s*$/.test(bytes.toString('latin1', Math.max(0, bytes.length - 40)));
}

function makeObjectStream(number: number, objects: readonly PdfObject[]): Buffer {
  const bodies = objects.map(({ bytes }) => stripObject(bytes.toString('latin1')));
  let offset = 0;
  const heads = bodies.map((body, i) => {
    const head = `${objects[i]?.number} ${offset}`;
    offset += body.length + 1;
    return head;
  });
  const first = `${heads.join(' ')}\n`;
  const content = Buffer.from(`${first}${bodies.join('\n')}\n`, 'latin1');
  return makeStream(number, `/Type /ObjStm /N ${objects.length} /First ${first.length}`, content);
}

/** `12 0 obj … endobj` without its frame. */
function stripObject(object: string): string {
  return object.replace(/^\d+ \d+ obj\s*/, '').replace(/\s*endobj\s*$/, '');
}

function makeReferenceStream(number: number, positions: ReadonlyMap<number, Position>, trailer: string): Buffer {
  const table = Buffer.alloc((number + 1) * 7);
  table.writeUInt16BE(0xffff, 5);
  for (const [object, position] of positions) {
    const inFile = 'offset' in position;
    table.writeUInt8(inFile ? 1 : 2, object * 7);
    table.writeUInt32BE(inFile ? position.offset : position.stream, object * 7 + 1);
    table.writeUInt16BE(inFile ? 0 : position.index, object * 7 + 5);
  }
  const entries = trailer
    .replace(/\/Size \d+/, '')
    .trim()
    .replace(/\s+/g, ' ');
  return makeStream(number, `/Type /XRef /Size ${number + 1} /W [1 4 2] ${entries}`, table);
}

function makeStream(number: number, entries: string, content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 9 });
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<${entries} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`, 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}
