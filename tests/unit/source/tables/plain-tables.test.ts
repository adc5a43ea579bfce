/** Tables in plain text: found where the evidence is clear, and nowhere else. */
import { describe, expect, test } from 'vitest';
import { convert, readTables } from './read-plan.ts';

const around = (lines: readonly string[]): Buffer =>
  Buffer.from(
    ['市教育局2024年工作要点', '1.甲。任务如下：', ...lines, '2.丙。丁。', '市教育局', '2024年3月5日'].join('\n'),
  );
const read = (...lines: string[]): Promise<string[]> => readTables(around(lines), 'a.txt');

describe('reads', () => {
  test.each([
    [
      'cells parted by tabs',
      ['序号\t任务\t单位', '1.\t植树\t农办', '2.\t修堤\t水站'],
      '1 heads: 序号 | 任务 | 单位 / 1. | 植树 | 农办 / 2. | 修堤 | 水站',
    ],
    [
      'empty cells between tabs',
      ['序号\t任务\t单位', '\t植树\t', '2\t\t水站'],
      '1 heads: 序号 | 任务 | 单位 /  | 植树 |  / 2 |  | 水站',
    ],
    [
      'cells parted by as many tabs as it takes',
      ['序号\t任务\t\t单位', '1\t植树造林绿化\t农办', '2\t修堤\t\t水站'],
      '1 heads: 序号 | 任务 | 单位 / 1 | 植树造林绿化 | 农办 / 2 | 修堤 | 水站',
    ],
    [
      'rows with blank lines between them',
      ['序号\t任务\t单位', '', '1\t植树\t农办', '', '2\t修堤\t水站'],
      '1 heads: 序号 | 任务 | 单位 / 1 | 植树 | 农办 / 2 | 修堤 | 水站',
    ],
    [
      'bars with a line of single dashes',
      ['| 序号 | 任务 |', '|—|—|', '| 1. | 植树 |'],
      '1 heads: 序号 | 任务 / 1. | 植树',
    ],
    [
      'columns with a line of dashes below their names',
      ['序号    任务    单位', '----    ----    ----', '1       植树    农办', '2       修堤    水站'],
      '1 heads: 序号 | 任务 | 单位 / 1 | 植树 | 农办 / 2 | 修堤 | 水站',
    ],
    ['an indented table', ['\t甲\t乙\t丙', '\t丁\t戊\t己'], '0 heads: 甲 | 乙 | 丙 / 丁 | 戊 | 己'],
    ['two columns with names', ['序号\t任务', '1.\t植树', '2.\t修堤'], '1 heads: 序号 | 任务 / 1. | 植树 / 2. | 修堤'],
    [
      'dates, issuers and marks in cells',
      ['时间\t单位\t内容', '2024年3月5日\t市教育局\t一、动员', '2024年4月1日\t市财政局\t（二）拨款'],
      '1 heads: 时间 | 单位 | 内容 / 2024年3月5日 | 市教育局 | 一、动员 / 2024年4月1日 | 市财政局 | （二）拨款',
    ],
    [
      'bars with a line of dashes',
      ['| 序号 | 任务 |', '|------|------|', '| 1. | 植树 |', '| 2. | 修堤 |'],
      '1 heads: 序号 | 任务 / 1. | 植树 / 2. | 修堤',
    ],
    ['bars alone', ['| 序号 | 任务 |', '| 1 | 植树 |'], '1 heads: 序号 | 任务 / 1 | 植树'],
    [
      'bars between cells, below names of columns',
      ['序号|任务|单位', '1.|植树|农办', '2.|修堤|水站'],
      '1 heads: 序号 | 任务 | 单位 / 1. | 植树 | 农办 / 2. | 修堤 | 水站',
    ],
    [
      'items in a column of their own',
      ['任务 | 要求 | 部门 |', '一、育苗。 | 1.备种。 | 林科 |', '二、栽植。 | 2.栽树。 | 各科 |'],
      '1 heads: 任务 | 要求 | 部门 / 一、育苗。 | 1.备种。 | 林科 / 二、栽植。 | 2.栽树。 | 各科',
    ],
    ['full-width bars', ['｜序号｜任务｜', '｜1｜植树｜'], '1 heads: 序号 | 任务 / 1 | 植树'],
    [
      'a box',
      ['┌────┬────┐', '│序号│任务│', '├────┼────┤', '│ 1  │植树│', '├────┼────┤', '│ 2  │修堤│', '└────┴────┘'],
      '1 heads: 序号 | 任务 / 1 | 植树 / 2 | 修堤',
    ],
    [
      'a box whose borders are as wide as its characters',
      ['┌──┬──┐', '│序号│任务│', '├──┼──┤', '│ 1  │植树│', '└──┴──┘'],
      '1 heads: 序号 | 任务 / 1 | 植树',
    ],
    [
      'a box of plus and minus, a cell of which goes on',
      [
        '+------+--------+',
        '| 序号 | 任务   |',
        '+------+--------+',
        '| 1    | 植树， |',
        '|      | 护林   |',
        '+------+--------+',
        '| 2    | 修堤   |',
        '+------+--------+',
      ],
      '1 heads: 序号 | 任务 / 1 | 植树，护林 / 2 | 修堤',
    ],
    [
      'a box without rules between its rows, full cells of which go on',
      [
        '┌──┬───┐',
        '│序号│任务  │',
        '├──┼───┤',
        '│1   │建设好│',
        '│    │学校  │',
        '│2   │修堤  │',
        '│    │清淤  │',
        '└──┴───┘',
      ],
      '1 heads: 序号 | 任务 / 1 | 建设好学校 / 2 | 修堤 /  | 清淤',
    ],
    [
      'the same with cells that are set off',
      [
        '+------+--------+',
        '| 序号 | 任务   |',
        '+------+--------+',
        '| 1    | 植树造 |',
        '|      | 林     |',
        '| 2    | 修堤   |',
        '+------+--------+',
      ],
      '1 heads: 序号 | 任务 / 1 | 植树造林 / 2 | 修堤',
    ],
    [
      'merged cells of a box',
      [
        '┌──────┬─────────────┐',
        '│ 类别 │ 任务        │',
        '├──────┼──────┬──────┤',
        '│ 防汛 │ 巡堤 │ 查险 │',
        '│      ├──────┼──────┤',
        '│      │ 清淤 │ 疏浚 │',
        '└──────┴──────┴──────┘',
      ],
      '1 heads: 类别 | 任务 →2 / 防汛 ↓2 | 巡堤 | 查险 / 清淤 | 疏浚',
    ],
    [
      'columns set with spaces',
      ['序号    任务      单位', '1       植树      农办', '2       修堤      水站'],
      '1 heads: 序号 | 任务 | 单位 / 1 | 植树 | 农办 / 2 | 修堤 | 水站',
    ],
    [
      'columns set with spaces that stand a little beside each other',
      ['序号    任务      单位', '1        植树     农办', '2      修堤       水站'],
      '1 heads: 序号 | 任务 | 单位 / 1 | 植树 | 农办 / 2 | 修堤 | 水站',
    ],
    [
      'columns set with ideographic spaces',
      ['序号　　任务　　　单位', '一　　　植树　　　农办', '二　　　修　堤　　水站'],
      '1 heads: 序号 | 任务 | 单位 / 一 | 植树 | 农办 / 二 | 修　堤 | 水站',
    ],
    [
      'a caption',
      ['表1-1 任务分解表', '序号\t任务\t单位', '1\t植树\t农办'],
      '《表1-1 任务分解表》1 heads: 序号 | 任务 | 单位 / 1 | 植树 | 农办',
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await read(...lines)).toEqual([`item-1 ${expected}`]);
    const { compilation } = await convert(around(lines), 'a.txt');
    const [plan] = compilation.plans;
    expect(plan?.entries.map(({ anchor }) => anchor)).toEqual(['item-1', 'item-2']);
    expect(plan?.signoff.map(({ text }) => text)).toEqual(['市教育局', '2024年3月5日']);
  });
});

