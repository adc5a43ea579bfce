/** The list of the tags that pages are written with is what their sources write: no more, no less. */
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isOwnTag } from '../../../scripts/fidelity/pages/own-tags.ts';
import { tagsOf } from './tags-of.ts';
import { listByKind, writeKindList } from './words-of.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

test('own-tags.txt lists the tags of the sources (npx vitest -u writes it anew)', async () => {
  const read = (file: string, source: string) => new Set(file.endsWith('.astro') ? tagsOf(source) : []);
  const list = writeKindList(listByKind(ROOT, read));
  await expect(list).toMatchFileSnapshot(join(ROOT, 'scripts/fidelity/pages/own-tags.txt'));
});

test('the tags of a component are read from its template', () => {
  const component =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands in the component
    '---\nconst a = "<b>";\n---\n<p class="note" slot="x" hidden id={id}>{a < b}</p>\n<Heading data-x={`k-${a}`} {href} />' +
    '<Other class="x"><i class:list={[{ a: 1 }]} /><div {...rest} /></Other>';
  expect(tagsOf(component)).toEqual([
    'p\tclass=note\thidden=\tid=*',
    ...[1, 2, 3, 4, 5, 6].map((level) => `h${level}\tdata-x=k-*\thref=*`),
    'i\tclass=*',
    'div\tclass=k-*\tdata-entry=*',
  ]);
});

test.each([
  ['index', 'main', { id: 'main', class: 'home many' }, true],
  ['index', 'main', { id: 'main', class: 'home', hidden: '' }, false],
  ['index', 'main', { class: 'home' }, false],
  ['[compilation]/[plan]/index', 'p', {}, true],
  ['[compilation]/[plan]/index', 'p', { class: 'note', 'data-note': '' }, true],
  ['[compilation]/[plan]/index', 'p', { class: 'here', hidden: '' }, true],
  ['[compilation]/[plan]/index', 'p', { hidden: '' }, false],
  ['[compilation]/[plan]/index', 'p', { class: 'visually-hidden' }, false],
  ['[compilation]/[plan]/index', 'p', { class: 'k-note visually-hidden' }, false],
  ['[compilation]/[plan]/index', 'p', { onclick: 'x()' }, false],
  ['[compilation]/[plan]/index', 'q', {}, false],
  ['[compilation]/[plan]/index', 'script', { type: 'module', src: '/assets/a.js' }, true],
  ['[compilation]/[plan]/index', 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, true],
  ['[compilation]/[plan]/index', 'meta', { charset: 'gbk' }, false],
  ['[compilation]/[plan]/[anchor]', 'nav', { class: 'around', 'aria-label': '前后条' }, true],
  ['[compilation]/[plan]/index', 'nav', { class: 'around', 'aria-label': '前后条' }, false],
] as const)('on %s <%s %j> is own: %s', (kind, name, attributes, isOwn) => {
  expect([isOwnTag(kind, name, attributes), isOwnTag(kind, name, attributes)]).toEqual([isOwn, isOwn]);
});
