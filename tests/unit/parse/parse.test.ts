import { describe, expect, test } from 'vitest';
import { parse } from '../../../scripts/parse/parse.ts';
import { placeOf } from '../../../scripts/parse/tree.ts';
import { unparse } from '../../../scripts/parse/unparse.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { TreeNode } from '../../../src/model/plan/tree.ts';

/** The tree as lines of `kind line`, indented by depth; groups bear the plan they belong to. */
function outlineOf(text: string): string[] {
  const tree = parse(readSource(Buffer.from(text), 'a.txt'), 'a');
  expect(unparse(tree)).toBe(text);
  const out: string[] = [];
  const visit = (node: TreeNode, depth: number): void => {
    const label = node.lines.length > 0 ? node.lines.map(({ number }) => number).join('+') : `#${node.plan ?? ''}`;
    out.push(`${'  '.repeat(depth)}${node.kind} ${label}`);
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const child of tree.root.children) visit(child, 0);
  return out;
}

const CONTENTS = '汇编\n目录\n1.市要点 1\n2.县要点 9\n';

test('a file without a 目录 is one plan whose title is its first line', () => {
  expect(outlineOf('\n市要点\n各县:\n一、甲\n\n(一)乙\n文')).toEqual([
    'plan #1',
    '  blank 1',
    '  plan-title 2',
    '  paragraph 3',
    '  part 4',
    '    blank 5',
    '    section 6',
    '      paragraph 7',
  ]);
});

test('the headline of a Markdown file is its title, however it reads, unless a title stands below it', () => {
  const titleOf = (text: string): string | undefined =>
    parse(readSource(Buffer.from(text), 'a.md'), 'a').root.children.flatMap(({ children }) =>
      children
        .filter(({ kind }) => kind === 'plan-title')
        .flatMap(({ lines }) => lines.map(({ spans }) => spans.map((span) => span.text).join(''))),
    )[0];
  expect(titleOf('# 隐瞒病情，婚姻可以撤销。\n\n## 裁判要点\n\n一、案情\n')).toBe('隐瞒病情，婚姻可以撤销。');
  expect(titleOf('# 政务公开\n\n滨河镇2031年绿化工作要点\n\n一、栽植\n')).toBe('滨河镇2031年绿化工作要点');
});

test('a 目录 in one line, of which the end is not read as one, goes into no other line', () => {
  const contents =
    '　　第一章　形势　第一节　进展　第二节　短板　第三节　机遇第二章　目标　第一节　思想　第二节　原则　第三节　主旨第三章　防控　第一节　管控';
  const body = '第一章　形势\n第一节　进展\n有所好转。\n第二节　短板\n短板仍在。\n第三节　机遇\n机遇并存。\n';
  const text = `某市规划\n\n目　录\n\n${contents}\n\n${body}`;
  const tree = parse(readSource(Buffer.from(text), 'a.txt'), 'a');
  expect(unparse(tree)).toBe(text);
});

test('as many blank lines as a file can have stand in no other’s way', () => {
  const text = `市要点\n${'\n'.repeat(300_000)}一、甲\n`;
  expect(unparse(parse(readSource(Buffer.from(text), 'a.txt'), 'a'))).toBe(text);
});

test('a document number may stand above the title', () => {
  expect(outlineOf('\nX教〔2024〕1号\n\n市要点\n1.甲。乙')).toEqual([
    'plan #1',
    '  blank 1',
    '  document-number 2',
    '  blank 3',
    '  plan-title 4',
    '  item 5',
  ]);
  expect(outlineOf('X教〔2024〕1号\n1.甲。乙')).toEqual(['plan #1', '  document-number 1', '  item 2']);
});

test('a single plan may begin with its first entry', () => {
  expect(outlineOf('1.甲。乙\n')).toEqual(['plan #1', '  item 1']);
});

test('reads torn lines, outlines, title, 目录 and bodies', () => {
  expect(
    outlineOf(`1.\n2.县要点9\n一、甲\n1.乙\n1.丙\n${CONTENTS}市要点\n一、甲\n1.乙。文\n县要点\n1.丙。文\n`),
  ).toEqual([
    'torn-contents 1',
    'torn-contents 2',
    'outline #1',
    '  outline-entry 3',
    '    outline-entry 4',
    'outline #2',
    '  outline-entry 5',
    'compilation-title 6',
    'contents #',
    '  contents-heading 7',
    '  contents-entry 8',
    '  contents-entry 9',
    'plan #1',
    '  plan-title 10',
    '  part 11',
    '    item 12',
    'plan #2',
    '  plan-title 13',
    '  item 14',
  ]);
});

