/** The list of the site's own lines is what the templates of its components say, each on the pages that have them. */
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isOwnLine } from '../../../scripts/fidelity/pages/own-lines.ts';
import { linesOf } from './lines-of.ts';
import { listByKind, withoutScripts, writeKindList } from './words-of.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * What is around the main part is proven element by element; the desk is no part of a site. The page that is shown without a
 * network is another one with other words put in.
 */
const RE_AROUND = /layouts\/Page\.astro$|components\/(?:SiteFooter|SearchBox|Desk)\.astro$/;

test('own-lines.txt lists the lines of the sources (npx vitest -u writes it anew)', async () => {
  const read = (file: string, source: string) =>
    file.endsWith('.astro') && !RE_AROUND.test(file) ? linesOf(withoutScripts(source)) : new Set<string>();
  const rows = [...listByKind(ROOT, read)].map(
    ([row, kinds]) => [row, kinds.filter((kind) => kind !== 'lost')] as const,
  );
  const list = writeKindList(new Map(rows));
  await expect(list).toMatchFileSnapshot(join(ROOT, 'scripts/fidelity/pages/own-lines.txt'));
});

test.each([
  ['<p class="note">甲 {a}乙</p>', ['p.note\t甲*乙']],
  ['<p>甲<a href="/">乙</a>\n  丙{\' \'}丁</p>', ['p.\t甲乙丙丁']],
  ['<li class={x}>甲</li><td {...y}>乙</td>', ['li.*\t甲', 'td.*\t乙']],
  ['<p>甲{x && <small>乙</small>}丙</p>', ['p.\t甲*', 'p.\t*丙', 'small.\t乙']],
  ['<p>甲{x && <a>乙</a>}丙</p>', ['p.\t甲*丙', 'a.\t乙']],
  ['<ul>{all.map((one) => <li>第{one}项</li>)}</ul>', ['ul.\t*', 'li.\t第*项']],
  ['<p>甲<br />乙</p>', ['p.\t甲乙']],
  ['<Other title="丁"><p>甲</p></Other>', ['p.\t甲']],
  ['<p>甲<Other />乙</p>', ['p.\t甲*', 'p.\t*乙']],
  ['<p>\n<slot />\n</p>', ['p.\t*']],
  ['<Heading>甲</Heading>', [1, 2, 3, 4, 5, 6].map((level) => `h${level}.\t甲`)],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands in the component
  ['<p a={`<b>${x}</b>`} b="}">甲 &amp; 乙</p>', ['p.\t甲&乙']],
  ['---\nconst a = <p>甲</p>;\n---\n<p></p>', []],
])('the lines of %s', (component, lines) => expect([...linesOf(component)].sort()).toEqual([...lines].sort()));

test.each([
  ['404', 'h1', '', ' 没有这个地址 ', true],
  ['404', 'h1', '', '没有这个汇编', false],
  ['[compilation]/[plan]/[anchor]', 'p', 'facts', '在全篇中阅读 原文第7行', true],
  ['[compilation]/[plan]/[anchor]', 'p', 'facts', '在全篇中阅读 原文第7行！', false],
  ['[compilation]/[plan]/[anchor]', 'p', 'facts', '不在全篇中阅读 原文第7行', false],
  ['[compilation]/[plan]/[anchor]', 'p', 'facts', '在全篇中阅读 原文第', false],
  ['[compilation]/[plan]/index', 'p', 'facts', '全篇 · 5 项 选择打印 引用本篇', true],
  ['[compilation]/[plan]/index', 'p', 'facts', '全篇 选择打印 引用本篇', false],
  ['404', 'h1', 'other', '任何话', true],
  ['[compilation]/targets/index', 'p', 'note', '不少于', false],
  ['[compilation]/index', 'p', 'note', '右侧为原书目录所印的页码。', true],
] as const)('on %s <%s class="%s"> may say %s: %s', (kind, name, list, said, may) => {
  expect(isOwnLine(kind, name, list, said)).toBe(may);
});
