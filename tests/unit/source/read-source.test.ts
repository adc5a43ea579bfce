import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readSource } from '../../../scripts/source/read-source.ts';

test('keeps the lines, the encoding and the sum of the bytes', () => {
  const bytes = Buffer.from('\ufeff要点\n一、甲');
  expect(readSource(bytes, 'a.txt')).toEqual({
    file: 'a.txt',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding: 'utf-8-bom',
    lines: [
      { number: 1, text: '要点', ending: '\n' },
      { number: 2, text: '一、甲', ending: '' },
    ],
    asides: [],
    tables: [],
  });
});

test.each(['\n\n', ' \t\u3000\r\n', '\ufeff', '\u200b\n\u00a0'])('refuses what is only white space: %j', (text) => {
  expect(() => readSource(Buffer.from(text), 'a.txt')).toThrow('a.txt：文件里只有空白');
});
