import { describe, expect, test } from 'vitest';
import { Reference, ValueReader, Written } from '../../../../../scripts/fidelity/readers/pdf/values.ts';

const read = (text: string) => new ValueReader(text, 0).read();

describe('the value of', () => {
  test.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['3.25', 3.25],
    ['.5', 0.5],
    ['+7', 7],
    [' \n/Type', 'Type'],
    ['/A#42#20c', 'AB c'],
    ['true', true],
    ['false', false],
    ['null', null],
    ['12 0 R', new Reference(12)],
    ['[12 0 R 5 0]', [new Reference(12), 5, 0]],
    ['[1 0 2 0 R]', [1, 0, new Reference(2)]],
    ['[ /A/B[1]<</C 2>> ]', ['A', 'B', [1], new Map([['C', 2]])]],
    [
      '<< /K [ 5 ] /S/P /N null >>',
      new Map<string, unknown>([
        ['K', [5]],
        ['S', 'P'],
        ['N', null],
      ]),
    ],
  ])('%j', (text, value) => expect(read(text)).toEqual(value));

  test.each([
    ['(a\\(b)', 'a(b'],
    ['<FEFF4E59>', '乙'],
    ['<41>', 'A'],
  ])('%j, a string', (text, words) => {
    const value = read(text);
    expect(value instanceof Written && value.decode()).toBe(words);
  });
});

test('values stand one behind another', () => {
  const reader = new ValueReader('7 0 obj\n<< /A (x) >>\nstream', 0);
  expect([reader.read(), reader.read(), reader.takeWord()]).toEqual([7, 0, 'obj']);
  expect(reader.read()).toBeInstanceOf(Map);
  expect(reader.takeWord()).toBe('stream');
});

test.each(['', '[1 2', '<< /A', '<< /A 1', 'word', ')'])('%j is none', (text) => {
  expect(() => read(text)).toThrow(/^PDF: /);
});
