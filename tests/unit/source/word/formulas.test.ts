/** Formulas in one line, and a letter over several rows. */
import { expect, test } from 'vitest';
import { readDocx } from '../../../../scripts/source/word/read-word.ts';
import { run, zip } from './docx-file.ts';

const lineOf = (content: string): string => readDocx(zip(`<w:p>${content}</w:p>`), 'a.docx').text;
const r = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const m = (name: string, ...inner: string[]): string => `<m:${name}>${inner.join('')}</m:${name}>`;
const sign = (name: string, value: string): string => `<m:${name} m:val="${value}"/>`;

test.each([
  ['a fraction', m('f', m('num', r('a+b')), m('den', r('c'))), '(a+b)/c'],
  ['of numbers', m('f', m('num', r('1')), m('den', r('20'))), '1/20'],
  ['a power', m('sSup', m('e', r('x')), m('sup', r('2'))), 'x^2'],
  ['of a sum', m('sSup', m('e', r('x+1')), m('sup', r('n-1'))), '(x+1)^(n-1)'],
  ['an index', m('sSub', m('e', r('CO')), m('sub', r('2'))), 'CO_2'],
  ['both', m('sSubSup', m('e', r('R')), m('sub', r('i')), m('sup', r('j'))), 'R_i^j'],
  ['a root', m('rad', m('deg'), m('e', r('x'))), '√x'],
  ['a cube root', m('rad', m('deg', r('3')), m('e', r('x+1'))), '[3]√(x+1)'],
  [
    'a sum',
    m('nary', m('naryPr', sign('chr', '∑')), m('sub', r('i=1')), m('sup', r('n')), m('e', r('x'))),
    '∑_(i=1)^nx',
  ],
  ['an integral', m('nary', m('sub', r('0')), m('sup', r('1')), m('e', r('x'))), '∫_0^1x'],
  ['brackets', m('d', m('e', r('a')), m('e', r('b'))), '(a|b)'],
  ['brackets of another kind', m('d', m('dPr', sign('begChr', '{'), sign('endChr', '')), m('e', r('a'))), '{a'],
  [
    'a matrix',
    m('d', m('e', m('m', m('mr', m('e', r('a')), m('e', r('b'))), m('mr', m('e', r('c')), m('e', r('d')))))),
    '(a, b; c, d)',
  ],
  ['a function', m('func', m('fName', r('sin')), m('e', r('x'))), 'sin x'],
  ['one in the other', m('f', m('num', m('sSup', m('e', r('a')), m('sup', r('2')))), m('den', r('b'))), '(a^2)/b'],
])('%s', (_, formula, text) => {
  expect(lineOf(`${run('如')}<m:oMath>${formula}</m:oMath>${run('。')}`)).toBe(`如${text}。`);
});

test('what is deleted or hidden of a formula is left out', () => {
  const hidden = m('sSup', m('e', r('x')), m('sup', `<w:del>${r('9')}</w:del>`));
  expect(lineOf(`<m:oMath>${hidden}</m:oMath>`)).toBe('x');
});

test('a letter over several rows begins its paragraph', () => {
  const cap = `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${run('为')}</w:p>`;
  expect(readDocx(zip(`${cap}<w:p>${run('贯彻落实部署，')}</w:p>`), 'a.docx').text).toBe('为贯彻落实部署，');
});
