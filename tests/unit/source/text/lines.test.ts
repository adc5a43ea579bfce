import { expect, test } from 'vitest';
import { splitLines } from '../../../../scripts/source/text/lines.ts';

test('cuts at LF, CRLF and CR and at nothing else', () => {
  expect(splitLines('甲\n乙\r\n\r丙\u2028丁\f\u0085戊')).toEqual([
    { number: 1, text: '甲', ending: '\n' },
    { number: 2, text: '乙', ending: '\r\n' },
    { number: 3, text: '', ending: '\r' },
    { number: 4, text: '丙\u2028丁\f\u0085戊', ending: '' },
  ]);
});

test('adds no line behind the last ending', () => {
  expect(splitLines('甲\n')).toHaveLength(1);
  expect(splitLines('甲\n\n')).toHaveLength(2);
  expect(splitLines('')).toEqual([]);
});
