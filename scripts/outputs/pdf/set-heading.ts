/** How the title of a plan and the lines of its entries are set as headings. */
import { absoluteOrNull } from '../../../src/model/address/site-path.ts';
import type { EntryBlock, TitleBlock } from '../../../src/model/layout/block.ts';
import type { Compilation, Entry, Plan } from '../../../src/model/plan/compilation.ts';
import type { MarkKind } from '../../../src/model/plan/mark.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { breakTitle } from '../../../src/model/text/break-title.ts';
import type { Face, PrintHeading } from './print-document.ts';

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

export function titleHeading(
  { compilation, site }: { readonly compilation: Compilation; readonly site: string },
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

export function entryHeading({ entry, depth, blocks }: EntryBlock, rest: string, site: string): PrintHeading {
  return {
    level: 1 + depth,
    face: FACES[entry.kind],
    alone: rest === '',
    sticky: rest === '' && blocks.length > 0,
    bookmarked: !['subitem', 'point'].includes(entry.kind),
    outlined: isInContents(entry),
    url: absoluteOrNull(site, entry.url),
  };
}

/** The 目录 lists the uppermost level, where that is no level of items. */
export function isInContents(entry: Entry): boolean {
  return entry.parent === null && (entry.kind === 'part' || entry.kind === 'section');
}
