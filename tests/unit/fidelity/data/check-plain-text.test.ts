/** The plain text has each plan's lines, and says at its head what it lacks. */
import { expect, test } from 'vitest';
import { checkPlainText } from '../../../../scripts/fidelity/data/check-plain-text.ts';
import { convert } from '../../addresses/ledger/convert.ts';
import { madeOf } from '../small-made.ts';

const COMPILATION = convert('青石县2031年水务要点\n全年抓好水务。\n1.修堤。修堤五里。\n〔原文无标题。〕\n2.清淤。\n');
const { compilation: NAME, title } = COMPILATION;
const LINES = ['全年抓好水务。', '1.修堤。修堤五里。', '〔原文无标题。〕', '2.清淤。'];
const HEAD = [
  title,
  `https://a.example/${NAME}/`,
  '',
  '',
  `第1篇 ${COMPILATION.plans[0]?.title}`,
  `https://a.example/${NAME}/1/`,
  '',
];
const TEXT = `${[...HEAD, ...LINES].join('\n')}\n`;

function prove(text: string, plans: readonly object[] = COMPILATION.plans): () => void {
  const made = madeOf({ 'plain.txt': text }, { compilation: { ...COMPILATION, plans } });
  return () => checkPlainText(text, made);
}

test('its lines pass, one among them that reads like the site’s own words', () => {
  expect(prove(TEXT)).not.toThrow();
});

test.each([
  ['a line lost', TEXT.replace('\n2.清淤。', '')],
  ['a line more', `${TEXT}3.巡河。\n`],
  ['an empty line lost', TEXT.replace('\n\n全年', '\n全年')],
  ['an empty line more', TEXT.replace('2.清淤', '\n2.清淤')],
  ['an end lost', TEXT.slice(0, -1)],
  ['a word otherwise', TEXT.replace('五里', '六里')],
  ['another plan’s address', TEXT.replace('/1/', '/2/')],
  ['another number', TEXT.replace('第1篇', '第2篇')],
])('%s is found', (_, text) => {
  expect(text).not.toBe(TEXT);
  expect(prove(text)).toThrow(/plain\.txt/);
});

test('a plan that lacks something says so', () => {
  const lacking = COMPILATION.plans.map((plan) => ({ ...plan, status: 'truncated' }));
  expect(prove(TEXT, lacking)).toThrow(/0 篇注明正文不全/);
  expect(prove(TEXT.replace('全年', '〔源文件中本篇正文不全。〕\n全年'), lacking)).not.toThrow();
  expect(prove(TEXT.replace('全年', '〔原文无第3项。〕\n全年'), lacking)).toThrow(/0 篇注明正文不全/);
});
