/** The table of forms, alternative by alternative: what opens a mark, how it is read, and what makes it doubtful. */
import { describe, expect, test } from 'vitest';
import { FAMILIES, isDecimal } from '../../../../scripts/parse/facts/forms.ts';
import { readMarks } from '../../../../scripts/parse/facts/marks.ts';

/** `printed|family|number|certainty` of each reading. */
const read = (text: string): string =>
  readMarks(text)
    .map(({ family, mark: { printed, ordinal, branch }, certainty }) =>
      [printed, family.name, [ordinal, ...(branch ?? [])].join('.'), certainty].join('|'),
    )
    .join(' ');
const certaintyOf = (text: string): string | undefined => readMarks(text)[0]?.certainty;

test('families stand one in the other', () => {
  const families = Object.values(FAMILIES);
  expect(families.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    ...['篇 book', '编 book', '分编 subbook', '部分 chapter', '章 chapter', '节 section', '条 article'],
    ...['壹、 part', 'Ⅰ. part', '一、 part', '（一） section', '1. item', '1.1 item', '1.1.1 item', '1.1.1.1 item'],
    ...['(1) subitem', '1) subitem', '① point'],
  ]);
  expect(families.map(({ depth }) => depth)).toEqual(families.map(({ depth }) => depth).toSorted((a, b) => a - b));
  expect(new Set(families.map(({ depth }) => depth)).size).toBe(families.length);
  expect(families.map(({ index }) => index)).toEqual(families.map((_, i) => i));
  expect(families.filter(isDecimal).map(({ name }) => name)).toEqual(['1.1', '1.1.1', '1.1.1.1']);
});

describe('a numbered word', () => {
  test.each('篇 编 分编 部分 章 节 条'.split(' '))('第一%s', (unit) => {
    expect(read(`第一${unit} 树种`)).toBe(`第一${unit}|${unit}|1|sure`);
    expect(read(`第 12 ${unit} 树种`)).toBe(`第 12 ${unit}|${unit}|12|sure`);
    expect(read(`第  十二  ${unit}　树种`)).toBe(`第  十二  ${unit}|${unit}|12|sure`);
    expect(read(`第   一${unit} 树种`)).toBe('');
    expect(read(`第一   ${unit} 树种`)).toBe('');
    expect(read(`第一${unit}、树种`)).toBe(`第一${unit}、|${unit}|1|sure`);
    // `第一篇：` opens a document of several in a row.
    expect(read(`第一${unit}：树种`)).toBe(unit === '篇' ? '' : `第一${unit}：|${unit}|1|sure`);
    expect(read(`第一${unit}`)).toBe(`第一${unit}|${unit}|1|sure`);
    expect(read(`第一${unit}树种`)).toBe(`第一${unit}|${unit}|1|possible`);
    expect(read(`第12345${unit} 树种`)).toBe(`第12345${unit}|${unit}|12345|sure`);
    expect(read(`第123456${unit} 树种`)).toBe('');
    expect(read(`第九千零九百零九十九${unit} 树种`)).toBe(`第九千零九百零九十九${unit}|${unit}|9999|sure`);
    expect(read(`一${unit}`)).toBe('');
    expect(read(`见第一${unit} 树种`)).toBe('');
  });
  test.each('章 节 条'.split(' '))('第三%s之一', (unit) => {
    expect(read(`第三${unit}之十二 树种`)).toBe(`第三${unit}之十二|${unit}|3.12|sure`);
    expect(read(`第三${unit}之九千零九百零九十九 树种`)).toContain('|3.9999|');
  });
  test.each('篇 编 部分'.split(' '))('第三%s has none put in behind it', (unit) => {
    expect(read(`第三${unit}之一 树种`)).toBe(`第三${unit}|${unit}|3|possible`);
  });
  test('may be a year only of an article', () => {
    expect([1899, 1900, 2100, 2101].map((year) => certaintyOf(`第${year}章 树种`))).toEqual([
      ...['sure', 'possible', 'possible', 'sure'],
    ]);
    expect(certaintyOf('第1900条 树种')).toBe('sure');
  });
});

