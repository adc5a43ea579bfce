/**
 * Writes one plan as an MDX page: a tree of components, each with its anchor, mark, heading and source line.
 *
 *     <Item anchor="item-5" mark={"5."} heading={"坚持…"} stop={"。"} line={216} level={4}>
 *     <P line={216}>{"实施…"}</P>
 *     </Item>
 *
 * Entries without body bear `missing`, and several of them on a row a note in front: `<Gap>{"以下…"}</Gap>`.
 * Texts are typeset (see src/model/text/typeset.ts) line by line and stand in JavaScript string literals, so that MDX can
 * read none of them as markup or code, whatever they hold.
 */
import type { Compilation, Entry, Paragraph, Plan } from '../../../src/model/plan/compilation.ts';
import type { Finding } from '../../../src/model/plan/finding.ts';
import { endOfGap, findUnlisted, sayLost } from '../../../src/model/plan/gap-notes.ts';
import type { Piece } from '../../../src/model/plan/linked-text.ts';
import type { MarkKind } from '../../../src/model/plan/mark.ts';
import { typeset, typesetPieces } from '../../../src/model/text/typeset.ts';
import { linkReferences, type PlansByTitle } from '../../model/link-references.ts';
import type { OldAnchors } from './old-anchors.ts';

const COMPONENT: Record<MarkKind, string> = {
  annex: 'Part',
  book: 'Part',
  subbook: 'Part',
  chapter: 'Part',
  part: 'Part',
  section: 'Section',
  article: 'Item',
  item: 'Item',
  subitem: 'Subitem',
  point: 'Point',
};
const CUT: Record<string, 'start' | 'end'> = { 'truncated-start': 'start', 'truncated-end': 'end' };
/** The plan's title is the page's first heading. */
const TOP_LEVEL = 2;

export interface PlanContext {
  /** Those of the plan. */
  readonly findings: readonly Finding[];
  /** Whether the source prints the document number above the title. */
  readonly isNumberAbove: boolean;
  /** The anchors of the plan that no entry bears any more. */
  readonly old: OldAnchors;
  /** What titles in a text may refer to, the nearest first. */
  readonly titles: readonly PlansByTitle[];
}

