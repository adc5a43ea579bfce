import { describe, expect, test } from 'vitest';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { endsInMidSentence, isRunningText, startsInMidSentence } from '../../../scripts/model/sentence-ends.ts';
import { findTruncation, lastPlaceOf, lastText } from '../../../scripts/model/truncation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Entry, Paragraph } from '../../../src/model/plan/compilation.ts';

test.each([
  '教育,准确把握',
  '教育，准确把握',
  '教育工作,准确把握',
  '𠮷𠮷𠮷𠮷,好',
  '，准确把握',
  '。甲',
  '）的要求',
  '%以上',
])('%s begins in mid-sentence', (text) => {
  expect(startsInMidSentence(text)).toBe(true);
});

test.each([
  '2024年,全市',
  '今年,全市',
  '一是,甲',
  '各县:',
  '为落实,甲',
  '教育工作者,准确把握',
  '教育工作要坚持方向,准确把握',
  '教育是国之大计',
  '',
])('%s begins a sentence', (text) => {
  expect(startsInMidSentence(text)).toBe(false);
});

test.each([
  '依法依规行使职',
  '甲,',
  '(一',
  '甲、',
  '甲（乙）',
  '完成以下任务：甲、乙',
  '甲。（乙）丙',
  '责任单位：甲。乙',
])('%s ends in mid-sentence', (text) => {
  expect(endsInMidSentence(text)).toBe(true);
});

test.each([
  '甲。',
  '甲。”',
  '甲!)',
  '如下:',
  '甲;',
  '甲……',
  '',
  '甲。（责任科室：乙科）',
  '丙（牵头单位：XX）',
  '完成时限：12月底',
  '甲。〔乙〕',
  '甲。（乙丙）',
  '甲。[注1]',
  '甲。”[尾注12]',
  '某市人大办公室 2031年8月20日印',
  '某办２０日印发',
  '责任单位和个人：乙科',
])('%s ends a sentence or clause', (text) => {
  expect(endsInMidSentence(text)).toBe(false);
});

describe('a plan', () => {
  const truncatedOf = (text: string) =>
    joinCompilation(parse(readSource(Buffer.from(text), 'a.txt'), 'a')).plans[0]?.truncated;
  const at = (line: number, column: number) => ({ file: 'a.txt', line, column });

  test('that begins and ends with a sentence is not cut off, nor is one without body', () => {
    expect(truncatedOf('要点\n各单位要落实。\n1.甲。文。')).toBeNull();
    expect(truncatedOf('1.甲\n汇编\n目录\n1.要点 1\n')).toBeNull();
  });

  test('is cut off at the first character of its preamble and at the last one of its last entry', () => {
    expect(truncatedOf('要点\n教育,准确把握新时代的定位与方向,切实担负起使命。\n1.甲。文。')).toEqual({
      start: at(2, 1),
      end: null,
    });
    expect(truncatedOf('要点\n1.甲。文。\n𠮷各单位要抓好落实，按月报送进展情况，不得')).toEqual({
      start: null,
      end: { place: at(3, 21), anchor: 'item-1' },
    });
    expect(
      truncatedOf(
        '要点\n教育,准确把握新时代的定位与方向,切实担负起使命。\n1.甲。各单位要抓好落实，按月报送进展情况，不得',
      ),
    ).toEqual({
      start: at(2, 1),
      end: { place: at(3, 24), anchor: 'item-1' },
    });
  });
});

test.each([
  ['a bracket', '1.甲。侵害渠道安全，擅自开闸放水（第四条）'],
  [
    'a list that a colon announces',
    '第一条 甲，乙。\n第二条 甲，乙。\n第三条 甲，乙。\n第四条 甲，乙。\n附图：\n水闸标志式样',
  ],
  [
    'a text that leaves stops out',
    '要点说明\n请先看说明，再填表\n填好以后，交给村委会\n如有疑问，可以直接拨打村里的电话',
  ],
])('is not said to be cut off behind %s', (_, text) => {
  const { plans } = joinCompilation(parse(readSource(Buffer.from(`要点\n${text}`), 'a.txt'), 'a'));
  expect(plans[0]?.truncated).toBeNull();
});

