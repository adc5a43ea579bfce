/** What an editor is told of what a Word or Markdown file holds besides its lines, word for word. */
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../scripts/check/rule.ts';
import { headingUnused, leftOut, originalWithheld, shownOtherwise } from '../../../scripts/check/rules/source.ts';
import type { Aside } from '../../../src/model/plan/source.ts';

const aside = (kind: string, more: Partial<Aside> = {}): Aside =>
  ({ kind, line: 4, text: '', count: 1, ...more }) as Aside;
const run = (rule: Rule, source: object, root: object = { children: [], lines: [] }) =>
  rule({ tree: { source: { file: 'a.docx', asides: [], ...source }, root } } as never);
const said = (rule: Rule, ...asides: Aside[]): string[] =>
  run(rule, { asides }).map(
    ({ severity, message, hint, audience, place }) =>
      `${place.line} ${severity}${audience === undefined ? '' : ` ${audience}`} ${message}${hint}`,
  );
const ADD = '如是正文，请在文件里改成普通文字。';
const PRIVATE = '原件不随站发布，但里面仍有它；把文件另交他人之前，不宜公开的请先删去。';

test.each<[string, Partial<Aside>, string]>([
  ['comment', { count: 2 }, `warning 这里有批注 2 条，没有收入。${PRIVATE}`],
  ['deletion', { count: 3 }, `warning 这里有修订中删去的文字 3 字，没有收入。在 Word 里接受或拒绝修订。${PRIVATE}`],
  ['hidden-text', { count: 3 }, `warning 这里有隐藏文字 3 字，没有收入。${PRIVATE}`],
  ['hidden-text', { isBehind: true }, `warning 这一行之后有整段隐藏文字 1 字，没有收入。${PRIVATE}`],
  ['struck-text', { count: 3 }, `warning 这里有划去的文字 3 字，没有收入。仍要公开的，请去掉删除线。${PRIVATE}`],
  [
    'faint-text',
    { count: 3 },
    `warning 这里有白色或极小的文字 3 字，在 Word 里看不见，没有收入。是正文的，请改成平常的颜色和字号。${PRIVATE}`,
  ],
  [
    'note-unused',
    { count: 2 },
    `warning 文件里有 2 条注文，正文里没有注号，Word 里看不见，没有收入。要公开的，请在文中插入脚注。${PRIVATE}`,
  ],
  ['hidden-shape', { count: 2 }, `warning 这里有隐藏的图形或图片 2 个，没有收入。${PRIVATE}`],
  [
    'field-words',
    { count: 2 },
    `warning 这里的域代码里有文字 2 字，Word 不显示，没有收入。如是正文，请按 Ctrl+Shift+F9 把域变成普通文字。${PRIVATE}`,
  ],
  [
    'other-words',
    { count: 2 },
    `warning 这里有给其他程序看的另一种内容，其中 2 字与 Word 显示的不同，没有收入。${ADD}`,
  ],
  ['header', { text: '内部' }, `info editor 页眉“内部”没有收入。${ADD}`],
  ['header', { text: '甲'.repeat(40) }, `info editor 页眉“${'甲'.repeat(40)}”没有收入。${ADD}`],
  ['footer', { text: '甲'.repeat(41) }, `info editor 页脚“${'甲'.repeat(40)}……”没有收入。${ADD}`],
  ['picture', { count: 2 }, `warning 这里有图片 2 幅，没有收入。${ADD}`],
  ['picture', { text: '图', why: '太大', todo: '缩小。' }, 'warning 这里有图片 1 幅“图”，没有收入：太大。缩小。'],
  ['picture', { why: '“C:/a.png”不在' }, `warning editor 这里有图片 1 幅，没有收入：“C:/a.png”不在。${ADD}`],
  ['chart', { text: '图' }, `warning 这里有图表“图”，没有收入。${ADD}`],
  ['diagram', {}, `warning 这里有 SmartArt 图形，里面的文字没有收入。${ADD}`],
  ['object', { text: '表' }, `warning 这里有嵌入的对象“表”，没有收入。${ADD}`],
  ['imported-part', {}, `warning 这里插入了另一份文件，它的文字没有收入。${ADD}`],
  ['field', { text: 'REF' }, `warning editor 这里的域“REF”显示什么不得而知，没有收入。${ADD}`],
  ['ruby', { text: 'hàn' }, `info 这里的注音“hàn”没有收入。${ADD}`],
  ['link', { text: 'http://a' }, `info editor 链接的地址“http://a”没有收入，只收入文字。${ADD}`],
  [
    'bullet',
    { count: 2 },
    'info 自此行起，有 2 段带项目符号；符号没有收入。项目符号不是编号，没有地址。需要引用的条目，请改用编号。',
  ],
  ['front-matter', { text: 'title' }, `info editor 文件开头的设置“title”没有收入。${ADD}`],
])('left out: %s %j', (kind, more, message) => {
  expect(said(leftOut, aside(kind, more))).toEqual([`4 ${message}`]);
  expect(said(shownOtherwise, aside(kind, more))).toEqual([]);
});

