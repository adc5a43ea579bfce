/** Each measure with every word that only begins with it: `3家企业` is an amount, `3家庭教育` a number and words. */
import { expect, test } from 'vitest';
import { measures } from '../../../../scripts/parse/facts/measures.ts';

const WORDS: [string, string][] = Object.entries({
  ...{ 年: '度轻终龄', 月: '度', 日: '常益', 时: '代刻效间', 分: '析类级布步区工解期层批阶配散片', 个: '人体性别' },
  ...{ 所: '有属在', 名: '称单录师校优', 人: '才民口大员工文居力社事', 万: '众物企村', 千: '方村企', 百: '姓村县' },
  ...{ 多: '元措渠方样层部点维', 项: '目', 家: '庭校政长风园乡', 台: '账', 条: '件例', 元: '旦素', 平: '安台稳衡' },
  ...{ 公: '共开平益正务交路安民', 级: '别', 周: '边密', 天: '然', 座: '谈', 度: '假', 类: '别', 种: '业植子质' },
  ...{ 本: '级地市县土科', 部: '门署分', 位: '于', 批: '发评', 场: '所地馆', 期: '限', 处: '置理罚', 组: '织建团' },
  ...{ 班: '子级主', 课: '程堂后题', 世: '界', 到: '位', 和: '谐', 及: '时', 路: '网域', 版: '权面', 倍: '加' },
});

test.each(WORDS)('%s counts, but not in front of %s', (char, seconds) => {
  const pattern = new RegExp(`^${measures(char)}`);
  expect(pattern.test(char)).toBe(true);
  expect(pattern.test(`${char}甲`)).toBe(true);
  expect([...seconds].filter((second) => pattern.test(char + second))).toEqual([]);
});

test('one that begins no words counts in front of any', () => {
  const pattern = new RegExp(`^${measures('秒年%')}$`);
  expect(['秒', '%', '年', '月'].map((text) => pattern.test(text))).toEqual([true, true, true, false]);
});
