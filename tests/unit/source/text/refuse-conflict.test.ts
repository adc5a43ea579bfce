import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../scripts/source/read-source.ts';

const read = (text: string, file = 'a.txt') => readSource(Buffer.from(text), file);
const CONFLICT = '<<<<<<< HEAD\n1.抓教育。\n=======\n1.抓好教育。\n>>>>>>> other\n';

describe('a conflict that nobody has settled', () => {
  test.each(['a.txt', 'a.md'])('is refused in %s, with its first line and its last', (file) => {
    expect(() => read(`甲县要点\n${CONFLICT}`, file)).toThrow(
      /^a\.\w+:2:1：这里还有合并冲突的标记“<<<<<<< HEAD”，到第 6 行为止，两边的改动没有选定\n {2}请：留下要发布的文字/,
    );
  });

  test('is refused with the line ends of Windows', () => {
    expect(() => read(`甲县要点\n${CONFLICT}`.replaceAll('\n', '\r\n'))).toThrow(/^a\.txt:2:1：/);
  });

  test.each([
    ['a line drawn', '甲县要点\n=======\n1.抓教育。\n'],
    ['one end alone', '甲县要点\n>>>>>>> 见附件\n1.抓教育。\n'],
    ['ends the other way round', '甲县要点\n>>>>>>>\n1.抓教育。\n<<<<<<<\n'],
    ['longer ones', '甲县要点\n<<<<<<<<\n1.抓教育。\n>>>>>>>>\n'],
  ])('is not %s', (_, text) => {
    expect(read(text).lines.length).toBeGreaterThan(2);
  });
});
