/** Two plans side by side: whole units, each where its plan stands, and none left out. */
import { expect, test } from 'vitest';
import { checkComparisons } from '../../../../scripts/fidelity/pages/check-comparisons.ts';
import { quotedWords } from '../../../../scripts/fidelity/quoted-words.ts';
import { convert } from '../../addresses/ledger/convert.ts';
import { madeOf } from '../small-made.ts';

const TEXT = `水务要点汇编（2篇）
目录
1.青石县2030年水务要点 1
2.青石县2031年水务要点 2
青石县2030年水务要点
1.修堤。年内修堤五里。
2.清淤。年内清淤三里。
青石县2031年水务要点
1.修堤。年内修堤六里。
2.巡河。各村每旬巡河。
`;
const COMPILATION = convert(TEXT);
const NAME = COMPILATION.compilation;
const [OLD, NEW] = [`/${NAME}/1/`, `/${NAME}/2/`];

const cell = (url: string, text: string): string => `<td><a href="${url}">${text}</a></td>`;
const PAIR = `<tr>${cell(`${OLD}#item-1`, '1.修堤。年内修堤五里。')}${cell(`${NEW}#item-1`, '1.修堤。年内修堤六里。')}</tr>`;
const LEFT = `<tr>${cell(`${OLD}#item-2`, '2.清淤。年内清淤三里。').replace('</td>', '<small>第1篇</small></td>')}<td><small>没有相近的条目</small></td></tr>`;
const RIGHT = `<tr><td><small>没有相近的条目</small></td>${cell(`${NEW}#item-2`, '2.巡河。各村每旬巡河。').replace('</td>', '<small>第2篇</small></td>')}</tr>`;
const HEADS = `<tr><th><a href="${OLD}">青石县2030年水务要点</a></th><th><a href="${NEW}">青石县2031年水务要点</a></th></tr>`;
const TOPICS = `<h2 id="topics">同一话题</h2><ul><li><a href="${NEW}#item-1">1.修堤…</a><small>因“修堤”</small></li></ul>`;
const PAGE = `<main><p>按内容配对，1 对。</p><table>${HEADS}${PAIR}${LEFT}${RIGHT}</table>${TOPICS}</main>`;

function prove(html: string, pair = '1-2'): () => void {
  const made = madeOf({ [`compare/${pair}/index.html`]: html }, { compilation: COMPILATION });
  return () => checkComparisons(made, quotedWords(COMPILATION));
}

test('two plans are shown side by side', () => {
  expect(prove(PAGE)).not.toThrow();
  expect(prove(PAGE.replace(TOPICS, '').replace('，1 对', ''))).not.toThrow();
});

test.each([
  ['a word changed', PAGE.replace('五里。</a>', '七里。</a>')],
  ['a unit cut short', PAGE.replace('年内清淤三里。</a>', '</a>')],
  ['a unit of another', PAGE.replace(`${OLD}#item-2`, `${OLD}#item-1`)],
  ['a pair left out', PAGE.replace(PAIR, '')],
  ['a unit of the left left out', PAGE.replace(LEFT, '')],
  ['a unit of the right left out', PAGE.replace(RIGHT, '')],
  ['said to be of the other plan', PAGE.replace('<small>第1篇', '<small>第2篇')],
  ['plans exchanged above', PAGE.replace('2030年水务要点</a></th>', '2031年水务要点</a></th>')],
  ['a plan above that leads to the other', PAGE.replace(`<th><a href="${OLD}"`, `<th><a href="${NEW}"`)],
  ['no plan above', PAGE.replace(HEADS, '')],
  ['pairs counted otherwise', PAGE.replace('1 对', '2 对')],
  ['ten times as many', PAGE.replace('1 对', '10 对')],
  ['a topic’s phrase that is not there', PAGE.replace('因“修堤”', '因“清淤”')],
  ['a topic’s entry otherwise', PAGE.replace('1.修堤…', '2.修堤…')],
])('%s is found', (_, html) => {
  expect(html).not.toBe(PAGE);
  expect(prove(html)).toThrow(/这是程序的错误/);
});

test.each(['1-3', '3-1', '1'])('a comparison %s, of which one is no plan, is found', (pair) => {
  expect(prove(PAGE, pair)).toThrow(`有对照 ${pair}`);
});
