import { expect, test } from 'vitest';
import { readMarkdown } from '../../../../scripts/source/markdown/read-markdown.ts';
import { convert, readTables } from '../tables/read-plan.ts';

const read = (...lines: string[]): Promise<string[]> =>
  readTables(
    Buffer.from(['# 市教育局2024年工作要点', '', '1.甲。乙。', '', ...lines, '', '2.丙。丁。'].join('\n')),
    'a.md',
  );

test.each([
  [
    'bars',
    ['| 序号 | 任务 |', '| --- | :---: |', '| 1. | **植树**\\|护林 |', '| 二、 |  |'],
    '1 heads: 序号 | 任务 / 1. | 植树|护林 / 二、 | ',
  ],
  [
    'rows of other lengths',
    ['| 甲 | 乙 |', '|---|---|', '| 丙 |', '| 丁 | 戊 | 己 |'],
    '1 heads: 甲 | 乙 |  / 丙 |  |  / 丁 | 戊 | 己',
  ],
  [
    'a line right below that has no bar',
    ['| 甲 | 乙 |', '|---|---|', '| 丙 | 丁 |', '戊'],
    '1 heads: 甲 | 乙 / 丙 | 丁',
  ],
  [
    'a grid as other Markdown draws it',
    ['+----+----+', '| 序号 | 任务 |', '+====+====+', '| 1 | 植树 |', '+----+----+'],
    '1 heads: 序号 | 任务 / 1 | 植树',
  ],
  [
    'bars over which Markdown stumbles',
    ['| 序号 | 任务 |', '|---|', '| 1 | 植树 |'],
    '1 heads: 序号 | 任务 / 1 | 植树',
  ],
  ['bars without a line of dashes below the head', ['| 甲 | 乙 |', '| 丙 | 丁 |'], '0 heads: 甲 | 乙 / 丙 | 丁'],
  ['breaks in a cell', ['| 甲 | 乙 |', '|---|---|', '| 丙<br>丁 | 戊 |'], '1 heads: 甲 | 乙 / 丙¶丁 | 戊'],
  [
    'a caption above',
    ['表2 重点任务', '', '| 甲 | 乙 |', '|---|---|', '| 丙 | 丁 |'],
    '《表2 重点任务》1 heads: 甲 | 乙 / 丙 | 丁',
  ],
  [
    'HTML on one line, with spans and a caption',
    [
      '<table><caption>任务表</caption><tr><th rowspan="2">甲</th><th colspan="2">乙</th></tr><tr><th>丙</th><th>丁</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
    ],
    '《任务表》2 heads: 甲 ↓2 | 乙 →2 / 丙 | 丁 / 1 | 2 | 3',
  ],
  [
    'HTML over lines',
    [
      '<table>',
      '<tr>',
      '<td>甲</td>',
      '<td>乙</td>',
      '</tr>',
      '<tr>',
      '<td>丙</td>',
      '<td>丁<p>戊</p></td>',
      '</tr>',
      '</table>',
    ],
    '0 heads: 甲 | 乙 / 丙 | 丁¶戊',
  ],
  [
    'a table in a table',
    [
      '<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr></table>丁</td></tr><tr><td>戊</td><td>己</td></tr></table>',
    ],
    '0 heads: 甲 | 乙 丙¶丁 / 戊 | 己',
  ],
  [
    'a hidden cell',
    ['<table><tr><td>甲</td><td hidden>密</td></tr><tr><td>乙</td><td>丙</td></tr></table>'],
    '0 heads: 甲 |  / 乙 | 丙',
  ],
])('reads %s', async (_, lines, expected) => {
  expect(await read(...lines)).toEqual([`item-1 ${expected}`]);
});

test.each([
  ['a table of one column', ['| 甲 |', '|---|', '| 乙 |']],
  [
    'spans that take one place twice',
    ['<table><tr><td>甲</td><td rowspan="2">乙</td></tr><tr><td colspan="2">丙</td></tr></table>'],
  ],
])('reads no table in %s, and loses nothing', async (_, lines) => {
  expect(await read(...lines)).toEqual([]);
});

