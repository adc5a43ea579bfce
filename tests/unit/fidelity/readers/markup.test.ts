/** What is read back from a page: `text @anchor →links` a line, notes as `（words @anchor）`. */
import { describe, expect, test } from 'vitest';
import { readMarkup } from '../../../../scripts/fidelity/readers/markup.ts';
import type { MarkupForm } from '../../../../scripts/fidelity/readers/markup-form.ts';

const FORM: MarkupForm = {
  isRoot: (name) => name === 'article',
  isLine: (name) => /^(?:h[1-6]|p)$/.test(name),
  isNote: (_, attributes) => 'data-note' in attributes,
};
function read(html: string, form: Partial<MarkupForm> = {}): string[] {
  const { lines, notes, empty } = readMarkup(html, { ...FORM, ...form });
  return [
    ...lines.map(({ text, anchor, links }) =>
      [text, ...(anchor === null ? [] : [`@${anchor}`]), ...links.map((link) => `→${link}`)].join(' '),
    ),
    ...notes.map(({ text, anchor, href }) => `（${[text, anchor ?? '', href ?? ''].join(' ').trimEnd()}）`),
    ...empty.map((id) => `@${id} empty`),
  ];
}
const within = (html: string): string => `<nav><p>外</p></nav><article>${html}</article><p>外</p>`;

describe('lines', () => {
  test.each([
    ['<p>甲</p><h2>乙</h2>', ['甲', '乙']],
    ['<p>甲&amp;<span>乙</span> 丙</p>', ['甲&乙 丙']],
    ['<p>甲<br>乙</p>', ['甲\n乙']],
    ['<p></p>', ['']],
    ['<h2 id="a">甲</h2><p>乙</p>', ['甲 @a', '乙']],
    ['<section id="a"><h2>甲</h2><p>乙</p></section>', ['甲 @a', '乙']],
    ['<span id="old"></span><section id="a"><h2>甲</h2></section>', ['甲 @a', '@old empty']],
    ['<p><a href="/x">甲</a>乙<a href="#y">丙</a></p>', ['甲乙丙 →/x →#y']],
    ['<a href="/x"><p>甲</p></a>', ['甲']],
    ['<p id="a" ><img src="s.png" alt="章" width="2" height="3"></p>', ['〔图 2×3〕章 @a →s.png']],
    ['<div id="a"><img src="s.png" alt="章" width="2" height="3"></div><p>甲</p>', ['〔图 2×3〕章 @a →s.png', '甲']],
    ['<p>甲</p><table><tr><td><p>格</p></td></tr></table><p>乙</p>', ['甲', '〔表格〕', '乙']],
    ['<div id="a"><table><tr id="b"><td>格</td></tr></table></div>', ['〔表格〕 @a']],
  ])('%s', (html, lines) => {
    expect(read(within(html))).toEqual(lines);
  });
  test('outside of the root none is read', () => {
    expect(read('<p>甲</p>')).toEqual([]);
    expect(read(`${within('<p>甲</p>')}${within('<p>乙</p>')}`)).toEqual(['甲', '乙']);
  });
});

describe('the site’s own words', () => {
  test.each([
    ['<p data-note>说明</p><p>甲</p>', ['甲', '（说明）']],
    ['<section id="a"><h2>甲</h2><p data-note>说<b>明</b></p></section>', ['甲 @a', '（说明 a）']],
    ['<p>甲<a data-note href="/x">说明</a>乙</p>', ['甲乙', '（说明  /x）']],
    ['<div data-note><p>说</p><p>明</p></div><p>甲</p>', ['甲', '（说明）']],
    ['<p data-note id="a">说明</p><p>甲</p>', ['甲', '（说明 a）']],
  ])('%s', (html, lines) => {
    expect(read(within(html))).toEqual(lines);
  });
});

describe('what hides, or stands outside of a line, is a fault', () => {
  test.each(['template', 'del', 's', 'strike', 'noscript', 'svg'])('<%s>', (name) => {
    expect(read(within(`<p>甲<${name}>乙</${name}></p>`))).toContain(`〔隐藏〕${name}`);
    expect(read(within(`<p data-note>甲<${name}>乙</${name}></p>`))).not.toContain(`〔隐藏〕${name}`);
  });
  test.each(['script', 'style', 'textarea', 'title'])('<%s>', (name) => {
    expect(read(within(`<${name}></${name}>`))).toEqual([`〔隐藏〕${name}`]);
  });
  test.each(['hidden', 'aria-hidden="true"', 'style="display:none"'])('an element with %s', (attribute) => {
    expect(read(within(`<p ${attribute}>甲</p>`))).toEqual(['〔隐藏〕p', '甲']);
    expect(read(within(`<p ${attribute}>甲</p>`), { mayHide: () => true })).toEqual(['甲']);
  });
  test('text between lines', () => {
    expect(read(within('<p>甲</p> 漏 <div>乙</div>'))).toEqual(['甲', '〔行外的文字〕漏', '〔行外的文字〕乙']);
    expect(read(within('<p>甲</p>\n  <p>乙</p>'))).toEqual(['甲', '乙']);
  });
});

test('XML may break a line between elements, and hides nothing', () => {
  const form: Partial<MarkupForm> = { isXml: true, isRoot: (name) => name === 'body', anchor: 'wId' };
  expect(read('<body>\n  <p wId="a" style="x">甲</p>\n  <p>乙\n丙</p>\n</body>', form)).toEqual(['甲 @a', '乙\n丙']);
  expect(read('<body><p id="a">甲</p><p>一<title/>二</p></body>', form)).toEqual(['甲', '一二']);
});