describe('reads no table in', () => {
  test.each([
    ['what a page leads to', ['首页|新闻|公告', '机构|政策|服务', '互动|数据|专题']],
    ['numbers parted from their texts by tabs', ['（1）\t植树', '（2）\t修堤', '（3）\t清淤']],
    ['two lines with a tab', ['联系人：张三\t电话：12345', '传　真：6789\t邮编：123']],
    ['headings with their pages', ['总体要求\t1', '重点任务\t3', '保障措施\t9']],
    ['sentences that hold a tab', ['抓植树。\t全年十万株。', '抓修堤。\t全年十里。', '抓清淤。\t全年五处。']],
    ['a signoff set with spaces', ['市教育局        2024年3月5日']],
    ['names set with spaces, not below each other', ['张三  李四  王五六七', '赵一一一  钱二  孙三', '周  吴正正  郑']],
    ['bars that part words', ['植树|修堤|清淤']],
    [
      'items that run on through two columns, whose cells have moved',
      [
        '工作任务 | 具体要求 | 责任部门 |',
        '一、育苗。 | 1.备种。 | 林科 |',
        '2.整地。 | 各科 | |',
        '二、栽植。 | 3.栽树。 | 各科 |',
      ],
    ],
    ['rows of bars of other lengths', ['| 甲 | 乙 |', '| 丙 |']],
    ['a line of dashes', ['--------', '甲', '--------']],
  ])('%s', async (_, lines) => {
    expect(await read(...lines)).toEqual([]);
  });

  test('a 目录', async () => {
    const lines = [
      '市教育局2024年工作要点',
      '目录',
      '一、植树\t树\t1',
      '二、修堤\t堤\t2',
      '一、植树',
      '抓好植树。',
      '二、修堤',
      '抓好修堤。',
    ];
    expect(await readTables(Buffer.from(lines.join('\n')), 'a.txt')).toEqual([]);
  });
});

test('reads ten thousand lines of half tables in no time to speak of', async () => {
  const lines = Array.from({ length: 10_000 }, (_, i) =>
    i % 3 === 0 ? `甲${i}\t乙` : i % 3 === 1 ? `| 甲 | ${i} |` : '甲  乙  丙',
  );
  expect(await read(...lines)).toBeDefined();
});
