/** Where a line is cut into pieces: each row is a line with a bar (¦) at each place. */
import { describe, expect, test } from 'vitest';
import { findCuts } from '../../../../scripts/parse/facts/cuts.ts';

function cut(text: string): string {
  const at = [0, ...findCuts(text), text.length];
  return at
    .slice(1)
    .map((end, i) => text.slice(at[i], end))
    .join('¦');
}
const expectCut = (marked: string): void => expect(cut(marked.replaceAll('¦', ''))).toBe(marked);
/** Nothing here opens a piece. */
const expectWhole = expectCut;

test.each(['', '栽植', '抓好栽植。补植', '一、栽植', '第三季度完成', '收录', '甲<乙', '<p>栽植', '（一）栽植'])(
  '%s is whole',
  expectWhole,
);

describe('HTML', () => {
  test.each('p div br h1 h2 h6 li tr P'.split(' '))('<%s> parts paragraphs', (tag) => {
    expectCut(`栽植¦<${tag}>补植`);
    expectCut(`栽植¦<${tag}/>补植`);
    expectCut(`栽植¦<${tag} class="a">补植`);
    expectCut(`栽植¦<${tag} >补植¦<${tag}>育苗`);
    expectCut(`栽植¦<${tag} ${'a'.repeat(300)}>补植`);
    expectWhole(`栽植<${tag} ${'a'.repeat(301)}>补植`);
    expectCut(`<${tag}>栽植</${tag}>¦<${tag}>补植</${tag}>`);
    expectWhole(`栽植<${tag}a>补植`);
  });
  test.each(['<b>', '<span>', '<h7>', '<p a<b>', '</p>'])('%s does not', (tag) => {
    expectWhole(`栽植${tag}补植`);
  });
  test('is cut two thousand times, and no mark in it is looked for', () => {
    expect(findCuts('甲<br>'.repeat(2001))).toHaveLength(2000);
    expectCut('栽植。（一）补植¦<br>育苗');
  });
});

describe('an article behind the end of the one before', () => {
  test.each([...'。；！？：'])('%s', (stop) => {
    expectCut(`补植${stop}¦第四条 育苗`);
    expectCut(`补植${stop}    ¦第四条 育苗`);
    expectCut(`补植${stop}¦第四条　育苗`);
    expectCut(`补植${stop}¦第四条之一 育苗`);
    expectWhole(`补植${stop}     第四条 育苗`);
  });
  test.each([...'”』）)'])('%s and a space', (closer) => {
    expectCut(`补植${closer} ¦第四条 育苗`);
    expectCut(`补植${closer}    ¦第四条 育苗`);
    expectWhole(`补植${closer}     第四条 育苗`);
    expectWhole(`补植${closer}第四条 育苗`);
  });
  test.each([...'〇○零一二三四五六七八九十百千0123456789', '九千零九百零九十九'])('第%s条', (numeral) => {
    expectCut(`补植：¦第${numeral}条 育苗`);
    expectCut(`补植：¦第${numeral}条之${numeral} 育苗`);
  });
  test.each([
    '补植：第四条育苗',
    '按照第四条 育苗',
    '补植：第甲条 育苗',
    '补植：第条 育苗',
    '补植：第一千零一百零一十一亿条 育苗',
  ])('not %s', expectWhole);
});

describe('what stands in a chapter', () => {
  test.each([...'篇编章节'])('第七%s', (unit) => {
    expectCut(`第七${unit} 责任 ¦第四十二条 育苗`);
    expectCut(`第七${unit}　责任　¦第四十二条　育苗`);
    expectCut(
      `第七${unit} 责任 ¦第一章 总则 ¦第一节 栽植 ¦第一条之二 育苗`.replace(
        '第一章 总则 ¦',
        '篇编'.includes(unit) ? '第一章 总则 ¦' : '',
      ),
    );
    expectWhole(`第七${unit} 责任第四十二条 育苗`);
    expectWhole(`第七${unit} 责任 第四十二条育苗`);
    expectWhole(`第七${unit} 责。任 第四十二条 育苗`);
    expectWhole(`第七${unit} 责；任 第四十二条 育苗`);
    expectWhole(`见第七${unit} 责任 第四十二条 育苗`);
  });
  test.each([
    `第七章${'责'.repeat(57)} ¦第一条 育苗`,
    `第七章${'责'.repeat(58)} 第一条 育苗`,
    '第七条 责任 第四十二条 育苗',
    '第七章 责任 第一编 育苗',
    '第章 ¦第一条 育苗'.replace('¦', ''),
    '第七章 ¦第一条 育苗',
  ])('%s', expectCut);
});

