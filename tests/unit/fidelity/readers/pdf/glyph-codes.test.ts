import { expect, test } from 'vitest';
import { wordsIn } from '../../../../../scripts/fidelity/readers/pdf/glyph-codes.ts';

const GLYPHS: string[] = [];
GLYPHS[0x0001] = '甲';
GLYPHS[0x000a] = '乙';
GLYPHS[0x2829] = '丙';
GLYPHS[0x00a9] = '丁';
GLYPHS[0x0153] = '戊';

test.each([
  ['(\\000\\001)', '甲'],
  ['[(\\000\\001) -4.8 (\\000\\n)]', '甲乙'],
  ['(\\(\\))', '丙'],
  ['(())', '丙'],
  ['<00A9> 3 <00 0a>', '丁乙'],
  ['<00a9000A>', '丁乙'],
  ['(\\001S)', '戊'],
  ['(\\1S)', '戊'],
  ['(\\001\\\nS)', '戊'],
  ['(\\001\\\r\nS)', '戊'],
  ['(\\007\\007)', '\ufffd'],
  // What is left of a glyph does not run on into the next string.
  ['(\\000\\001\\000)(\\001S)', '甲戊'],
  ['', ''],
])('the glyphs of %j', (operands, words) => expect(wordsIn(operands, 0, operands.length, GLYPHS)).toBe(words));
