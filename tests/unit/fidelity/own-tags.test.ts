/** The list of the tags that pages are written with is what their sources write: no more, no less. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isOwnTag } from '../../../scripts/fidelity/pages/own-tags.ts';
import { tagsOf } from './tags-of.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

test('own-tags.txt lists the tags of the sources (npx vitest -u writes it anew)', async () => {
  const files = globSync('src/{components,layouts,pages}/**/*.astro', { cwd: ROOT });
  const tags = new Set(files.flatMap((file) => tagsOf(readFileSync(join(ROOT, file), 'utf8'))));
  await expect(`${[...tags].sort().join('\n')}\n`).toMatchFileSnapshot(
    join(ROOT, 'scripts/fidelity/pages/own-tags.txt'),
  );
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
  ['main', { id: 'main', class: 'home many' }, true],
  ['main', { id: 'main', class: 'home', hidden: '' }, false],
  ['main', { class: 'home' }, false],
  ['p', {}, true],
  ['p', { class: 'note' }, true],
  ['p', { class: 'here', hidden: '' }, true],
  ['p', { hidden: '' }, false],
  ['p', { class: 'visually-hidden' }, false],
  ['p', { class: 'k-note visually-hidden' }, false],
  ['p', { onclick: 'x()' }, false],
  ['q', {}, false],
  ['script', { type: 'module', src: '/assets/a.js' }, true],
  ['meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, true],
  ['meta', { charset: 'gbk' }, false],
])('<%s %j> is own: %s', (name, attributes, isOwn) => {
  expect([isOwnTag(name, attributes), isOwnTag(name, attributes)]).toEqual([isOwn, isOwn]);
});
