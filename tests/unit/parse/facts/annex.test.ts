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
])('%s opens none', (text) => {
  expect(readAnnexHead(text)).toBeUndefined();
});

test('a long title is one up to eighty characters', () => {
  expect(readAnnexHead(`附件：${'任'.repeat(80)}`)?.title).toHaveLength(80);
});
