import { expect, test } from 'vitest';
import { foldWidth } from '../../../../src/model/text/fold.ts';
import { typeset } from '../../../../src/model/text/typeset.ts';

test.each([
  ['县(区)三级,覆盖75%:好', '县（区）三级，覆盖75%：好'],
  ['10:30,f(x)', '10:30,f(x)'],
  ['甲\v乙\f丙\u2028丁\u2029戊', '甲 乙 丙 丁 戊'],
  ['党\ufeff建', '党\u200b建'],
  ['a\u2028b', 'a b'],
])('%j is shown as %j', (text, shown) => {
  expect(typeset(text)).toBe(shown);
  expect(foldWidth(shown)).toBe(foldWidth(text));
});
