/** What a plan is laid out as, one line a block, written by hand; what stands in a block is set in below it. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../src/model/layout/block.ts';
import { readingOrder } from '../../../../src/model/layout/block.ts';
import { sayGap, sayGapOnPage } from '../../../../src/model/layout/gap-words.ts';
import { type LayoutOptions, layPlan } from '../../../../src/model/layout/lay-plan.ts';
import type { Plan } from '../../../../src/model/plan/compilation.ts';
import { convertText } from '../../../print/convert.ts';
import { describeTable } from '../../source/tables/describe-table.ts';

const planOf = (text: string): Plan => convertText(text).plans[0] as Plan;

function show(text: string, options?: LayoutOptions): string[] {
  const sketch = (blocks: readonly Block[], indent: string): string[] =>
    blocks.flatMap((block) => [indent + nameBlock(block), ...sketch(insideOf(block), `${indent}  `)]);
  return sketch(layPlan(planOf(text), options), '');
}

function nameBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return [
        ...block.above.map(({ text }) => text),
        `【${block.title}】`,
        ...block.below.map(({ text }) => text),
      ].join(' ');
    case 'paragraph':
      return block.text;
    case 'entry': {
      const line = [block.mark, block.heading, block.stop].join('|');
      return `${line}${block.runOn === null ? '' : `|${block.runOn.text}`}${block.missing === null ? '' : ` 缺${block.missing}`}`;
    }
    case 'gap':
      return `${sayGap(block.gap)} ${sayGapOnPage(block.gap)}`;
    case 'alias':
      return `→ ${block.anchor}`;
    case 'former':
      return `† ${block.words}`;
    case 'picture':
      return `picture: ${block.picture.alt}`;
    case 'table':
      return `table ${block.number}: ${describeTable(block.table)}`;
    case 'signoff':
      return block.kind;
  }
}

function insideOf(block: Block): readonly Block[] {
  if (block.kind === 'entry') return [...block.earlier, ...block.blocks];
  return block.kind === 'signoff' ? block.lines : [];
}

const WHOLE = `市局〔2024〕5号
市局2024年工作要点
开头(一)。
一、总体要求
说明:落实。
(一)任务
1.抓好党建。正文,继续。
续段。
(1)建立机制，完善体系；
二、保障
市教育局
2024年3月5日
附件：名单
`;

test('a plan from its number to its annex', () => {
  expect(show(WHOLE)).toEqual([
    '市局〔2024〕5号 【市局2024年工作要点】',
    '开头（一）。',
    '一、|总体要求|',
    '  说明：落实。',
    '  （一）|任务|',
    '    1.|抓好党建|。|正文，继续。',
    '      续段。',
    '      （1）|||建立机制，完善体系；',
    '二、|保障|',
    'signoff',
    '  市教育局',
    '  2024年3月5日',
    '附件：名单',
  ]);
});

test('raw, the texts are the source’s', () => {
  const blocks = show(WHOLE, { raw: true });
  expect(blocks.filter((line) => /[(:,]/.test(line))).toEqual([
    '开头(一)。',
    '  说明:落实。',
    '  (一)|任务|',
    '    1.|抓好党建|。|正文,继续。',
    '      (1)|||建立机制，完善体系；',
  ]);
});

test('a line is typeset as one text', () => {
  expect(show('要点\n1.party(甲)。A,乙。\n').at(-1)).toBe('1.|party（甲）|。|A，乙。');
});

test('a number below the title stands there, with issuer and date', () => {
  expect(show('市局2024年工作要点\n市局〔2024〕5号\n(2024年3月5日)\n1.甲。文。\n')[0]).toBe(
    '【市局2024年工作要点】 市局〔2024〕5号 （2024年3月5日）',
  );
});

describe('what the source lacks', () => {
  const listed = (outline: string, body: string): string[] =>
    show(`${outline}汇编\n目录\n1.县教育局工作要点 1\n${body}`).slice(1);

  test('is said where the text begins and ends', () => {
    expect(
      show(
        '要点\n教育,准确把握新时代的定位与方向,切实担负起使命。\n1.甲。文。\n各单位要抓好落实，按月报送进展情况，不得\n',
      ).slice(1),
    ).toEqual([
      '（原文开头缺失，以下从句中开始。） 原文开头缺失，以下从句中开始。',
      '教育，准确把握新时代的定位与方向，切实担负起使命。',
      '1.|甲|。|文。',
      '  各单位要抓好落实，按月报送进展情况，不得',
      '  （原文至此中断。） 原文至此中断，以下缺失。',
    ]);
  });

  test('is said once in print where entries without body come behind the end', () => {
    expect(listed('1.甲\n2.乙\n3.丙\n', '县教育局工作要点\n1.甲。各单位要抓好落实，按月报送进展情况，不得\n')).toEqual([
      '1.|甲|。|各单位要抓好落实，按月报送进展情况，不得',
      '  （原文至此中断，以下2项只见于目录，正文缺。） 原文至此中断，以下缺失。',
      'null 以下2项只见于目录，正文缺。',
      '2.|乙| 缺gap',
      '3.|丙| 缺gap',
    ]);
  });

  test('is said in front of entries without body, on a page only of several', () => {
    expect(listed('1.甲\n2.乙\n3.丙\n4.丁\n5.戊\n', '县教育局工作要点\n1.甲。文。\n3.丙。文。\n')).toEqual([
      '1.|甲|。|文。',
      '（以下1项只见于目录，正文缺。） null',
      '2.|乙| 缺body',
      '3.|丙|。|文。',
      '（以下2项只见于目录，正文缺。） 以下2项只见于目录，正文缺。',
      '4.|丁| 缺gap',
      '5.|戊| 缺gap',
    ]);
  });

  test('is said at the head of a plan without body', () => {
    expect(listed('1.甲\n2.乙\n', '')).toEqual([
      '（原文只有目录，正文缺；以下照目录列出2项。） null',
      '1.|甲| 缺gap',
      '2.|乙| 缺gap',
    ]);
  });

  test('in the outline counts only where there is one that goes as deep', () => {
    const body = '县教育局工作要点\n一、甲\n1.乙。文。\n(1)丙。文。\n2.丁。文。\n3.戊。文。\n';
    const missing = (lines: string[]) => lines.filter((line) => line.includes('缺'));
    expect(missing(listed('一、甲\n1.乙\n3.戊\n', body))).toEqual(['  2.|丁|。|文。 缺outline']);
    expect(missing(listed('', body))).toEqual([]);
  });
});

test('old anchors stand in front of an entry, below its heading, and at the end of the text', () => {
  const former = (anchor: string | null, words: string) => ({ kind: 'former', anchor, words, to: null }) as const;
  const old = {
    before: new Map([
      ['item-2', [{ kind: 'alias', anchor: 'item-9' } as const]],
      [null, [former('item-3', '原文无第3项。')]],
    ]),
    within: new Map([['item-1', [former(null, '曾是另一条。')]]]),
  };
  expect(show('要点\n1.甲。文。\n2.乙。文。\n附件：名单\n', { old }).slice(1)).toEqual([
    '1.|甲|。|文。',
    '  † 曾是另一条。',
    '→ item-9',
    '2.|乙|。|文。',
    '附件：名单',
    '† 原文无第3项。',
  ]);
});

test('in reading order each block comes with the entry that it stands in', () => {
  const located = [...readingOrder(layPlan(planOf(WHOLE)))];
  expect(located.map(({ block, within }) => `${block.kind} ${within?.anchor ?? '-'}`)).toEqual([
    'title -',
    'paragraph -',
    'entry -',
    'paragraph part-1',
    'entry part-1',
    'entry part-1-section-1',
    'paragraph item-1',
    'entry item-1',
    'entry -',
    'signoff -',
    'paragraph -',
  ]);
});