const paragraph = (text: string): Paragraph => ({ text, place: { file: 'a.txt', line: 1, column: 1 } });
const entry = (inBody: boolean, ...texts: string[]): Entry =>
  ({ inBody, paragraphs: texts.map(paragraph) }) as unknown as Entry;

test('the last text is the last paragraph of the last entry in the body, or of the preamble', () => {
  const preamble = ['甲', '乙', '丙'].map(paragraph);
  const last = entry(true, '丁', '戊', '己');
  expect(lastText({ preamble, entries: [entry(true, '庚'), last, entry(false)] })).toEqual({
    paragraph: paragraph('己'),
    entry: last,
  });
  expect(lastText({ preamble, entries: [entry(true, '丁'), entry(true)] })).toBeUndefined();
  expect(lastText({ preamble, entries: [entry(false)] })).toEqual({ paragraph: paragraph('丙'), entry: null });
  expect(lastText({ preamble: [], entries: [] })).toBeUndefined();
});

const OPENERS = '今明去本当近目现截同首其为按根依经据在以从自对由因如若凡各全新总此特兹至过上下通随鉴结坚围我请第';
test.each([...OPENERS])('%s may open a short clause', (opener) => {
  expect(startsInMidSentence(`${opener}甲，乙`)).toBe(false);
  expect(startsInMidSentence(`甲${opener}，乙`)).toBe(true);
});
test.each([...'一二三四五六七八九十'])('%s是 opens one of a row', (numeral) => {
  expect(startsInMidSentence(`甲${numeral}是，乙`)).toBe(false);
  expect(startsInMidSentence(`甲${numeral}，乙`)).toBe(true);
});
test.each([...'，,。、；;：:！!？?）)》”’】%％'])('%s opens nothing', (stop) => {
  expect(startsInMidSentence(`${stop}全市甲`)).toBe(true);
});
test.each([...'。；;：:、'])('%s ends a first clause that is whole', (stop) => {
  expect(startsInMidSentence(`甲${stop}乙，丙`)).toBe(false);
});

test.each([...'。．.！!？?；;：:…—｡'])('%s ends a text', (stop) => {
  expect(endsInMidSentence(`甲${stop}`)).toBe(false);
  for (const closer of '”’"』」）)】》〉〕]') expect(endsInMidSentence(`甲${stop}${closer}${closer}`)).toBe(false);
  expect(endsInMidSentence(`甲${stop}[注12]`)).toBe(false);
  expect(endsInMidSentence(`甲${stop}[尾注1][注2]`)).toBe(false);
  expect(endsInMidSentence(`甲${stop}乙`)).toBe(true);
});
test.each(['（）', '()', '〔〕', '【】', '[]'])('a remark in %s behind the last sentence', ([open, close]) => {
  expect(endsInMidSentence(`甲。${open}乙${close}`)).toBe(false);
  expect(endsInMidSentence(`甲。${open}${'乙'.repeat(60)}${close}`)).toBe(false);
  expect(endsInMidSentence(`甲。${open}${'乙'.repeat(61)}${close}`)).toBe(true);
  expect(endsInMidSentence(`甲${open}乙${close}`)).toBe(true);
});
test.each(['责任', '牵头', '配合', '完成', '办理'])('%s单位 and what else bears no stop', (who) => {
  for (const what of ['单位', '科室', '部门', '处室', '领导', '人', '时限', '时间']) {
    expect(endsInMidSentence(`${who}${what}：甲`)).toBe(false);
    expect(endsInMidSentence(`${who}${what}（四字）:甲`)).toBe(false);
    expect(endsInMidSentence(`${who}${what}${'甲'.repeat(5)}：乙`)).toBe(true);
    expect(endsInMidSentence(`${who}${what}：${'甲'.repeat(60)}`)).toBe(false);
    expect(endsInMidSentence(`${who}${what}：${'甲'.repeat(61)}`)).toBe(true);
    for (const stop of '。；;') expect(endsInMidSentence(`${who}${what}${stop}：乙`)).toBe(true);
  }
});
test.each('通知 通告 公告 通报 函告 函复 批复 复函 报告 请示'.split(' '))('特此%s ends a text', (what) => {
  for (const opener of ['特此', '兹此', '此']) expect(endsInMidSentence(`${opener}${what}`)).toBe(false);
  expect(endsInMidSentence(`${what}`)).toBe(true);
  expect(endsInMidSentence(`特此${what}你们`)).toBe(true);
  expect(endsInMidSentence(`甲特此${what}`)).toBe(true);
});

