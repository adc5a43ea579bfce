/** What the search takes for the same: forms that only look otherwise, and what shows nothing. */
import { expect, test } from 'vitest';
import { foldForSearch } from '../../../../src/model/search/folded.ts';

test.each([
  ['Kangxi radicals', '⼯作要⽬', '工作要目'],
  ['radicals of simplified forms', '⻓期开⻔⻅山，⻛雨', '长期开门见山,风雨'],
  ['compatibility ideographs', '\uf9d1月\uf97e力', '六月量力'],
  ['a soft hyphen', '教\u00ad育', '教育'],
  ['joiners and spaces without width', '教\u2060育\u200b局\u200d的\ufeff事', '教育局的事'],
  ['variation selectors', '☑\ufe0f完成，葛\u{e0100}城', '☑完成,葛城'],
  ['case, width and white space', 'Ａ Ｂ　ｃ', 'abc'],
])('%s', (_, text, folded) => {
  expect(foldForSearch(text).chars.join('')).toBe(folded);
});

test('each character knows where it stands in the text', () => {
  const text = '教\u00ad育\ufe0f⼯';
  const { chars, at } = foldForSearch(text);
  expect(chars.map((char, i) => `${char}${at[i]}`)).toEqual(['教0', '育2', '工4']);
});
