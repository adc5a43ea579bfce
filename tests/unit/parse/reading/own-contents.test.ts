/** Whatever a 目录 of a document's own is read from, the nodes give the lines back, each once and in order. */
import { expect, test } from 'vitest';
import { joinCompilation } from '../../../../scripts/model/join-compilation.ts';
import { parse } from '../../../../scripts/parse/parse.ts';
import { LinesBehind } from '../../../../scripts/parse/reading/behind.ts';
import { readOwnContents } from '../../../../scripts/parse/reading/own-contents/own-contents.ts';
import { printLine, walk } from '../../../../scripts/parse/tree.ts';
import { WEIGHTS } from '../../../../scripts/parse/weights.ts';
import { splitLines } from '../../../../scripts/source/text/lines.ts';
import { readLines } from './compilation/read-lines.ts';

const linesOf = (text: string): string[] => {
  const tree = parse({ file: 'a.txt', encoding: 'utf-8', sha256: '', lines: splitLines(text) } as never, 'a');
  return [...walk(tree.root)].flatMap(({ lines }) => lines.map(printLine));
};

test.each([
  [['目录', '(1)']],
  [['目录', '（2）', '1.强化 3']],
  [['目录目录', '目录目录', '目录', '1.强化', '市强化2024年工作要点', '1.强化。各单位要到位。']],
])('%j', (lines) => {
  expect(linesOf(lines.join('\n'))).toEqual(lines);
});

/** The entries of the text, and how many only the 目录 has. */
function readEntries(lines: readonly string[]): [string[], number] {
  const tree = parse(
    { file: 'a.txt', encoding: 'utf-8', sha256: '', lines: splitLines(lines.join('\n')) } as never,
    'a',
  );
  const entries = joinCompilation(tree).plans.flatMap((plan) => plan.entries);
  const inBody = entries.filter(({ bodyPlace }) => bodyPlace !== null);
  return [inBody.map(({ mark, heading }) => mark + heading), entries.length - inBody.length];
}

const TASKS = ['一', '二', '三', '四', '五', '六', '七', '八'].map(
  (n, i) => `${n}、${'清淤护岸巡查绿化灌溉防汛测量宣传'.slice(2 * i, 2 * i + 2)}任务`,
);

test('a 目录 is one, too, where the text is cut off behind its first headings', () => {
  const listed = ['第一部分 渠道概况', '一、渠道现状', '二、管护队伍', '第二部分 年度任务', ...TASKS];
  const text = ['第一部分 渠道概况', '一、渠道现状', '全乡有渠道十二条，由各村分段管护，每旬巡查一次。'];
  const [entries, gone] = readEntries(['青石乡2031年渠道管护情况', '目 录', ...listed, ...text]);
  expect(entries).toEqual(['第一部分渠道概况', '一、渠道现状']);
  expect(gone).toBe(listed.length - 2);
});

test('the text may put a stop behind a number that the 目录 has without', () => {
  const listed = ['1总则', '1.1目的', '1.2范围', '2组织', '2.1领导机构', '2.2办事机构', '3处置', '3.1预警', '3.2响应'];
  const text = ['1.总则', '1.1目的', '为做好渠道抢险，制定本预案。', '1.2范围', '本预案适用于全乡的渠道。'];
  const [entries] = readEntries(['青石乡渠道抢险预案', '目录', ...listed, ...text]);
  expect(entries).toEqual(['1.总则', '1.1目的', '1.2范围']);
});

/** What speaks against lines that come nowhere again being a document's own 目录. */
function costOf(...lines: string[]): number {
  const pieces = readLines(['目录', ...lines]);
  return readOwnContents(pieces, 0, new LinesBehind(pieces, 1)).cost;
}

test('that levels stand in levels speaks for a 目录 of which nothing comes again', () => {
  const nested = costOf('一、渠道概况', '（一）管护队伍', '（二）巡查记录', '二、年度任务');
  const flat = costOf('一、渠道概况', '二、管护队伍', '三、巡查记录', '四、年度任务');
  const mixed = costOf('（一）渠道概况', '（二）管护队伍', '一、巡查记录', '（一）年度任务');
  expect(nested).toBeLessThan(flat);
  expect(nested).toBeLessThan(mixed);
});

test('numbers above it speak against it, up to a bound', () => {
  const above = (count: number): number => {
    const outline = Array.from({ length: count }, (_, i) => `${i + 1}.清淤第${i + 1}段`);
    const pieces = readLines([...outline, '目录', '一、渠道概况', '二、管护队伍', '一、渠道概况', '二、管护队伍']);
    return readOwnContents(pieces, count, new LinesBehind(pieces, count + 1)).cost;
  };
  expect(above(1) - above(0)).toBeCloseTo(WEIGHTS.ownMarkAbove);
  expect(above(20) - above(0)).toBeCloseTo(20 * WEIGHTS.ownMarkAbove);
  expect(above(60) - above(0)).toBeCloseTo(WEIGHTS.ownMostAbove);
});

test('it ends where its first heading comes again, behind a title or a notice, too', () => {
  const listed = ['一、渠道概况', '二、管护队伍', '三、年度任务'];
  const endOf = (...behind: string[]): number => {
    const pieces = readLines(['目录', ...listed, ...behind]);
    return readOwnContents(pieces, 0, new LinesBehind(pieces, 1)).end;
  };
  const text = listed.flatMap((heading) => [heading, '各村要分段管护，每旬巡查一次。']);
  expect(endOf(...text)).toBe(4);
  expect(endOf('', ...text)).toBe(4);
  expect(endOf('青石乡2031年渠道管护工作要点', ...text)).toBe(4);
  expect(endOf('为做好渠道管护，制定本要点。', ...text)).toBe(4);
  expect(endOf('各村民委员会：', ...text)).toBe(4);
});
