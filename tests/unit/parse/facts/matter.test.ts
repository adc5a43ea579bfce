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
])('%s is a document number', (text) => {
  expect(isDocumentNumber(text)).toBe(true);
});
test.each(['X教〔2024〕1', '按照X教〔2024〕1号，开展', '国道318号', '第3号', 'X教〔1824〕1号'])(
  '%s is none',
  (text) => {
    expect(isDocumentNumber(text)).toBe(false);
  },
);

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
])('%s is a date', (text) => {
  expect(isDate(text)).toBe(true);
});
test.each(['2024年', '2024年3月5日起施行', '3月5日', '2024年3月5日。', '3024年3月5日'])('%s is none', (text) => {
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
test.each(['主要做法：', '甲，青石县财政局：'])('%s are not', (text) => {
  expect(isAddressee(text)).toBe(false);
});

test.each('各位代表 各位委员 同志们 各位同志 各位领导 朋友们 同学们'.split(' '))('%s are called', (who) => {
  for (const stop of '!！,，:：') expect(isCall(`${who}${stop}`)).toBe(true);
  expect(isCall(`${who}的意见`)).toBe(false);
  expect(isCall(`请${who}！`)).toBe(false);
});
