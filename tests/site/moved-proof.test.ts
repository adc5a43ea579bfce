/** The proof of what keeps old addresses alive, tried on built pages: whatever they say or lead to otherwise is found. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readLedgers } from '../../scripts/addresses/ledger/file/read-ledgers.ts';
import { sayingsOf } from '../../scripts/fidelity/sayings.ts';
import { checkMoved } from '../../scripts/fidelity/site/check-moved.ts';
import type { WholeSite } from '../../scripts/fidelity/site/whole-site.ts';
import { findTitles } from '../../scripts/model/link-references.ts';
import { convertSeed } from '../../scripts/runs/runs.ts';
import { readSource } from '../../scripts/source/read-source.ts';
import { put, type Row } from './changes/finished-changes.ts';
import { publish } from './own-seed.ts';

const NAME = 'county';
const FILE = `${NAME}.txt`;
const SEEDS = join(import.meta.dirname, 'moved');
const REDIRECTS = '_redirects';

let dist: string;
let site: WholeSite;
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'moved-'));
  for (const path of [NAME, 'district', REDIRECTS])
    cpSync(join(inject('oddSite'), path), join(dist, path), { recursive: true });
  const bytes = readFileSync(join(SEEDS, FILE));
  const ledger = (await readLedgers(SEEDS)).get(NAME);
  const seed = { name: NAME, file: FILE, bytes, source: readSource(bytes, FILE) };
  const converted = await convertSeed(seed, ledger);
  const settings = publish('');
  const titles = findTitles(converted.compilation.plans);
  const sayings = sayingsOf([converted], { ...{ dist, origin: '', topics: '' }, titles, settings });
  const facts = { settings, sayings, proven: new Set<string>() };
  site = { dist, facts, lists: [converted.addresses] } as unknown as WholeSite;
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

test('what was built passes', () => expect(() => checkMoved(site)).not.toThrow());

const MOVED = 'county/1/item-4/index.html';
const VACANT = 'county/1/item-5/index.html';
const COVER = 'district/index.html';
const PLAN = 'district/1/index.html';
const ENTRY = 'district/1/item-3/index.html';

const CHANGES: readonly Row[] = [
  ['the page of a moved entry leads elsewhere', MOVED, put('<a href="/county/1/#item-6">', '<a href="/county/1/">')],
  ['it sends elsewhere', MOVED, put('url=/county/1/#item-6', 'url=/county/1/#item-1')],
  ['it is named after another', MOVED, put('<h1>第4项', '<h1>第3项')],
  ['it says what became of another', MOVED, put('<p>第4项', '<p>第3项')],
  ['it says when otherwise', MOVED, put('2026-02-01', '2026-02-02', '<main')],
  ['a number that the source skips is said to be there', VACANT, put('原文无第5项', '原文有第5项', '<main')],
  [
    'it sends anywhere',
    VACANT,
    put('<meta name="color', '<meta http-equiv="refresh" content="0; url=/x/"><meta name="color'),
  ],
  ['a compilation’s old name leads elsewhere', COVER, put('<a href="/county/">', '<a href="/county/1/">', '<main')],
  ['it bears another title', COVER, put('汇编（2篇）</h1>', '汇编（3篇）</h1>')],
  ['it says another address', COVER, put('现在的地址是 /county/', '现在的地址是 /district/', '<main')],
  ['a plan’s page under it leads to another', PLAN, put('<p><a href="/county/1/">', '<p><a href="/county/2/">')],
  ['that bears another title', PLAN, put('<h1>县教育局', '<h1>市教育局')],
  ['an anchor on it lost', PLAN, put(/<li id="item-2">.*?<\/li>/, '')],
  ['one more', PLAN, put('<li id="item-2">', '<li id="item-9">原文无第9项。</li><li id="item-2">')],
  ['one renamed', PLAN, put('<li id="item-2">', '<li id="item-20">')],
  [
    'one that leads elsewhere',
    PLAN,
    put('<li id="item-2"><a href="/county/1/#item-2">', '<li id="item-2"><a href="/county/1/#item-1">'),
  ],
  ['one with another’s words', PLAN, put('第2项《抓好党建工作》', '第2项《抓好课堂教学》')],
  [
    'an entry’s page under it leads to another',
    ENTRY,
    put('<a href="/county/1/item-3/">', '<a href="/county/1/item-2/">'),
  ],
  ['its foot promises less', ENTRY, put('逐字发布', '择要发布')],
  ['a host’s rule lost', REDIRECTS, put(/^.*item-4.*\n/, '')],
  ['a rule more', REDIRECTS, (text) => `${text}/x/ /county/ 301\n`],
  ['a rule to elsewhere', REDIRECTS, put('#item-6', '#item-1')],
  ['the old name’s rule to elsewhere', REDIRECTS, put('/county/:splat', '/county/')],
];

test.each(CHANGES)('%s', (_, path, change) => {
  const file = join(dist, path);
  const before = readFileSync(file, 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(file, change(before));
  try {
    expect(() => checkMoved(site)).toThrow(/这是程序的错误/);
  } finally {
    writeFileSync(file, before);
  }
});

test.each([MOVED, VACANT, COVER, PLAN, ENTRY])('%s lost', (path) => {
  const file = join(dist, path);
  const before = readFileSync(file);
  rmSync(file);
  try {
    expect(() => checkMoved(site)).toThrow(/没有这个旧网址的网页/);
  } finally {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, before);
  }
});
