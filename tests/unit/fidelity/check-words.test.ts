/** Each word that is seen or heard on a page is the site's or the model's, but where its own reader reads it. */
import { describe, expect, test } from 'vitest';
import { checkWords } from '../../../scripts/fidelity/pages/check-words.ts';
import { tokensOf } from '../../../scripts/fidelity/readers/cut-markup.ts';

/** The site says 网站, a link to 第1条 leads to /1/, and no other word is known. */
const check = (html: string) => () =>
  checkWords('a.txt', 'index', tokensOf(html), {
    maySay: (run) => run === '网站',
    whereLinks: (said, href) => (said === '第1条' && href !== '/1/' ? '/1/' : undefined),
  });

test.each([
  '<p>网站</p>',
  '<p>网<b>站</b></p>',
  '<p>网<br>站</p>',
  '<p> 网站，网站。</p>',
  '<p title="网站" aria-label="网站">网站</p>',
  '<article><p>甲</p></article>',
  '<ol class="lines"><li>甲</li></ol>',
  '<table><tbody><tr><td>甲</td></tr></tbody></table>',
  '<dl><dt>网站</dt><dd>甲</dd></dl>',
  '<section class="findings">甲</section>',
  '<script>const a = "甲";</script><style>甲</style>',
  '<meta title="甲" name="description" content="甲">',
  '<article>甲<p data-note>网站</p>乙</article>',
])('%s passes', (html) => expect(check(html)).not.toThrow());

test.each([
  ['<p>甲</p>', '甲'],
  ['<p>网站甲</p>', '网站甲'],
  ['<p>网</p><p>站</p>', '网'],
  ['<p>网</p>站', '网'],
  ['<ol><li>甲</li></ol>', '甲'],
  ['<ol class="others"><li>甲</li></ol>', '甲'],
  ['<section>甲</section>', '甲'],
  ['<article>乙<p data-note>甲</p></article>', '甲'],
  ['<article>乙</article><p>甲</p>', '甲'],
  ...['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label'].map((attribute) => [
    `<p ${attribute}="甲">网站</p>`,
    '甲',
  ]),
  ['<p title="网站" alt="甲">网站</p>', '甲'],
])('%s says a word that nobody may say', (html, word) => {
  expect(check(html as string)).toThrow(`a.txt：网页说“${word}”`);
});

describe('what stands within a line of words is part of it', () => {
  const INLINE = 'a abbr b code em i kbd mark q span strong sub sup';
  test.each(INLINE.split(' '))('<%s>', (name) => expect(check(`<p>网<${name}>站</${name}></p>`)).not.toThrow());
  test.each(['p', 'div', 'li', 'td', 'dt', 'h1'])('but not <%s>', (name) => {
    expect(check(`<div>网<${name}>站</${name}></div>`)).toThrow('网页说“网”');
  });
});

describe('a link that bears a name leads to what is named so', () => {
  const link = (href: string, text = '第1条') => `<dl><dt>网站</dt></dl><p><a href="${href}">${text}</a></p>`;
  const checkLink = (html: string) => () =>
    checkWords('a.txt', 'index', tokensOf(html), {
      maySay: () => true,
      whereLinks: (said, href) => (said === '第1条' && href !== '/1/' ? '/1/' : undefined),
    });
  test.each([link('/1/'), link('/2/', '第2条'), link('/1/', ' <b>第1</b>条 '), `<article>${link('/2/')}</article>`])(
    '%s does',
    (html) => expect(checkLink(html)).not.toThrow(),
  );
  test.each([link('/2/'), link('/2/', ' <b>第1</b>条 '), '<p><a>第1条</a></p>'])('%s does not', (html) => {
    expect(checkLink(html)).toThrow('网页的“第1条”指向');
  });
});
