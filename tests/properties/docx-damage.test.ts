/**
 * A Word file of which some bits flipped is refused, or read as it was: never as other words. The archive's directory has no
 * checksum: a picture that is lost there is said to be missing, and the words are those they were.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../scripts/shell/refusal.ts';
import { readDocx } from '../../scripts/source/word/read-word.ts';
import { runs } from './runs.ts';

const whole = new Uint8Array(readFileSync(new URL('../unit/source/word/plan-by-docx-js.docx', import.meta.url)));
const expected = readDocx(whole, 'a.docx');

type Read = typeof expected;

const lacksPicture = ({ asides }: Read): boolean => asides.some(({ why }) => why === '文件里没有这幅图');
const wordsOf = ({ text, pictures }: Read): string[] => {
  const ofPictures = new Set(pictures?.map(({ line }) => line));
  return text.split('\n').filter((_, i) => !ofPictures.has(i + 1));
};

function readDamaged(flips: readonly (readonly [at: number, bit: number])[]): Read | 'refused' {
  const bytes = Uint8Array.from(whole);
  for (const [at, bit] of flips) bytes[at] = (bytes[at] as number) ^ (1 << bit);
  try {
    return readDocx(bytes, 'a.docx');
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
}

test('a damaged Word file is never misread', () => {
  const flip = fc.tuple(fc.nat(whole.length - 1), fc.nat(7));
  fc.assert(
    fc.property(fc.array(flip, { minLength: 1, maxLength: 3 }), (flips) => {
      const read = readDamaged(flips);
      if (read === 'refused') return;
      if (lacksPicture(read)) expect(wordsOf(read)).toEqual(wordsOf(expected));
      else expect(read).toEqual(expected);
    }),
    runs(200),
  );
});
