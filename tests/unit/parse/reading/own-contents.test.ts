/** Whatever a 目录 of a document's own is read from, the nodes give the lines back, each once and in order. */
import { expect, test } from 'vitest';
import { parse } from '../../../../scripts/parse/parse.ts';
import { splitLines } from '../../../../scripts/source/text/lines.ts';
import { printLine, walk } from '../../../../src/model/plan/tree.ts';

const linesOf = (text: string): string[] => {
  const tree = parse({ file: 'a.txt', encoding: 'utf-8', sha256: '', lines: splitLines(text) } as never, 'a');
  return [...walk(tree.root)].flatMap(({ lines }) => lines.map(printLine));
};

test.each([
  [['目录', '(1)']],
  [['目录', '（2）', '1.强化 3']],
  [['目录目录', '目录目录', '目录', '1.强化', '市强化2024年工作要点', '1.强化。各单位要到位。']],
])('%j', (lines) => {
  expect(linesOf(lines.join('\n'))).toEqual(lines);
});
