/**
 * Reads a seed's bytes as text: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030.
 * A decoding counts only if encoding it again gives the same bytes, so nothing is lost unseen.
 */
import iconv from 'iconv-lite';
import type { Encoding } from '../../src/model/source.ts';
import { Refusal } from '../refusal.ts';

interface Decoded {
  readonly encoding: Encoding;
  /** Without the byte order mark. */
  readonly text: string;
}

const BYTE_ORDER_MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const RE_BINARY = /[\u0000-\u0008\u000e-\u001f]/;

/** Throws a `Refusal` for bytes that are empty, binary or undecodable. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length === 0) throw new Refusal({ file, found: '文件是空的', todo: '放入正文，或删除这个文件' });
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const decoded = marked ? decodeAs(marked[0], bytes) : (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes));
  if (decoded === undefined) throw refuseUndecodable(bytes, file);
  refuseBinary(decoded.text, file);
  return decoded;
}

/** The exact opposite of `decode`. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  const mark = BYTE_ORDER_MARKS.find(([name]) => name === encoding)?.[1] ?? [];
  const body = iconv.encode(text, encoding === 'utf-8-bom' ? 'utf-8' : encoding, { addBOM: false });
  return Buffer.concat([Uint8Array.from(mark), body]);
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded | undefined {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const mark = BYTE_ORDER_MARKS.find(([name]) => name === encoding)?.[1] ?? [];
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + mark.length, bytes.length - mark.length);
  const text = iconv.decode(body, label, { stripBOM: false });
  return text.isWellFormed() && Buffer.compare(encode(text, encoding), bytes) === 0 ? { encoding, text } : undefined;
}

function refuseUndecodable(bytes: Uint8Array, file: string): Refusal {
  const offset = firstBadByte(bytes);
  const before = Buffer.from(bytes.buffer, bytes.byteOffset, offset).toString('utf8');
  const line = before.split(/\r\n|\n|\r/);
  return new Refusal({
    file,
    line: line.length,
    column: [...(line.at(-1) as string)].length + 1,
    found: `第 ${offset + 1} 个字节（0x${(bytes[offset] as number).toString(16).padStart(2, '0')}）不是文字`,
    expected: 'UTF-8、带 BOM 的 UTF-16 或 GB18030 编码的纯文本',
    todo: '在编辑器里用“另存为”选择 UTF-8 编码，再放回 seeds/',
  });
}

/** The offset of the first byte that breaks UTF-8, by trying ever shorter prefixes in halves. */
function firstBadByte(bytes: Uint8Array): number {
  const isText = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  if (isText(bad)) return Math.max(0, bad - 1);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isText(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function refuseBinary(text: string, file: string): void {
  const at = text.search(RE_BINARY);
  if (at < 0) return;
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  throw new Refusal({
    file,
    line: before.length,
    column: [...(before.at(-1) as string)].length + 1,
    found: `控制字符 U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}，文件像是二进制数据`,
    expected: '纯文本',
    todo: '从原文件里复制文字，另存为纯文本（.txt）',
  });
}
