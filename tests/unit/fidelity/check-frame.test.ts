/** What may stand around the words of a page, and what may not. */
import { describe, expect, test } from 'vitest';
import { checkFrame, checkParts } from '../../../scripts/fidelity/pages/check-frame.ts';
import { contentPolicy } from '../../../src/model/content-policy.ts';

const POLICY = contentPolicy.replaceAll("'", '&#39;');
const VOID = new Set(['base', 'link', 'meta']);
/** With its end, where such an element has one. */
const whole = (tag: string): string => {
  const name = /\w+/.exec(tag)?.[0].toLowerCase() ?? '';
  return VOID.has(name) ? tag : `${tag}</${name}>`;
};
const page = (head: string, policy = POLICY, lang = 'zh-Hans'): string =>
  `<html lang="${lang}"><meta http-equiv="Content-Security-Policy" content="${policy}">${head}</html>`;

describe('in the frame of a page', () => {
  test.each([
    ['a module of the site', '<script type="module" src="/assets/a.js"></script>'],
    ['data for search engines', '<script type="application/ld+json">{}</script>'],
    ['a stylesheet of the site', '<link rel="stylesheet" href="/assets/a.css">'],
    ['its full address', '<link rel="canonical" href="https://example.org/">'],
    ['a description', '<meta name="description" content="x"><meta charset="utf-8">'],
    ['words of a text that look like elements', '<meta name="description" content="用<script>和<base href=x>">'],
  ])('there may be %s', (_, head) =>
    expect(() => checkFrame('a.txt', '[compilation]/[plan]/index', page(head))).not.toThrow(),
  );

  test.each([
    ['a script of another host', '<script src="https://elsewhere.example/a.js">'],
    ['a script of another host, by its scheme', '<script src="//elsewhere.example/a.js">'],
    ['a script of another host, by a backslash', '<script src="/\\\\elsewhere.example/a.js">'],
    ['a script of another host, by a tab', '<script src="/\t/elsewhere.example/a.js">'],
    ['a module of another host', '<script type="module" src="https://elsewhere.example/a.js">'],
    ['a module of another host, by a backslash', '<script type="module" src="/\\elsewhere.example/a.js">'],
    ['a stylesheet of another host, by a tab', '<link rel="stylesheet" href="/\t\\elsewhere.example/a.css">'],
    ['a script without a file', '<script>'],
    ['a bare script', '<script async>'],
    ['a script of another folder', '<script src="assets/a.js">'],
    ['a script named by another attribute', '<script data-src="/a.js">'],
    ['a stylesheet of another host', '<link rel="stylesheet" href="HTTPS://elsewhere.example/a.css">'],
    ['a link without an address', '<link rel="stylesheet">'],
    ['a way to another page', '<meta http-equiv="refresh" content="0">'],
    ['a word to search engines', '<meta name="robots" content="noindex">'],
    ['another base', '<base href="/x/">'],
    ['a frame', '<iframe src="/x/">'],
    ['an object', '<object data="/x">'],
    ['an element that no component writes', '<metadata>'],
    ['something embedded', '<embed src="/x">'],
    ['a way to another page that is named', '<meta http-equiv="refresh" content="0; url=/x/">'],
  ])('there may not be %s', (_, tag) => {
    expect(() => checkFrame('a.txt', '[compilation]/[plan]/index', page(whole(tag)))).toThrow(`网页里有 ${tag}`);
  });

  test('what is not to be found may say so, and nothing else', () => {
    const check = (head: string) => () =>
      checkFrame('a.txt', '[compilation]/[plan]/index', page(head), { isListed: false });
    expect(check('<meta name="robots" content="noindex">')).not.toThrow();
    expect(check('<meta http-equiv="refresh" content="0">')).toThrow('网页里有');
  });

  test('what is not written in lower case is read as browsers read it', () => {
    const check = (head: string) => () => checkFrame('a.txt', '[compilation]/[plan]/index', page(head));
    expect(check('<META HTTP-EQUIV="refresh" content="0; url=/x/">')).toThrow('<meta http-equiv="refresh"');
    expect(check('<SCRIPT SRC="//x/"></script>')).toThrow('<script src="//x/">');
  });

  test('a page that may send the reader on says where', () => {
    const check = (head: string) => () => checkFrame('a.txt', '[...former]', page(head), { isSentOn: true });
    expect(check('<meta http-equiv="refresh" content="0; url=/x/">')).not.toThrow();
    expect(check('<meta http-equiv="refresh" content="0">')).toThrow('网页里有');
  });

  test.each([
    ['a weaker policy', page('', POLICY.replace('default-src', 'script-src')), '的 Content-Security-Policy '],
    ['an empty policy', page('', ''), '的 Content-Security-Policy '],
    ['no policy', '<html lang="zh-Hans"></html>', '的 Content-Security-Policy '],
    ['another language', page('', POLICY, 'zh-Hant'), '的语言 '],
    ['no language', page('', POLICY, ''), '的语言 '],
  ])('there may not be %s', (_, html, what) => {
    expect(() => checkFrame('a.txt', '[compilation]/[plan]/index', html)).toThrow(`网页${what}`);
  });
});

describe('in the main part of a page', () => {
  const PARTS = new Set(['p.note', 'p.note earlier', 'article.', 'nav.around']);
  const check = (inside: string) => () =>
    checkParts('a.txt', '网页', `<body>外<main id="main">${inside}</main>外</body>`, PARTS);

  test.each([
    ['its parts', '<p class="note">甲</p>\n<article>乙<div>丙</div></article>\n'],
    ['several notes on what stood there', '<p class="note earlier">甲</p><p class="note earlier">乙</p>'],
    ['one of them', '<nav class="around"></nav>'],
    ['nothing', ''],
  ])('there may be %s', (_, inside) => expect(check(inside)).not.toThrow());

  test.each([
    ['a part twice', '<nav class="around"></nav><nav class="around"></nav>', '<nav.around>'],
    ['a part that looks otherwise', '<p class="note last">甲</p>', '<p.note last>'],
    ['another part', '<p class="note">甲</p><aside>乙</aside>', '<aside.>'],
    ['a part of another class', '<p class="notes">甲</p>', '<p.notes>'],
    ['words between them', '<p class="note">甲</p> 乙 <article></article>', '乙'],
    ['words in front', '乙<p class="note">甲</p>', '乙'],
    ['another part and words, of which the first is told', '<b></b>乙', '<b.>'],
  ])('there may not be %s', (_, inside, found) => {
    expect(check(inside)).toThrow(`网页在正文之外有 ${found}\n  应为：${[...PARTS].join('、')}`);
  });
});
