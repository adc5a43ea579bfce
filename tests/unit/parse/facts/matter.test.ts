import { expect, test } from 'vitest';
import {
  isAddressee,
  isCall,
  isDate,
  isDocumentNumber,
  isIssuer,
  isIssuerAndDate,
} from '../../../../scripts/parse/facts/matter.ts';

test.each([
  'X教〔2024〕1号',
  '（滨政办秘〔2031〕12号）',
  '教基﹝２０２４﹞第 3 号',
  '市教函2024年第3号',
  '教育部令第49号',
  '发文字号：X教[2024]1号',
  '縣教〔2024〕1號',
  ...[
    'X教〔1999〕1号',
    'X教1999年1号',
    'X教2024年1号',
    '〔2024〕1号',
    '（X教（2024）1号）',
    'X教【2024】1号',
    'X教(2024)1号',
  ],
  ...['〔X教〔2024〕1号〕', '[X教[2024]1号]', '教育部令49号', '县府令1号', 'X教〔2024〕12345号', '教育部（1）令第49号'],
  ...['X教〔2024〕1号签发人某', 'X教〔2024〕1号签发人：某', 'X教〔2024〕1号 签发人 某某某某某某某某某某'],
  `${'甲'.repeat(20)}〔2024〕1号`,
  `${'甲'.repeat(20)}令第1号`,
  `X教〔2024〕1号${' '.repeat(110)}`,
])('%s is a document number', (text) => {
  expect(isDocumentNumber(text)).toBe(true);
});
test.each([
  ...[
    'X教〔2024〕1',
    '按照X教〔2024〕1号，开展',
    '国道318号',
    '第3号',
    'X教〔1824〕1号',
    'X教1824年1号',
    'X教〔2024〕号',
  ],
  ...['X教〔2024〕123456号', '部令第1号', 'X教〔2024〕1号签发人', 'X教〔2024〕1号签发人：某某某某某某某某某某某'],
  ...['见。X教〔2024〕1号', '见，X教〔2024〕1号', '见；X教〔2024〕1号', '见：X教〔2024〕1号', '见(X教〔2024〕1号'],
  ...['见。教育部令1号', '见，教育部令1号', '见；教育部令1号', '见：教育部令1号', '教育部令1号。'],
  '见发文字号：X教〔2024〕1号',
  `${'甲'.repeat(21)}〔2024〕1号`,
  `${'甲'.repeat(21)}令第1号`,
  `X教〔2024〕1号${' '.repeat(111)}`,
])('%s is none', (text) => {
  expect(isDocumentNumber(text)).toBe(false);
});

test.each([
  '2024年3月5日',
  '(2024年3月5日)',
  '二〇二四年三月五日',
  '二○二四年十二月',
  '２０２４年３月５日',
  '2024年3月',
  '2024 年 3 月 5 日',
  '1XXX年X月XX日',
  'XXXX年X月X日',
  ...[
    '1987年3月5日',
    '１９８７年３月',
    '一九八七年六月',
    '二零三一年七月',
    '二一五三年八月',
    '二四六七年九月',
    '2XXX年XX月XX日',
  ],
  ...[
    '2024年三月四日',
    '2024年五月六日',
    '2024年七月八日',
    '2024年九月十日',
    '2024年二月一日',
    '2024年四月二日',
    '2024年六月九日',
  ],
  ...['2024年一月三日', '2024年八月五日', '2024年十二月二十三日', '2024年十月七日', '（2024年3月5日）', '(2024年3月'],
  ...['2024年003月005日', '2024年 XX 月 X 日'],
])('%s is a date', (text) => {
  expect(isDate(text)).toBe(true);
});
test.each([
  ...['2024年', '2024年3月5日起施行', '3月5日', '2024年3月5日。', '3024年3月5日', '自2024年3月5日', '2024年月5日'],
  ...[
    '2024年3月日',
    '2024年0003月5日',
    '2024年3月0005日',
    '2024年XXX月X日',
    '2024年X月XXX日',
    '三〇二四年三月',
    '2024年3月5',
  ],
])('%s is none', (text) => {
  expect(isDate(text)).toBe(false);
});

const ORGANS =
  '局 委 办 厅 部 院 会 府 处 校 司 中心 小组 指挥部 办公室 大学 学院 集团 公司 总队 支队 银行 署 社 协会 联合会 管委会';
