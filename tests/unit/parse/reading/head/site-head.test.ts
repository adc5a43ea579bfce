/** What a web page puts above a document is told from the document. */
import { expect, test } from 'vitest';
import type { HeadRole } from '../../../../../scripts/parse/reading/head/matter.ts';
import { markSiteHead, markWayHere } from '../../../../../scripts/parse/reading/head/site-head.ts';
import { readLines } from '../compilation/read-lines.ts';

/** The lines that are the page's. */
function furnished(...lines: string[]): string[] {
  const isFurnished = lines.map(() => false);
  markWayHere(readLines(lines), isFurnished);
  return lines.filter((_, i) => isFurnished[i]);
}

test('in front of the last line of the way here all links are the page’s', () => {
  const above = ['青石县', '走进青石', '首页', '当前位置：首页 > 公开'];
  expect(furnished(...above, '青石县2031年绿化工作要点')).toEqual(above);
  expect(furnished('走进青石', '青石县2031年绿化工作要点')).toEqual([]);
});

test.each([
  ['a title', '青石县2031年绿化工作要点'],
  ['a sentence', '本站已经改版，请更新浏览器。'],
  ['whom it is for', '各乡镇人民政府：'],
  ['its number', '青政发〔2031〕5号'],
  ['a long line', '甲'.repeat(61)],
])('but for %s', (_, line) => {
  expect(furnished(line, '走进青石', '首页')).toEqual(['走进青石', '首页']);
});

test('what stands below a text is no way here', () => {
  const text = `${'甲'.repeat(60)}。`;
  expect(furnished(text, '走进青石', '首页')).toEqual([]);
  expect(furnished(`${'甲'.repeat(59)}。`, '走进青石', '首页')).toEqual(['走进青石', '首页']);
});

test('above the title, links in front of a page’s own line are the page’s', () => {
  const lines = ['走进青石', '2031年3月1日', '【打印】', '领导之窗', '青石县2031年绿化工作要点', '首页'];
  const roles = lines.map((_, i): HeadRole => (i === 1 ? 'date' : i === 4 ? 'title' : 'paragraph'));
  markSiteHead(readLines(lines), roles, [4]);
  expect(roles).toEqual(['furniture', 'date', 'furniture', 'paragraph', 'title', 'paragraph']);
});
