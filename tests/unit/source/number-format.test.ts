import { expect, test } from 'vitest';
import { formatNumber } from '../../../scripts/source/number-format.ts';

test.each([
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [1, 12], ['01', '12']],
  ['decimalFullWidth', [27], ['２７']],
  [
    'chineseCounting',
    [1, 10, 12, 20, 21, 100, 103, 110, 1000],
    ['一', '十', '十二', '二十', '二十一', '一百', '一百零三', '一百一十', '一千'],
  ],
  ['chineseCountingThousand', [11, 10010], ['十一', '一万零一十']],
  ['japaneseCounting', [10], ['十']],
  ['ideographDigital', [10, 23], ['一〇', '二三']],
  ['chineseLegalSimplified', [10, 21], ['壹拾', '贰拾壹']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '甲']],
  ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
  ['decimalEnclosedParen', [3], ['⑶']],
  ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
  ['upperRoman', [4, 1999], ['IV', 'MCMXCIX']],
  ['none', [1], ['']],
  ['cardinalText', [3], ['3']],
])('%s', (format, numbers, printed) => {
  expect(numbers.map((n) => formatNumber(n, format))).toEqual(printed);
});
