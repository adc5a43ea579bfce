import { expect, test } from 'vitest';
import { spaceInText } from '../../../scripts/check/rules/spaces.ts';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';

function findIn(lines: number): readonly { readonly message: string }[] {
  const spaced = Array.from({ length: lines }, (_, i) => `${i + 1}.清扫街巷。早市 夜市各一次。`);
  const tree = parse(readSource(Buffer.from(['市城管局2031年工作要点', ...spaced].join('\n')), 'demo.txt'), 'demo');
  return [...spaceInText({ tree, compilation: joinCompilation(tree) })];
}

test('a few spaced lines are told one by one, many in one finding that counts them', () => {
  expect(findIn(3)).toHaveLength(3);
  expect(findIn(4).map(({ message }) => message)).toEqual(['有 4 行汉字之间有空格，如“扫街巷。早市 夜市各一次。”。']);
});