describe('a row in one line', () => {
  test.each([
    '1．育苗 ¦2．栽植 ¦3．补植',
    '1.育苗（第2条） ¦2.栽植　¦3.补植，每亩 100. 株',
    '育苗 ¦14．栽植 ¦15．补植 ¦16．管护',
    '8、育苗 ¦9、栽植 ¦10、补植 12、管护',
  ])('%s', expectCut);
  test.each(['1．育苗 2．栽植', '1．育苗 3．栽植 5．补植', '1.育苗2.栽植3.补植', '1.2公里 2.3公里 3.4公里'])(
    '%s is whole',
    expectWhole,
  );
  test('not where it begins far from the beginning', () =>
    expectWhole(`${'按照下列次序安排'.repeat(6)} 1.育苗 2.栽植 3.补植`));
});

describe('a level and the first in it', () => {
  test.each(['1、总则 ¦1.1 编制目的 为做好', '1总则　¦1.1编制目的', '3.2 预警 ¦3.2.1 分级'])('%s', expectCut);
  test.each(['1、总则 1.2 编制目的', '2、总则 1.1 编制目的', '1、总则，1.1 编制目的'])('%s is whole', expectWhole);
});

describe('目录 at the end of a line', () => {
  test.each(['（试行）', '(试行)', '条例。', '条例', 'V', 'iv', '12', 'IX', 'xi', '1234'])('behind %s', (before) => {
    expectCut(`${before}¦目 录`);
    expectCut(`${before} ¦目　　录`);
    expectCut(`${before}　¦目 录`);
    expectWhole(`${before}目录`);
  });
  test.each(['目 录', 'A目 录', '12345目 录', '甲V目 录', '条例，目 录', '条例目 录如下', '条例目 次'])(
    'not in %s',
    expectWhole,
  );
});

describe('a mark behind the end of a sentence, whose line break may be lost', () => {
  test.each([...'。；'])('%s', (stop) => {
    expectCut(`补植${stop}¦（二）育苗`);
    expectCut(`补植${stop}¦(十二)育苗`);
    expectCut(`补植${stop}¦第四条育苗`);
    expectCut(`补植${stop}¦2.育苗`);
    expectCut(`补植${stop}¦123．育苗`);
    expectCut(`补植${stop}    ¦2.育苗`);
    expectCut(`补植${stop}　　¦（二）育苗`);
    expectWhole(`补植${stop}     2.育苗`);
    expectWhole(`补植${stop}1234.育苗`);
    expectWhole(`补植${stop}2.5亩`);
    expectWhole(`补植${stop}2、育苗`);
    expectWhole(`补植${stop}（2）育苗`);
    expectWhole(`补植${stop}（二十三四）育苗`);
    expectWhole(`补植${stop}（）育苗`);
    expectWhole(`补植${stop}.育苗`);
  });
  test.each([...'一二三四五六七八九十', '二十三'])('（%s）', (numeral) => {
    expectCut(`补植。¦（${numeral}）育苗`);
  });
  test.each(['补植，（二）育苗', '补植！（二）育苗', '补植（二）育苗', '补植，2.育苗'])('not %s', expectWhole);
  test('twelve times a line', () => {
    expect(findCuts(`补植${'。（二）育苗'.repeat(13)}`)).toHaveLength(12);
  });
});

describe('cells', () => {
  test.each([...'|｜'])('parted by %s open with marks', (bar) => {
    expectCut(`一、栽植 ${bar} ¦1.备足树苗 ${bar} 农办`);
    expectCut(`一、栽植${bar}¦1.备足树苗${bar}¦2.补植`);
    expectCut(`一、栽植${bar}　¦1.备足树苗`);
    expectWhole(`一、栽植 ${bar} 27补植`);
  });
  test('are looked at up to twelve', () => {
    expect(findCuts(`一、栽植${'|1.补植'.repeat(13)}`)).toHaveLength(12);
    expectWhole('|一、栽植'.replace('|', ''));
  });
  test('each cut stands once, in order', () => {
    expectCut('一、栽植|¦2.备足。¦（三）树苗|¦3.补植：¦第四条 育苗');
  });
});
