/**
 * Deliberate changes of a finished site, each such as a fault of a component, an emitter or a printer would make: the
 * build's own proof finds every one of them.
 */
import { hash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkPdfs } from '../../scripts/fidelity/books/check-pdf.ts';
import { checkCompilation, checkJoin } from '../../scripts/fidelity/check-outputs.ts';
import type { JoinedSite } from '../../scripts/fidelity/converted-seed.ts';
import { type Made, openMade } from '../../scripts/fidelity/made-site.ts';
import type { Converted } from '../../scripts/stages/site.ts';
import { KEPT_LIST } from '../../src/model/offline/kept-list.ts';
import { AROUND, type Change, IN_BOOK, put, type Row } from './changes/finished-changes.ts';
import { OF_OTHER_PLACES, OF_PRINTS, OF_THE_BOOK, OF_THE_SITE, OF_THE_TAGS } from './changes/own-changes.ts';
import { convertOwnSeed, FILE, NAME, ownSite } from './own-seed.ts';

let dist: string;
let converted: Converted;
let site: JoinedSite;
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'proof-'));
  cpSync(inject('site'), dist, { recursive: true });
  // It has the sum of each page: beside it no other proof would be needed.
  rmSync(join(dist, NAME, KEPT_LIST));
  converted = await convertOwnSeed();
  site = ownSite(converted, dist);
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

/** Pages whose frame and own words are proven, with what they were then. */
const proven = new Map<string, string>();

/** What is as it was when it was proven is not read again. */
function openKnown(): Made {
  const made = openMade(converted, site);
  const readPage: Made['readPage'] = (path, form) => {
    const html = made.readText(path);
    if (proven.get(path) !== html) made.readPage(path, form);
    proven.set(path, html);
    return html;
  };
  return { ...made, readPage };
}

/** All but the PDFs, which no change here is of. */
function proveFiles(sums = site.sums): void {
  checkCompilation(openKnown());
  checkJoin([converted], { ...site, sums }, true);
}

/** Whoever makes a file wrongly takes the sum of that: its words must tell. */
function sumsWith(file: string, bytes: Uint8Array): JoinedSite['sums'] {
  const path = relative(dist, file);
  return site.sums.has(path) ? new Map(site.sums).set(path, hash('sha256', bytes)) : site.sums;
}

/** Exchanges the first two matches. */
const swap =
  (re: RegExp): Change =>
  (text) => {
    const [a, b] = [...text.matchAll(re)].filter(([found], i, all) => i === 0 || found !== all[0]?.[0]);
    if (a === undefined || b === undefined) return text;
    return (
      text.slice(0, a.index) +
      b[0] +
      text.slice(a.index + a[0].length, b.index) +
      a[0] +
      text.slice(b.index + b[0].length)
    );
  };

const PLAN = '1/index.html';
const ENTRY = '1/item-5/index.html';
const PRINT = 'print/index.html';
const COVER = 'index.html';
const SOURCE = 'source/index.html';
const WORDS = '开齐开足';

