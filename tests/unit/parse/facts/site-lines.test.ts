import { describe, expect, test } from 'vitest';
import { isFileName, isOfSite, isWayHere } from '../../../../scripts/parse/facts/site-lines.ts';

describe('a line that only a web page has', () => {
  test.each([
    '责任编辑：张某',
    '（责任编辑：张某）',
    '扫一扫在手机打开当前页',
    '【打印】 【关闭】',
    '打印本页',
    '上一篇：某局公告',
    '相关链接',
    '相关附件>>',
    '版权所有：某市人民政府',
    '主办：某市人民政府办公室 承办：某中心',
    '网站标识码：4401000004',
    '某市人民政府 京ICP备05000000号',
    '您是第 1203 位访客',
    'E-mail推荐',
  ])('%s', (line) => expect(isOfSite(line)).toBe(true));

  test.each([
    '打印设备由县里统一采购',
    '关闭小煤矿三处',
    '责任单位：水务局',
    '附件：任务分解表',
    '一、版权所有者的权利',
    '承办会议三次。',
    '版权所有人应当登记。',
    `版权所有${'甲'.repeat(120)}`,
  ])('not %s', (line) => expect(isOfSite(line)).toBe(false));
});

test('the way to a page', () => {
  for (const line of ['首页', '首页 > 公开', '当前位置：首页', '无障碍浏览', '搜索热词：', '某市政府门户网站'])
    expect(isWayHere(line)).toBe(true);
  for (const line of ['首页设计方案', '位置偏远的村', '建好门户网站。']) expect(isWayHere(line)).toBe(false);
});

test('the name of a file', () => {
  for (const line of ['1.任务表.docx', '- [任务表.pdf](a.pdf)', '任务表.XLSX']) expect(isFileName(line)).toBe(true);
  for (const line of ['1.任务表', '提交docx', '任务表.docx另附']) expect(isFileName(line)).toBe(false);
});

test.each([
  ['the way to a page', isWayHere, `首页 ${'某'.repeat(117)}`],
  ['the name of a file', isFileName, `${'某'.repeat(115)}.docx`],
  ['a page’s own line', isOfSite, `版权所有：${'某'.repeat(115)}`],
])('%s has at most 120 characters', (_, isOne, line) => {
  expect(line).toHaveLength(120);
  expect(isOne(line)).toBe(true);
  expect(isOne(line.replace('某', '某某'))).toBe(false);
});
