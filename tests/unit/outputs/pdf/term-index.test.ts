import { expect, test } from 'vitest';
import { createTermIndex, findIndexed } from '../../../../scripts/outputs/pdf/term-index.ts';

test('a text is cut behind the mark that opens a name, and nothing is lost', () => {
  const index = createTermIndex();
  const text = '推动《教育规划》落地，落实“双减”，再议《教育规划》。';
  const pieces = index.cut(text);
  expect(pieces).toEqual(['推动《', 0, '教育规划》落地，落实“', 1, '双减”，再议《', 0, '教育规划》。']);
  expect(pieces.filter((piece) => typeof piece === 'string').join('')).toBe(text);
});

test('a name inside a name counts as itself', () => {
  const names = findIndexed('《某市落实〈改革方案〉清单》与“高等教育‘双一流’工程”').map(({ name }) => name);
  expect(names).toEqual(['《某市落实〈改革方案〉清单》', '《改革方案》', '“高等教育‘双一流’工程”', '“双一流”']);
});

test('a quoted sentence or list is no term', () => {
  expect(findIndexed('“强化责任。落实到人”')).toEqual([]);
  expect(findIndexed(`“${'长'.repeat(21)}”`)).toEqual([]);
  expect(findIndexed('“没有下引号')).toEqual([]);
});

test('terms stand by pinyin below their letters, what is no Chinese in front', () => {
  const index = createTermIndex();
  index.cut('“双减”“一招鲜”“八大工程”“1+X”“双一流”“掐尖”“县管校聘”“12991”“3+2”');
  const listed = index.listTerms().map(({ letter, terms }) => [letter, ...terms.map(({ text }) => text)]);
  expect(listed).toEqual([
    ['#', '“1+X”', '“3+2”', '“12991”'],
    ['B', '“八大工程”'],
    ['Q', '“掐尖”'],
    ['S', '“双减”', '“双一流”'],
    ['X', '“县管校聘”'],
    ['Y', '“一招鲜”'],
  ]);
});

test('a heading that the 目录 repeats is noted by its label', () => {
  const index = createTermIndex();
  index.noteHeading('1-part-1', '一、突出“双减”');
  index.noteHeading('1-part-1', '一、突出“双减”');
  expect(index.listTerms()[0]?.terms).toEqual([{ text: '“双减”', id: 0, headings: ['1-part-1'] }]);
});