describe('a Chinese number', () => {
  test.each([
    ...[
      ['一', 1],
      ['二', 2],
      ['三', 3],
      ['四', 4],
      ['五', 5],
      ['六', 6],
      ['七', 7],
      ['八', 8],
      ['九', 9],
      ['十', 10],
    ],
    ...[
      ['两', 2],
      ['一百', 100],
      ['三千', 3000],
      ['一〇', 10],
      ['一○', 10],
      ['一零', 10],
    ],
  ] as [string, number][])('%s', (numeral, ordinal) => {
    expect(read(`${numeral}、树种`)).toBe(`${numeral}、|一、|${ordinal}|sure`);
    expect(read(`${numeral}.树种`)).toBe(`${numeral}.|一、|${ordinal}|sure`);
    expect(read(`（${numeral}）树种`)).toBe(`（${numeral}）|（一）|${ordinal}|sure`);
    expect(read(`${numeral}树种`)).toBe('');
  });
  test.each([
    ['一 、树种', '一 、|一、|1|sure'],
    ['一  、树种', '一  、|一、|1|sure'],
    ['一   、树种', ''],
    ['一 .树种', ''],
    ['( 一 )树种', '( 一 )|（一）|1|sure'],
    ['(  一  )树种', '(  一  )|（一）|1|sure'],
    ['(   一)树种', ''],
    ['(一   )树种', ''],
    ['九千零九百零九十九、树种', '九千零九百零九十九、|一、|9999|sure'],
    ['九千零九百零九十九.树种', '九千零九百零九十九.|一、|9999|sure'],
    ['(九千零九百零九十九)树种', '(九千零九百零九十九)|（一）|9999|sure'],
    ['零、树种', ''],
    ['一、二、三级树种', '一、|一、|1|possible'],
    ['一、二年生树种', '一、|一、|1|possible'],
    ['一、二级树种', '一、|一、|1|possible'],
    ['一、二类树种', '一、|一、|1|possible'],
    ['一、二是栽植', '一、|一、|1|possible'],
    ['一、九千零九百零九十九年树种', '一、|一、|1|possible'],
    ['一、二区树种', '一、|一、|1|sure'],
    ['一.二区树种', '一.|一、|1|possible'],
  ])('%s', (text, marks) => {
    expect(read(text)).toBe(marks);
  });
});

describe('a number by another name', () => {
  test.each([...'壹贰叁肆伍陆柒捌玖拾'].map((numeral, i) => [numeral, i + 1] as const))('%s', (numeral, ordinal) => {
    expect(read(`${numeral}、树种`)).toBe(`${numeral}、|壹、|${ordinal}|sure`);
    expect(read(`${numeral}.树种`)).toBe(`${numeral}.|壹、|${ordinal}|sure`);
  });
  test.each([...'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'].map((numeral, i) => [numeral, i + 1] as const))('%s', (numeral, ordinal) => {
    expect(read(`${numeral}.树种`)).toBe(`${numeral}.|Ⅰ.|${ordinal}|sure`);
    expect(read(`${numeral}、树种`)).toBe(`${numeral}、|Ⅰ.|${ordinal}|sure`);
  });
  test.each([
    ['贰拾壹、树种', '贰拾壹、|壹、|21|sure'],
    ['壹树种', ''],
    ['I.树种', 'I.|Ⅰ.|1|sure'],
    ['VIII.树种', 'VIII.|Ⅰ.|8|sure'],
    ['XV、树种', 'XV、|Ⅰ.|15|sure'],
    ['XVI.树种', ''],
    ['X树种', ''],
  ])('%s', (text, marks) => {
    expect(read(text)).toBe(marks);
  });
});

