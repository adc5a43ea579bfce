import { expect, test } from 'vitest';
import { readMarkdown } from '../../../../scripts/source/markdown/read-markdown.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';

test.each([
  ['# 要点', '要点'],
  ['## 一、坚持**党建**_引领_ ##', '一、坚持党建引领'],
  ['27. 推进装备建设', '27. 推进装备建设'],
  ['1.坚持。文', '1.坚持。文'],
  ['3\\. 甲 &amp; 乙&lt;', '3. 甲 & 乙<'],
  ['- 各县[教育局](https://example.com)', '各县教育局'],
  ['> （一）甲`乙`', '（一）甲乙'],
  ['![图示](a.png)', '图示'],
  ['甲<br>乙 <Item>', '甲<br>乙 <Item>'],
  ['甲<!-- 批注 -->乙', '甲乙'],
  ['　　一、甲', '　　一、甲'],
])('%s is read as %s', (markdown, text) => {
  expect(readMarkdown(markdown).text).toBe(text);
});

test('keeps every line in its place', () => {
  const markdown = [
    '---',
    'title: x',
    '---',
    '要点',
    '===',
    '',
    '1. 甲',
    '2. 乙',
    '  续行',
    '',
    '   - 丙',
    '',
    '---',
    '```',
    '1.丁',
    '```',
    '<!--',
    '批注',
    '-->',
    '戊',
    '',
  ].join('\r\n');
  expect(readMarkdown(markdown).text.split('\n')).toEqual([
    '',
    '',
    '',
    '要点',
    '',
    '',
    '1. 甲',
    '2. 乙',
    '续行',
    '',
    '丙',
    '',
    '',
    '',
    '1.丁',
    '',
    '',
    '',
    '',
    '戊',
    '',
  ]);
});

test('a list keeps the numbers typed, which Markdown would count anew', () => {
  expect(readMarkdown('26. 甲\n28. 乙\n28. 丙').text).toBe('26. 甲\n28. 乙\n28. 丙');
});

test('is what a .md seed is read with', () => {
  expect(readSource(Buffer.from('# 要点\n\n1. 甲\n'), 'a.md')).toMatchObject({
    encoding: 'markdown',
    lines: [{ text: '要点' }, { text: '' }, { text: '1. 甲' }],
  });
});

test('says what is left out, and where', () => {
  const markdown = [
    '---',
    'title: 草稿',
    '---',
    '# 要点<!-- 勿外传 -->',
    '',
    '- 各县[教育局](https://example.com/a)，见<https://example.com/b>',
    '',
    '![分布图](a.png)',
    '',
    '1. 甲',
  ].join('\n');
  const { text, asides } = readMarkdown(markdown);
  expect(asides).toEqual([
    { kind: 'front-matter', line: 1, text: 'title: 草稿', count: 1 },
    { kind: 'comment', line: 4, text: '', count: 1 },
    { kind: 'bullet', line: 6, text: '', count: 1 },
    { kind: 'link', line: 6, text: 'https://example.com/a', count: 1 },
    { kind: 'picture', line: 8, text: '分布图', count: 1 },
  ]);
  expect(text).toContain('https://example.com/b');
  expect(text).not.toContain('勿外传');
});
