/**
 * Reads a seed's bytes as text.
 *
 *     EF BB BF …   UTF-8 with a byte order mark
 *     FF FE …      UTF-16, little end first
 *     FE FF …      UTF-16, big end first
 *     otherwise    UTF-8; GB18030 where the bytes are none and do not look like UTF-8 with some damage
 *
 * A decoding counts only if encoding it again gives the same bytes, so nothing is lost unseen. Damaged UTF-8 often is
 * valid GB18030 and would come out as other words (mojibake); so where most of the non-ASCII bytes are good UTF-8,
 * the file is refused as damaged.
 */
import iconv from 'iconv-lite';
import type { TextEncoding } from '../../../src/model/plan/source.ts';
import { refuseBinary, refuseDamaged, refuseEmpty } from './refuse-bytes.ts';
import { refuseRenamed } from './refuse-renamed.ts';

interface Decoded {
  readonly encoding: TextEncoding;
  /** Without the byte order mark. */
  readonly text: string;
}

const BYTE_ORDER_MARKS: readonly [TextEncoding, readonly number[]][] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Control characters that no text has; tab, line ends, vertical tab and form feed are white space. */
const RE_BINARY = /[\u0000-\u0008\u000e-\u001f]/;
const RE_LONE_SURROGATE = /\p{Surrogate}/u;

/** Throws a `Refusal` for bytes that are empty, binary or undecodable. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length === 0) throw refuseEmpty(file);
  const renamed = refuseRenamed(bytes, file);
  if (renamed !== undefined) throw renamed;
  const encoding = markedEncoding(bytes) ?? guessEncoding(bytes);
  const text = decodeAs(encoding, bytes);
  const binaryAt = text.search(RE_BINARY);
  if (binaryAt >= 0) throw refuseBinary(file, text, binaryAt);
  const surrogateAt = text.search(RE_LONE_SURROGATE);
  if (surrogateAt >= 0) throw refuseDamaged(file, encoding, text.slice(0, surrogateAt));
  const again = encode(text, encoding);
  if (Buffer.compare(again, bytes) !== 0) throw refuseDamaged(file, encoding, readableHead(encoding, bytes, again));
  return { encoding, text };
}

/** The text in front of the first bytes that do not come back when encoded again. */
function readableHead(encoding: TextEncoding, bytes: Uint8Array, again: Uint8Array): string {
  let common = 0;
  while (common < bytes.length && bytes[common] === again[common]) common += 1;
  const head = decodeAs(encoding, bytes.subarray(0, common));
  let end = head.length;
  while (head[end - 1] === '\ufffd') end -= 1;
  return head.slice(0, end);
}

/** The exact opposite of `decode`. */
export function encode(text: string, encoding: TextEncoding): Uint8Array {
  return Buffer.concat([
    Uint8Array.from(byteOrderMark(encoding)),
    iconv.encode(text, labelOf(encoding), { addBOM: false }),
  ]);
}

/** Reads all bytes behind the byte order mark; what is undecodable becomes U+FFFD. */
function decodeAs(encoding: TextEncoding, bytes: Uint8Array): string {
  const { length } = byteOrderMark(encoding);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + length, Math.max(0, bytes.length - length));
  return iconv.decode(body, labelOf(encoding), { stripBOM: false });
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  return BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
}

function byteOrderMark(encoding: TextEncoding): readonly number[] {
  return BYTE_ORDER_MARKS.find(([name]) => name === encoding)?.[1] ?? [];
}

function labelOf(encoding: TextEncoding): string {
  return encoding === 'utf-8-bom' ? 'utf-8' : encoding;
}

/**
 * Chinese in UTF-8 is made of three-byte characters. Two-byte ones prove nothing: `目录` in GB18030 reads as two of
 * them by chance.
 */
function guessEncoding(bytes: Uint8Array): 'utf-8' | 'gb18030' {
  const { all, pairs, long } = countUtf8(bytes);
  const isValid = all === pairs + long && (long > 0 || all === 0);
  return isValid || long * 2 > all ? 'utf-8' : 'gb18030';
}

/** Counts the non-ASCII bytes, and those of them that stand in whole UTF-8 characters of two bytes or of more. */
function countUtf8(bytes: Uint8Array): { all: number; pairs: number; long: number } {
  let all = 0;
  let pairs = 0;
  let long = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const isWhole = lead >= 0xc2 && lead <= 0xf4 && hasContinuations(bytes, i, length);
    all += isWhole ? length : 1;
    if (isWhole && length > 2) long += length;
    else if (isWhole) pairs += length;
    if (isWhole) i += length - 1;
  }
  return { all, pairs, long };
}

function hasContinuations(bytes: Uint8Array, at: number, length: number): boolean {
  for (let i = at + 1; i < at + length; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}