const CHANGES: readonly Row[] = [
  ['a word changed', PLAN, put(WORDS, '开齐开好')],
  ['a space put in', PLAN, put(WORDS, '开齐 开足')],
  ['a zero-width space put in', PLAN, put(WORDS, '开齐\u200b开足')],
  ['full width made half', PLAN, put('，开齐', ',开齐')],
  ['a space lost', '2/index.html', put('悦读行走 书香', '悦读行走书香')],
  ['a paragraph split', PLAN, put(WORDS, '开齐</p><p>开足')],
  ['a stop of a heading lost', PLAN, put('质量观。</h', '质量观</h')],
  ['a mark changed', PLAN, put('>5.</a>', '>6.</a>')],
  ['a mark’s own link to another', PLAN, put('href="#item-5">5.</a>', 'href="#item-6">5.</a>')],
  ['an anchor on the neighbour', PLAN, put('<section id="item-5"', '<section id="item-50"')],
  ['a heading deleted', PLAN, put(/<h4><a href="#item-6">.*?<\/h4>/, '')],
  ['a paragraph hidden', PLAN, put(`<p>${'实施课程'}`, '<p hidden>实施课程')],
  ['a paragraph hidden from those who hear', PLAN, put('<p>实施课程', '<p aria-hidden="true">实施课程')],
  ['a paragraph of no height', PLAN, put('<p>实施课程', '<p style="height:0">实施课程')],
  ['words in a template', PLAN, put('<p>实施课程', '<template>甲</template><p>实施课程')],
  ['words struck', PLAN, put(WORDS, `<del>${WORDS}</del>`)],
  ['words put in and struck', PLAN, put(WORDS, `${WORDS}<s>乙</s>`)],
  ['a paragraph made a note', PLAN, put('<p>实施课程', '<p data-note>实施课程')],
  ['a paragraph repeated as a note', PLAN, put('<p>实施课程', '<p data-note>开齐开足国家规定课程</p><p>实施课程')],
  ['words outside of a paragraph', PLAN, put('<p>实施课程', '丙<p>实施课程')],
  ['a link put in', PLAN, put(WORDS, `<a href="#item-9">${WORDS}</a>`)],
  [
    '正文缺 said falsely',
    PLAN,
    put('<p>实施课程', '<p class="note" data-note>正文缺：原文只在目录中列出此条。</p><p>实施课程'),
  ],
  [
    '目录未列 said falsely',
    PLAN,
    put('<p>实施课程', '<p class="note" data-note>目录未列：此条只见于正文。</p><p>实施课程'),
  ],
  ['目录未列 not said', PLAN, put('目录未列：此条只见于正文。', '')],
  ['原文至此中断 not said', '3/index.html', put('原文至此中断', '原文到此为止')],
  ['原文开头缺失 not said', '2/index.html', put('原文开头缺失', '原文')],
  [
    '原文开头缺失 said falsely',
    PLAN,
    put('<p>2024年，', '<p class="note" data-note>原文开头缺失，以下从句中开始。</p><p>2024年，'),
  ],
  ['a heading of the 目录 exchanged', PLAN, swap(/(?<=<a href="#item-\d+">)\d+\.[^<]+(?=<\/a><\/li>)/g)],
  ['the title changed', PLAN, put(/<h1>([^<]+)<\/h1>/, '<h1>省教育局2024年工作要点</h1>')],
  ['a word changed on an entry’s page', ENTRY, put(WORDS, '开齐开好', '<article')],
  ['a neighbour’s text on an entry’s page', ENTRY, (text) => text.replace(/<p>实施.*?<\/p>/, '<p>别的话。</p>')],
  ['an entry’s mark changed', ENTRY, put('>5.坚持', '>15.坚持')],
  ['a paragraph of an entry lost', ENTRY, (text) => text.replace(/<p>实施.*?<\/p>/, '')],
  [
    '正文缺 on an entry’s page falsely',
    ENTRY,
    put('</h1>', '</h1><p class="note">正文缺：原文只在目录中列出此条。</p>'),
  ],
  ['目录未列 not on an entry’s page', '1/item-27/index.html', put('目录未列', '目录已列')],
  ['a part’s page that leads to another', '1/part-1/index.html', put('/1/item-1/">', '/1/item-2/">', '<article')],
  ['an entry’s words hidden', ENTRY, put('<p>实施', '<p hidden>实施')],
  ['a word changed for printing', PRINT, put(WORDS, '开齐开好')],
  ['two lines exchanged for printing', PRINT, swap(/<p class="k-item"[^>]*>.*?<\/p>/g)],
  ['a link for printing to another', PRINT, put(/\/1\/#item-5"/, '/1/#item-6"', '<article')],
  ['an anchor for printing', PRINT, put('id="1-item-5"', 'id="1-item-500"')],
  ['a line for printing left out', PRINT, (text) => text.replace(/<p class="k-item"[^>]*>.*?<\/p>/, '')],
  ['a title for printing', PRINT, put(/(id="plan-2">)[^<]+/, '$1某局要点')],
  ['the 目录 for printing leads elsewhere', PRINT, put('href="#1-part-1"', 'href="#1-part-2"')],
  ['the 目录 for printing reversed', PRINT, swap(/<span>\d\. [^<]+<\/span>/g)],
  ['the cover’s titles reversed', COVER, swap(/<span class="title">[^<]+<\/span>/g)],
  ['a page number of the cover', COVER, put(/(<span class="visually-hidden">原书第<\/span>)\d+/, '$1999')],
  ['a link of the cover to another plan', COVER, put(`href="/${NAME}/1/"`, `href="/${NAME}/2/"`, 'class="contents"')],
  ['findings turned round', COVER, put('目录未列', '正文缺失', 'class="findings"')],
  ['a finding left out', COVER, (text) => text.replace(/<li class="warning">.*?<\/li>/, '')],
  ['a finding’s line', COVER, put('/source/#L244', '/source/#L245')],
  ['two line ids of the source exchanged', SOURCE, swap(/<li id="L1\d\d">/g)],
  ['a line of the source without address', SOURCE, put('<li id="L100">', '<li>')],
  ['the sum zeroed', SOURCE, put(/<code class="hash">[0-9a-f]+/, `<code class="hash">${'0'.repeat(64)}`)],
  ['a way from the source to elsewhere', SOURCE, put(/(class="target" href="[^"]*)item-5"/, '$1item-6"')],
  ['a word in index.json', 'index.json', put(WORDS, '开齐开好')],
  ['a place in index.json', 'index.json', put('"line": 216', '"line": 217')],
  ['an address lost', 'addresses.json', put('"item-5"', '"item-500"')],
  ['a word in the CSV', 'items.csv', put(WORDS, '开齐开好')],
  ['a column exchanged in the CSV', 'items.csv', put('item-5,5.,5', 'item-5,5,5.')],
  ['a row lost in the CSV', 'items.csv', (text) => text.replace(/[^\n]*item-5,[^\n]*\n/, '')],
  ['a word in Akoma Ntoso', 'akn.xml', put(WORDS, '开齐开好')],
  ['a number in Akoma Ntoso', 'akn.xml', put('<num>5.', '<num>6.')],
  ['an anchor in Akoma Ntoso', 'akn.xml', put('wId="item-5"', 'wId="item-55"')],
  ['a heading lost in Akoma Ntoso', 'akn.xml', (text) => text.replace(/<heading>坚持科学[^<]*<\/heading>/, '')],
  ['a word in the plain text', 'plain.txt', put(WORDS, '开齐开好')],
  ['two lines of the plain text joined', 'plain.txt', put('\n5.', '5.')],
  ['an address in the plain text', 'plain.txt', put('/education-2024/2/', '/education-2024/1/')],
  ['what a plan lacks unsaid in the plain text', 'plain.txt', put(/〔源文件中本篇[^〕]*〕/, '')],
  ['the published seed', FILE, put('目录', '目 录')],
  ['a word of the search', '../pagefind/catalogue.json', put(WORDS, '开齐开好')],
  ['an anchor of the search', '../pagefind/catalogue.json', put('"anchor":"item-5"', '"anchor":"item-6"')],
  ['a mark of the search', '../pagefind/catalogue.json', put('"mark":"5."', '"mark":"6."')],
];

const BOOK: readonly Row[] = [
  ['a word changed', 'plan-1.xhtml', put(WORDS, '开齐开好')],
  ['a space put in', 'plan-1.xhtml', put(WORDS, '开齐 开足')],
  ['two paragraphs exchanged', 'plan-1.xhtml', swap(/<p>[^<]+<\/p>/g)],
  ['an id changed', 'plan-1.xhtml', put('id="item-5"', 'id="item-55"')],
  ['a plan’s text in another', 'plan-2.xhtml', (text) => text.replace(/<p>[^<]+<\/p>/, '')],
  ['the navigation leads elsewhere', 'nav.xhtml', put('plan-1.xhtml#item-5"', 'plan-1.xhtml#item-6"')],
  ['the navigation’s words', 'nav.xhtml', put('坚持科学', '坚持')],
  ['a note', 'notes.xhtml', put('第244行', '第245行')],
  ['the title', 'title.xhtml', put('教育局', '体育局', '<body')],
];

describe('the proof of a finished site', () => {
  test('passes it as it was built', () => expect(() => proveFiles()).not.toThrow());

  test.each([...CHANGES, ...AROUND, ...OF_THE_SITE, ...OF_THE_TAGS, ...OF_OTHER_PLACES])(
    'finds %s',
    (_, path, change) => {
      const file = join(dist, NAME, path);
      const before = readFileSync(file, 'utf8');
      const after = change(before);
      expect(after).not.toBe(before);
      tryFile(file, Buffer.from(before), Buffer.from(after));
    },
  );

  test.each([...BOOK, ...IN_BOOK, ...OF_THE_BOOK])('finds in the book %s', (_, name, change) => {
    const file = join(dist, NAME, `${NAME}.epub`);
    const bytes = readFileSync(file);
    const book = unzipSync(bytes);
    const before = strFromU8(book[`EPUB/${name}`] as Uint8Array);
    const after = change(before);
    expect(after).not.toBe(before);
    tryFile(file, bytes, zipSync({ ...book, [`EPUB/${name}`]: strToU8(after) }, { level: 0 }));
  });
});

test.each(OF_PRINTS)('finds %s', async (_, path, change) => {
  const file = join(dist, NAME, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  try {
    await expect(checkPdfs(openMade(converted, site))).rejects.toThrow(/这是程序的错误/);
  } finally {
    writeFileSync(file, before);
  }
});

test('finds two cards exchanged', () => {
  const [card, other] = ['1', '2'].map((plan) => join(dist, NAME, plan, 'card.png')) as [string, string];
  tryFile(card, readFileSync(card), readFileSync(other));
});

test.each(['assets/*.js', 'pagefind/pagefind-entry.json'])('finds a change of %s by its sum', (pattern) => {
  const [name] = globSync(pattern, { cwd: dist }) as [string];
  const file = join(dist, name);
  tryFile(file, readFileSync(file), Buffer.from(`${readFileSync(file, 'utf8')} `), site.sums);
});

test('finds a line of the source that the tree has lost', () => {
  const { root } = converted.tree;
  const [lost] = root.children;
  expect(lost?.kind).toBe('torn-contents');
  const tree = { ...converted.tree, root: { ...root, children: root.children.slice(1) } };
  expect(() => checkCompilation({ ...openKnown(), tree })).toThrow(/这是程序的错误/);
});

function tryFile(file: string, before: Uint8Array, after: Uint8Array, sums = sumsWith(file, after)): void {
  writeFileSync(file, after);
  try {
    expect(() => proveFiles(sums)).toThrow(/这是程序的错误/);
  } finally {
    writeFileSync(file, before);
  }
}