describe('a mark of one character', () => {
  const count = (first: string, length: number, from = 1): [string, number][] =>
    Array.from({ length }, (_, i) => [String.fromCharCode(first.charCodeAt(0) + i), from + i]);
  test.each(count('㈠', 10))('%s', (mark, ordinal) => {
    expect(read(`${mark}树种`)).toBe(`${mark}|（一）|${ordinal}|sure`);
  });
  test.each(count('⒈', 20))('%s', (mark, ordinal) => {
    expect(read(`${mark}树种`)).toBe(`${mark}|1.|${ordinal}|sure`);
  });
  test.each(count('⑴', 10))('%s', (mark, ordinal) => {
    expect(read(`${mark}树种`)).toBe(`${mark}|(1)|${ordinal}|sure`);
  });
  test.each(count('⑾', 10, 11))('%s, which may go on behind ⑩', (mark, ordinal) => {
    expect(read(`${mark}树种`)).toBe(`${mark}|(1)|${ordinal}|sure ${mark}|①|${ordinal}|possible`);
  });
  test.each([...count('①', 20), ...count('㉑', 15, 21), ...count('㊱', 15, 36), ...count('❶', 10)])('%s', (mark, n) => {
    expect(read(`${mark}树种`)).toBe(`${mark}|①|${n}|sure`);
    for (const go of '、，,和及至') expect(read(`${mark}${go}②`)).toBe(`${mark}|①|${n}|possible`);
  });
});

describe('an Arabic number', () => {
  test.each([
    ['1.树种', '1.|1.|1|sure'],
    ['1 .树种', '1 .|1.|1|sure'],
    ['1  .树种', '1  .|1.|1|sure'],
    ['1   .树种', ''],
    ['12345.树种', '12345.|1.|12345|sure'],
    ['123456.树种', ''],
    ['1、树种', '1、|1.|1|sure'],
    ['1 、树种', '1 、|1.|1|sure'],
    ['1  、树种', '1  、|1.|1|sure'],
    ['1   、树种', ''],
    ['12345、树种', '12345、|1.|12345|sure'],
    ['1、2号树种', '1、|1.|1|possible'],
    ['1：树种', '1：|1.|1|possible'],
    ['12345：树种', '12345：|1.|12345|possible'],
    ['1：2的比例', ''],
    ['(1)树种', '(1)|(1)|1|sure'],
    ['( 1 )树种', '( 1 )|(1)|1|sure'],
    ['(  1  )树种', '(  1  )|(1)|1|sure'],
    ['(   1)树种', ''],
    ['(1   )树种', ''],
    ['(123)树种', '(123)|(1)|123|sure'],
    ['(1234)树种', ''],
    ['1)树种', '1)|1)|1|possible'],
    ['12345)树种', '12345)|1)|12345|possible'],
    ['12345树种', '12345|1.|12345|possible'],
    ['7“十里”林带', '7|1.|7|possible'],
    ['7《林带》', '7|1.|7|possible'],
    ['7 树种', '7|1.|7|possible'],
    ['7  树种', '7|1.|7|possible'],
    ['7   树种', ''],
    ['7 “十里”林带', '7|1.|7|possible'],
    ['7 《林带》', '7|1.|7|possible'],
    ['12345 树种', '12345|1.|12345|possible'],
    ['7A', ''],
    ['7 A', ''],
    ['0树种', ''],
    ['1899、树种', '1899、|1.|1899|sure'],
    ['1900、树种', '1900、|1.|1900|possible'],
    ['2100、树种', '2100、|1.|2100|possible'],
    ['2101、树种', '2101、|1.|2101|sure'],
  ])('%s', (text, marks) => {
    expect(read(text)).toBe(marks);
  });
  test.each([
    ...'年月日时分秒个所名人万亿千百十多余项家台套间条件次元平公米里届级周期岁天座度类门种张本部篇位批场处组班课世',
    ...'至到和与及或路号',
    ...['以上', '以下', '以内', '以外'],
  ])('in front of %s is an amount', (measure) => {
    expect(read(`3${measure}甲`)).toBe('');
    expect(read(`3 ${measure}甲`)).toBe('');
    expect(read(`3  ${measure}甲`)).toBe('');
  });
  test.each(['以人为本', '家庭林场', '年度计划', '部门分工'])('in front of %s may be a mark', (words) => {
    expect(read(`3${words}`)).toBe('3|1.|3|possible');
    expect(read(`3 ${words}`)).toBe('3|1.|3|possible');
  });
});

