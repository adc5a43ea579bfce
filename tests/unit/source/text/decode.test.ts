import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../../scripts/shell/refusal.ts';
import { decode, encode } from '../../../../scripts/source/text/decode.ts';

const TEXT = '一、坚持党建引领\r\n1.用好“三名”工程𠮷。\n';
const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))));

function refusalOf(bytes: Uint8Array): Refusal['detail'] {
  try {
    decode(bytes, 'a.txt');
  } catch (error) {
    if (error instanceof Refusal) return error.detail;
    throw error;
  }
  throw new Error('nothing was refused');
}

test.each([
  ['旧版 Word 文档', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]],
  ['RTF 文档', '{\\rtf1\\ansi \\u21439?}'],
  ['PDF 文件', '%PDF-1.7\n1 0 obj'],
  ['压缩包', 'PK\x03\x04甲'],
])('a text in name only is refused as %s', (kind, bytes) => {
  const { found, todo } = refusalOf(bytesOf(bytes));
  expect(found).toContain(kind);
  expect(found).toContain('只是改了名');
  expect(todo).toContain('.docx');
});

test.each(['<!DOCTYPE html><html>', '\ufeff\n <!doctype HTML>', '<HTML lang="zh">'])(
  'a page by a text’s name: %j',
  (text) => {
    expect(refusalOf(bytesOf(text)).found).toBe('这是网页（.html），只是改了名，不是纯文本');
  },
);

describe('decode', () => {
  test.each([
    ['utf-8', bytesOf(TEXT)],
    ['utf-8-bom', bytesOf([0xef, 0xbb, 0xbf], TEXT)],
    ['utf-16le', bytesOf([0xff, 0xfe], [...Buffer.from(TEXT, 'utf16le')])],
    ['utf-16be', bytesOf([0xfe, 0xff], [...Buffer.from(TEXT, 'utf16le').swap16()])],
    ['gb18030', iconv.encode(TEXT, 'gb18030')],
  ] as const)('reads %s and encodes it back', (encoding, bytes) => {
    expect(decode(bytes, 'a.txt')).toEqual({ encoding, text: TEXT });
    expect(Buffer.from(encode(TEXT, encoding)).equals(bytes)).toBe(true);
  });

  test('keeps a second byte order mark as text', () => {
    expect(decode(bytesOf([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], '甲'), 'a.txt').text).toBe('\ufeff甲');
  });

  test('reads GB18030 of one character and of four bytes', () => {
    expect(decode(iconv.encode('目', 'gb18030'), 'a.txt')).toEqual({ encoding: 'gb18030', text: '目' });
    expect(decode(iconv.encode('㐂㐁要点', 'gb18030'), 'a.txt')).toEqual({ encoding: 'gb18030', text: '㐂㐁要点' });
  });

  test('keeps a replacement character that the file itself holds', () => {
    expect(decode(bytesOf('甲\ufffd乙'), 'a.txt').text).toBe('甲\ufffd乙');
  });
});

describe('decode refuses', () => {
  test('an empty file', () => {
    expect(refusalOf(new Uint8Array()).found).toBe('文件是空的');
  });

  test('UTF-8 with one damaged byte, which is not read as GB18030', () => {
    const bytes = bytesOf('第一行\n坚持党', '的全面领导。扩大优质教育资源。\n');
    bytes[16] = 0x41;
    expect(refusalOf(bytes)).toMatchObject({ line: 2, column: 4, found: expect.stringContaining('UTF-8') });
  });

  test('UTF-8 cut off inside its last character', () => {
    expect(refusalOf(bytesOf('甲\r乙丙').subarray(0, 9))).toMatchObject({ line: 2, column: 2 });
  });

  test('UTF-8 that a tool turned into question marks and lead bytes', () => {
    const bytes = bytesOf('1.健全教育发展保障体系', [0xe3, 0x3f], '加大财政投入\n');
    expect(refusalOf(bytes)).toMatchObject({ line: 1, column: 13 });
  });

  test('GB18030 with bytes that are no character', () => {
    const bytes = Buffer.concat([
      iconv.encode('要点\n一、坚持', 'gb18030'),
      Buffer.from([0xff]),
      iconv.encode('党建', 'gb18030'),
    ]);
    expect(refusalOf(bytes)).toMatchObject({ line: 2, column: 5, found: expect.stringContaining('GB18030') });
  });

  test('GB18030 that does not come back byte for byte', () => {
    // 0x80 is a euro sign to some decoders and nothing to GB18030.
    const bytes = Buffer.concat([iconv.encode('要点\n', 'gb18030'), Buffer.from([0x80, 0x0a])]);
    expect(refusalOf(bytes)).toMatchObject({ line: 2, column: 1 });
  });

  test('a lone surrogate in UTF-16', () => {
    const bytes = bytesOf(
      [0xff, 0xfe],
      [...Buffer.from('甲\n𠮷', 'utf16le')],
      [0x00, 0xd8],
      [...Buffer.from('乙', 'utf16le')],
    );
    expect(refusalOf(bytes)).toMatchObject({ line: 2, column: 2 });
  });

  test('UTF-16 with half a character at its end', () => {
    expect(refusalOf(bytesOf([0xfe, 0xff, 0x75, 0x32, 0x4e]))).toMatchObject({ line: 1, column: 2 });
  });

  test('binary data and UTF-16 without a byte order mark', () => {
    expect(refusalOf(bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13])).found).toContain('二进制');
    expect(refusalOf(Buffer.from('要点\n甲\n', 'utf16le')).found).toContain('没有 BOM 的 UTF-16');
    expect(refusalOf(bytesOf('甲乙\n丙\0'))).toMatchObject({ line: 2, column: 2 });
  });
});
