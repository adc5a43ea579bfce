/** The title of a document is found, whatever stands above it. */
import { expect, test } from 'vitest';
import { joinCompilation } from '../../../../scripts/model/join-compilation.ts';
import { parse } from '../../../../scripts/parse/parse.ts';
import { splitLines } from '../../../../scripts/source/text/lines.ts';

function titlesOf(...lines: string[]): string[] {
  const tree = parse(
    { file: 'a.txt', encoding: 'utf-8', sha256: '', lines: splitLines(lines.join('\n')) } as never,
    'a',
  );
  return joinCompilation(tree).plans.map(({ title }) => title);
}

test('a title over two lines is whole where a notice names it below the organs that issue it', () => {
  const organs = ['中共青石新区工作委员会', '青石新区管理委员会'];
  const notice = ['关于印发《深入推进渠道管护加快水利建设的实施方案》的通知', '各乡镇党委和人民政府，新区各部门：'];
  const signed = ['现将《深入推进渠道管护加快水利建设的实施方案》印发给你们，请认真执行。', ...organs, '2031年3月15日'];
  const text = ['为做好渠道管护，制定如下实施方案。', '一、总体要求', '各村要分段管护渠道。', '二、主要任务'];
  expect(titlesOf(...organs, ...notice, ...signed, '深入推进渠道管护', '加快水利建设的实施方案', ...text)).toEqual([
    '深入推进渠道管护加快水利建设的实施方案',
  ]);
});

test('a title over two lines that read like nothing is whole where it is set off', () => {
  const text = ['健康食品关系到全县居民的生活。', '一、目标', '到2031年，企业达到20家。', '二、措施', '推广健康食堂。'];
  const whole = ['溪口县健康食品产业发展行动'];
  const lines = ['溪口县健康食品产业', '发展行动'];
  expect(titlesOf('附件4', '', ...lines, '', ...text)).toEqual(whole);
  expect(titlesOf(...lines, '各乡镇人民政府：', ...text)).toEqual(whole);
  expect(titlesOf('附件4', '', lines[0] as string, '', lines[1] as string, '', ...text)).not.toEqual(whole);
  expect(titlesOf('', '政策文件', '食品产业发展意见', '', ...text)).toEqual(['食品产业发展意见']);
  expect(titlesOf('', '食品产业政策文件', '关于产业发展的意见', '', ...text)).toEqual(['关于产业发展的意见']);
});

test('a field of a page is no title, however its label is spaced', () => {
  const fields = ['索 引 号： 0123', '组配分类： 意见', '标    题： 溪口县绿化意见', '成文日期： 2031-04-03'];
  expect(titlesOf(...fields, '', '溪口县关于绿化的意见', '各乡镇：', '一、绿化', '二、管护')).toEqual([
    '溪口县关于绿化的意见',
  ]);
});
