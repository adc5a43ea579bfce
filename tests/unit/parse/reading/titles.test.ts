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

test("a page's headline with a number or the way here in front gives way to the title itself", () => {
  const text = ['各村：', '现就管护提出以下意见。', '一、目标', '管好渠道。', '二、措施', '分段管护。'];
  const title = '溪口县人民政府关于加强渠道管护的实施意见';
  expect(titlesOf(`溪政发〔2031〕20号《${title}》`, '浏览量： 时间：2031-01-17', title, ...text)).toEqual([title]);
  const notice = '《溪口县人民政府关于印发〈溪口县2031年管护要点〉的通知》';
  expect(titlesOf(`溪政发〔2031〕20号${notice}`, notice, '溪政发〔2031〕20号', ...text)).toEqual([notice]);
  const reading = '关于《渠道管护（征求意见稿）》解读';
  expect(titlesOf(`首页 政策解读 ${reading}`, '', reading, '', '渠道要管好。', '水要节约。')).toEqual([reading]);
});

test('the line that a field of the page names is the title, whatever links stand above it', () => {
  const links = ['首页Home', '溪口动态Local News', '走进溪口About', '政务服务', '政务公开'];
  const title = '溪口县扎实推进渠道管护 助力丰收再升级';
  expect(titlesOf(`Title: ${title}`, '', ...links, '', title, '', '渠道要管好。', '水要节约。')).toEqual([title]);
  expect(titlesOf('Title: 溪口县2031年绿化工作要点', 'Markdown Content:', '一、植树', '二、管护')).toEqual([
    'Title: 溪口县2031年绿化工作要点',
  ]);
  expect(titlesOf(`标题：${title}`, '', ...links, '', title, '', '渠道要管好。', '水要节约。')).toEqual([title]);
});

test('what a page tells of a file, in a list, is no title', () => {
  const told = ['• 21.76 KB', '  • 2031-04-10 发布', '', '教育局2031年工作要点范文', '', '  • 14页', '  • 网站内容'];
  expect(titlesOf(...told, '2031年要办好学校。', '一、教学', '二、管理')).toEqual(['教育局2031年工作要点范文']);
});

test('links to articles between a headline and the text open no document', () => {
  const [title, links] = ['溪口县渠道管护规定', '第三条 第六条 第九条'];
  const notice = ['溪口县人民政府关于印发溪口县渠道管护规定的通知', '溪政〔2031〕53号', '各乡镇人民政府：'];
  const signed = ['现将《溪口县渠道管护规定》印发给你们，请遵照执行。', '溪口县人民政府', '2031年7月28日'];
  const text = ['第一章 总则', '第一条 为管好渠道，制定本规定。', '第二条 本规定适用于全县。', '第三条 村管护渠道。'];
  expect(titlesOf(title, '', links, '', ...notice, ...signed, title, '', ...text)).toEqual([title]);
});
