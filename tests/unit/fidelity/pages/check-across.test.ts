/** Whatever is gathered from the plans quotes words that stand where it leads to. */
import { expect, test } from 'vitest';
import { checkAcross } from '../../../../scripts/fidelity/pages/check-across.ts';
import { printJson } from '../../../../scripts/fidelity/readers/print-json.ts';
import { madeOf } from '../small-made.ts';

const [URL, OTHER] = ['/water/1/#item-1', '/water/1/#item-2'];
const WORDS = new Map([
  [URL, '1.修堤。修堤5公里，6月底前完成，按《河道管理条例》和“一河一策”办。'],
  [OTHER, '2.清淤。'],
]);
const at = { plan: 1, anchor: 'item-1', url: URL };
const ACROSS = {
  figures: [{ ...at, printed: '5公里', clause: '修堤5公里' }],
  terms: [{ ...at, printed: '6月底前', clause: '6月底前完成' }],
  documents: [{ name: '河道管理条例', variants: [], places: [at], count: 1, initial: 'H' }],
  quotes: [{ name: '一河一策', variants: [], places: [at], count: 1, initial: 'Y' }],
};
const QUOTED = /指标、索引说 \S+ 有/;

/** What is said of data that was published as it was gathered. */
function sayOf(across: object): string {
  try {
    checkAcross(madeOf({ 'across.json': printJson(across) }, { across }), WORDS);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

test('what stands there is quoted rightly', () => {
  expect(sayOf(ACROSS)).not.toMatch(QUOTED);
});

test.each([
  ['a figure elsewhere', { figures: [{ ...ACROSS.figures[0], url: OTHER }] }],
  ['a figure otherwise', { figures: [{ ...ACROSS.figures[0], printed: '6公里' }] }],
  ['a figure’s clause otherwise', { figures: [{ ...ACROSS.figures[0], clause: '修堤15公里' }] }],
  ['a date otherwise', { terms: [{ ...ACROSS.terms[0], printed: '7月底前' }] }],
  ['a document that is not named there', { documents: [{ ...ACROSS.documents[0], name: '水法' }] }],
  ['a document elsewhere, too', { documents: [{ ...ACROSS.documents[0], places: [at, { ...at, url: OTHER }] }] }],
  ['a word that is not quoted there', { quotes: [{ ...ACROSS.quotes[0], name: '一村一策' }] }],
])('%s is found', (_, change) => {
  expect(sayOf({ ...ACROSS, ...change })).toMatch(QUOTED);
});

test('a name may be printed in one of its forms', () => {
  const named = (...variants: string[]) => ({ documents: [{ ...ACROSS.documents[0], name: '河道条例', variants }] });
  expect(sayOf({ ...ACROSS, ...named('河道管理条例') })).not.toMatch(QUOTED);
  expect(sayOf({ ...ACROSS, ...named('河道管理办法') })).toMatch(QUOTED);
});

test('data that was published otherwise is found', () => {
  const made = madeOf({ 'across.json': printJson({ ...ACROSS, figures: [] }) }, { across: ACROSS });
  expect(() => checkAcross(made, WORDS)).toThrow(/across\.json/);
});
