import { expect, test } from 'vitest';
import { readMarkdown } from '../../../../scripts/source/markdown/read-markdown.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';
import { convert } from '../tables/read-plan.ts';

test.each([
  ['# 要点', '要点'],
  ['## 一、坚持**党建**_引领_ ##', '一、坚持党建引领'],
  ['27. 推进装备建设', '27. 推进装备建设'],
  ['1.坚持。文', '1.坚持。文'],
  ['3\\. 甲 &amp; 乙&lt;', '3. 甲 & 乙<'],
  ['- 各县[教育局](https://example.com)', '各县教育局'],
  ['> （一）甲`乙`', '（一）甲乙'],
  ['![图示](a.png)', '【图：图示】'],
  ['甲 <Item> <三重一大>', '甲 <Item> <三重一大>'],
  ['甲<br>乙<br/>丙', '甲\n乙\n丙'],
  ['<center>要点</center>', '要点'],
  ['<p align="center">市教育局<br>要点</p>', '市教育局\n要点'],
  ['<u>甲</u><sup>2</sup><font color="red">乙</font>', '甲2乙'],
  ['<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>', '甲\t乙\n丙'],
  ['**1.坚持领导。**落实责任。', '1.坚持领导。落实责任。'],
  ['2.**深化改革（2024年）。**推进：**一是**抓；__二是__管。', '2.深化改革（2024年）。推进：一是抓；二是管。'],
  ['*“强基”*计划', '“强基”计划'],
  ['3~5月，10~15人，____年', '3~5月，10~15人，____年'],
  ['- [ ] 甲', '☐ 甲'],
  ['|甲|乙|\n|--|:-:|\n|丙|丁|', '甲\t乙\n\n丙\t丁'],
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
  ]);
  expect(text).toContain('https://example.com/b');
  expect(text).not.toContain('勿外传');
});

const read = (...lines: string[]): { lines: string[]; asides: string[] } => {
  const { text, asides } = readMarkdown(lines.join('\n'));
  return { lines: text.split('\n'), asides: asides.map(({ kind, line, count }) => `${line} ${kind} ${count}`) };
};

test('notes stand below the paragraph that refers to them, numbered as they come, each once', () => {
  const notes = ['[^b]: 截至2023年12月，由市教育局统计。', '[^a]: 首段。', '', '    次段。'];
  expect(read('1.达到95%[^a]。', '', '2.创建10个[^b]，见[^a]。', '', '末段。', '', ...notes)).toEqual({
    lines: [
      '1.达到95%[注1]。',
      '[注1]首段。',
      '次段。',
      '2.创建10个[注2]，见[注1]。',
      '[注2]截至2023年12月，由市教育局统计。',
      '末段。',
      '',
      '',
      '',
      '',
    ],
    asides: ['2 footnote 1', '5 footnote 1'],
  });
});

test('a note may be written with a full-width colon', () => {
  expect(read('1.巡查[^1]。', '', '[^1]：数据截至2023年12月。').lines.slice(0, 2)).toEqual([
    '1.巡查[注1]。',
    '[注1]数据截至2023年12月。',
  ]);
});

test('lines of a note are text, however they begin', async () => {
  const text = '# 市水务局2024年工作要点\n\n1.甲[^1]。乙。\n\n[^1]: 1.第一\n    2.第二\n\n    二、第三\n\n2.丙。丁。\n';
  const { compilation } = await convert(Buffer.from(text), 'a.md');
  expect(compilation.plans[0]?.entries.map(({ anchor }) => anchor)).toEqual(['item-1', 'item-2']);
  expect(compilation.plans[0]?.entries[0]?.text).toBe('乙。\n[注1]1.第一\n2.第二\n二、第三');
});

test('a note that nothing refers to stays where it is; one without a text is a mark', () => {
  expect(read('甲[^x]。', '', '[^a]: 乙。')).toEqual({
    lines: ['甲[^x]。', '', '[注1]乙。'],
    asides: ['1 note-missing 1', '3 footnote 1'],
  });
});

test('what Markdown takes for a link’s address is text where it is prose', () => {
  expect(read('甲[注]，见[网]。', '', '[注]: 由市教育局统计。', '[网]: https://example.com/甲')).toEqual({
    lines: ['甲[注]，见网。', '', '[注]: 由市教育局统计。', ''],
    asides: ['4 link 1'],
  });
});

test.each([
  ['甲~~密~~乙', 'struck-text'],
  ['甲<del>密</del>乙', 'struck-text'],
  ['甲<s>密</s>乙', 'struck-text'],
  ['甲<span style="display: none">密</span>乙', 'hidden-text'],
  ['甲<b hidden>密</b>乙', 'hidden-text'],
  ['甲<i style="font-size:0">密</i>乙', 'hidden-text'],
  ['甲<i style="color: #FFF;">密</i>乙', 'hidden-text'],
  ['甲<i style="opacity: 0.0">密</i>乙', 'hidden-text'],
  ['甲<i style="height:0;overflow:hidden">密</i>乙', 'hidden-text'],
  ['甲<i style="position:absolute;left:-9999px">密</i>乙', 'hidden-text'],
  ['甲<i style="clip: rect(0,0,0,0)">密</i>乙', 'hidden-text'],
  ['甲<script>密</script>乙', 'hidden-text'],
  ['甲<!--密-->乙', 'comment'],
])('%s leaves out 密, and says so', (markdown, kind) => {
  expect(read(markdown)).toEqual({ lines: ['甲乙'], asides: [`1 ${kind} 1`] });
});

