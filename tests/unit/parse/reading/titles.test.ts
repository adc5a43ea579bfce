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