describe('outlines', () => {
  const plansOf = (front: string): string[] =>
    outlineOf(`${front}${CONTENTS}`).filter((line) => line.startsWith('outline'));

  test.each([
    ['item 1 again with no heading above it', '一、甲\n1.乙\n2.丙\n1.丁\n'],
    ['a section above items that had none', '1.甲\n2.乙\n(一)丙\n3.丁\n'],
    ['a part above sections', '(一)甲\n1.乙\n一、丙\n'],
    ['part 1 again', '一、甲\n二、乙\n一、丙\n'],
  ])('begin where numbering starts again: %s', (_, front) => {
    expect(plansOf(front)).toEqual(['outline #1', 'outline #2']);
  });

  test('go on where items start again in each part', () => {
    expect(plansOf('一、甲\n1.乙\n2.丙\n二、丁\n1.戊\n')).toHaveLength(1);
  });

  test('belong to the plan whose body has their headings, where there are fewer of them than plans', () => {
    expect(outlineOf(`1.丙\n2.丁\n${CONTENTS}市要点\n1.乙。文\n县要点\n1.丙。文\n`)[0]).toBe('outline #2');
  });
});

describe('the 目录 ends', () => {
  const contentsOf = (text: string): string[] =>
    outlineOf(text).filter((line) => line.trim().startsWith('contents-entry'));

  test('where numbers do not go on', () => {
    expect(contentsOf(`${CONTENTS}1.甲。乙\n2.丙。丁\n`)).toHaveLength(2);
    expect(contentsOf(`${CONTENTS}一、甲\n1.乙。丙\n`)).toHaveLength(2);
  });

  test('where a title that ends in a year stands alone', () => {
    const text = '汇编\n目录\n市要点(2024) 1\n县要点(2024) 9\n市要点(2024)\n1.甲。乙\n县要点(2024)\n1.丙。丁\n';
    expect(contentsOf(text)).toHaveLength(2);
  });

  test('where a listed title stands alone, whatever number comes next', () => {
    expect(contentsOf('汇编\n目录\n1.市要点\n市要点\n2.甲。乙\n')).toEqual(['  contents-entry 3']);
  });

  test('behind a title broken without a page', () => {
    expect(contentsOf('汇编\n目录\n1.市要\n点\n2.县要点\n市要点\n1.甲。乙\n')).toEqual([
      '  contents-entry 3+4',
      '  contents-entry 5',
    ]);
  });

  test('at once, where it lists nothing', () => {
    expect(outlineOf('目录')).toEqual(['contents #', '  contents-heading 1']);
  });
});

describe('bodies', () => {
  const plansOf = (text: string): string[] => outlineOf(text).filter((line) => /^(plan|front)/.test(line));

  test('a plan without a title line is the first one, if it stands first', () => {
    expect(plansOf(`${CONTENTS}1.甲。乙\n县要点\n1.丙。丁\n`)).toEqual(['plan #1', 'plan #2']);
  });

  test('of two plans with one title, the first may have lost it', () => {
    const contents = '汇编\n目录\n1.市要点 1\n2.市要点 9\n';
    expect(plansOf(`${contents}1.甲。乙\n市要点\n1.丙。丁\n`)).toEqual(['plan #1', 'plan #2']);
    expect(plansOf(`${contents}前言\n市要点\n1.丙。丁\n`)).toEqual(['front-matter 5', 'plan #1']);
  });

  test('a title may be broken over two lines, or be worded a little otherwise', () => {
    const contents = '汇编\n目录\n市教育局2024年工作要点 1\n';
    expect(outlineOf(`${contents}市教育局\n2024年工作要点\n1.甲`)).toContain('  plan-title 4+5');
    expect(outlineOf(`${contents}市教育局2024年的工作要点\n1.甲`)).toContain('  plan-title 4');
    expect(outlineOf(`${contents}县财政局2023年工作总结\n1.甲`)).not.toContain('  plan-title 4');
  });

  test('a plan that the file lacks is passed over', () => {
    expect(plansOf(`${CONTENTS}县要点\n1.丙。丁\n`)).toEqual(['plan #2']);
  });
});

test('a place counts code points behind the spaces at the head of a line', () => {
  const tree = parse(readSource(Buffer.from('要点\n\u3000\u3000一、甲\n'), 'a.txt'), 'a');
  const part = tree.root.children[0]?.children[1] as TreeNode;
  expect(placeOf(part, 'a.txt')).toEqual({ file: 'a.txt', line: 2, column: 3 });
});

test('a date with numbered text behind it is no signoff', () => {
  expect(outlineOf('要点\n1.甲。乙\n2024年1月1日\n2.丙。丁\n').slice(2)).toEqual([
    '  item 2',
    '    paragraph 3',
    '  item 4',
  ]);
});

test('what an annex holds stands in it', () => {
  expect(outlineOf('要点\n1.甲。乙\n附件：1.任务表\n一、丙\n1.丁\n市教育局\n2024年1月1日\n')).toEqual([
    'plan #1',
    '  plan-title 1',
    '  item 2',
    '  annex 3',
    '    part 4',
    '      item 5',
    '  signoff 6',
    '  signoff 7',
  ]);
});
