import { describe, expect, test } from 'vitest';
import { cutListed, cutPlain } from '../../../scripts/parse/cut-line.ts';
import { printLine } from '../../../scripts/parse/tree.ts';
import type { SourceLine } from '../../../src/model/plan/source.ts';
import type { TreeLine } from '../../../src/model/plan/tree.ts';

const lineOf = (text: string): SourceLine => ({ number: 7, text, ending: '\r\n' });
/** `role:text` of each span; the line printed must be what it was. */
function describeLine(line: TreeLine, text: string): string {
  expect(printLine(line)).toBe(text);
  expect(line).toMatchObject({ number: 7, ending: '\r\n' });
  return line.spans.map((span) => `${span.role}:${span.text}`).join('|');
}

test('cuts a plain line', () => {
  expect(describeLine(cutPlain(lineOf(' 甲 乙\t'), 'text'), ' 甲 乙\t')).toBe('space: |text:甲 乙|space:\t');
  expect(describeLine(cutPlain(lineOf(' \u3000'), 'text'), ' \u3000')).toBe('space: \u3000');
});

describe('a page number', () => {
  test.each([
    ['甲要点 2', 'heading:甲要点|leader: |page:2'],
    ['甲要点……19', 'heading:甲要点|leader:……|page:19'],
    ['甲要点....19', 'heading:甲要点|leader:....|page:19'],
    ['甲要点 ·····第１９页', 'heading:甲要点|leader: ·····|page:第１９页'],
    ['甲要点 (19)', 'heading:甲要点|leader: |page:(19)'],
    ['甲要点 - 19 -', 'heading:甲要点|leader: |page:- 19 -'],
    ['甲要点 — 2 —', 'heading:甲要点|leader: |page:— 2 —'],
    ['甲要点\t2', 'heading:甲要点|leader:\t|page:2'],
    ['19', 'page:19'],
    ['甲要点2024', 'heading:甲要点2024'],
    ['甲要点(2024)', 'heading:甲要点(2024)'],
    ['甲要点2024 5', 'heading:甲要点2024|leader: |page:5'],
    ['甲要点', 'heading:甲要点'],
  ])('is cut from %s', (text, spans) => {
    for (const glued of [true, false]) expect(describeLine(cutListed(lineOf(text), null, glued), text)).toBe(spans);
  });

  test('may be glued to the title in a 目录, not in an outline', () => {
    expect(describeLine(cutListed(lineOf('甲要点19'), null, true), '甲要点19')).toBe('heading:甲要点|page:19');
    expect(describeLine(cutListed(lineOf('甲要点19'), null, false), '甲要点19')).toBe('heading:甲要点19');
    expect(describeLine(cutListed(lineOf('坚持双减-2'), null, false), '坚持双减-2')).toBe('heading:坚持双减-2');
  });
});

test('cuts a listed line with its mark', () => {
  const mark = { kind: 'item', printed: '3.', ordinal: 3 } as const;
  const text = '　3. 栽植…5 ';
  expect(describeLine(cutListed(lineOf(text), mark, false), text)).toBe(
    'space:　|mark:3.|space: |heading:栽植|leader:…|page:5|space: ',
  );
});
