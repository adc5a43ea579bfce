import { expect, test } from 'vitest';
import { foldHead } from '../../../../scripts/parse/facts/fold-head.ts';

test.each([
  ['１２．', '12.'],
  ['（～）', '(~)'],
  ['！', '!'],
  ['1﹒2', '1.2'],
  ['﹐﹫', ',@'],
  ['⼀、⿕', '一、龠'],
  ['⺀', '⺀'],
  ['\uf900', '豈'],
  ['\ufa6c', '\ufa6c'],
  ['1｡', '1。'],
  ['一\u3000\u00a0\t二', '一   二'],
  ['一、“二”', '一、“二”'],
  ['①', '①'],
])('%s is %s', (printed, folded) => {
  expect(foldHead(printed)).toBe(folded);
  expect(foldHead(printed)).toHaveLength(printed.length);
});