test('says that a table stands in a table', async () => {
  const lines = [
    '1.甲。乙。',
    '',
    '<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>',
  ];
  const { compilation } = await convert(Buffer.from(lines.join('\n')), 'a.md');
  expect(compilation.findings.map(({ rule, place }) => `${rule} ${place.line}`)).toContain('shown-otherwise 4');
});

test('an item right below a table is one', async () => {
  const text =
    '# 市教育局2024年工作要点\n\n1.甲。乙：\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n2.丙。丁。\n3.戊。己。\n';
  const { compilation } = await convert(Buffer.from(text), 'a.md');
  expect(compilation.plans[0]?.entries.map(({ anchor }) => anchor)).toEqual(['item-1', 'item-2', 'item-3']);
});

test.each([
  [
    'a row wider than the head',
    ['| 甲 | 乙 |', '|---|---|', '| 丙 | 丁 | 戊 |', '| 己 | 庚 |'],
    '这个表格有 1 行比表头的格多',
  ],
  [
    'a head that heads nothing',
    ['<table><tr><th>甲</th><td rowspan="2">乙</td></tr><tr><td>丙</td></tr></table>'],
    '这个表格有 1 个表头格（th）',
  ],
])('%s is told of', async (_, lines, message) => {
  const text = ['# 市教育局2024年工作要点', '', '1.甲。乙。', '', ...lines, '', '2.丙。丁。'].join('\n');
  const { compilation } = await convert(Buffer.from(text), 'a.md');
  expect(compilation.findings.map((finding) => finding.message).join()).toContain(message);
});

test('heads of rows and columns are not told of', async () => {
  const table =
    '<table><tr><th>甲</th><th>乙</th></tr><tr><th>丙</th><td>1</td></tr><tr><th>丁</th><td>2</td></tr></table>';
  const text = ['# 市教育局2024年工作要点', '', '1.甲。乙。', '', table, '', '2.丙。丁。'].join('\n');
  const { compilation } = await convert(Buffer.from(text), 'a.md');
  expect(compilation.findings.filter(({ message }) => message.includes('th'))).toEqual([]);
});

test.each(['|—|——|', '|–|–|', '——|——', '|－－|：－－|'])('a rule of dashes %s parts the head from its rows', (rule) => {
  const [table] = readMarkdown(`|序号|任务|\n${rule}\n|1|植树|`).tables;
  expect(table?.cells).toHaveLength(4);
  expect(table?.headRows).toBe(1);
});

test('indented HTML goes on behind a blank line', () => {
  const html = '<table>\n  <tr>\n    <td>\n\n甲\n\n    </td>\n    <td>\n\n乙\n\n    </td>\n  </tr>\n</table>';
  expect(readMarkdown(html).tables).toHaveLength(1);
});

test('what is said of spaces in a cell quotes what stands there', async () => {
  const table = '|甲\t𠀀𠀁𠀂𠀃𠀄𠀅|丙|\n|--|--|\n|丁|戊|';
  const { compilation } = await convert(
    Buffer.from(`# 县2024年工作要点\n\n1. 甲。乙。\n\n${table}\n\n2. 丙。丁。`),
    'a.md',
  );
  const said = compilation.findings.map(({ message }) => message).join();
  expect(said).toContain('汉字之间有空格：“甲\t𠀀𠀁𠀂𠀃𠀄𠀅”');
});

test('a quotation that is cut within a character has no half of it', async () => {
  const text = `# 县2024年工作要点\n\n1. 甲。乙${'𠀀'.repeat(9)}丙丁，\n\n2. 丙。丁。`;
  const { compilation } = await convert(Buffer.from(text), 'a.md');
  expect(compilation.findings.map(({ message }) => message).join()).toMatch(/“……𠀀{4}丙丁，”/u);
});