describe('a number in brackets', () => {
  test.each([
    ['(一)', '（一）'],
    ['(1)', '(1)'],
  ])('%s', (mark, family) => {
    expect(read(`${mark}、树种`)).toBe(`${mark}、|${family}|1|sure`);
    expect(read(`${mark}.树种`)).toBe(`${mark}.|${family}|1|sure`);
    expect(read(`${mark}、(二)两项`)).toBe(`${mark}|${family}|1|possible`);
    expect(read(`${mark}.5亩`)).toBe(`${mark}|${family}|1|sure`);
    expect(read(`${mark}，树种`)).toBe(`${mark}|${family}|1|possible`);
    expect(read(`${mark},树种`)).toBe(`${mark}|${family}|1|possible`);
    for (const go of '和及至-') {
      expect(read(`${mark}${go}(二)`)).toBe(`${mark}|${family}|1|possible`);
      expect(read(`${mark}${go} (二)`)).toBe(`${mark}|${family}|1|possible`);
      expect(read(`${mark}${go}树种`)).toBe(`${mark}|${family}|1|sure`);
    }
  });
});

describe('a number with points', () => {
  test.each([
    ['1.2 树种', '1.2|1.1|1.2|sure 1.|1.|1|unlikely'],
    ['1.2树种', '1.2|1.1|1.2|possible 1.|1.|1|unlikely'],
    ['1.2.3树种', '1.2.3|1.1.1|1.2.3|sure 1.|1.|1|unlikely'],
    ['1.2.3.4树种', '1.2.3.4|1.1.1.1|1.2.3.4|sure 1.|1.|1|unlikely'],
    ['1.2.树种', '1.2.|1.1|1.2|possible 1.|1.|1|unlikely'],
    ['1.2、树种', '1.2、|1.1|1.2|possible 1.|1.|1|unlikely'],
    ['1.2、 树种', '1.2、|1.1|1.2|possible 1.|1.|1|unlikely'],
    ['1.2“十里”林带', '1.2|1.1|1.2|possible 1.|1.|1|unlikely'],
    ['1.2《林带》', '1.2|1.1|1.2|possible 1.|1.|1|unlikely'],
    ['1.2(试点)', '1.2|1.1|1.2|possible 1.|1.|1|unlikely'],
    ['1.2 GIS', '1.2|1.1|1.2|sure 1.|1.|1|unlikely'],
    ['1.2 gis', '1.|1.|1|unlikely'],
    ['60.60 树种', '60.60|1.1|60.60|sure 60.|1.|60|unlikely'],
    ['61.1 树种', '61.|1.|61|unlikely'],
    ['1.61 树种', '1.|1.|1|unlikely'],
    ['1.0 树种', '1.|1.|1|unlikely'],
    ['0.1 树种', ''],
    ['1.2', '1.2|1.1|1.2|possible 1.|1.|1|unlikely'],
    ['999.5亩', '999.|1.|999|unlikely'],
    ['1000.5亩', ''],
    ['3.2031年栽植', '3.|1.|3|possible'],
    ['3.1998年栽植', '3.|1.|3|possible'],
    ['123.2031年栽植', '123.|1.|123|possible'],
    ['3.1831年栽植', '3.|1.|3|unlikely'],
    ['3.2031株树', '3.|1.|3|unlikely'],
    ['3.12345亩', ''],
    ['3.1234亩', '3.|1.|3|unlikely'],
    ['12345.12345亩', ''],
  ])('%s', (text, marks) => {
    expect(read(text)).toBe(marks);
  });
  test.each([...'万亿千百倍元吨亩米度分级版年日', ...['公里', '公顷', '公斤', '平方', '立方', '小时', '个百分点']])(
    'in front of %s is an amount',
    (measure) => {
      for (const gap of ['', ' ', '  ']) expect(read(`1.5${gap}${measure}甲`)).toBe('1.|1.|1|unlikely');
    },
  );
  test.each(['分析', '级别', '平台', '公开', '个人'])('in front of %s may be a mark', (words) => {
    expect(read(`1.5${words}`)).toBe('1.5|1.1|1.5|possible 1.|1.|1|unlikely');
  });
});
