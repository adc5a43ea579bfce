/** A laid plan → the blocks of its pages in print: headings with their faces and levels, running text, notes. */
import { type Block, type EntryBlock, readingOrder } from '../../../src/model/layout/block.ts';
import { sayGap } from '../../../src/model/layout/gap-words.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import type { PrintBlock, PrintHeading, PrintPlan } from './print-document.ts';
import { entryHeading, isInContents, titleHeading } from './set-heading.ts';
import { setPicture, setTable } from './set-table.ts';
import type { TermIndex } from './term-index.ts';

/** What the plans of one document share. */
export interface PrintContext {
  readonly compilation: Compilation;
  /** The site's origin, empty where it has no address. */
  readonly site: string;
  readonly index: TermIndex;
  /** The name of a destination in this document. */
  readonly label: (plan: Plan, anchor: string) => string;
}

export interface PrintedPlan {
  readonly plan: PrintPlan;
  /** By label. */
  readonly headings: Readonly<Record<string, PrintHeading>>;
}

export const planLabel = (plan: Plan): string => `plan-${plan.ordinal}`;

export function setPlan(context: PrintContext, plan: Plan): PrintedPlan {
  const headings: Record<string, PrintHeading> = {};
  const blocks = [...readingOrder(layPlan(plan))].flatMap(({ block }) => setBlock(context, plan, block, headings));
  return { plan: { label: planLabel(plan), title: typeset(plan.title), blocks }, headings };
}

/** Adds what the block heads to `headings`. The title is set by its heading alone; paper has no old addresses. */
function setBlock(
  context: PrintContext,
  plan: Plan,
  block: Block,
  headings: Record<string, PrintHeading>,
): PrintBlock[] {
  const { index } = context;
  switch (block.kind) {
    case 'title':
      headings[planLabel(plan)] = titleHeading(context, plan, block);
      return [];
    case 'paragraph':
      return [{ kind: 'text', text: index.cut(block.text) }];
    case 'table':
      return [setTable(block.table, index)];
    case 'picture':
      return [setPicture(block.picture)];
    case 'entry': {
      const label = context.label(plan, block.entry.anchor);
      const [lead, rest] = splitLine(block);
      headings[label] = entryHeading(block, rest, context.site);
      return [setEntry(block, label, lead, rest, index)];
    }
    case 'gap':
      return setNote(sayGap(block.gap));
    case 'signoff':
      return [
        { kind: 'blank' },
        ...block.lines.map(({ text }): PrintBlock => ({ kind: 'signoff', text: index.cut(text) })),
      ];
    case 'alias':
    case 'former':
      return [];
  }
}

function setEntry({ entry }: EntryBlock, label: string, lead: string, rest: string, index: TermIndex): PrintBlock {
  if (isInContents(entry)) index.noteHeading(label, lead);
  return { kind: 'entry', label, lead: isInContents(entry) ? [lead] : index.cut(lead), rest: index.cut(rest) };
}

/** A line's heading with its mark, and what follows on the same line. A text without heading lends its first words. */
function splitLine({ mark, heading, stop, runOn }: EntryBlock): [lead: string, rest: string] {
  const text = runOn?.text ?? '';
  const words = heading === '' ? (/^[^。，；：！？,;:!?]{1,24}/u.exec(text)?.[0] ?? '') : '';
  return [mark + heading + words, stop + text.slice(words.length)];
}

const setNote = (words: string | null): PrintBlock[] => (words === null ? [] : [{ kind: 'note', text: [words] }]);
