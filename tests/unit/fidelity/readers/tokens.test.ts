/** How a finished file is cut, and what of it is refused. `<p a="b">`, `甲`, `</p>` are tokens. */
import { describe, expect, test } from 'vitest';
import { tokensOf, tokensOfMain } from '../../../../scripts/fidelity/readers/cut-markup.ts';
import { type Token, textOf, walkTokens, within } from '../../../../scripts/fidelity/readers/tokens.ts';

const say = (token: Token): string => {
  if ('text' in token) return token.text;
  if ('close' in token) return `</${token.close}>`;
  const attributes = Object.entries(token.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${token.open}${attributes.join('')}>`;
};
const cut = (markup: string, isXml = false): string[] => tokensOf(markup, isXml).map(say);

test.each([
  ['<p>甲</p>', ['<p>', '甲', '</p>']],
  ['甲<p></p>乙', ['甲', '<p>', '</p>', '乙']],
  ['<!doctype html><p>甲</p>', ['<p>', '甲', '</p>']],
  ['<P ID="a" data-x="b&amp;c" hidden>甲</P>', ['<p id="a" data-x="b&c" hidden="">', '甲', '</p>']],
  ['<p a="1" a="2"></p>', ['<p a="1">', '</p>']],
  ['<p title="a>b">甲</p>', ['<p title="a>b">', '甲', '</p>']],
  ['<p a="x>y" b="<z>">甲</p>', ['<p a="x>y" b="<z>">', '甲', '</p>']],
  ['甲<br>乙', ['甲', '<br>', '</br>', '乙']],
  ['<script>if (a < b) "</p>"</script>甲', ['<script>', 'if (a < b) "</p>"', '</script>', '甲']],
  ['<style></style>', ['<style>', '</style>']],
  ['&lt;甲&#x41;&#65;', ['<甲AA']],
])('%s', (markup, tokens) => expect(cut(markup)).toEqual(tokens));

test.each(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])(
  '<%s> ends where it begins',
  (name) => expect(cut(`<${name}>甲`)).toEqual([`<${name}>`, `</${name}>`, '甲']),
);

test.each([
  ['an element that is not ended', '<p>甲'],
  ['one that ends another', '<p>甲</b></p>'],
  ['an end without a beginning', '甲</p>'],
  ['a value in other quotes', "<p a='b'>甲</p>"],
  ['a value in none', '<p a=b>甲</p>'],
  ['an entity that is not ended', '<p>甲&amp乙</p>'],
  ['one that is not ours', '<p>甲&nbsp;乙</p>'],
  ['a bracket alone', '<p>甲 < 乙</p>'],
  ['a tag that is not ended', '<p>甲</p'],
  ['a quote that is not ended', '<p a="b>甲</p>'],
  ['a script that is not ended', '<script>a'],
])('%s is refused', (_, markup) => expect(() => tokensOf(markup)).toThrow('有一处标记不是网站自己的写法'));
test('a refusal shows what stands around it, and whose page it is', () => {
  expect(() => tokensOf('<title>甲</title><p>乙</b></p>')).toThrow(/^甲：.*“<title>甲<\/title><p>乙<\/b><\/p>”/);
});

describe('XML', () => {
  test('keeps its letters, ends elements in themselves, and has no other rules', () => {
    expect(cut('<?xml version="1.0"?><Act><Br/>甲</Act>', true)).toEqual(['<Act>', '<Br>', '</Br>', '甲', '</Act>']);
    expect(cut('<script>甲</script>', true)).toEqual(['<script>', '甲', '</script>']);
    expect(() => tokensOf('<p a="<">甲</p>', true)).toThrow();
    expect(() => tokensOf('<br>甲', true)).toThrow();
  });
  test('of the same letters as a page before is cut as what it is', () => {
    expect(cut('<A></A>')).toEqual(['<a>', '</a>']);
    expect(cut('<A></A>', true)).toEqual(['<A>', '</A>']);
  });
});

test('of elements in each other the outer one is found, with all that stands in it', () => {
  const tokens = tokensOf('<p>甲</p><q id="a">乙<q>丙</q>丁</q>戊<q id="b">己</q>');
  expect(within(tokens, 'q').map(say).join('')).toBe('<q id="a">乙<q>丙</q>丁</q><q id="b">己</q>');
  expect(textOf(within(tokens, 'q', ({ id }) => id === 'b'))).toBe('己');
  expect(textOf(within(tokens, 'q', ({ id }) => id === 'a'))).toBe('乙丙丁');
  expect(within(tokens, 'b')).toEqual([]);
});

test('a page of which all else is known is read by its main part', () => {
  const html = '<body><main>甲</main></body>';
  expect(tokensOfMain(html, '<main>甲</main>').map(say)).toEqual(['<main>', '甲', '</main>']);
  expect(cut(html)).toEqual(['<main>', '甲', '</main>']);
});

test('whoever walks is told of each', () => {
  const heard: string[] = [];
  walkTokens(tokensOf('<p id="a">甲</p>'), {
    open: (name, { id }) => heard.push(`open ${name} ${id}`),
    text: (text) => heard.push(text),
    close: (name) => heard.push(`close ${name}`),
  });
  expect(heard).toEqual(['open p a', '甲', 'close p']);
  expect(() => walkTokens(tokensOf('<p>甲</p>'), {})).not.toThrow();
});
