/** Rules on single lines: what has it, and what nearly has it. */
import { describe, expect, test } from 'vitest';
import { findIn, saidOf } from './find-in.ts';

const HEAD = ['青石乡2031年河道工作要点', '1.清理。各村分段清理。'];
const linesOf = (rule: string, ...lines: string[]): number[] =>
  findIn(rule, [...HEAD, ...lines]).map(({ place }) => place.line);

describe('brackets', () => {
  const columns = (...lines: string[]): string[] =>
    findIn('unbalanced-bracket', [...HEAD, ...lines]).map(
      ({ place, message }) => `${place.line}:${place.column} ${message}`,
    );
  test.each(['()', '（）', '【】', '《》', '〈〉', '“”', '‘’', '[]', '〔〕'])('%s', ([open, close]) => {
    expect(columns(`2.乙。各村${open}沿河。`)).toEqual([`3:7 “${open}”没有成对。`]);
    expect(columns(`2.乙。各村${close}沿河。`)).toEqual([`3:7 “${close}”没有成对。`]);
    expect(columns(`2.乙。各村${open}沿河${close}。`)).toEqual([]);
    expect(columns(`2.乙。各村${close}沿河${open}。`)).toEqual([`3:7 “${close}”没有成对。`]);
    expect(columns(`2.乙。${open}甲${close}${close}各村。`)).toEqual([`3:8 “${close}”没有成对。`]);
    expect(columns(`2.乙。${open}${open}甲${close}各村。`)).toEqual([`3:5 “${open}”没有成对。`]);
  });
  test('each kind of a paragraph once', () => {
    expect(columns('2.乙。（各村（沿河《清理。')).toEqual(['3:5 “（”没有成对。', '3:11 “《”没有成对。']);
  });
  test('but not half of a mark', () => expect(columns('1）乙。各村清理。', '2）丙。各村清理。')).toEqual([]));
  test('are closed at most three lines below', () => {
    const below = (lines: number): string[] => [
      '2.乙。各村（沿河。',
      ...Array.from({ length: lines - 1 }, (_, i) => `${i + 3}.丙。丁。`),
      `${lines + 2}.戊。清理）己。`,
    ];
    expect(columns(...below(3))).toEqual([]);
    expect(columns(...below(4))).toHaveLength(2);
    expect(columns('2.乙。各村（沿河。', '3.丙。各村（沿河。', '4.丁。清理）己。', '5.戊。清理）己。')).toEqual([]);
    expect(columns('2.乙。各村（沿河。', '3.丙。各村（沿河。', '4.丁。清理）己。')).toHaveLength(1);
  });
  test.each(['“', '「', '『'])('a quotation over paragraphs opens each of them again: %s', (quote) => {
    expect(columns('“各村沿河清理。', `${quote}各村沿河巡查。`)).toEqual([]);
    expect(columns('各村“沿河清理。', `${quote}各村沿河（巡查。`)).toEqual(['4:6 “（”没有成对。']);
  });
  test('six are one finding that counts them', () => {
    const lines = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i + 2}.乙。各村（沿河。`);
    expect(columns(...lines(5))).toHaveLength(5);
    expect(columns(...lines(6))).toEqual(['3:7 有 6 处括号或引号没有成对，这是第一处。']);
  });
});

describe('a paragraph stops in mid-sentence', () => {
  const OPEN = '各村要沿河清理垃圾，并按月报送';
  const said = (...lines: string[]): string[] =>
    findIn('sentence-broken', ['青石乡2031年河道工作要点', ...lines]).map(
      ({ place, message, hint }) => `${place.line} ${message.slice(message.indexOf('，') + 1)}${hint?.slice(0, 2)}`,
    );
  test('in front of another of its entry, or of the next entry', () => {
    expect(said('1.甲。', OPEN, '乙。', '2.丙。丁。')).toEqual(['3 并按月报送”，下一段接着说。如原']);
    expect(said('1.甲。', `${OPEN}，`, '2.丙。丁。')).toEqual(['3 并按月报送，”，后文没有接上。对照']);
    expect(said('1.甲。', OPEN, '2.丙。丁。')).toEqual([]);
    expect(said('1.甲。', '2.丙。', OPEN)).toEqual([]);
  });
  test('and is running text, or leaves a bracket or a comma open', () => {
    expect(said('1.甲。', '沿河（清理', '乙。', '2.丙。丁。')).toHaveLength(1);
    expect(said('1.甲。', '沿河(清理', '乙。', '2.丙。丁。')).toHaveLength(1);
    expect(said('1.甲。', `沿河（${'清'.repeat(20)}`, '乙。', '2.丙。丁。')).toHaveLength(1);
    expect(said('1.甲。', `沿河（${'清'.repeat(21)}`, '乙。', '2.丙。丁。')).toHaveLength(0);
    expect(said('1.甲。', '沿河清理', '乙。', '2.丙。丁。')).toEqual([]);
  });
  test('but in no annex', () => {
    expect(said('1.甲。', '2.丙。丁。', '附件', '分解表', '1.甲。', OPEN, '乙。', '2.丙。丁。')).toEqual([]);
  });
  test('six are one finding, for the editor', () => {
    const lines = (count: number): string[] => [
      ...HEAD,
      ...Array.from({ length: count }, (_, i) => [`${i + 2}.乙。`, '沿河（清理', '丙。']).flat(),
    ];
    expect(saidOf('sentence-broken', lines(5))).toHaveLength(5);
    expect(saidOf('sentence-broken', lines(6))).toEqual(['4 editor']);
    expect(findIn('sentence-broken', lines(6))[0]?.message).toContain('共有 6 段停在句中');
  });
});

describe('lines that a page broke', () => {
  const OPEN = '各村要沿河清理垃圾，并按月报送清理的情况';
  const REST = '到乡里，不得迟报。';
  test('are told one by one, or as many', () => {
    const [one, ...others] = findIn('lines-joined', [...HEAD, OPEN, '— 3 —', REST]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ place: { line: 5 }, plan: 1, severity: 'info' });
    expect(one?.message).toBe('第1篇的这一行接着第 3 行的句子，已接成一段。');
    const [many, ...more] = findIn('lines-joined', [...HEAD, OPEN, REST, `2.乙。${OPEN}`, REST]);
    expect(more).toEqual([]);
    expect(many).toMatchObject({ place: { line: 3 }, severity: 'info' });
    expect(many?.message).toBe('有 2 段按版面宽度断成了几行，已接成整段；源文件页仍逐行显示。');
    expect(many?.hint).toBe('核对分段；不合适的，可在种子文件里接成一行。');
  });
  test('but no page’s number alone, nor an annex’s title', () => {
    expect(linesOf('lines-joined', `${OPEN}。`, '— 3 —', REST)).toEqual([]);
    expect(linesOf('lines-joined', '附件', '分解表', '1.甲。乙。')).toEqual([]);
  });
});

describe('entries that begin inside a line', () => {
  const glued = (count: number): string[] => [
    ...Array.from({ length: count }, (_, i) => `${2 * i + 2}.甲。乙。${2 * i + 3}.丙。丁。`),
    `${2 * count + 2}.甲。乙。`,
  ];
  test('are told one by one up to five', () => {
    const five = findIn('mark-inside-line', [...HEAD, ...glued(5)]);
    expect(five).toHaveLength(5);
    expect(five[0]?.message).toBe('编号“3.”不在行首，据前后编号从此处分开。');
    expect(five[0]?.place).toMatchObject({ line: 3, column: 7 });
    const six = findIn('mark-inside-line', [...HEAD, ...glued(6)]);
    expect(six.map(({ message }) => message)).toEqual(['有 6 个编号不在行首，第一个是“3.”；据前后编号从此处分开。']);
  });
});

describe('a line that stands twice', () => {
  const LONG = '各村要沿河清理垃圾，并按月报送清理的情况';
  test('has twenty characters', () => {
    expect(linesOf('line-repeated', LONG, '', `\u3000${LONG} `)).toEqual([5]);
    expect(linesOf('line-repeated', LONG, '甲。', LONG)).toEqual([]);
    expect(linesOf('line-repeated', LONG.slice(1), LONG.slice(1))).toEqual([]);
    expect(findIn('line-repeated', [...HEAD, LONG, '', LONG])[0]?.message).toBe('这一行与第 3 行完全相同。');
  });
});

describe('HTML in a plain text', () => {
  test.each(['<p>', '</p>', '<br/>', '<DIV class="a">', '<span>', '<td>', '<tr>', '<table>', '<strong>', '<b>'])(
    'is %s inside a line',
    (code) => {
      const [finding] = findIn('html-remains', [...HEAD, `𠮷各村${code}清理。`]);
      expect(finding?.place).toMatchObject({ line: 3, column: 4 });
      expect(finding?.message).toContain(`如“${code.slice(0, 12)}`);
    },
  );
  test.each(['&nbsp;', '&emsp;', '&ensp;', '&ldquo;', '&rdquo;', '&amp;', '&lt;', '&gt;'])('is %s', (code) => {
    expect(linesOf('html-remains', `各村${code}清理。`, '乙。', `各村${code}。`)).toEqual([3]);
    expect(findIn('html-remains', [...HEAD, `各村${code}清理。`, `${code}。`])[0]?.message).toContain('有 2 行');
  });
  test.each(['<pp>', '<甲>', '&甲;', '&nbsp', '甲 < 乙'])('is not %s', (text) => {
    expect(linesOf('html-remains', `各村${text}清理。`)).toEqual([]);
  });
  test('of a Markdown file is its own', () => {
    expect(findIn('html-remains', [...HEAD, '', '各村\\<p>清理。'], 'a.md')).toEqual([]);
  });
});

describe('a mark stands inside a heading', () => {
  const said = (heading: string): number => linesOf('mark-inside-heading', `2.${heading}。各村清理。`).length;
  test.each([
    '清理河岸3.巡查河岸',
    '清理河岸（三）巡查河岸',
    '清理河岸(三)巡查',
    '清理河岸三、巡查',
    '清理“河”3、巡查',
  ])('%s', (heading) => expect(said(heading)).toBe(1));
  test.each(['清理第3.巡查', '清理第（三）项任务', '清理3.5公里', '清理A3.巡查', '清理和3.巡查', '清理河岸三、四两段'])(
    'but not in %s',
    (heading) => expect(said(heading)).toBe(0),
  );
});

describe('the end is cut off', () => {
  test.each([...'•●▪■◆·◇○'])('but not in a row of bullets: %s', (bullet) => {
    expect(linesOf('truncated-end', `${bullet} 各村要沿河清理垃圾，并按月报送`)).toEqual([]);
  });
  test('with a heading that nothing follows', () => {
    const whole = ['2.乙。各村巡查。', '3.丙。各村巡查。', '4.丁。各村巡查。', '5.戊。各村巡查。', '6.己。各村巡查。'];
    const [finding] = findIn('truncated-end', [...HEAD, ...whole, '7.值守']);
    expect(finding).toMatchObject({ place: { line: 8 }, anchor: 'item-7', severity: 'warning' });
    expect(finding?.message).toBe('第1篇止于标题第7项“值守”，其下没有文字；其余各条都有。');
  });
  test('in an entry, or in the words in front of them', () => {
    const [inEntry] = findIn('truncated-end', [...HEAD, '2.乙。各村要沿河清理垃圾，并按照']);
    expect(inEntry).toMatchObject({ anchor: 'item-2', plan: 1 });
    const [inFront] = findIn('truncated-end', [
      '青石乡2031年河道工作要点',
      '各村要沿河清理垃圾。',
      '各村要沿河巡查，并按照',
    ]);
    expect(inFront?.message).toContain('第1篇在引言中断，止于句中“……');
    expect(inFront?.anchor).toBeUndefined();
  });
});

test('findings come in the order of their places', () => {
  const lines = ['青石乡2031年河道工作要点', '1.甲（乙。丙 丁。', '3.戊。己,庚（辛。'];
  const tree = ['space-in-text', 'unbalanced-bracket', 'number-gap'].flatMap((rule) => findIn(rule, lines));
  expect(tree.map(({ place }) => `${place.line}:${place.column}`)).toEqual(['2:8', '2:4', '3:8', '3:1']);
});
