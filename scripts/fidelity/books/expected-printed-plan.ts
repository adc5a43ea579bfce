/** What a printed file must show of one plan: its lines, its bookmarks, and what the 目录 lists of it. */
import { type EntryBlock, readingOrder } from '../../../src/model/layout/block.ts';
import { sayGap } from '../../../src/model/layout/gap-words.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import { type CellMatter, isPicture, listMatter } from '../../../src/model/plan/cell.ts';
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { altOf, type Picture } from '../../../src/model/plan/picture.ts';
import type { Table } from '../../../src/model/plan/table.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { ownLine, runOnText } from '../expected.ts';
import { figure } from '../readers/pdf/pdf.ts';

export interface PrintedLine {
  readonly text: string;
  /** The name it is known by. */
  readonly label: string | null;
  /** Web addresses as paths, or `#` with the name of a line. */
  readonly links: readonly string[];
  /** The pictures in it, in order. */
  readonly pictures?: readonly Picture[];
}

export interface Bookmarked {
  readonly text: string;
  readonly label: string;
}

export const printed = (text: string, label: string | null = null, links: readonly string[] = []): PrintedLine => ({
  text,
  label,
  links,
});

/** The name of an entry's line. */
export type LabelOf = (plan: Plan, anchor: string) => string;

interface Drawn {
  readonly lines: PrintedLine[];
  readonly bookmarks: Bookmarked[];
  /** In the 目录. */
  readonly listed: Bookmarked[];
}

export function drawPlan(plan: Plan, origin: string, labelOf: LabelOf): Drawn {
  const label = `plan-${plan.ordinal}`;
  const title = typeset(plan.title);
  const drawn: Drawn = {
    lines: [],
    bookmarks: [{ text: title, label }],
    listed: [{ text: `${plan.ordinal}.${title}`, label }],
  };
  const { lines } = drawn;
  for (const { block } of readingOrder(layPlan(plan))) {
    if (block.kind === 'title')
      lines.push(
        printed([...block.above, { text: block.title }, ...block.below].map(({ text }) => text).join(''), label),
      );
    if (block.kind === 'paragraph') lines.push(printed(block.text));
    if (block.kind === 'table') lines.push(...drawTable(block.table));
    if (block.kind === 'picture') lines.push(drawMatter([block.picture]));
    if (block.kind === 'signoff') lines.push(...block.lines.map(({ text }) => printed(text)));
    const said = block.kind === 'gap' ? sayGap(block.gap) : null;
    if (said !== null) lines.push(printed(said));
    if (block.kind === 'entry') drawEntry(block, labelOf(plan, block.entry.anchor), origin, drawn);
  }
  return drawn;
}

function drawEntry(block: EntryBlock, label: string, origin: string, { lines, bookmarks, listed }: Drawn): void {
  const { entry } = block;
  lines.push(printed(ownLine(block) + runOnText(block), label, origin === '' ? [] : [entry.url]));
  const text = leadOf(block);
  if (!['subitem', 'point'].includes(entry.kind)) bookmarks.push({ text, label });
  if (isListed(entry)) listed.push({ text, label });
}

const isListed = ({ parent, kind }: Entry): boolean => parent === null && (kind === 'part' || kind === 'section');

/** Where there is no heading, the first words stand for it. */
function leadOf(block: EntryBlock): string {
  const { mark, heading } = block;
  return mark + (heading || (/^[^。，；：！？,;:!?]{1,24}/u.exec(runOnText(block))?.[0] ?? ''));
}

function drawTable({ caption, rows }: Table): PrintedLine[] {
  const cells = rows.flatMap((row) => row.map((cell) => drawMatter(listMatter(cell))));
  return [...(caption === null || caption === undefined ? [] : [printed(caption)]), ...cells].filter(
    ({ text }) => text.trim() !== '',
  );
}

/** A paragraph behind another begins a row. */
function drawMatter(matter: readonly CellMatter[]): PrintedLine {
  const gap = (i: number): string => (matter.slice(i - 1, i + 1).some(isPicture) ? '' : '\n');
  const show = (one: CellMatter, i: number): string =>
    isPicture(one) ? figure(altOf(one)) : i === 0 ? one : gap(i) + one;
  return { ...printed(matter.map(show).join('')), pictures: matter.filter(isPicture) };
}
