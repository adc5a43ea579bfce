/**
 * The archive that a Word document is.
 *
 *     _rels/.rels                     names the document: word/document.xml, or what the producer chose
 *     word/_rels/document.xml.rels    names the parts beside it by an id and a type, and what lies outside
 *
 * The sum of each part is checked: a part that is damaged would else come out as other words.
 */
import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { Refusal } from '../../shell/refusal.ts';
import { readXml } from './xml.ts';

export interface Relationship {
  /** The last part of its type: `footnotes`, `header`, `hyperlink` … */
  readonly type: string;
  /** A part's name in the archive, or an address outside. */
  readonly target: string;
}

export interface DocxPackage {
  readonly document: string;
  /** A part's XML; empty where the archive lacks it. */
  readonly read: (part: string) => string;
  /** The name of the part of that type, such as `styles`: the usual one where nothing relates it. */
  readonly partOf: (type: string) => string;
  /** Of any part, by id. */
  readonly relationshipsOf: (part: string) => ReadonlyMap<string, Relationship>;
}

/** What unpacked parts may take, so that a small file cannot fill the memory. */
const SIZE_LIMIT = 400_000_000;
/** The types of parts that are read. */
const READ_PARTS = new Set(['styles', 'numbering', 'footnotes', 'endnotes', 'header', 'footer']);
/** A part's folder and its name there. */
const RE_NAME = /^(.*\/)?([^/]*)$/;
const RE_PART = /\.(?:xml|rels)$/i;

/** Throws a `Refusal` where the bytes are no Word document, or a damaged one. */
export function openPackage(bytes: Uint8Array, file: string): DocxPackage {
  const parts = unzip(bytes, file);
  const read = (part: string): string => decodePart(parts[part], file);
  const roots = [...readRelationships(read('_rels/.rels'), '').values()];
  const document = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (parts[document] === undefined) throw refuse(file, '压缩包里没有 Word 正文');
  const relationshipsOf = (part: string): ReadonlyMap<string, Relationship> => {
    const [, folder = '', name = ''] = RE_NAME.exec(part) ?? [];
    return readRelationships(read(`${folder}_rels/${name}.rels`), folder);
  };
  const related = [...relationshipsOf(document).values()];
  // Without a part that the document names, numbers or notes would be lost unseen.
  if (related.some(({ type, target }) => READ_PARTS.has(type) && parts[target] === undefined)) {
    throw refuseDamagedDocx(file);
  }
  const folder = RE_NAME.exec(document)?.[1] ?? '';
  const partOf = (type: string): string => related.find((one) => one.type === type)?.target ?? `${folder}${type}.xml`;
  return { document, read, partOf, relationshipsOf };
}

/** What is said of a document that cannot be read whole. */
export function refuseDamagedDocx(file: string): Refusal {
  return refuse(file, '这个 .docx 文件已损坏，里面的文字读不完整');
}

function unzip(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  let size = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!RE_PART.test(name)) return false;
        size += originalSize;
        return size <= SIZE_LIMIT;
      },
    });
  } catch {
    throw refuse(file, '这不是 .docx 文件，可能已损坏、加了密码，或是旧版 .doc');
  }
  if (size > SIZE_LIMIT) throw refuse(file, `文件解压后超过 ${SIZE_LIMIT / 1_000_000} MB`);
  for (const [name, sum] of readSums(bytes)) {
    const part = parts[name];
    if (part !== undefined && crc32(part) !== sum) throw refuseDamagedDocx(file);
  }
  return parts;
}

/** The sums that the archive's directory gives, by part. */
function readSums(bytes: Uint8Array): Map<string, number> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const sums = new Map<string, number>();
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) return sums;
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0 && at + 46 <= view.length; left--) {
    const length = view.readUInt16LE(at + 28);
    sums.set(view.toString('utf8', at + 46, at + 46 + length), view.readUInt32LE(at + 16));
    at += 46 + length + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return sums;
}

/** XML is UTF-8 unless a byte order mark says UTF-16. */
function decodePart(part: Uint8Array | undefined, file: string): string {
  if (part === undefined) return '';
  const isWide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  if (!isWide) {
    const text = strFromU8(part);
    if (!text.includes('\ufffd')) return text.replace(/^\ufeff/, '');
  }
  try {
    return new TextDecoder(isWide && part[0] === 0xfe ? 'utf-16be' : isWide ? 'utf-16le' : 'utf-8', {
      fatal: true,
    }).decode(part);
  } catch {
    throw refuseDamagedDocx(file);
  }
}

function readRelationships(xml: string, folder: string): Map<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  readXml(xml, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      relationships.set(Id, { type, target: TargetMode === 'External' ? Target : resolvePart(Target, folder) });
    },
  });
  return relationships;
}

/** `../media/a.png` seen from `word/` is `media/a.png`; a slash in front begins at the root. */
function resolvePart(target: string, folder: string): string {
  return new URL(target, `part:///${folder}`).pathname.slice(1);
}

function refuse(file: string, found: string): Refusal {
  return new Refusal({
    file,
    found,
    expected: '没有密码的 Word 文档（.docx）',
    todo: '用 Word 打开，另存为 .docx 或纯文本（.txt）',
  });
}
