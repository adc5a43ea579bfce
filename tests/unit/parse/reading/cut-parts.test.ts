import { expect, test } from 'vitest';
import { readPieces } from '../../../../scripts/parse/facts/pieces.ts';
import { cutEntry } from '../../../../scripts/parse/reading/plan/cut-parts.ts';
import { printLine } from '../../../../scripts/parse/tree.ts';
import type { Mark } from '../../../../src/model/plan/mark.ts';

/** `role:text` of each span, lines parted by `¶`; the lines printed must be what they were. */
function describeLines(texts: readonly string[], isClause = false): string {
  const parts = readPieces({
    lines: texts.map((text, i) => ({ number: i + 1, text, ending: '\n' })),
    encoding: 'utf-8',
  });
  const lines = cutEntry(parts, parts[0]?.marks[0]?.mark as Mark, isClause);
  expect(lines.map(printLine)).toEqual(texts);
  return lines.map(({ spans }) => spans.map((span) => `${span.role}:${span.text}`).join('|')).join('¶');
}

test.each([
  ['1.甲。乙。', 'mark:1.|heading:甲|stop:。|text:乙。'],
  ['　 1.　甲｡乙 ', 'space:　 |mark:1.|space:　|heading:甲|stop:｡|text:乙|space: '],
  ['1.甲', 'mark:1.|heading:甲'],
  ['1.甲。', 'mark:1.|heading:甲|stop:。'],
  ['1.。甲', 'mark:1.|stop:。|text:甲'],
  ['1.', 'mark:1.'],
  ['1.甲;', 'mark:1.|text:甲;'],
  ['(一)甲，', 'mark:(一)|text:甲，'],
  ['第一条 甲。', 'mark:第一条|space: |text:甲。'],
  ['第一条 甲', 'mark:第一条|space: |heading:甲'],
  ['第一条 甲：', 'mark:第一条|space: |text:甲：'],
  [`1.${'甲'.repeat(50)}。乙`, `mark:1.|heading:${'甲'.repeat(50)}|stop:。|text:乙`],
  [`1.${'𠮷'.repeat(50)}。乙`, `mark:1.|heading:${'𠮷'.repeat(50)}|stop:。|text:乙`],
  [`1.${'甲'.repeat(51)}。乙`, `mark:1.|text:${'甲'.repeat(51)}。乙`],
])('cuts %s', (text, spans) => {
  expect(describeLines([text])).toBe(spans);
});

test('a clause is text alone', () => {
  expect(describeLines(['（一）编制规划。'], true)).toBe('mark:（一）|text:编制规划。');
});

test('a heading and its text may run over lines', () => {
  expect(describeLines(['1.加强巡', '查。每日两', '次。'])).toBe(
    'mark:1.|heading:加强巡¶heading:查|stop:。|text:每日两¶text:次。',
  );
});
