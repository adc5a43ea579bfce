import { describe, expect, it } from 'vitest';
import { excerptOf, findMarks, type MarkedText } from '../../../../src/browser/search/excerpt.ts';
import { parseQuery } from '../../../../src/browser/search/query.ts';
import { place } from '../../../search/memory-index.ts';

const show = (pieces: readonly MarkedText[]): string =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const LONG = '一是完善制度。二是推进近视防控,落实到人。'.padEnd(200, '三是加强督导。');

describe('excerptOf', () => {
  it('marks the whole phrase, in full-width punctuation', () => {
    const { heading, text } = excerptOf(place('近视防控', '近视防控。推进市、县(区)近视防控'), parseQuery('近视防控'));
    expect(show(heading)).toBe('[近视防控]');
    expect(show(text)).toBe('推进市、县（区）[近视防控]');
  });

  it('begins with a sentence and ends with one or a clause', () => {
    const { text } = excerptOf(place('', LONG), parseQuery('近视防控'));
    expect(show(text)).toMatch(/^一是完善制度。二是推进\[近视防控\]，落实到人。(?:三是加强督导。)+…$/);
    const late = excerptOf(place('', `${'空话套话'.repeat(20)}。${LONG}`), parseQuery('近视防控'));
    expect(show(late.text)).toMatch(/^二是推进\[近视防控\]/);
  });

  it('shows a phrase that reaches from the heading into the text in one piece', () => {
    const { text } = excerptOf(place('工作任务', '工作任务。围绕目标'), parseQuery('任务。围'));
    expect(show(text)).toContain('[任务。围]绕目标');
  });

  it('shows every one of several phrases', () => {
    const { text } = excerptOf(place('', `近视${'甲乙丙丁。'.repeat(40)}肥胖`), parseQuery('近视 肥胖'));
    expect(show(text)).toContain('[近视]');
    expect(show(text)).toContain('[肥胖]');
  });

  it('shows how the text begins where only the heading has the phrase', () => {
    expect(show(excerptOf(place('近视防控', '近视防控。落实到人'), parseQuery('近视')).text)).toBe('落实到人');
  });

  it('keeps a stop that is looked for', () => {
    expect(show(excerptOf(place('任务', '任务。围绕'), parseQuery('。围')).text)).toBe('[。围]绕');
  });
});

describe('findMarks', () => {
  it('finds other widths, other case, and across white space', () => {
    expect(findMarks('ＸＸ市、县（区）', parseQuery('xx市、县(区)'))).toEqual([[0, 8]]);
    expect(findMarks('悦读 行走', parseQuery('读行'))).toEqual([[1, 4]]);
  });

  it('joins what overlaps', () => {
    expect(findMarks('教育局长', parseQuery('教育局 局长'))).toEqual([[0, 4]]);
    expect(findMarks('哈哈哈', parseQuery('哈哈'))).toEqual([[0, 3]]);
  });
});