test.each([
  'color:white;background:red',
  'font-size:0.9em',
  'opacity:0.5',
  'width:50%',
  'border-left:-1px',
  'color:#fffa00',
])('what is seen by “%s” stays', (style) => {
  expect(read(`甲<i style="${style}">明</i>乙`)).toEqual({ lines: ['甲明乙'], asides: [] });
});

test('what hides may be a block, and need not end', () => {
  const said = (lines: readonly string[]): string => lines.join('').trim();
  const block = read('首', '', '<div hidden>', '', '密**密**', '', '</div>', '', '末');
  expect(block.lines).toEqual(['首', '', '', '', '', '', '', '', '末']);
  expect(block.asides).toEqual(['5 hidden-text 2']);
  expect(said(read('首', '', '<!-- 密', '', '密').lines)).toBe('首');
});

test('emphasis that is none stays, and a finding says so', () => {
  expect(read('甲**乙', '', '丙~~')).toEqual({ lines: ['甲**乙', '', '丙~~'], asides: ['1 markup 1', '3 markup 1'] });
});

test('a line behind what has none of its own stands on its line again', () => {
  expect(read('甲<br>乙', '丙', '', '', '丁').lines).toEqual(['甲', '乙', '丙', '', '丁']);
});

test.each<[string, string, string]>([
  ['length', '甲'.repeat(1_000_001), 'a.md：Markdown 文件超过 100 万字'],
  ['emphasis', `首\n\n${'*a_ '.repeat(1501)}`, 'a.md:3：这一段里的 Markdown 标记超过 3000 个'],
  ['emphasis over lines', '甲*乙*\n'.repeat(1501), 'a.md:1501：这一段里的 Markdown 标记'],
  ['code', '`甲'.repeat(3001), '标记超过 3000 个'],
  ['quotes', `${'>'.repeat(51)}甲`, 'a.md:1：这一行的列表或引用层层相套，超过 50 层'],
  ['lists on a line', `${'- '.repeat(51)}甲`, '超过 50 层'],
  [
    'lists in lists',
    Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- 甲`).join('\n'),
    'a.md:102：这一行缩进超过 200 列',
  ],
  ['notes', '甲[^1]\n\n'.repeat(1001), '脚注超过 1000 条'],
  ['cells', '|甲'.repeat(101), '这一行的表格超过 100 格'],
])('is refused where it would take too long to read: %s', (_, markdown, message) => {
  expect(() => readSource(Buffer.from(markdown), 'a.md')).toThrow(message);
});

test('is not refused where it is only large', () => {
  const bold = '**1.坚持党的领导。**落实**主体**责任。\n'.repeat(700);
  expect(readSource(Buffer.from(`${bold}\n${'> '.repeat(50)}引`), 'a.md').lines[0]?.text).toBe(
    '1.坚持党的领导。落实主体责任。',
  );
});

test.each([
  ['3*4*5米', '3*4*5米'],
  ['2*3=6，4*5=20', '2*3=6，4*5=20'],
  ['5m*3m*2m', '5m*3m*2m'],
  ['长5*宽3*高2', '长5*宽3*高2'],
  ['2**3**4', '2**3**4'],
  ['达到*95*%', '达到95%'],
  ['**1.坚持**2024年', '1.坚持2024年'],
  ['95*百分点*上升', '95百分点上升'],
  ['WTO*规则*', 'WTO规则'],
])('asterisks that multiply stay: %s', (markdown, text) => {
  const { lines, asides } = read(markdown);
  expect(lines).toEqual([text]);
  expect(asides.some((aside) => aside.includes('markup'))).toBe(text === markdown);
});

test.each([
  [['# 某市2024年<br>工作要点'], ['某市2024年工作要点']],
  [
    ['<center>', '', '# <font>某市2024年<br/>工作要点</font>', '', '</center>'],
    ['', '', '某市2024年工作要点'],
  ],
  [['<h1>某市2024年<br>工作要点</h1>'], ['某市2024年工作要点']],
  [['# 工作要点<br>（2024年3月）'], ['工作要点', '（2024年3月）']],
  [['甲<br>乙'], ['甲', '乙']],
])('a break in a title does not tear it: %j', (markdown, lines) => {
  expect(read(...markdown).lines.slice(0, lines.length)).toEqual(lines);
});

test.each([
  [
    ['1.抓好落实。这是一行', '软换行后的中文，又一行 English', 'word 之后', '2.第二项'],
    ['1.抓好落实。这是一行软换行后的中文，又一行 English word 之后', '', '', '2.第二项'],
  ],
  [
    ['推进，建**设', '学校**，完成'],
    ['推进，建设学校，完成', ''],
  ],
  [
    ['甲，乙  ', '丙'],
    ['甲，乙', '丙'],
  ],
  [
    ['特此通知。', '某市政府', '2024年3月1日'],
    ['特此通知。', '某市政府', '2024年3月1日'],
  ],
  [
    ['要点，如下', '（一）甲'],
    ['要点，如下', '（一）甲'],
  ],
  [
    ['县局2024年工作要点', '二0二四年'],
    ['县局2024年工作要点', '二0二四年'],
  ],
  [
    ['> 引，文', '> 续'],
    ['引，文续', ''],
  ],
])('a line that ends within a sentence goes on with the next: %j', (markdown, lines) => {
  expect(read(...markdown).lines).toEqual(lines);
});

test('a task of a list has a box; white text of HTML is hidden', () => {
  expect(read('- [x] 甲', '- [ ] 乙', '- [] 丙').lines).toEqual(['☑ 甲', '☐ 乙', '[] 丙']);
  expect(read('甲<font color="white">密</font>乙')).toEqual({ lines: ['甲乙'], asides: ['1 hidden-text 1'] });
});

test.each([
  ['---\ntitle: 密\n---\n明', '\n\n\n明'],
  ['---\ntitle: 密\n...\n明', '\n\n\n明'],
  ['+++\ntitle = "密"\n+++\n明', '\n\n\n明'],
  // What only begins with a rule.
  ['---\n\n明\n\n---\n\n尾', '\n\n明\n\n\n\n尾'],
])('settings in front are left out: %j', (markdown, text) => {
  expect(readMarkdown(markdown).text).toBe(text);
});

test.each([
  ['明%%密%%白', '明白', 'comment 1'],
  ['明\n\n%%\n密\n%%\n\n白', '明\n\n\n\n\n\n白', 'comment 1'],
  ['明{>>密<<}白', '明白', 'comment 1'],
  ['明{--密密--}白', '明白', 'deletion 2'],
  ['明{~~密~>中~~}白', '明中白', 'deletion 1'],
  ['明{++中++}{==标==}白', '明中标白', ''],
  ['增长5%%，下降3%%。', '增长5%%，下降3%%。', ''],
])('comments and changes in words of other programs: %j', (markdown, text, told) => {
  const read = readMarkdown(markdown);
  expect([read.text, read.asides.map(({ kind, count }) => `${kind} ${count}`).join()]).toEqual([text, told]);
});

test.each([
  'color: white',
  'color:#FFFFFF',
  'COLOR : rgb(255, 255, 255) !important',
  'color:rgb(100% 100% 100%)',
  'color:hsl(0, 0%, 100%)',
  'color:#fefefe',
  'color:rgba(0,0,0,0)',
  'color:red;background:red',
  'opacity:.05',
  'font-size:1px',
  'font-size:0',
  'display:none',
  'position:absolute;left:-9999px',
  'transform:scale(0)',
])('what HTML makes unseen is left out: %s', (style) => {
  expect(readMarkdown(`明<span style="${style}">密</span>白`).text).toBe('明白');
});

test.each([
  '<span style="color:white;background:#036">明</span>',
  '<div style="background-color:navy"><b style="color:#fff">明</b></div>',
  '<table bgcolor="#003366"><tr><td><font color="white">明</font></td><td>白</td></tr></table>',
  '<span style="color:#888">明</span>',
  '<span style="font-size:12px">明</span>',
  '<span style="background:white">明</span>',
])('and what can be read is kept: %s', (html) => {
  expect(readMarkdown(html).text).toContain('明');
});

test('drawings in HTML are left out and told of, formulas are their text', () => {
  const { text, asides } = readMarkdown('明<svg><text>密</text></svg><math><mi>x</mi></math>');
  expect(text).toBe('明x');
  expect(asides.map(({ kind }) => kind)).toContain('picture');
});

test('marks of relatives of Markdown that stand in the text are told', () => {
  const told = (markdown: string) => readMarkdown(markdown).asides.map(({ kind, text }) => `${kind} ${text}`);
  for (const [markdown, mark] of [
    ['甲==乙==', '=='],
    ['甲++乙++', '++'],
    [':::note\n甲\n:::', ':::'],
    ['> [!NOTE]\n> 甲', '[!NOTE]'],
    ['甲^[乙]。', '^['],
    ['# 甲 {#top .a}', '{#top .a}'],
  ] as const)
    expect(told(markdown)).toContain(`markup ${mark}`);
  expect(told('C++ 与 a==b')).toEqual([]);
});

test('an address that only a picture has is no link’s', () => {
  expect(readMarkdown('![章][r]\n\n[r]: a.png').asides).toEqual([]);
  expect(readMarkdown('![章][r][文][r]\n\n[r]: a.png').asides.map(({ kind }) => kind)).toEqual(['link']);
});

test('the one heading of the first level is the headline', () => {
  expect(readMarkdown('来源：某局\n\n# 打印遗嘱如何写才有效\n\n## 一、案情').headline).toBe(3);
  expect(readMarkdown('# 甲\n\n# 乙').headline).toBeUndefined();
  expect(readMarkdown('## 甲').headline).toBeUndefined();
});
