/** The list of the site's own words is what the sources of its pages are written with, each on its pages: no more, no less. */
import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE_KINDS } from '../../../scripts/fidelity/pages/page-kind.ts';
import { listByKind, sourcesOf, wordsOf, writeKindList } from './words-of.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

test('own-words.txt lists the words of the sources (npx vitest -u writes it anew)', async () => {
  const list = writeKindList(listByKind(ROOT, wordsOf));
  await expect(list).toMatchFileSnapshot(join(ROOT, 'scripts/fidelity/pages/own-words.txt'));
});

test('each page has a kind, and each kind a source', () => {
  const pages = globSync('src/pages/**/*.astro', { cwd: ROOT });
  expect(
    PAGE_KINDS.filter((kind) => kind !== 'lost')
      .map((kind) => `src/pages/${kind}.astro`)
      .sort(),
  ).toEqual(pages.sort());
  for (const path of PAGE_KINDS.flatMap(sourcesOf)) expect(existsSync(join(ROOT, path)), path).toBe(true);
});

test.each([
  [
    'a.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands in the source
    "const a = '共 ${n} 项'; // 注释\n/** 例如甲 */ const b = 'note', c = 'JSON 表'; call(`PDF${'x'}`);",
    ['共', '项', '表', 'JSON', 'PDF', '注释', '例如甲'],
  ],
  [
    'a.astro',
    '---\nconst a = <b>;\n---\n<p class="note">甲 Word {b} <script>import "乙";</script></p>',
    ['甲', 'Word'],
  ],
  ['a.py', '# 数一数\nprint(title)', ['数一数', 'print', 'title']],
])('the words of %s', (file, source, words) => expect([...wordsOf(file, source)].sort()).toEqual(words.sort()));
