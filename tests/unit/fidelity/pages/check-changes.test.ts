/** The proof of the page of changes, on pages written by hand. */
import { expect, test } from 'vitest';
import { checkChanges } from '../../../../scripts/fidelity/pages/check-changes.ts';
import { madeOf } from '../small-made.ts';

const OPENED = '2031-03-01T00:00:00Z';
const CHANGED = '2031-04-02T00:00:00Z';
const VERSION = 'a'.repeat(40);
const PLANS = [{ ordinal: 1, entries: [{ kind: 'item' }, { kind: 'item' }] }];

const CHANGES = [
  {
    ...{ kind: 'reworded', name: '第1项', heading: '修堤', from: '第2项', url: '/water/1/#item-1' },
    pieces: [
      { kind: 'same', text: '年内修' },
      { kind: 'removed', text: '三里' },
      { kind: 'added', text: '五里' },
    ],
  },
  { kind: 'removed', name: '第3项', heading: '清淤', from: null, url: null, pieces: [] },
];
const ROWS = [
  '<li>改写 <a href="/water/1/#item-1">第1项</a> 修堤 （原第2项）<p class="diff">年内修<del>三里</del><ins>五里</ins></p></li>',
  '<li>删去 第3项 清淤</li>',
];
const HEAD = `<section id="v-${VERSION}"><h2>2031-04-02<small>版本 aaaaaaaa</small></h2><ul>`;
const CRUMBS = '<main><p>要点</p><h1>变更</h1>';
const STATE = '<p>2031-03-01 起发布，共 2 项。</p>';
const WHAT = '<p>每次更新，这里逐条列出。</p>';
const PAGE = `${CRUMBS}${STATE}${WHAT}${HEAD}${ROWS.join('')}</ul></section></main>`;

const address = (more: object = {}) => ({
  ...{
    plan: 1,
    anchor: 'item-1',
    name: '第1项',
    kind: 'item',
    status: 'current',
    heading: '修堤',
    url: '/water/1/#item-1',
  },
  ...{ page: '/water/1/item-1/', since: OPENED, until: null, to: null, reason: null },
  ...more,
});

interface Past {
  readonly gap?: string | null;
  readonly first?: string | null;
  readonly revisions?: readonly object[];
  readonly addresses?: readonly object[];
}

function prove(html: string, past: Past = {}): () => void {
  const { gap = null, first = OPENED, addresses = [address()] } = past;
  const revisions = past.revisions ?? [{ version: VERSION, moment: CHANGED, changes: CHANGES }];
  const more = { compilation: { plans: PLANS }, history: { gap, first, revisions }, addresses: { addresses } };
  const made = madeOf({ 'changes/index.html': html }, more);
  return () => checkChanges(made);
}

test('a version is told by its day and its changes', () => {
  expect(prove(PAGE)).not.toThrow();
});

test.each([
  ['another day', PAGE.replace('2031-04-02<', '2031-04-03<')],
  ['another version', PAGE.replace('版本 aaaaaaaa', '版本 bbbbbbbb')],
  ['another version’s address', PAGE.replace('v-aa', 'v-ba')],
  ['a change left out', PAGE.replace(ROWS[1] as string, '')],
  ['changes in another order', PAGE.replace(ROWS.join(''), ROWS.toReversed().join(''))],
  ['what was put in said to be struck', PAGE.replace('<ins>五里</ins>', '<del>五里</del>')],
  ['what was struck said to stand', PAGE.replace('<del>三里</del>', '三里')],
  ['more of it struck', PAGE.replace('修<del>三里</del>', '<del>修三里</del>')],
  ['less of it put in', PAGE.replace('<ins>五里</ins>', '<ins>五</ins>里')],
  ['another kind of change', PAGE.replace('删去', '新增')],
  ['another origin', PAGE.replace('原第2项', '原第3项')],
  ['another entry', PAGE.replace('#item-1"', '#item-2"')],
  ['another day of publication', PAGE.replace('2031-03-01 起', '2031-03-02 起')],
  ['another number of items', PAGE.replace('共 2 项', '共 3 项')],
  ['a paragraph more', PAGE.replace(WHAT, `${WHAT}<p>原文无。</p>`)],
])('%s is found', (_, html) => {
  expect(html).not.toBe(PAGE);
  expect(prove(html)).toThrow(/这是程序的错误/);
});

const bare = (state: string): string => `${CRUMBS}<p>${state}</p>${WHAT}</main>`;
const SINCE = '2031-03-01 起发布，共 2 项。';

test.each<[string, string, Past]>([
  ['nothing changed', `${SINCE}源文件自 2031-03-01 收录以来没有改动。`, { revisions: [] }],
  ['nothing is known', `${SINCE}这里没有源文件的改动记录。`, { revisions: [], gap: 'none', first: null }],
  ['nothing was published', '源文件自 2031-03-01 收录以来没有改动。', { revisions: [], addresses: [] }],
])('where %s, the page says so', (_, state, past) => {
  expect(prove(bare(state), past)).not.toThrow();
  expect(prove(bare('看一看。'), past)).toThrow(/变更页说“看一看。/);
});

test('an address that moved is told, with the way there', () => {
  const moved = address({ status: 'moved', until: CHANGED, to: '/water/1/#item-2', anchor: 'item-4', name: '第4项' });
  const row = '<li>第1篇第4项《修堤》已于2031-04-02移到别处。<a href="/water/1/#item-2">现在的位置</a></li>';
  const page = `${CRUMBS}<p>${SINCE}源文件自 2031-03-01 收录以来没有改动。</p>${WHAT}<h2>地址的去向</h2><ul>${row}</ul></main>`;
  const past = { revisions: [], addresses: [moved, address()] };
  expect(prove(page, past)).not.toThrow();
  expect(prove(page.replace('#item-2"', '#item-3"'), past)).toThrow(/变更页/);
  expect(prove(page.replace('第1篇', ''), past)).toThrow(/变更页/);
  expect(prove(page.replace('<h2>地址的去向</h2>', ''), past)).toThrow(/变更页的日期/);
});