test.each<[string, Partial<Aside>, string]>([
  ['footnote', { text: '1' }, '这一行起是脚注1的注文，原在页脚。文中以方括号标出注号，注文放在所注的一段之后。'],
  ['endnote', { text: '1' }, '这一行起是尾注1的注文，原在文末。文中以方括号标出注号，注文放在所注的一段之后。'],
  ['text-box', {}, '这一段带有文本框，框里的文字放在它之后。核对先后次序；不合适的，请在 Word 里改成普通段落。'],
  ['picture-unnamed', {}, '这幅图没有说明文字，看不见图的读者不知道图里是什么。在 Word 里右击图片'],
  ['picture-unnamed', { count: 2 }, '这里有 2 幅图没有说明文字，看不见图的读者不知道图里是什么。在 Word 里右击图片'],
  ['end-hidden', { count: 2 }, '这一行里有 2 处段落的结尾是隐藏的，照 Word 显示的样子与后一段连成一段。要分成两段'],
  ['nested-table', {}, '这个表格的一格里又有表格，里面的表格只作这一格的文字，一行一段。核对读来是否明白；需要成表的'],
  ['markup', { text: '**' }, '这里的“**”没有成为 Markdown 的格式，照原样收入。核对是否成对'],
  ['markup', { text: '**', count: 2 }, '这里的“**”有 2 处没有成为 Markdown 的格式，照原样收入。核对是否成对'],
  ['note-missing', { text: '[^1]' }, '这里的脚注号“[^1]”没有注文，照原样收入。补上注文，或删去脚注号。'],
  [
    'row-widened',
    { count: 2 },
    '这个表格有 2 行比表头的格多，表照最多的画，表头缺的格空着。核对是否多写了“|”；文字里的“|”前面加“\\”。',
  ],
  [
    'head-unused',
    { count: 2 },
    '这个表格有 2 个表头格（th）既不在表首整行，也不在首列，只作普通的格。表头请放在表首的整行或首列。',
  ],
  [
    'formula',
    {},
    '这里有公式，写成一行，如 (a+b)/c、x^2、√(x+1)，不排成公式的样子。核对读来是否明白；必要时改写成文字。',
  ],
])('shown otherwise: %s %j', (kind, more, message) => {
  const [only, ...others] = run(shownOtherwise, { asides: [aside(kind, more)] });
  expect(others).toEqual([]);
  expect(`${only?.message}${only?.hint}`.startsWith(message)).toBe(true);
  const isInfo = ['footnote', 'endnote', 'text-box', 'head-unused', 'formula'].includes(kind);
  expect(only?.severity).toBe(isInfo ? 'info' : 'warning');
  expect(only?.audience).toBeUndefined();
  expect(said(leftOut, aside(kind, more))).toEqual([]);
});

describe('what would be said twice', () => {
  const count = (...asides: Aside[]): string[] => said(leftOut, ...asides).map((one) => one.replace(/，.*/, ''));
  test('of one line is said once', () => {
    expect(count(aside('comment'), aside('comment', { count: 2 }))).toEqual(['4 warning 这里有批注 3 条']);
    expect(count(aside('comment'), aside('comment', { line: 5 }))).toHaveLength(2);
    expect(said(leftOut, aside('hidden-text'), aside('hidden-text', { isBehind: true }))).toHaveLength(2);
    expect(said(leftOut, aside('picture'), aside('picture', { why: '太大' }))).toHaveLength(2);
    expect(said(leftOut, aside('header', { text: '甲' }), aside('header', { text: '乙' }))).toHaveLength(2);
  });
  test('of bullets is said at the first', () => {
    const bullets = [aside('bullet', { line: 6 }), aside('comment'), aside('bullet', { line: 9, count: 2 })];
    expect(count(...bullets)).toEqual(['6 info 自此行起', '4 warning 这里有批注 1 条']);
    expect(said(leftOut, ...bullets)[0]).toContain('有 3 段带项目符号');
  });
});

test('headings without numbers are told at the first, unless they are sentences', () => {
  const paragraph = (number: number, text: string) => ({
    ...{ kind: 'paragraph', children: [], mark: null },
    lines: [{ number, spans: [{ role: 'text', text }], ending: '\n' }],
  });
  const root = { kind: 'plan', lines: [], children: [paragraph(2, '甲'), paragraph(3, '乙'), paragraph(4, '丙。 ')] };
  const find = (...lines: number[]) =>
    run(headingUnused, { asides: lines.map((line) => aside('heading', { line })) }, root);
  expect(find(3, 2)).toMatchObject([
    { place: { line: 2 }, message: '有 2 个标题没有编号，没有当作条目，只作一段文字。' },
  ]);
  expect(find(4)).toEqual([]);
  expect(find(9)).toEqual([]);
  expect(find()).toEqual([]);
  for (const stop of '。！!？?；') {
    const ended = { ...root, children: [paragraph(2, `甲${stop}`)] };
    expect(run(headingUnused, { asides: [aside('heading', { line: 2 })] }, ended)).toEqual([]);
  }
});

test('that a file is kept back is told with what can be done', () => {
  const KEEP = '请留存这个文件，核对 SHA-256 要用它。';
  const hintOf = (encoding: string) => run(originalWithheld, { withheld: true, encoding })[0]?.hint;
  expect(hintOf('docx')).toBe(KEEP);
  expect(hintOf('markdown')).toBe(`${KEEP}要提供下载，请删去注释、隐藏和划去的文字、链接的地址，或另存为纯文本。`);
  expect(run(originalWithheld, { encoding: 'docx' })).toEqual([]);
});
