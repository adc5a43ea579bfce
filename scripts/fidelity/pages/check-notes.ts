/**
 * What a plan's page says of its own among the plan's lines (`data-note`): each note, in order, and no other. What the
 * source lacks is told exactly where it is, and a note can hold no words of a source that the model does not put there.
 */
import type { Block, EntryBlock, FormerBlock } from '../../../src/model/layout/block.ts';
import { sayGapOnPage } from '../../../src/model/layout/gap-words.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { sayUnits } from '../../../src/model/plan/count-words.ts';
import { sayPlace } from '../../../src/model/plan/plan-name.ts';
import { isPartly, sayStatus } from '../../../src/model/plan/status-words.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareLines, line } from '../line.ts';
import type { Made } from '../made-site.ts';
import type { Note } from '../readers/markup-form.ts';

/** Below each table. */
export const SAID_OF_TABLES = '下载表格（CSV）';
/** What is said of the PDF is proven with the PDF; where it cannot be made there is none. */
const RE_DOWNLOAD = /PDF（\d+页，[\d.]+[KM]B）/;

export function checkNotes(
  made: Made,
  where: string,
  plan: Plan,
  blocks: readonly Block[],
  notes: readonly Note[],
): void {
  const { compilation, file, origin } = made;
  const isListed = plan.status === 'outline-only';
  const expected = [
    ...expectHead(compilation, plan, origin),
    ...(isListed ? ['原文没有这一篇的正文，以下条目出自目录。'] : []),
    ...blocks.flatMap((block) => expectNotes(block, isListed)),
  ].map(bare);
  const shown = notes.map(({ text }) => bare(text));
  if (shown[1] !== undefined) shown[1] = shown[1].replace(RE_DOWNLOAD, '');
  const asLines = (texts: readonly string[]) => texts.map((text) => line(text));
  compareLines(file, `${where}的说明`, asLines(expected), asLines(shown));
}

/** Its elements stand on lines of their own. */
const bare = (text: string): string => text.replace(/\s+/g, '');

function expectHead({ plans, title }: Compilation, plan: Plan, origin: string): string[] {
  const at = plans.indexOf(plan);
  const [before, after] = [plans[at - 1], plans[at + 1]];
  const units = isPartly(plan) ? '' : `${sayUnits([plan])} · `;
  const page = plan.page === null ? '' : `原书第 ${plan.page} 页 · `;
  return [
    `${before ? `← 第${before.ordinal}篇` : ''}${typeset(title)}${after ? `第${after.ordinal}篇 →` : ''}`,
    `${sayPlace(plan)} · ${units}${page}${sayStatus(plan)}选择打印引用本篇`,
    `${origin}${plan.url}（页边为各条在此地址后的部分）`,
  ];
}

/** Where all are only listed, none says so of itself. */
function expectNotes(block: Block, isListed: boolean): string[] {
  switch (block.kind) {
    case 'entry':
      return expectOfEntry(isListed ? { ...block, missing: null } : block, isListed);
    case 'gap':
      return [sayGapOnPage(block.gap) ?? []].flat();
    case 'former':
      return [expectFormer(block)];
    case 'table':
      return [SAID_OF_TABLES];
    default:
      return [];
  }
}

/** What an entry says of itself where the source lacks its text, or its 目录 does not have it. */
export const LACKS = { body: '正文缺：原文只在目录中列出此条。', outline: '目录未列：此条只见于正文。' } as const;

/** What stood at its address before is told behind its own text. */
function expectOfEntry({ missing, earlier, blocks }: EntryBlock, isListed: boolean): string[] {
  const own = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const inside: readonly Block[] = blocks.toSpliced(own < 0 ? blocks.length : own, 0, ...earlier);
  return [
    ...(missing === 'gap' ? ['（正文缺）'] : []),
    '⋯',
    ...inside.flatMap((inner) => expectNotes(inner, isListed)),
    ...(missing === 'body' || missing === 'outline' ? [LACKS[missing]] : []),
  ];
}

const expectFormer = ({ words, to }: FormerBlock): string => words + (to === null ? '' : '现在的位置');
