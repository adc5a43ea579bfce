/** How dear a 目录 may become before no better end is looked for: one sentence in it is read over, a worse one ends it. */
import { expect, test } from 'vitest';
import { LinesBehind } from '../../../../../scripts/parse/reading/behind.ts';
import { readContents } from '../../../../../scripts/parse/reading/compilation/contents.ts';
import { ListedLines } from '../../../../../scripts/parse/reading/compilation/listed-lines.ts';
import { readLines } from './read-lines.ts';

const TOWNS = [...'东西南北上下左右前后青白赤黑金木水火土石'];
const listed = (from: number, to: number, number: (n: number) => string): string[] =>
  TOWNS.slice(from, to).map((town, i) => `${number(from + i + 1)}${town}镇2024年工作要点……${from + i + 1}`);

/** How many lines of the 目录 are read. */
const endOf = (sentence: string, number: (n: number) => string): number => {
  const bodies = TOWNS.flatMap((town) => [`${town}镇2024年工作要点`, '各村抓好落实。']);
  const pieces = readLines([...listed(0, 2, number), sentence, ...listed(2, 20, number), ...bodies]);
  return readContents(new ListedLines(pieces), 0, new LinesBehind(pieces, 0)).end;
};
const bare = (): string => '';
const numbered = (n: number): string => `${n > 2 ? n + 2 : n}.`;

test('a 目录 goes on behind a sentence that is all that speaks against it', () => {
  expect(endOf('各镇要抓好落实。', bare)).toBe(21);
});
test('but not behind one that breaks the row of its numbers, too', () => {
  expect(endOf('4.各镇要抓好落实。', numbered)).toBe(2);
});