export function emitMdx({ compilation }: Compilation, plan: Plan, context: PlanContext): string {
  const matter = [
    `compilation: ${JSON.stringify(compilation)}`,
    `plan: ${plan.ordinal}`,
    ...(context.isNumberAbove ? ['numberAbove: true'] : []),
  ];
  const frontmatter = ['---', ...matter, '---'];
  const cuts = readCuts(context.findings);
  const page: PageContext = { ...context, plan, cuts, gaps: findGaps(plan), unlisted: findUnlisted(plan) };
  const blocks = [
    ...plan.preamble.map((paragraph) => emitParagraph(paragraph, page)),
    ...emitEntries(page),
    ...emitClosing(page),
  ];
  return `${frontmatter.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

interface PageContext extends PlanContext {
  readonly plan: Plan;
  readonly cuts: Cuts;
  readonly gaps: Gaps;
  readonly unlisted: ReadonlySet<Entry>;
}

/** What is said once in front of several entries without body, by the first of them; and which of them there are. */
interface Gaps {
  readonly notes: ReadonlyMap<Entry, string>;
  readonly entries: ReadonlySet<Entry>;
}

/** A plan without any body says so at its head. */
function findGaps({ entries, status }: Plan): Gaps {
  if (status === 'outline-only') return { notes: new Map(), entries: new Set(entries) };
  const notes = new Map<Entry, string>();
  const inGaps = new Set<Entry>();
  for (let i = 0; i < entries.length; i++) {
    const first = entries[i] as Entry;
    if (first.inBody) continue;
    const gap = entries.slice(i, endOfGap(entries, i));
    if (gap.length > 1) notes.set(first, sayLost(gap));
    if (gap.length > 1) for (const entry of gap) inGaps.add(entry);
    i += gap.length;
  }
  return { notes, entries: inGaps };
}

/** Where the plan's text is cut off, by the line of the paragraph. */
type Cuts = ReadonlyMap<number, 'start' | 'end'>;

function readCuts(findings: readonly Finding[]): Cuts {
  const own = findings.filter(({ rule }) => rule in CUT);
  return new Map(own.map(({ rule, place }) => [place.line, CUT[rule] as 'start' | 'end']));
}

/** The entries as nested components, opened and closed in one pass so that depth costs nothing. */
function emitEntries(page: PageContext): string[] {
  const out: string[] = [];
  const open: Entry[] = [];
  const closeTo = (parent: string | null): void => {
    while (open.length > 0 && open.at(-1)?.anchor !== parent) out.push(`</${COMPONENT[(open.pop() as Entry).kind]}>`);
  };
  for (const entry of page.plan.entries) {
    closeTo(entry.parent);
    for (const block of page.old.before.get(entry.anchor) ?? []) out.push(block);
    const gap = page.gaps.notes.get(entry);
    if (gap !== undefined) out.push(`<Gap>${literal(gap)}</Gap>`);
    for (const block of emitEntry(entry, open.length, page)) out.push(block);
    open.push(entry);
  }
  closeTo(null);
  return [...out, ...(page.old.before.get(null) ?? [])];
}

function emitEntry(entry: Entry, depth: number, page: PageContext): string[] {
  const [own] = entry.paragraphs;
  const runsOn = own !== undefined && own.place.line === entry.bodyPlace?.line;
  const [mark, heading, stop, text] = typesetPieces([entry.mark, entry.heading, entry.stop, runsOn ? own.text : '']);
  const attributes = [
    `anchor=${literal(entry.anchor)}`,
    `mark=${literal(mark as string)}`,
    `heading=${literal(heading as string)}`,
    `stop=${literal(stop as string)}`,
    `line={${(entry.bodyPlace ?? entry.outlinePlace)?.line}}`,
    `level={${Math.min(TOP_LEVEL + depth, 6)}}`,
    ...(entry.inBody ? [] : [page.gaps.entries.has(entry) ? 'missing="gap"' : 'missing="body"']),
    ...(page.unlisted.has(entry) ? ['missing="outline"'] : []),
  ];
  const paragraphs = entry.paragraphs.map((paragraph, i) =>
    emitParagraph(paragraph, page, i === 0 && runsOn ? text : undefined),
  );
  return [
    `<${COMPONENT[entry.kind]} ${attributes.join(' ')}>`,
    ...(page.old.within.get(entry.anchor) ?? []),
    ...paragraphs,
  ];
}

/** Annexes and signoff in the order of the source: either may come first. */
function emitClosing(page: PageContext): string[] {
  const lines = [
    ...page.plan.annexes.map((paragraph) => ({ component: 'Annex', paragraph })),
    ...page.plan.signoff.map((paragraph) => ({ component: 'Signoff', paragraph })),
  ].sort((a, b) => a.paragraph.place.line - b.paragraph.place.line);
  return lines.flatMap(({ component, paragraph }, i) => [
    ...(lines[i - 1]?.component === component ? [] : [`<${component}>`]),
    emitParagraph(paragraph, page),
    ...(lines[i + 1]?.component === component ? [] : [`</${component}>`]),
  ]);
}

function emitParagraph({ text, place }: Paragraph, { cuts, plan, titles }: PageContext, shown = typeset(text)): string {
  const cut = cuts.get(place.line);
  const pieces = linkReferences(shown, plan, titles).map(emitPiece).join('');
  return `<P line={${place.line}}${cut === undefined ? '' : ` cut="${cut}"`}>${pieces}</P>`;
}

function emitPiece(piece: Piece): string {
  return typeof piece === 'string' ? literal(piece) : `<a href=${literal(piece.url)}>${literal(piece.text)}</a>`;
}

/** A JavaScript string in braces. JSON is a subset of JavaScript, and its escapes leave no line break. */
function literal(text: string): string {
  return `{${JSON.stringify(text)}}`;
}
