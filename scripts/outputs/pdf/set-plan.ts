/** A laid plan → the blocks of its pages in print: headings with their faces and levels, running text, notes. */
import { absoluteOrNull } from '../../../src/model/address/site-path.ts';
import { type Block, type EntryBlock, readingOrder, type TitleBlock } from '../../../src/model/layout/block.ts';
import { sayGap } from '../../../src/model/layout/gap-words.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import { putOnPaper } from '../../../src/model/layout/picture-on-paper.ts';
import { isPicture, listMatter } from '../../../src/model/plan/cell.ts';
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';
import type { MarkKind } from '../../../src/model/plan/mark.ts';
import { altOf, type Picture } from '../../../src/model/plan/picture.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { shareColumns, type Table } from '../../../src/model/plan/table.ts';
import { breakTitle } from '../../../src/model/text/break-title.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import type { Face, PrintBlock, PrintHeading, PrintPicture, PrintPlan, PrintTable } from './print-document.ts';
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

/** 二号 in a type area of 28 × 三号: what a title line holds with some air beside it. */
const TITLE_WIDTH = 19;
const FACES: Record<MarkKind, Face> = {
  annex: 'hei',
  book: 'hei',
  subbook: 'hei',
  chapter: 'hei',
  part: 'hei',
  section: 'kai',
  article: 'fang',
  item: 'fang',
  subitem: 'fang',
  point: 'fang',
};

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

const setPicture = (picture: Picture): PrintPicture => ({
  kind: 'picture',
  file: picture.file,
  alt: altOf(picture),
  ...putOnPaper(picture),
});

/** Of a cell's text: less is never higher than a page, in whatever column. */
const TALL = 120;

function setTable(table: Table, index: TermIndex): PrintTable {
  return {
    kind: 'table',
    caption: index.cut(table.caption ?? ''),
    columns: shareColumns(table),
    head: table.headRows,
    cells: table.rows.flatMap((row, y) =>
      row.map((cell) => ({
        x: cell.column,
        y,
        columns: cell.columns ?? 1,
        rows: cell.rows ?? 1,
        tall: cell.text.length > TALL || (cell.pictures?.length ?? 0) > 1,
        paragraphs: listMatter(cell).map((matter) => (isPicture(matter) ? setPicture(matter) : index.cut(matter))),
      })),
    ),
  };
}

function titleHeading(
  { compilation, site }: PrintContext,
  plan: Plan,
  { above, title, below }: TitleBlock,
): PrintHeading {
  return {
    level: 1,
    face: 'title',
    alone: true,
    sticky: true,
    bookmarked: true,
    outlined: true,
    url: absoluteOrNull(site, plan.url),
    above: above.map(({ text }) => text),
    lines: breakTitle(title, TITLE_WIDTH),
    below: below.map(({ text }) => text),
    running: namePlan(compilation, plan),
    number: `${plan.ordinal}.`,
  };
}

function entryHeading({ entry, depth, blocks }: EntryBlock, rest: string, site: string): PrintHeading {
  return {
    level: 1 + depth,
    face: FACES[entry.kind],
    alone: rest === '',
    sticky: rest === '' && blocks.length > 0,
    bookmarked: ['part', 'section', 'item'].includes(entry.kind),
    outlined: isListed(entry),
    url: absoluteOrNull(site, entry.url),
  };
}

/** The 目录 lists the uppermost level, where that is no level of items. */
function isListed(entry: Entry): boolean {
  return entry.parent === null && (entry.kind === 'part' || entry.kind === 'section');
}

function setEntry({ entry }: EntryBlock, label: string, lead: string, rest: string, index: TermIndex): PrintBlock {
  if (isListed(entry)) index.noteHeading(label, lead);
  return { kind: 'entry', label, lead: isListed(entry) ? [lead] : index.cut(lead), rest: index.cut(rest) };
}

/** A line's heading with its mark, and what follows on the same line. A text without heading lends its first words. */
function splitLine({ mark, heading, stop, runOn }: EntryBlock): [lead: string, rest: string] {
  const text = runOn?.text ?? '';
  const words = heading === '' ? (/^[^。，；：！？,;:!?]{1,24}/u.exec(text)?.[0] ?? '') : '';
  return [mark + heading + words, stop + text.slice(words.length)];
}

const setNote = (words: string | null): PrintBlock[] => (words === null ? [] : [{ kind: 'note', text: [words] }]);
