import { expect, test } from 'vitest';
import { formatNumber } from '../../../../scripts/source/word/numbering/number-format.ts';

test.each([
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [1, 12], ['01', '12']],
  ['decimalFullWidth', [27], ['２７']],
  [
    'chineseCountingThousand',
    [1, 10, 12, 20, 21, 100, 103, 110, 1000],
    ['一', '十', '十二', '二十', '二十一', '一百', '一百零三', '一百一十', '一千'],
  ],
  ['chineseCountingThousand', [11, 10010], ['十一', '一万零一十']],
  ['chineseCounting', [9, 10, 11, 99, 100, 112], ['九', '十', '十一', '九十九', '一○○', '一一二']],
  ['japaneseCounting', [10, 21, 103, 210], ['十', '二十一', '百三', '二百十']],
  ['ideographDigital', [10, 23], ['一〇', '二三']],
  ['chineseLegalSimplified', [10, 21], ['壹拾', '贰拾壹']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
  ['ideographZodiac', [1, 12, 13], ['子', '亥', '13']],
  ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
  ['decimalEnclosedCircleChinese', [10, 11], ['⑩', '11']],
  ['decimalEnclosedParen', [3], ['⑶']],
  ['ideographEnclosedCircle', [3], ['㈢']],
  ['001, 002, 003, ...', [7, 1000], ['007', '1000']],
  ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
  ['upperRoman', [4, 1999], ['IV', 'MCMXCIX']],
  ['none', [1], ['']],
  ['cardinalText', [3], ['3']],
])('%s', (format, numbers, printed) => {
  expect(numbers.map((n) => formatNumber(n, format))).toEqual(printed);
});
