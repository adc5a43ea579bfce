import { expect, test } from 'vitest';
import { likeliestMark, readMarks } from '../../../../scripts/parse/facts/marks.ts';

test.each([
  ['一、总体要求', 'part', '一、', 1],
  ['二十三、附则', 'part', '二十三、', 23],
  ['一百零二、其他', 'part', '一百零二、', 102],
  ['第十章 附则', 'chapter', '第十章', 10],
  ['第３章　采集', 'chapter', '第３章', 3],
  ['(十二)优化营商环境', 'section', '(十二)', 12],
  ['（二〇)防火', 'section', '（二〇)', 20],
  ['一○二、附则', 'part', '一○二、', 102],
  ['㈢供水', 'section', '㈢', 3],
  ['第二节 方式', 'section', '第二节', 2],
  ['27.推进', 'item', '27.', 27],
  ['２７．推进', 'item', '２７．', 27],
  ['3、推进', 'item', '3、', 3],
  ['1. “三名”工程', 'item', '1.', 1],
  ['第十一条 为规范', 'article', '第十一条', 11],
  ['笫五十四条 清算组', 'article', '笫五十四条', 54],
  ['第三十－条 在城乡', 'article', '第三十－条', 31],
  ['第－章 总则', 'chapter', '第－章', 1],
  ['(1)城区', 'subitem', '(1)', 1],
  ['（１２）城区', 'subitem', '（１２）', 12],
  ['⑶城区', 'subitem', '⑶', 3],
  ['⑳东郊', 'point', '⑳', 20],
  ['㉑西郊', 'point', '㉑', 21],
  ['❷南郊', 'point', '❷', 2],
  ['⒉供水', 'item', '⒉', 2],
  ['1﹒供水', 'item', '1﹒', 1],
  ['⼀、供水', 'part', '⼀、', 1],
  ['一千零一、供水', 'part', '一千零一、', 1001],
  ['10000.供水', 'item', '10000.', 10000],
  ['贰、供水', 'part', '贰、', 2],
  ['Ⅳ.供水', 'part', 'Ⅳ.', 4],
  ['第一编 总则', 'book', '第一编', 1],
  ['第二分编 所有权', 'subbook', '第二分编', 2],
  ['第一部分 回顾', 'chapter', '第一部分', 1],
])('%s opens with a mark', (text, kind, printed, ordinal) => {
  expect(readMarks(text)[0]).toMatchObject({ mark: { kind, printed, ordinal }, certainty: 'sure' });
});

test.each([
  ['27构建优质均衡体系', 'possible'],
  ['3“三名”工程', 'possible'],
  ['一、二年级不留书面作业', 'possible'],
  ['一、二、三级公路', 'possible'],
  ['（一）、（二）两项', 'possible'],
  ['第一节课', 'possible'],
  ['第五条规定的情形', 'possible'],
  ['第一章总则', 'possible'],
  ['2023、2024年', 'possible'],
  ['3.2024年新增学位', 'possible'],
  ['1)城区', 'possible'],
  ['2）东郊', 'possible'],
])('%s may open with a mark: %s', (text, certainty) => {
  expect(readMarks(text)[0]?.certainty).toBe(certainty);
});

test.each([
  '2024年,全市',
  '2024年3月5日',
  '2024.3.5前完工',
  '3.5亿元用于',
  '３．５亿元用于',
  '12.6公里隧道',
  '99.5%以上',
  '100公里',
  '5月底前',
  '20世纪',
  '6至8月',
  '10:30开会',
  '0.坚持',
  '123456.坚持',
  '1,000人',
  '一是加强',
  '第三季度',
  '(XX市)',
  '(2024)',
  '（２０２４年）',
  '()',
  '“一、二”',
  '',
])('%s opens with none', (text) => {
  expect(likeliestMark({ marks: readMarks(text) })).toBeUndefined();
});

test.each([
  ['第七条之一 盗伐', 'article', 7, [1]],
  ['1.2 内容', 'item', 1, [2]],
  ['1.2.3内容', 'item', 1, [2, 3]],
] as const)('%s has numbers behind its first', (text, kind, ordinal, branch) => {
  expect(readMarks(text)[0]?.mark).toMatchObject({ kind, ordinal, branch });
});

test.each(['4.2.5亿元投入到位', '3.15晚会', '3.5亿元用于'])('%s hardly opens with a mark', (text) => {
  expect(readMarks(text).at(-1)?.certainty).toBe('unlikely');
});

test.each(['3.5月底', '3.100座小桥', '3.60岁', '3.100%', '3.5G基站', '3.2031年'])('%s holds no decimals', (text) => {
  expect(readMarks(text).at(-1)?.certainty).toBe('possible');
});

test('a form may allow more than one reading', () => {
  expect(readMarks('⑾补植').map(({ mark }) => mark.kind)).toEqual(['subitem', 'point']);
  expect(readMarks('3.3-5月开展检查').map(({ certainty }) => certainty)).toEqual(['possible']);
});

test('reads no further than a mark can reach', () => {
  expect(readMarks(`1.${'9'.repeat(1_000_000)}`).every(({ certainty }) => certainty !== 'sure')).toBe(true);
});

test('a row of links to articles bears no mark, nor is one of two articles a row of links', () => {
  expect(readMarks('第十一條 第二十一條 第三十一條')).toEqual([]);
  expect(readMarks('第十一条 第二十一条 第三十一条规定的，从其规定。')).not.toEqual([]);
  expect(readMarks('第十一条 第二十一条')).not.toEqual([]);
});