describe('running text', () => {
  test('has fifteen characters', () => {
    expect(isRunningText(`${'甲'.repeat(14)}，`)).toBe(true);
    expect(isRunningText(`${'甲'.repeat(13)}，`)).toBe(false);
    expect(isRunningText(`${'𠮷'.repeat(13)}，`)).toBe(false);
  });
  test.each([...'，。；、,;'])('and a comma or stop: %s', (stop) => {
    expect(isRunningText(`${'甲'.repeat(20)}${stop}`)).toBe(true);
    expect(isRunningText('甲'.repeat(20))).toBe(false);
    for (const bar of '|｜\t') expect(isRunningText(`${'甲'.repeat(20)}${stop}${bar}`)).toBe(false);
  });
});

describe('the end of a plan', () => {
  const CUT = '各单位要抓好落实，按月报送进展情况，不得';
  const at = (line: number, column = 1) => ({ file: 'a.txt', line, column });
  const plan = (more: object) =>
    ({ preamble: [], entries: [], notes: [], signoff: [], furniture: [], place: at(1), ...more }) as never;
  const cut = (text: string, more: object = {}) => ({ text, place: at(2), ...more });
  const ends = (more: object): boolean => findTruncation(plan(more))?.end != null;
  test('is cut where nothing comes behind it', () => {
    expect(ends({ preamble: [cut(CUT)] })).toBe(true);
    expect(ends({ preamble: [cut(CUT)], notes: [cut('注')] })).toBe(false);
    expect(ends({ preamble: [cut(CUT)], signoff: [cut('某局')] })).toBe(false);
    const below = (text: string) => ({ text, place: at(3) });
    expect(ends({ preamble: [cut(CUT)], furniture: [below('责任编辑：李某')] })).toBe(false);
    expect(ends({ preamble: [cut(CUT)], furniture: [below('— 12 —')] })).toBe(true);
    expect(ends({ preamble: [cut(CUT)], furniture: [{ text: '首页', place: at(1) }] })).toBe(true);
    expect(ends({ preamble: [cut(CUT)], entries: [{ kind: 'annex', inBody: true, paragraphs: [] }] })).toBe(false);
    expect(ends({ preamble: [cut(CUT, { table: {} })] })).toBe(false);
    expect(ends({ preamble: [cut(CUT, { picture: {} })] })).toBe(false);
  });
  test('is proven by two texts that end in a stop, or by a word that ends no sentence', () => {
    const open = '做好春耕气象服务，及时发布各村墒情';
    const whole = (...texts: string[]) => ({ preamble: [...texts, open].map((text) => cut(text)) });
    expect(ends(whole('甲。', '乙。'))).toBe(true);
    expect(ends(whole('甲。'))).toBe(false);
    expect(ends({ preamble: [cut(`${open}的`)] })).toBe(true);
  });
  test('may be short behind a heading and its stop', () => {
    const entry = (text: string, more: object = {}) => ({
      preamble: [cut('甲。'), cut('乙。')],
      entries: [
        { kind: 'item', inBody: true, runsOn: true, stop: '。', anchor: 'item-1', paragraphs: [cut(text)], ...more },
      ],
    });
    for (const stop of '，,。') expect(ends(entry(`甲${stop}乙`))).toBe(true);
    expect(ends(entry('甲、乙'))).toBe(false);
    expect(ends(entry('甲，乙', { stop: '' }))).toBe(false);
    expect(ends(entry('甲，乙', { runsOn: false }))).toBe(false);
  });
  test('is cut, however short, inside of a bracket or a quotation', () => {
    const last = (text: string) => ({ preamble: [cut('甲。'), cut('乙。'), cut(text)] });
    for (const open of ['汛期为六月（含', '汛期按“', '执行《防汛办法', '（', '到2031年1', '5月2'])
      expect(ends(last(open))).toBe(true);
    for (const whole of ['汛期为六月（含五月）', '到2031年', '共12月']) expect(ends(last(whole))).toBe(false);
  });
  test('is cut, however short, where a dozen others end in stops and nothing tells of a name', () => {
    const whole = Array.from({ length: 12 }, () => cut('甲。'));
    const last = (text: string, others = whole) => ({
      preamble: others,
      entries: [{ kind: 'part', inBody: true, runsOn: false, stop: '', anchor: 'part-1', paragraphs: [cut(text)] }],
    });
    expect(ends(last('今年要继续坚定'))).toBe(true);
    expect(ends(last('今年要继续坚定', whole.slice(1)))).toBe(false);
    for (const row of ['张某 李某 王某', '表1巡堤安排情况', '联系人：张某', '县水务局防汛办', '自即日起施行']) {
      expect(ends(last(row))).toBe(false);
    }
  });
  test('the beginning of a saying is no cut', () => {
    const starts = (text: string): boolean => findTruncation(plan({ preamble: [cut(text)] }))?.start != null;
    expect(starts(`百年大计，${CUT}。`)).toBe(false);
    expect(starts(`一年来，${CUT}。`)).toBe(false);
  });
  test('the beginning is cut right below the title alone', () => {
    const starts = (more: object): boolean => findTruncation(plan(more))?.start != null;
    const text = `教育，${CUT}。`;
    expect(starts({ preamble: [cut(text)] })).toBe(true);
    expect(starts({ preamble: [cut(text)], place: null })).toBe(false);
    expect(starts({ preamble: [cut(text)], place: at(2) })).toBe(false);
    expect(starts({ preamble: [cut(text)], place: at(3) })).toBe(false);
    expect(starts({ preamble: [cut(text, { table: {} })] })).toBe(false);
    expect(starts({ preamble: [cut(text, { picture: {} })] })).toBe(false);
    expect(starts({ preamble: [cut('教育，甲。')] })).toBe(false);
    expect(starts({ preamble: [cut(CUT)] })).toBe(false);
  });
  test('is the place of its last character, or its last line', () => {
    expect(lastPlaceOf(cut('甲𠮷乙') as never)).toEqual(at(2, 3));
    expect(lastPlaceOf(cut('甲𠮷乙', { endLine: 4 }) as never)).toEqual(at(4, 1));
  });
});

