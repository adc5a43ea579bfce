import { expect, test, vi } from 'vitest';
import { check } from '../../../scripts/check/check.ts';
import { gatherDoubts } from '../../../scripts/check/doubt.ts';
import { printFindings } from '../../../scripts/desk/print-findings.ts';
import { joinCompilation } from '../../../scripts/model/join-compilation.ts';
import { parse } from '../../../scripts/parse/parse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';

/** What the editor is told of a plan's last line. */
function sayEnd(...last: string[]): string[] {
  const text = ['市城管局2031年工作要点', '1.修剪行道树。春秋各一次。', '2.清扫街巷。每日两次。', ...last].join('\n');
  const tree = parse(readSource(Buffer.from(text), 'demo.txt'), 'demo');
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  printFindings(check(tree, joinCompilation(tree)).filter(({ rule }) => rule === 'truncated-end'));
  log.mockRestore();
  return said;
}

test('what is proven is told as a fact, and what the pages say of it', () => {
  const said = sayEnd('3.冲洗主干道。雨天除外，高温天气加密频次，并按照');
  expect(said[0]).toMatch(/^demo\.txt:4:\d+ 注意 truncated-end /);
  expect(said[1]).toContain('网页在此处注明“原文至此中断”');
});

test('what is not proven is told as a doubt, and that the pages keep silent', () => {
  const said = sayEnd('3.冲洗主干道。雨天除外，高温加密', '城管短语');
  expect(said[0]).toMatch(/^demo\.txt:5:\d+ 存疑 truncated-end /);
  expect(said[1]).toContain('网页不说中断');
});

test('many doubts of a kind are one finding; what is proven stands for itself', () => {
  const found = (line: number, isDoubt: boolean) => ({
    severity: 'warning' as const,
    place: { file: 'a.txt', line, column: 1 },
    message: `第${line}行。`,
    ...(isDoubt && { isDoubt: true as const }),
  });
  const told = (doubts: number) =>
    gatherDoubts([
      found(1, false),
      ...Array.from({ length: doubts }, (_, i) => found(i + 2, true)),
      found(99, false),
    ]).map(({ message }) => message);
  expect(told(5)).toHaveLength(7);
  expect(told(6)).toEqual(['第1行。', '第2行；这样的还有 5 处。', '第99行。']);
});
