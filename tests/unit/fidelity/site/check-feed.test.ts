/** The proof of the feed, on feeds written by hand. */
import { expect, test } from 'vitest';
import { checkFeed } from '../../../../scripts/fidelity/site/check-feed.ts';
import { siteMaker } from './small-site.ts';

const ORIGIN = 'https://yaodian.example';
const OPENED = '2031-03-01T00:00:00Z';
const MOVED = '2031-04-01T00:00:00Z';
const makeSite = siteMaker();

interface Entry {
  readonly title?: string;
  readonly updated?: string;
  readonly url?: string;
  readonly words?: string;
}
const entry = ({
  title = '水务要点：新增 2 条',
  updated = MOVED,
  url = '/water/changes/',
  words = '',
}: Entry): string =>
  `<entry><title>${title}</title><updated>${updated}</updated><link rel="alternate" type="text/html" href="${ORIGIN}${url}"/><content type="text">${words}</content></entry>`;

const address = (heading: string, since: string | null) => ({ heading, since, until: MOVED });
const ADDRESSES = [address('修堤', OPENED), address('清淤', OPENED)];
const CHANGES = Array.from({ length: 21 }, (_, i) => ({ kind: 'added', heading: `修第${i + 1}段` }));
const REVISION = { version: 'abc123', moment: MOVED, changes: CHANGES.slice(0, 20) };

/** What is said of a feed with these entries. */
function prove(entries: readonly Entry[], more: { addresses?: object[]; revisions?: object[]; head?: string } = {}) {
  const { addresses = ADDRESSES, revisions = [], head = entries[0]?.updated ?? MOVED } = more;
  const compilation = { compilation: 'water', title: '水务要点' };
  const site = makeSite(
    {
      'feed.xml': `<feed><updated>${head}</updated>${entries.map(entry).join('')}</feed>`,
      'water/index.html': '',
      'water/changes/index.html': '<section id="v-abc123">',
    },
    { origin: ORIGIN, all: [{ compilation, addresses: { addresses }, history: { revisions } }] },
  );
  return () => checkFeed(site);
}

test('decisions of the ledger pass, with the headings they are about', () => {
  expect(prove([{}])).not.toThrow();
  expect(prove([{ words: '修堤\n清淤\n等 3 条\n' }])).not.toThrow();
  expect(prove([{ updated: OPENED, url: '/water/', words: '\n修堤\n' }])).not.toThrow();
});

test.each<[string, readonly Entry[], { head?: string }, RegExp]>([
  ['a moment of none', [{ updated: '2031-05-01T00:00:00Z' }], {}, /说是 2031-05-01T00:00:00Z 的/],
  ['a heading of none', [{ words: '修堤\n修桥' }], {}, /说到“修桥”/],
  ['a rest that is not counted', [{ words: '等 条' }], {}, /说到“等 条”/],
  ['another compilation’s title', [{ title: '说说水务要点' }], {}, /名为“说说水务要点”/],
  ['a page that is not there', [{ url: '/water/new/' }], {}, /指向 \/water\/new\//],
  ['an older time at its head', [{}], { head: OPENED }, /的时间不是最新一条的/],
  ['nothing of a compilation', [], { head: '1970-01-01T00:00:00Z' }, /没有说到一个汇编/],
])('%s is found', (_, entries, more, said) => {
  expect(prove(entries, more)).toThrow(said);
});

test('a compilation that no ledger has opened has no news', () => {
  const more = { addresses: [address('修堤', null)], head: '1970-01-01T00:00:00Z' };
  expect(prove([], more)).not.toThrow();
});

const NEWS: Entry = {
  title: '水务要点：更新 20 条',
  url: '/water/changes/#v-abc123',
  words: CHANGES.slice(0, 20)
    .map(({ heading }) => `新增 ${heading}`)
    .join('\n'),
};
const opened = { words: '修堤' };

test('a version is told by all that it changed, or by twenty changes and their number', () => {
  expect(prove([NEWS, opened], { revisions: [REVISION] })).not.toThrow();
  const more = { ...NEWS, title: '水务要点：更新 21 条', words: `${NEWS.words}\n等 21 条` };
  expect(prove([more, opened], { revisions: [{ ...REVISION, changes: CHANGES }] })).not.toThrow();
});

test.each<[string, Entry]>([
  ['a title', { title: '水务要点：更新 19 条' }],
  ['a time', { updated: OPENED }],
  ['a change', { words: '新增 修第1段' }],
])('%s of a version otherwise is found', (_, change) => {
  expect(prove([{ ...NEWS, ...change }, opened], { revisions: [REVISION] })).toThrow(/的更新与原文不符/);
});

test('a version of none is found', () => {
  expect(prove([NEWS, opened])).toThrow(/的更新与原文不符/);
});
