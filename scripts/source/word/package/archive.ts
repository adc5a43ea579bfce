/**
 * The zip archive that a Word document is, unpacked as far as it is XML; pictures as they are asked for. Each part's
 * checksum is held against its bytes: a part that is damaged would else come out as other words.
 *
 * Memory is bounded: sizes are declared in front, added up before anything is unpacked, and nothing unpacks to more.
 */
import AdmZip from 'adm-zip';
import type { Refusal } from '../../../shell/refusal.ts';
import { LARGEST_PICTURE, tooLarge } from '../../pictures/picture-store.ts';
import { refuseDamagedDocx, refuseDocx, refuseEncrypted } from './refuse-docx.ts';

/** A thousand pages of text are some 20 MB. */
const MOST_BYTES = 50_000_000;
const MOST_PARTS = 10_000;
const RE_PART = /\.(?:xml|rels)$/i;
const RE_OUTSIDE = /^\/|(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]:/i;
const RE_MACRO = /(?:^|\/)vbaProject\.bin$/i;

interface Unpacked {
  /** The XML parts by name. */
  readonly parts: Map<string, Uint8Array>;
  readonly readPicture: (part: string) => Uint8Array | undefined;
}

/** Throws a `Refusal`. */
export function unpack(bytes: Uint8Array, file: string): Unpacked {
  const found = listEntries(bytes, file);
  for (const { entryName, header } of found) {
    if (RE_OUTSIDE.test(entryName)) throw refuseDocx(file, `压缩包里有指向别处的路径“${entryName.slice(0, 60)}”`);
    if (RE_MACRO.test(entryName)) throw refuseMacros(file);
    if (header.encrypted) throw refuseEncrypted(file);
  }
  const parts = found.filter(({ entryName }) => RE_PART.test(entryName));
  const size = parts.reduce((sum, { header }) => sum + header.size, 0);
  if (size > MOST_BYTES || found.length > MOST_PARTS) throw refuseBomb(file);
  const others = new Map(found.map((entry) => [entry.entryName, entry]));
  return {
    parts: new Map(parts.map((part) => [part.entryName, unpackPart(part, file)])),
    readPicture: (part) => unpackPicture(others.get(part), file),
  };
}

function unpackPicture(entry: AdmZip.IZipEntry | undefined, file: string): Uint8Array | undefined {
  if (entry === undefined) return undefined;
  const { size } = entry.header;
  if (size > LARGEST_PICTURE) throw tooLarge(size);
  return unpackPart(entry, file);
}

function listEntries(bytes: Uint8Array, file: string): AdmZip.IZipEntry[] {
  try {
    return new AdmZip(Buffer.from(bytes), { noSort: true }).getEntries();
  } catch {
    throw refuseKind(bytes, file);
  }
}

function unpackPart(part: AdmZip.IZipEntry, file: string): Uint8Array {
  try {
    const content = part.getData();
    // Of an entry without bytes the library checks nothing.
    if (content.length === part.header.size) return content;
  } catch {
    // Said below.
  }
  throw refuseDamagedDocx(file);
}

function refuseBomb(file: string): Refusal {
  const most = `${MOST_BYTES / 1_000_000} MB、${MOST_PARTS} 个部分`;
  return refuseDocx(file, `文件解压后超过 ${most}，正常的文档没有这么大`, '核对文件的来历；确是正文的，分成几个文件');
}

export function refuseMacros(file: string): Refusal {
  return refuseDocx(
    file,
    '这个文件带有宏（.docm），宏是程序',
    '用 Word 或 WPS 打开，“另存为”不带宏的 Word 文档（.docx）',
  );
}

const OLE = 'd0cf11e0a1b11ae1';
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** What is no archive is told by how it begins; inside the older container, a directory names what it holds. */
function refuseKind(bytes: Uint8Array, file: string): Refusal {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (head.toString('hex', 0, 8) === OLE) {
    if (head.includes(wide('EncryptedPackage'))) return refuseEncrypted(file);
    return refuseDocx(file, '这是旧版 Word 文档（.doc）或 WPS 文字（.wps），只是改了名，不是 .docx 文件');
  }
  if (head.toString('latin1', 0, 5) === '{\\rtf') {
    return refuseDocx(file, '这是 RTF 文档（.rtf），只是改了名，不是 .docx 文件');
  }
  if (head.toString('latin1', 0, 5) === '%PDF-') {
    return refuseDocx(file, '这是 PDF 文件，只是改了名，不是 .docx 文件', '找到做成它的 Word 文档，“另存为” .docx');
  }
  return refuseDocx(file, '这不是 .docx 文件，或已损坏');
}
