import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFidelity } from '../../../scripts/fidelity/check-fidelity.ts';
import { type Converted, convertSeed } from '../../../scripts/pipeline.ts';
import { readSource } from '../../../scripts/source/read-source.ts';

const LINES = ['甲市要点', '2024年,甲。', '一、强化(党建)', '1.学习。读&书。', '2.工作。做事。'];
const ARTICLE =
  '<h1>甲市要点</h1><p class="facts" data-note>汇编第1篇</p><p>2024年，甲。</p><h2 id="part-1">一、强化（党建）</h2>' +
  '<section id="item-1"><h3>1.学习。</h3></section><a data-note>原文4行</a><p>读&amp;书。</p><section id="item-2"><h3>2.工作。</h3></section><p>做事。</p>';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'fidelity-'));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

function convert(lines: readonly string[] = LINES): Promise<Converted> {
  const bytes = Buffer.from(lines.join('\n'));
  return convertSeed({ name: 'a', file: 'a.txt', bytes, source: readSource(bytes, 'a.txt') });
}

function publish(article: string, lines: readonly string[] = LINES, toc = ''): void {
  const put = (path: string, html: string): void => {
    mkdirSync(join(dist, 'a', path), { recursive: true });
    writeFileSync(join(dist, 'a', path, 'index.html'), html);
  };
  const code = lines.map((line) => `<li><code>${line.replaceAll('&', '&amp;')}</code></li>`).join('');
  put('source', `<code class="hash">0</code><ol>${code}</ol>`);
  put('1', `<nav id="toc">${toc}</nav><main><article>${article}</article></main>`);
}

test('passes pages that show the source, and the site’s own words marked as such', async () => {
  publish(ARTICLE);
  const converted = await convert();
  expect(() => checkFidelity(converted, dist)).not.toThrow();
});

test.each([
  ['loses a character', ARTICLE.replace('做事', '事')],
  ['doubles one', ARTICLE.replace('做事', '做做事')],
  ['invents one', ARTICLE.replace('做事。', '做事。吧')],
  ['swaps two characters', ARTICLE.replace('做事', '事做')],
  ['swaps two paragraphs', ARTICLE.replace('做事', '读&amp;书').replace('读&amp;书', '做事')],
  ['shows its title no more', ARTICLE.replace('<h1>甲市要点</h1>', '')],
  ['shows the site’s own words unmarked', ARTICLE.replace(' data-note>原文', '>原文')],
])('stops a build whose page %s', async (_, article) => {
  publish(article);
  const converted = await convert();
  expect(() => checkFidelity(converted, dist)).toThrow(/第1篇的网页与原文不符，自第 \d+ 字起/);
});

test.each([
  ['is lost', ARTICLE.replace(' id="item-2"', ''), '地址 #item-2 不在'],
  ['is another', ARTICLE.replace('id="item-2"', 'id="item-3"'), '地址 #item-2 不在'],
  ['stands twice', ARTICLE.replace('id="part-1"', 'id="item-2"'), '地址 #part-1 不在'],
  ['stands on two entries', ARTICLE.replace('<p>读', '<p id="item-2">读'), '地址 #item-2 指向“”、“2.工作。”'],
  [
    'stands on the words of another',
    ARTICLE.replace('item-1', 'x').replace('item-2', 'item-1').replace('x', 'item-2'),
    '地址 #item-1 指向“2.工作。”',
  ],
])('stops a build where an anchor %s', async (_, article, message) => {
  publish(article);
  const converted = await convert();
  expect(() => checkFidelity(converted, dist)).toThrow(message);
});

test.each([
  ['swaps two lines', LINES.with(3, LINES[4] as string).with(4, LINES[3] as string)],
  ['doubles a line', [...LINES, LINES[4] as string]],
  ['adds a character', LINES.with(4, `${LINES[4]}吧`)],
  ['loses a line', LINES.slice(0, -1)],
  ['shows another form of a character', LINES.with(1, '2024年，甲。')],
])('stops a build whose source page %s', async (_, lines) => {
  publish(ARTICLE, lines);
  const converted = await convert();
  expect(() => checkFidelity(converted, dist)).toThrow('源文件页与原文不符');
});

test('stops a build whose seed has other bytes than its lines', async () => {
  publish(ARTICLE);
  const converted = await convert();
  const bytes = Buffer.concat([converted.seed.bytes, Buffer.from('吧')]);
  expect(() => checkFidelity({ ...converted, seed: { ...converted.seed, bytes } }, dist)).toThrow(
    '还原出的字节与种子文件不同',
  );
});

test('stops a build where a heading has lost the stop behind it', async () => {
  publish(ARTICLE.replace('2.工作。</h3>', '2.工作</h3>。'));
  const converted = await convert();
  expect(() => checkFidelity(converted, dist)).toThrow('地址 #item-2 指向“2.工作”');
});

test('takes no heading for that of an anchor but the first behind it', async () => {
  publish(ARTICLE.replace('<h3>2.工作。</h3>', '<h3>2.工作</h3><h3>。</h3>'));
  const converted = await convert();
  expect(() => checkFidelity(converted, dist)).toThrow('地址 #item-2 指向“2.工作”');
});

test('counts no script for text of the page', async () => {
  publish(ARTICLE.replace('<p>做事', '<script>let a;</script><p>做事'));
  const converted = await convert();
  expect(() => checkFidelity(converted, dist)).not.toThrow();
});

describe('a plan that stands only in the 目录', () => {
  const OUTLINE = ['1.学习', '2.工作', '汇编', '目录', '1.甲市要点 1'];
  const PAGE =
    '<h1>甲市要点</h1><section id="item-1"><h3>1.学习</h3></section><section id="item-2"><h3>2.工作</h3></section>';

  test('shows the title of the 目录, and the outline with its marks, once', async () => {
    publish(PAGE, OUTLINE);
    const converted = await convert(OUTLINE);
    expect(() => checkFidelity(converted, dist)).not.toThrow();
  });

  test.each([
    ['the title', PAGE.replace('甲市要点', '')],
    ['a mark', PAGE.replace('1.学习', '学习')],
    ['an entry', PAGE.replace('2.工作', '')],
  ])('stops the build where %s is lost', async (_, article) => {
    publish(article, OUTLINE);
    const converted = await convert(OUTLINE);
    expect(() => checkFidelity(converted, dist)).toThrow('第1篇的网页与原文不符');
  });
});