describe('an entry among others alike', () => {
  const endIn = (last: string, count = 7): unknown => {
    const whole = Array.from({ length: count }, (_, i) => `${i + 1}.巡堤。各组巡堤。`);
    const tree = parse(readSource(Buffer.from(['青石乡防汛要点', ...whole, last, ''].join('\n')), 'a.txt'), 'a');
    return joinCompilation(tree).plans[0]?.truncated?.end?.anchor;
  };
  test('ends in no stop, where all others do', () => expect(endIn('8.值守。参加')).toBe('item-8'));
  test.each(['8.值守。农业局', '8.值守。三十人', '8.值守。每日8时', '8.值守。略'])('%s is whole', (last) => {
    expect(endIn(last)).toBeUndefined();
  });
  test('is not told by few', () => expect(endIn('4.值守。参加', 3)).toBeUndefined());
});

describe('an article that breaks off', () => {
  const endIn = (...articles: string[]): unknown => {
    const text = ['青石乡河道管理规定', ...articles, ''].join('\n');
    const { plans } = joinCompilation(parse(readSource(Buffer.from(text), 'a.txt'), 'a'));
    return plans[0]?.truncated?.end?.anchor;
  };
  const WHOLE = ['第一条 河道由乡里管护。', '第二条 河岸由各村清理。', '第三条 河段由专人巡查。'];

  test('is told, however short it is', () => {
    expect(endIn(...WHOLE, '第四条 岸线以上的建')).toBe('article-4');
    expect(endIn(...WHOLE, '第四条 岸')).toBe('article-4');
    expect(endIn(...WHOLE, '第')).toBe('article-3');
  });
  test('is told of a clause in its list', () => {
    expect(endIn(...WHOLE, '第四条 下列情形由乡里处理：', '（一）倾倒垃圾；', '（二）占')).toBe('article-4-item-2');
  });

  test.each([
    ['a closing without a stop', [...WHOLE, '第四条 本规定自发布之日起施行']],
    ['others without a stop', [...WHOLE.map((line) => line.slice(0, -1)), '第四条 岸线以上的建']],
    ['names in rows below it', [...WHOLE, '第四条 本规定自发布之日起施行。', '附图', '标牌', '界桩']],
    ['few articles', [...WHOLE.slice(0, 2), '第三条 岸线以上的建']],
  ])('is not told: %s', (_, articles) => {
    expect(endIn(...articles)).toBeUndefined();
  });
});

