/**
 * Opens a finished PDF: finds its objects by its list of them, as viewers do, and reads each when it is asked for. Of a
 * file that was written on to, or otherwise than the printer writes, nothing is read.
 */
import { inflateSync } from 'node:zlib';
import { type Dictionary, isDictionary, isList, Reference, type Value, ValueReader } from './values.ts';

/** A stream's dictionary, and its bytes as they lie in the file. */
export interface Stream {
  readonly dictionary: Dictionary;
  readonly bytes: Buffer;
}

/** Where an object stands: in the file, or as the n-th of those in a stream. */
type Spot = { readonly offset: number } | { readonly stream: number; readonly index: number };

interface Packed {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** What stands between a stream's dictionary and its bytes. */
const STREAM = 'stream\n';
const LONGEST_END = 64;

/** Throws an `Error` where the file is no such PDF, or an object is not where the file says. */
export class PdfFile {
  private readonly bytes: Buffer;
  private readonly spots = new Map<number, Spot>();
  private readonly objects = new Map<number, Value | Stream>();
  private readonly packs = new Map<number, Packed>();
  readonly catalog: Dictionary;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.bytes.toString('latin1', bytes.length - LONGEST_END))?.[1];
    const list = this.readAt(Number(start ?? fail('startxref')));
    if (!isStream(list) || list.dictionary.has('Prev')) throw fail('xref');
    this.listSpots(list);
    const catalog = this.look(list.dictionary.get('Root'));
    this.catalog = isDictionary(catalog) ? catalog : fail('catalog');
  }

  /** What a value is: what a reference leads to, the value itself where it is none. */
  look(value: Value | undefined): Value | undefined {
    const found = value instanceof Reference ? this.find(value.number) : value;
    return isStream(found) ? found.dictionary : found;
  }

  /** The stream that a reference leads to. */
  stream(value: Value | undefined): Stream | undefined {
    const found = value instanceof Reference ? this.find(value.number) : undefined;
    return isStream(found) ? found : undefined;
  }

  entry(dictionary: Dictionary | undefined, name: string): Value | undefined {
    return this.look(dictionary?.get(name));
  }

  /** The same, where it is a dictionary. */
  below(dictionary: Dictionary | undefined, name: string): Dictionary | undefined {
    const found = this.entry(dictionary, name);
    return isDictionary(found) ? found : undefined;
  }

  private find(number: number): Value | Stream {
    const known = this.objects.get(number);
    if (known !== undefined) return known;
    const spot = this.spots.get(number);
    if (spot === undefined) return null;
    const found = 'offset' in spot ? this.readAt(spot.offset, number) : this.unpack(spot.stream, spot.index);
    this.objects.set(number, found);
    return found;
  }

  private readAt(offset: number, number?: number): Value | Stream {
    // Where it is no stream, the next one is near enough.
    const end = this.bytes.indexOf(STREAM, offset) + STREAM.length;
    const text = this.bytes.toString('latin1', offset, end < STREAM.length ? undefined : end);
    const reader = new ValueReader(text, 0);
    const own = reader.read();
    if (reader.read() !== 0 || reader.takeWord() !== 'obj' || (number ?? own) !== own) throw fail(`${number}`);
    const value = reader.read();
    if (!isDictionary(value) || reader.takeWord() !== STREAM.trim()) return value;
    const length = this.entry(value, 'Length');
    if (typeof length !== 'number') throw fail('Length');
    return { dictionary: value, bytes: this.bytes.subarray(end, end + length) };
  }

  private unpack(stream: number, index: number): Value {
    let pack = this.packs.get(stream);
    if (pack === undefined) {
      const found = this.find(stream);
      pack = isStream(found) ? readPack(found) : fail('ObjStm');
      this.packs.set(stream, pack);
    }
    return new ValueReader(pack.text, pack.offsets[index] ?? fail('ObjStm')).read();
  }

  private listSpots(list: Stream): void {
    const { dictionary } = list;
    const bytes = unpackBytes(list);
    const widths = numbersIn(dictionary.get('W'));
    const sections = numbersIn(dictionary.get('Index') ?? [0, dictionary.get('Size') ?? 0]);
    let at = 0;
    const take = (width: number): number => {
      at += width;
      return width === 0 ? 0 : bytes.readUIntBE(at - width, width);
    };
    for (let i = 0; i + 1 < sections.length; i += 2) {
      for (let k = 0; k < (sections[i + 1] as number); k++) {
        const [kind, first, second] = widths.map(take) as [number, number, number];
        if (kind === 1) this.spots.set((sections[i] as number) + k, { offset: first });
        if (kind === 2) this.spots.set((sections[i] as number) + k, { stream: first, index: second });
      }
    }
  }
}

function fail(what: string): never {
  throw new Error(`PDF: ${what}`);
}

const isStream = (value: Value | Stream | undefined): value is Stream =>
  typeof value === 'object' && value !== null && 'bytes' in value;
const numbersIn = (value: Value | undefined): number[] =>
  isList(value) ? value.filter((one) => typeof one === 'number') : [];

/** Throws an `Error` where they are packed otherwise than the printer packs. */
export function unpackBytes({ dictionary, bytes }: Stream): Buffer {
  const filter = dictionary.get('Filter');
  if (filter === undefined) return bytes;
  if (filter !== 'FlateDecode' || dictionary.has('DecodeParms')) throw fail('Filter');
  return inflateSync(bytes);
}

function readPack(stream: Stream): Packed {
  const text = unpackBytes(stream).toString('latin1');
  const [count, first] = ['N', 'First'].map((name) => stream.dictionary.get(name)) as [number, number];
  const reader = new ValueReader(text, 0);
  const offsets: number[] = [];
  for (let i = 0; i < count; i++) {
    reader.read();
    offsets.push(first + (reader.read() as number));
  }
  return { text, offsets };
}
