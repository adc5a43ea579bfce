import { expect, test } from 'vitest';
import { readAnnexHead } from '../../../../scripts/parse/facts/annex.ts';

/** `printed|ordinal, numbered or not|gap|title`. */
function describeHead(text: string): string | undefined {
  const head = readAnnexHead(text);
  if (head === undefined) return undefined;
  return `${head.printed}|${head.ordinal}${head.isNumbered ? '#' : ''}|${head.gap}|${head.title}`;
}

test.each([
  ['附件', '附件|1||'],
  ['附件：', '附件|1|：|'],
  ['附件1', '附件1|1#||'],
  ['附件2：任务分解表', '附件2|2#|：|任务分解表'],
  ['附件2 任务分解表', '附件2|2#| |任务分解表'],
  ['附件2任务分解表', '附件2|2#||任务分解表'],
  ['附 件 十二', '附 件 十二|12#||'],
  ['附录A', '附录A|1#||'],
  ['附录C：术语', '附录C|3#|：|术语'],
  ['附表3、指标', '附表3|3#|、|指标'],
  ['附件1-2', '附件1-2|1#||'],
  ['（附件3）', '（附件3）|3#||'],
  ['【附件】', '【附件】|1||'],
  ['附件：1.任务分解表', '附件|1|：|1.任务分解表'],
  ['附件０', '附件０|1#||'],
  ['(附件3)', '(附件3)|3#||'],
  ['［附件3］', '［附件3］|3#||'],
  ['[附件3]', '[附件3]|3#||'],
  ['附   件  123', '附   件  123|123#||'],
  ['附件3    ：    甲', '附件3|3#|    ：    |甲'],
  ['附件3.甲', '附件3|3#|.|甲'],
  ['附件3.', '附件3|3#|.|'],
  ['附件3-12', '附件3-12|3#||'],
  ['附件二十三', '附件二十三|23#||'],
  ['附件Ａ', '附件Ａ|1#||'],
  ['附件1 中心职责', '附件1|1#| |中心职责'],
  ...[...'一二三四五六七八九十'].map((numeral, i) => [`附件${numeral}：甲`, `附件${numeral}|${i + 1}#|：|甲`]),
  ...[...'件录表'].map((kind) => [`附${kind}2：甲`, `附${kind}2|2#|：|甲`]),
])('%s', (text, head) => {
  expect(describeHead(text)).toBe(head);
});

test.each([
  '附件中的任务',
  '附件1中的任务',
  '附件2和附件3',
  '附件任务表',
  '附则',
  '附属医院',
  '见附件1',
  '附件：完成任务。',
  '附件：甲；乙',
  `附件：${'任'.repeat(81)}`,
  `附件1${' '.repeat(200)}`,
  ...['附    件1', '附件AB：甲', '附件Ab：甲', '附件：甲;乙'],
  ...[...'中所的与和及，列第至到'].map((go) => `附件1${go}甲`),
])('%s opens none', (text) => {
  expect(readAnnexHead(text)).toBeUndefined();
});

test('a long title is one up to eighty characters', () => {
  expect(readAnnexHead(`附件：${'任'.repeat(80)}`)?.title).toHaveLength(80);
});

test.each([
  ['附件1234', '附件123|4'],
  ['附件1-123', '附件1-12|3'],
  ['附件1-', '附件1|-'],
  ['附件二十三四', '附件二十三|四'],
  [`附件1${' '.repeat(8)}甲`, '附件1|甲'],
  [`附件1${' '.repeat(9)}甲`, '附件1| 甲'],
  ['附件   1', '附件|1'],
  ['附件A级甲', '附件A|级甲'],
  ['附件1：     甲', '附件1| 甲'],
  ['附件1（中）', '附件1|（中）'],
])('%s: what goes beyond the mark is the title', (text, parts) => {
  const head = readAnnexHead(text);
  expect(`${head?.printed}|${head?.title}`).toBe(parts);
});

test('the name of a file that a page offers is no annex', () => {
  expect(readAnnexHead('附件5.《行动计划》解读.doc')).toBeUndefined();
  expect(readAnnexHead('附件5.《行动计划》解读')?.ordinal).toBe(5);
});