describe('a heading at the end that nothing follows', () => {
  const endIn = (...lines: string[]): unknown => {
    const text = ['青石乡防汛要点', ...lines, ''].join('\n');
    const { plans } = joinCompilation(parse(readSource(Buffer.from(text), 'a.txt'), 'a'));
    return plans[0]?.truncated?.end?.anchor;
  };
  const WHOLE = [
    '一、备汛',
    '1.备料。料物入库。',
    '2.备车。车辆待命。',
    '二、巡查',
    '3.巡堤。各组巡堤。',
    '4.巡井。各村巡井。',
  ];

  test('is told where all others have something below them', () => {
    expect(endIn(...WHOLE, '三、值守')).toBe('part-3');
    expect(endIn(...WHOLE, '三、', '')).toBe('part-3');
    expect(endIn(...WHOLE, '5.值守')).toBe('item-5');
  });

  test.each([
    ['a list of papers', [...WHOLE, '三、附图']],
    ['what is left out', [...WHOLE, '三、值守略']],
    ['a sentence', [...WHOLE, '5.值守由各村排班。']],
    ['another heading stands bare', [...WHOLE.slice(0, 3), '二、巡查', '三、报告', '1.日报。每晚上报。', '四、值守']],
    [
      'a text behind the list',
      [
        '一、值守由各村轮流负责：',
        '（一）白班。在岗。',
        '（二）夜班。在岗。',
        '（三）中班。在岗。',
        '（四）早班。在岗。',
        '（五）替班。在岗。',
        '（六）晚班',
        '以上各班由乡里统一调度。',
      ],
    ],
    ['few others', ['一、备汛', '1.备料。料物入库。', '2.备车。车辆待命。', '二、值守']],
    ['a signature below', [...WHOLE, '三、值守', '青石乡人民政府', '2031年4月2日']],
    [
      'beside texts without headings',
      [
        '1.1 备料要在汛前完成。',
        '1.2 备车要在汛前完成。',
        '1.3 巡堤每日两次。',
        '1.4 巡井每日一次。',
        '1.5 灾情要如实上报。',
        '1.6 夜间算作值守',
      ],
    ],
  ])('is not told: %s', (_, lines) => {
    expect(endIn(...lines)).toBeUndefined();
  });
});
