/**
 * The archive that a Word document is.
 *
 *     _rels/.rels                     names the document: word/document.xml, or what the producer chose
 *     word/_rels/document.xml.rels    names the parts beside it by an id and a type, and what lies outside
 */
import type { Refusal } from '../../../shell/refusal.ts';
import { refuseMacros, unpack } from './archive.ts';
import { refuseDamagedDocx, refuseDocx } from './refuse-docx.ts';
import { BrokenXml, readXml } from './xml.ts';

/** How a part of the archive leads to another part, or to an address outside. */
export interface Relationship {
  /** The last part of its type: `footnotes`, `header`, `hyperlink` … */
  readonly type: string;
  /** A part's name in the archive, or an address outside. */
  readonly target: string;
  /** Whether it lies outside. */
  readonly isOutside: boolean;
}

/** The archive, checked: sizes, sums, names, no macros, no password. */
export interface DocxPackage {
  readonly document: string;
  /** A part's XML; empty where the archive lacks it. */
  readonly read: (part: string) => string;
  /** A part that is no XML, or undefined where the archive lacks it. Throws an `UnfitPicture` where it is too large. */
  readonly readPicture: (part: string) => Uint8Array | undefined;
  /** The name of the part of that type, such as `styles`: the usual one where nothing relates it. */
  readonly partOf: (type: string) => string;
  /** Of any part, by id. */
  readonly relationshipsOf: (part: string) => ReadonlyMap<string, Relationship>;
}

/** The types of parts that are read. */
const READ_PARTS = new Set(['styles', 'numbering', 'footnotes', 'endnotes', 'header', 'footer']);
/** A part's folder and its name there. */
const RE_NAME = /^(.*\/)?([^/]*)$/;
const RE_MACRO_TYPE = /macroEnabled/i;

/** Throws a `Refusal` where the bytes are no Word document, or a damaged one. */
export function openPackage(bytes: Uint8Array, file: string): DocxPackage {
  const { parts, readPicture } = unpack(bytes, file);
  const read = (part: string): string => decodePart(parts.get(part), file);
  const roots = [...readRelationships(read('_rels/.rels'), '').values()];
  const document = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (!parts.has(document)) throw refuseNoDocument(parts, file);
  if (RE_MACRO_TYPE.test(typeOf(document, read('[Content_Types].xml')))) throw refuseMacros(file);
  const relationshipsOf = (part: string): ReadonlyMap<string, Relationship> => {
    const [, folder = '', name = ''] = RE_NAME.exec(part) ?? [];
    return readRelationships(read(`${folder}_rels/${name}.rels`), folder);
  };
  const related = [...relationshipsOf(document).values()];
  // Without a part that the document names, numbers or notes would be lost unseen.
  if (related.some(({ type, target }) => READ_PARTS.has(type) && !parts.has(target))) {
    throw refuseDamagedDocx(file);
  }
  const folder = RE_NAME.exec(document)?.[1] ?? '';
  const partOf = (type: string): string => related.find((one) => one.type === type)?.target ?? `${folder}${type}.xml`;
  return { document, read, readPicture, partOf, relationshipsOf };
}

/** XML is UTF-8 unless a byte order mark says UTF-16. */
function decodePart(part: Uint8Array | undefined, file: string): string {
  if (part === undefined) return '';
  const [first, second] = part;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part);
  } catch {
    throw refuseDamagedDocx(file);
  }
}

/** What the archive says that a part is. */
function typeOf(part: string, types: string): string {
  let found = '';
  readXml(types, {
    open(name, { PartName, ContentType = '' }) {
      if (name === 'Override' && PartName?.toLowerCase() === `/${part.toLowerCase()}`) found = ContentType;
    },
  });
  return found;
}

/** Other offices pack their files likewise. */
function refuseNoDocument(parts: ReadonlyMap<string, Uint8Array>, file: string): Refusal {
  if (parts.has('xl/workbook.xml')) return refuseDocx(file, '压缩包里没有 Word 正文，这是电子表格（.xlsx）', COPY);
  if (parts.has('ppt/presentation.xml')) return refuseDocx(file, '压缩包里没有 Word 正文，这是演示文稿（.pptx）', COPY);
  if (parts.has('content.xml')) return refuseDocx(file, '压缩包里没有 Word 正文，这是 OpenDocument 文档（.odt）');
  return refuseDocx(file, '压缩包里没有 Word 正文');
}

const COPY = '把正文复制到 Word 文档里，“另存为” .docx';

function readRelationships(xml: string, folder: string): Map<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  readXml(xml, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      const isOutside = TargetMode === 'External';
      relationships.set(Id, { type, target: isOutside ? Target : resolvePart(Target, folder), isOutside });
    },
  });
  return relationships;
}

/** `../media/a.png` seen from `word/` is `media/a.png`; a slash in front begins at the root. */
function resolvePart(target: string, folder: string): string {
  const url = URL.parse(target, `part:///${folder}`);
  if (url === null) throw new BrokenXml();
  return url.pathname.slice(1);
}
