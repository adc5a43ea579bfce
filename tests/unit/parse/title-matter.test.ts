import { describe, expect, test } from 'vitest';
import { scan } from '../../../scripts/parse/scan.ts';
import { findSignoff, readTitleMatter } from '../../../scripts/parse/title-matter.ts';
import { splitLines } from '../../../scripts/source/text/lines.ts';

const read = (text: string): string | undefined => readTitleMatter(scan(splitLines(text))[0] as never);

test.each([
  'X教〔2024〕1号',
  '教基厅函〔2024〕3号',
  '教基[2024]1号',
  '教基［2024］1号',
  '教办函【2024】12号',
  '教基﹝2024﹞3号',
  'X教发（2024）15号',
  'X教〔2024〕第1号',
  '教 基 〔 2024 〕 3 号',
  '教基〔２０２４〕３号',
  '〔2024〕3号',
  '[2024]1号',
  '市教函2024年第3号',
  '教育部令第49号',
  '发文字号：X教〔2024〕1号',
  '教基〔2024〕3号   签发人：张XX',
])('%s is a document number', (text) => {
  expect(read(text)).toBe('document-number');
});

test.each(['根据教基〔2024〕3号，', '教基〔2024〕3号文件精神', '2024年1号文件', '第3号', '〔12〕3号', '1号楼'])(
  '%s is none',
  (text) => {
    expect(read(text)).not.toBe('document-number');
  },
);

describe('a signoff', () => {
  const signed = (text: string): number[] => [...findSignoff(scan(splitLines(text)))];

  test('may be of several issuers, and stand in front of an annex', () => {
    expect(signed('文。\n市教育局\n市财政局\n2024年3月5日\n附件1\n表')).toEqual([1, 2, 3]);
  });

  test('may lack its date at the very end, but not in an annex', () => {
    expect(signed('文。\n市教育局')).toEqual([1]);
    expect(signed('文。\n附件1\n市教育局')).toEqual([]);
  });
});
