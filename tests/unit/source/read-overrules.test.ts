import { expect, test } from 'vitest';
import { readOverrules } from '../../../scripts/source/read-overrules.ts';
import { readSource } from '../../../scripts/source/read-source.ts';

const source = readSource(Buffer.from('青石乡政务\n青石乡防汛要点\n1.修堤。五里。\n'), 'a.txt');
const read = (lines: unknown) => readOverrules(JSON.stringify({ lines }), 'a.reading.json', source);
const title = { line: 2, begins: '青石乡防汛', as: 'title', reason: '原件此行为标题' };

test('reads what is said of single lines', () => {
  expect(read([title]).overrules).toEqual([title]);
});

test('reads what is printed in place of a character', () => {
  const characters = [{ character: '👍', as: '〔赞〕', reason: '原件如此' }];
  const { overrules, characters: shown } = readOverrules(JSON.stringify({ characters }), 'a.reading.json', source);
  expect({ overrules, shown }).toEqual({ overrules: [], shown: new Map([['👍', '〔赞〕']]) });
  const two = [{ ...characters[0], character: '赞👍' }];
  expect(() => readOverrules(JSON.stringify({ characters: two }), 'a.reading.json', source)).toThrow(/characters/);
});

test.each([
  ['a line that begins otherwise', [{ ...title, line: 1 }]],
  ['a line that is not there', [{ ...title, line: 9 }]],
  ['a word that nobody knows', [{ ...title, as: 'heading' }]],
  ['no reason', [{ line: 2, begins: '青石乡', as: 'title' }]],
])('refuses %s', (_, lines) => {
  expect(() => read(lines)).toThrow(/a\.reading\.json/);
});

test.each([
  ['a line twice', { lines: [title, title] }, 'lines 第 2 行说了两次'],
  [
    'a character twice',
    { characters: [1, 2].map(() => ({ character: '𐀀', as: '〔甲〕', reason: '缺字' })) },
    '“𐀀”写了两次',
  ],
  [
    'a break in what is printed',
    { characters: [{ character: '𐀀', as: '甲\n乙', reason: '缺字' }] },
    'as 里有字符 U+000A',
  ],
  ['what nobody sees', { characters: [{ character: '𐀀', as: '甲\ufeff', reason: '缺字' }] }, 'as 里有字符 U+FEFF'],
])('refuses %s', (_, said, found) => {
  expect(() => readOverrules(JSON.stringify(said), 'a.reading.json', source)).toThrow(found.replace(/^lines /, ''));
});

test('refuses what is no JSON', () => {
  expect(() => readOverrules('{', 'a.reading.json', source)).toThrow(/不是 JSON/);
});
