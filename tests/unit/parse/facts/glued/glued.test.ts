import { expect, test } from 'vitest';
import { findGlued } from '../../../../../scripts/parse/facts/glued/glued.ts';

function read(text: string): string[] {
  return [...findGlued(text.split('\n'))].map(([index, { head, foot }]) => `${index + 1} ${head} ${foot}`);
}
/** A page of torn sentences. */
const page = (first: string, last = '继续全力以赴、一个一个地扎实做好'): string =>
  [first, '全县上下齐心协力、攻坚克难，积极推动', '各项工作迈上新的台阶，群众得到', last].join('\n');

test('numbers between dashes rise over the file', () => {
  expect(read('甲乙丙，丁。- 1 -\n戊，己。\n庚辛，壬— 2 —\n第3页 癸，子。')).toEqual(['1 0 5', '3 0 5', '4 4 0']);
});

test('a bare number may stand in front of a mark, where others prove the series', () => {
  const pages = [page('甲'), page('1乙'), page('2丙'), page('3丁')];
  expect(read([...pages, page('416.2.1 戊')].join('\n'))).toContain('17 1 0');
  expect(read([...pages, page('422、戊')].join('\n'))).toContain('17 1 0');
  expect(read([...pages, page('816.2.1 戊')].join('\n'))).toHaveLength(3);
  expect(read([page('甲'), page('416.2.1 戊')].join('\n'))).toEqual([]);
});

test('bare numbers tear sentences, a page apart', () => {
  expect(read([page('甲'), page('1乙'), page('2丙'), page('3丁')].join('\n'))).toEqual(['5 1 0', '9 1 0', '13 1 0']);
});

test.each([
  ['one alone', '甲乙丙，丁。- 1 -\n戊，己。'],
  ['falling', '甲，乙。- 3 -\n丙，丁。- 2 -\n戊，己。- 1 -'],
  ['years and ranges', '落实，2021-2025\n推进，2022-2026\n完成，2023-2027'],
  ['a 目录', '目录\n一、总体要求 - 1 -\n二、重点任务 - 2 -\n三、保障措施 - 3 -'],
  ['leaders', '一、总体要求，目标……1\n二、重点任务，分工……2\n三、保障措施，其他……3'],
  [
    'items without stops',
    [page('1抓产业', '新台阶。'), page('2抓民生', '新台阶。'), page('3抓安全', '新台阶。'), page('4抓')].join('\n'),
  ],
  ['amounts', [page('甲'), page('1个园区'), page('2家企业'), page('3项技术')].join('\n')],
  ['bare ones side by side', '甲乙\n1丙丁\n2戊己\n3庚辛\n4壬癸'],
  ['a department in front of each row', '市发展和改革委员会 投资\n市发展和改革委员会 价格\n市发展和改革委员会 能源'],
])('no page numbers: %s', (_, text) => {
  expect(read(text)).toEqual([]);
});

test('lines are counted with the blank ones; a line may have a number at each end', () => {
  expect(read('\n\n甲乙丙，丁。- 1 -\n\n- 2 - 戊，己。- 3 -\n\n庚，辛。- 4 -')).toEqual(['3 0 5', '5 6 5', '7 0 5']);
  expect(read('\n甲乙\n\n丙丁')).toEqual([]);
});
