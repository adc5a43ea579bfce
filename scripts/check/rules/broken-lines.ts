/** Rules on lines that were broken, or run together. */
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { countCodePoints } from '../../../src/model/plan/place.ts';
import type { TreeLine, TreeNode } from '../../../src/model/plan/tree.ts';
import { endsInMidSentence, isRunningText } from '../../model/sentence-ends.ts';
import { lastPlaceOf } from '../../model/truncation.ts';
import { printLine, walk } from '../../parse/tree.ts';
import type { Found, Rule } from '../rule.ts';
import { MANY, nameEntry, nthPlan } from '../rule.ts';

/**
 * A paragraph of running text ends in mid-sentence: its entry goes on in another, or ends so in front of the next
 * one. Where there are many, one finding for all. Cells and rows of tables are no sentences. Precision on 128 real
 * texts: 4 of 9.
 */
export const sentenceBroken: Rule = ({ compilation }) => {
  const found = compilation.plans.flatMap((plan) => brokenIn(plan));
  const [first] = found;
  if (first === undefined || found.length <= MANY) return found;
  return [
    {
      ...first,
      audience: 'editor',
      message: `共有 ${found.length} 段停在句中，这是第一处。可能是换行或分页把一段断成了几段。`,
    },
  ];
};

function brokenIn(plan: Plan): Found[] {
  const annexAt = plan.entries.findIndex(({ kind }) => kind === 'annex');
  return plan.entries.slice(0, annexAt < 0 ? undefined : annexAt).flatMap((entry, i, entries) => {
    const isLast = entries[i + 1] === undefined || entries[i + 1]?.parent === entry.anchor;
    const candidates = isLast ? entry.paragraphs.slice(0, -1) : entry.paragraphs;
    return candidates
      .filter(
        ({ text, table, picture }, k) =>
          table === undefined &&
          picture === undefined &&
          (isRunningText(text) || leavesBracketOpen(text) || /[，,]$/.test(text)) &&
          endsInMidSentence(text) &&
          (k < entry.paragraphs.length - 1 || /[，、,]$/.test(text)),
      )
      .map(
        (paragraph): Found => ({
          severity: 'info',
          place: lastPlaceOf(paragraph),
          message: `${nthPlan(plan)}${nameEntry(plan, entry)}的这一段停在句中：“……${paragraph.text.slice(-12)}”，${paragraph === entry.paragraphs.at(-1) ? '后文没有接上' : '下一段接着说'}。`,
          hint: paragraph === entry.paragraphs.at(-1) ? '对照原件补上缺漏的文字。' : '如原件并未分段，可接成一行。',
          plan: plan.ordinal,
          anchor: entry.anchor,
        }),
      );
  });
}

function leavesBracketOpen(text: string): boolean {
  return /[（(][^）)]{0,20}$/.test(text);
}

/**
 * Lines that a page's width or end broke, joined into paragraphs. One finding where there are many. Precision on 34
 * texts read line by line: 4 of 5.
 */
export const linesJoined: Rule = ({ tree }) => {
  const joined = tree.root.children.flatMap((plan) =>
    plan.kind === 'plan' ? [...walk(plan)].filter(isJoined).map((node) => ({ node, plan: plan.plan })) : [],
  );
  const place = ({ lines }: TreeNode, line: TreeLine | undefined = lines.findLast(hasWords)): Found['place'] => ({
    file: tree.source.file,
    line: line?.number ?? 1,
    column: 1,
  });
  if (joined.length > 1) {
    const [{ node }] = joined as [(typeof joined)[number]];
    return [
      {
        severity: 'info',
        place: place(node, node.lines[0]),
        message: `有 ${joined.length} 段按版面宽度断成了几行，已接成整段；源文件页仍逐行显示。`,
        hint: '核对分段；不合适的，可在种子文件里接成一行。',
      },
    ];
  }
  return joined.map(({ node, plan }) => ({
    severity: 'info',
    place: place(node),
    message: `第${plan}篇的这一行接着第 ${node.lines[0]?.number} 行的句子，已接成一段。`,
    hint: '如是另一段，请在上一行末补上标点。',
    ...(plan === undefined ? {} : { plan }),
  }));
};

const hasWords = ({ spans }: TreeLine): boolean => spans.some(({ role }) => role !== 'space' && role !== 'furniture');

function isJoined({ kind, mark, lines }: TreeNode): boolean {
  return (
    (kind === 'paragraph' || (mark !== null && kind !== 'annex' && kind !== 'outline-entry')) &&
    lines.filter(hasWords).length > 1
  );
}

/**
 * An entry begins inside a line: two lines have run together. One finding where there are many. Precision on 128
 * real texts: 19 of 19.
 */
export const markInsideLine: Rule = ({ tree }) => {
  const seen = new Set<number>();
  const found: { line: TreeLine; printed: string; column: number }[] = [];
  const widths = new Map<number, number>();
  for (const node of walk(tree.root)) {
    const [first] = node.lines;
    if (node.mark !== null && first !== undefined && seen.has(first.number))
      found.push({ line: first, printed: node.mark.printed, column: (widths.get(first.number) ?? 0) + 1 });
    for (const line of node.lines) {
      seen.add(line.number);
      widths.set(line.number, (widths.get(line.number) ?? 0) + countCodePoints(printLine(line)));
    }
  }
  const tell = ({ line, printed, column }: (typeof found)[number]): Found => ({
    severity: 'info',
    place: { file: tree.source.file, line: line.number, column },
    message:
      found.length > MANY
        ? `有 ${found.length} 个编号不在行首，第一个是“${printed}”；据前后编号从此处分开。`
        : `编号“${printed}”不在行首，据前后编号从此处分开。`,
    hint: '可能是两行连成了一行，或是表格的单元格；请核对原件，在编号前断行。',
  });
  return found.length > MANY ? [tell(found[0] as (typeof found)[number])] : found.map(tell);
};