test.each(ORGANS.split(' '))('an organ: 青石县某某%s', (organ) => {
  expect(isIssuer(`青石县某某${organ}`)).toBe(true);
  expect(isIssuer(`青石县某某${organ}（代章）`)).toBe(true);
  expect(isIssuer(`青石县某某${organ}的任务`)).toBe(false);
  expect(isIssuer(`一、青石县某某${organ}`)).toBe(false);
});
test.each([
  ...[
    '青石县林业局（章）',
    '青石县林业局（盖章）',
    '青石县林业局（印）',
    '青石县林业局(代章)',
    '青石县林业局(章)',
    '某县局',
    '青石縣教育廳',
  ],
  `${'甲'.repeat(60)}局`,
])('%s is an issuer', (text) => {
  expect(isIssuer(text)).toBe(true);
});
test.each([
  ...[
    '县局',
    `${'甲'.repeat(61)}局`,
    '青石县林业局（同意）',
    '青石县林业',
    '青石县。林业局',
    '青石县，林业局',
    '青石县,林业局',
  ],
  ...['青石县；林业局', '青石县;林业局', '青石县：林业局', '青石县:林业局', '青石县、林业局', '青石县|林业局'],
])('%s is none', (text) => {
  expect(isIssuer(text)).toBe(false);
});
test.each([
  ['某县 2024年3月5日', true],
  ['县 2024年3月5日', false],
  [`${'甲'.repeat(40)} 2024年3月5日`, true],
  [`${'甲'.repeat(41)} 2024年3月5日`, false],
  [`青石县教育局${' '.repeat(105)}2024年3月5日`, true],
  [`青石县教育局${' '.repeat(106)}2024年3月5日`, false],
  ...[...'。，,；;：:'].map((stop) => [`青石县${stop}教育局 2024年3月5日`, false]),
  ['青石县教育局 2024年3月5日印发', false],
] as [string, boolean][])('%s is an issuer and a date: %s', (text, are) => {
  expect(isIssuerAndDate(text)).toBe(are);
});
test('an issuer and a date may share a line', () => {
  expect(isIssuerAndDate('青石县教育局 2024年3月5日')).toBe(true);
  expect(isIssuerAndDate('青石县教育局2024年3月5日')).toBe(false);
  expect(isIssuerAndDate('青石县教育局，2024年3月5日')).toBe(false);
});

const ADDRESSED =
  '各村 市直机关 县直单位 区直部门 省直单位 镇直各站 有关单位 机关各处 全体同志 本局各科 驻县单位 尊敬的各位来宾 同志们 中央各部门 国务院各部委 直属单位';
test.each(ADDRESSED.split(' '))('%s are addressed', (who) => {
  expect(isAddressee(`${who}：`)).toBe(true);
  expect(isAddressee(`${who}:`)).toBe(true);
  expect(isAddressee(`${who}。要求：`)).toBe(false);
  expect(isAddressee(who)).toBe(false);
});
test.each(['乡镇人民政府：', '青石县财政局：', '乡镇林业站各位代表：'])('%s, too', (text) => {
  expect(isAddressee(text)).toBe(true);
});
test.each('市直 县直 区直 省直 镇直 有关方面 机关 全体 本科 驻县 尊敬的来宾 中央 直属'.split(' '))(
  '%s, by how it begins',
  (who) => {
    expect(isAddressee(`${who}：`)).toBe(true);
    expect(isAddressee(`某${who}：`)).toBe(false);
  },
);
const CALLED = '各 局 委 厅 部门 单位 政府 学校 办公室 院 会 处 公司 乡镇 街道 代表 同志 同胞 村 社区 师生';
test.each(CALLED.split(' '))('whoever is called %s', (who) => {
  expect(isAddressee(`${who}：`)).toBe(true);
  expect(isAddressee(`${'某'.repeat(40)}${who}：`)).toBe(true);
  expect(isAddressee(`${'某'.repeat(41)}${who}：`)).toBe(false);
  expect(isAddressee(`某，${who}：`)).toBe(false);
  expect(isAddressee(`某,${who}：`)).toBe(false);
});
test('they are named in two hundred characters', () => {
  expect(isAddressee(`各${'村'.repeat(198)}：`)).toBe(true);
  expect(isAddressee(`各${'村'.repeat(199)}：`)).toBe(false);
});
test.each(['主要做法：', '甲，青石县财政局：', '各村；各组：', '各村;各组：', '各村：各组'])('%s are not', (text) => {
  expect(isAddressee(text)).toBe(false);
});

test.each('各位代表 各位委员 同志们 各位同志 各位领导 朋友们 同学们'.split(' '))('%s are called', (who) => {
  for (const stop of '!！,，:：') expect(isCall(`${who}${stop}`)).toBe(true);
  expect(isCall(`${who}的意见`)).toBe(false);
  expect(isCall(`请${who}！`)).toBe(false);
});
