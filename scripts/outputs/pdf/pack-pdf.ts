/**
 * A PDF's objects → a file: what is no stream stands in compressed object streams, what is one is compressed where it is
 * not yet. The metadata stay legible for those who know no PDF.
 */
import { deflateSync } from 'node:zlib';
import type { PdfObject, TypstPdf } from './typst-pdf.ts';

/** More would pack little better, and make a viewer unpack much for one object. */
const OBJECTS_A_STREAM = 400;
/** The bytes above 127 tell programs that the file is not text. */
const HEAD = '%PDF-1.7\n%\x80\x80\x80\x80\n';
/** A record of the table: a kind, an offset or an object stream's number, a place in that. */
const WIDTHS = [1, 4, 2] as const;
const [IN_FILE, IN_STREAM] = [1, 2];

export function packPdf({ objects, trailer }: TypstPdf): Buffer {
  const pieces: Buffer[] = [Buffer.from(HEAD, 'latin1')];
  let at = HEAD.length;
  const rows: (readonly [kind: number, at: number, index: number])[] = [[0, 0, 0xffff]];
  const put = (number: number, dictionary: string, stream: Buffer): void => {
    rows[number] = [IN_FILE, at, 0];
    const head = Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, 'latin1');
    const piece = [head, stream, Buffer.from('\nendstream\nendobj\n')];
    pieces.push(...piece);
    for (const { length } of piece) at += length;
  };
  for (const { number, body, stream } of objects) if (stream !== undefined) put(number, ...compress(body, stream));
  let next = objects.length + 1;
  const bare = objects.filter(({ stream }) => stream === undefined);
  for (let from = 0; from < bare.length; from += OBJECTS_A_STREAM) {
    const some = bare.slice(from, from + OBJECTS_A_STREAM);
    for (const [index, { number }] of some.entries()) rows[number] = [IN_STREAM, next, index];
    put(next, ...joinObjects(some));
    next += 1;
  }
  const start = at;
  rows[next] = [IN_FILE, start, 0];
  const table = deflateSync(writeObjectTable(rows));
  const known = ['Root', 'Info', 'ID'].flatMap((key) => entryOf(trailer, key));
  const about = [`/Type /XRef /Size ${next + 1} /W [${WIDTHS.join(' ')}]`, ...known, lengthOf(table)];
  put(next, `<< ${about.join(' ')} >>`, table);
  return Buffer.concat([...pieces, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}

const lengthOf = ({ length }: Buffer): string => `/Filter /FlateDecode /Length ${length}`;

function compress(dictionary: string, stream: Buffer): [dictionary: string, stream: Buffer] {
  if (/\/Filter\b|\/Type \/Metadata\b/.test(dictionary)) return [dictionary, stream];
  const packed = deflateSync(stream);
  return [dictionary.replace(/\/Length \d+/, lengthOf(packed)), packed];
}

function joinObjects(objects: readonly PdfObject[]): [dictionary: string, stream: Buffer] {
  let at = 0;
  const numbers: string[] = [];
  for (const { number, body } of objects) {
    numbers.push(`${number} ${at}`);
    at += body.length + 1;
  }
  const head = `${numbers.join(' ')}\n`;
  const packed = deflateSync(Buffer.from(`${head}${objects.map(({ body }) => body).join('\n')}\n`, 'latin1'));
  return [`<< /Type /ObjStm /N ${objects.length} /First ${head.length} ${lengthOf(packed)} >>`, packed];
}

function writeObjectTable(rows: readonly (readonly [kind: number, at: number, index: number])[]): Buffer {
  const [one, four, two] = WIDTHS;
  const table = Buffer.alloc(rows.length * (one + four + two));
  for (const [i, [kind, at, index]] of rows.entries()) {
    const row = i * (one + four + two);
    table.writeUInt8(kind, row);
    table.writeUInt32BE(at, row + one);
    table.writeUInt16BE(index, row + one + four);
  }
  return table;
}

/** Of `Root`, `Info` and `ID`: a reference, or an array. */
const entryOf = (trailer: string, key: string): string[] =>
  new RegExp(`/${key} (?:\\d+ 0 R|\\[[^\\]]*\\])`).exec(trailer)?.slice(0, 1) ?? [];
