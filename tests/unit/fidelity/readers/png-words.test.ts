import { expect, test } from 'vitest';
import { readWords } from '../../../../scripts/fidelity/readers/png-words.ts';

const chunk = (type: string, data: string): Buffer => {
  const bytes = Buffer.from(data);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), bytes, Buffer.alloc(4)]);
};
const png = (...chunks: Buffer[]): Buffer => Buffer.concat([Buffer.alloc(8), ...chunks]);
const HEAD = chunk('IHDR', '0123456789abc');
const said = (words: string, key = 'Description'): Buffer => chunk('iTXt', `${key}\0\0\0zh\0\0${words}`);

test('the words that a picture says it shows', () => {
  expect(readWords(png(HEAD, said('县局要点\n甲'), chunk('IDAT', 'x')))).toBe('县局要点\n甲');
  expect(readWords(png(HEAD, said('')))).toBe('');
});
test.each([
  ['behind the picture itself', png(HEAD, chunk('IDAT', 'x'), said('甲'))],
  ['under another name', png(HEAD, said('甲', 'Title'))],
  ['under a longer name', png(HEAD, said('甲', 'A Description'))],
  ['in another chunk', png(HEAD, chunk('tEXt', 'Description\0\0\0zh\0\0甲'))],
  ['in none', png(HEAD)],
  ['in a file of nothing', Buffer.alloc(8)],
])('%s are none', (_, file) => expect(readWords(file)).toBeUndefined());
