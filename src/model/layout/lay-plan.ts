/** A plan → its blocks in reading order, from which the pages, the prints, the book and the data are drawn. */
import type { Entry, Paragraph, Plan } from '../plan/compilation.ts';
import { listTables } from '../plan/plan-tables.ts';
import { mapTable } from '../plan/table.ts';
import { typesetTogether } from '../text/typeset.ts';
import type { Block, EntryBlock, GapBlock, ParagraphBlock, PictureBlock, TableBlock } from './block.ts';
import { findGaps, type Gaps } from './gap.ts';
import { layTitle, type ShowLine } from './lay-title.ts';
import { NO_OLD_ANCHORS, type OldAnchors } from './old-anchors.ts';
import { findUnlisted } from './unlisted.ts';

export interface LayoutOptions {
  /** Whether texts stay as the source has them. Else their half-width punctuation is typeset, line by line. */
  readonly raw?: boolean;
  /** The anchors of the plan that no entry bears any more. */
  readonly old?: OldAnchors;
}

interface Layout {
  readonly plan: Plan;
  readonly old: OldAnchors;
  readonly showLine: ShowLine;
  readonly gaps: Gaps;
  readonly unlisted: ReadonlySet<Entry>;
  /** With their numbers. */
  readonly tables: ReadonlyMap<Paragraph, number>;
}

/** In the order of the source; entries hold what stands in them. */
export function layPlan(plan: Plan, { raw = false, old = NO_OLD_ANCHORS }: LayoutOptions = {}): Block[] {
  const showLine: ShowLine = raw ? (texts) => texts : typesetTogether;
  const tables = new Map(listTables(plan).map((table, i) => [table, i + 1]));
  const layout: Layout = { plan, old, showLine, gaps: findGaps(plan), unlisted: findUnlisted(plan), tables };
  return [
    layTitle(plan, showLine),
    ...layHead(plan),
    ...layParagraphs(layout, plan.preamble, null),
    ...placeSignoff([...layEntries(layout), ...(old.before.get(null) ?? [])], layout),
  ];
}

function layHead({ status, truncated, entries }: Plan): GapBlock[] {
  if (status === 'outline-only') return [{ kind: 'gap', gap: { what: 'no-body', entries } }];
  return (truncated?.start ?? null) === null ? [] : [{ kind: 'gap', gap: { what: 'start' } }];
}

/** The paragraphs of an entry, or of the preamble, and behind the last one that the text breaks off there. */
function layParagraphs(layout: Layout, list: readonly Paragraph[], anchor: string | null): Block[] {
  const { gaps, plan } = layout;
  const laid: Block[] = list.map((source) => layMatter(layout, source));
  const end = plan.truncated?.end ?? null;
  return end === null || end.anchor !== anchor
    ? laid
    : [...laid, { kind: 'gap', gap: { what: 'end', lost: gaps.atEnd } }];
}

/** A paragraph of text, a table, or a picture. */
function layMatter({ showLine, tables }: Layout, source: Paragraph): ParagraphBlock | TableBlock | PictureBlock {
  const show = (text: string): string => showLine([text])[0] as string;
  if (source.picture !== undefined) return { kind: 'picture', picture: source.picture, source };
  if (source.table === undefined) return layParagraph(source, show(source.text));
  return { kind: 'table', table: mapTable(source.table, show), number: tables.get(source) ?? 0, source };
}

const layParagraph = (source: Paragraph, text: string): ParagraphBlock => ({ kind: 'paragraph', text, source });

/** The entries, each among the blocks of the one that it stands in. */
function layEntries(layout: Layout): Block[] {
  const { plan, old, gaps } = layout;
  const top: Block[] = [];
  const open: { readonly anchor: string; readonly blocks: Block[] }[] = [];
  const holders: { readonly entry: Entry; readonly blocks: Block[] }[] = [];
  for (const entry of plan.entries) {
    while (open.length > 0 && open.at(-1)?.anchor !== entry.parent) open.pop();
    const siblings = open.at(-1)?.blocks ?? top;
    const gap = gaps.before.get(entry);
    siblings.push(...(old.before.get(entry.anchor) ?? []));
    if (gap !== undefined) siblings.push({ kind: 'gap', gap });
    const blocks: Block[] = [];
    siblings.push(layEntry(layout, entry, open.length + 1, blocks));
    open.push({ anchor: entry.anchor, blocks });
    if (entry.paragraphs.some(({ behind }) => behind !== undefined)) holders.push({ entry, blocks });
  }
  for (const { entry, blocks } of holders)
    blocks.splice(0, blocks.length, ...putBehind(layout, blocks, entry.paragraphs));
  return putBehind(layout, top, plan.notes);
}

/** Puts paragraphs behind the entries that they stand behind. */
function putBehind(layout: Layout, blocks: readonly Block[], paragraphs: readonly Paragraph[]): Block[] {
  const behind = Map.groupBy(paragraphs, (paragraph) => paragraph.behind);
  const lay = (anchor: string): Block[] => (behind.get(anchor) ?? []).map((source) => layMatter(layout, source));
  return blocks.flatMap((block) => (block.kind === 'entry' ? [block, ...lay(block.entry.anchor)] : [block]));
}

/** The entry's line; what stands below it goes into `blocks`. */
function layEntry(layout: Layout, entry: Entry, depth: number, blocks: Block[]): EntryBlock {
  const [first, ...others] = entry.paragraphs.filter(({ behind }) => behind === undefined);
  const own = entry.runsOn ? first : undefined;
  const line = layout.showLine([entry.mark, entry.heading, entry.stop, own?.text ?? '']);
  const [mark, heading, stop, text] = line as [string, string, string, string];
  blocks.push(
    ...layParagraphs(layout, own === undefined && first !== undefined ? [first, ...others] : others, entry.anchor),
  );
  return {
    kind: 'entry',
    entry,
    depth,
    mark,
    heading,
    stop,
    runOn: own === undefined ? null : layParagraph(own, text),
    missing: missingOf(layout, entry),
    earlier: layout.old.within.get(entry.anchor) ?? [],
    blocks,
  };
}

function missingOf({ gaps, unlisted }: Layout, entry: Entry): EntryBlock['missing'] {
  if (!entry.inBody) return gaps.isSaidInFront(entry) ? 'gap' : 'body';
  return unlisted.has(entry) ? 'outline' : null;
}

/** The signoff, in front of what stands behind it: annexes, a list of them. */
function placeSignoff(blocks: readonly Block[], { plan, showLine }: Layout): Block[] {
  const [first] = plan.signoff;
  if (first === undefined) return [...blocks];
  const lines = plan.signoff.map((line) => layParagraph(line, showLine([line.text])[0] as string));
  const at = blocks.findIndex((block) => lineOf(block) > first.place.line);
  return blocks.toSpliced(at < 0 ? blocks.length : at, 0, { kind: 'signoff', lines });
}

/** The source's line where a block of its own begins; 0 where it has none. */
function lineOf(block: Block): number {
  if (block.kind === 'paragraph' || block.kind === 'table' || block.kind === 'picture') return block.source.place.line;
  return block.kind === 'entry' ? (block.entry.bodyPlace?.line ?? 0) : 0;
}
