import { expect, it } from 'vitest';
import { BOOK_MARKS, findBracketed, QUOTATION_MARKS } from '../../../scripts/across/bracketed.ts';

it('finds names in names', () => {
  expect(findBracketed('推动《市落实〈实施方案〉清单》《要点》落地', BOOK_MARKS)).toEqual([
    '市落实〈实施方案〉清单',
    '实施方案',
    '要点',
  ]);
  expect(findBracketed('“高等教育‘双一流’工程”和“双减”', QUOTATION_MARKS)).toEqual([
    '高等教育‘双一流’工程',
    '双一流',
    '双减',
  ]);
});

it('opens no name with a mark that nothing closes, and closes none that nothing opened', () => {
  expect(findBracketed('见《办法；再见《要点》。多一个》', BOOK_MARKS)).toEqual(['办法；再见《要点》。多一个', '要点']);
  expect(findBracketed('“开头没有结尾', QUOTATION_MARKS)).toEqual([]);
  expect(findBracketed('没有开头”的“双减”', QUOTATION_MARKS)).toEqual(['双减']);
});
