/**
 * Writes one plan as an MDX page: a tree of components, each with its anchor, mark, heading and source line.
 *
 *     <Item anchor="item-5" mark={"5."} heading={"坚持…"} stop={"。"} line={216} level={4}>
 *     <P line={216}>{"实施…"}</P>
 *     </Item>
 *
 * Texts are typeset (see src/model/typeset.ts) line by line and stand in JavaScript string literals, so that MDX can
 * read none of them as markup or code, whatever they hold.
 */
import type { Compilation, Entry, Paragraph, Plan } from '../../src/model/compilation.ts';
import type { MarkKind } from '../../src/model/mark.ts';
import { typesetPieces } from '../../src/model/typeset.ts';

const COMPONENT: Record<MarkKind, string> = {
  part: 'Part',
  section: 'Section',
  item: 'Item',
  subitem: 'Subitem',
  point: 'Point',
};
/** The plan's title is the page's first heading. */
const TOP_LEVEL = 2;

export function emitMdx({ compilation }: Compilation, plan: Plan): string {
  const frontmatter = ['---', `compilation: ${JSON.stringify(compilation)}`, `plan: ${plan.ordinal}`, '---'];
  const blocks = [
    ...plan.preamble.map((paragraph) => emitParagraph(paragraph)),
    ...emitEntries(plan.entries),
    ...emitGroup('Annex', plan.annexes),
    ...emitGroup('Signoff', plan.signoff),
  ];
  return `${[...frontmatter, ...blocks].join('\n\n')}\n`;
}

/** The entries as nested components, opened and closed in one pass so that depth costs nothing. */
function emitEntries(entries: readonly Entry[]): string[] {
  const out: string[] = [];
  const open: Entry[] = [];
  const closeTo = (parent: string | null): void => {
    while (open.length > 0 && open.at(-1)?.anchor !== parent) out.push(`</${COMPONENT[(open.pop() as Entry).kind]}>`);
  };
  for (const entry of entries) {
    closeTo(entry.parent);
    out.push(...emitEntry(entry, open.length));
    open.push(entry);
  }
  closeTo(null);
  return out;
}

function emitEntry(entry: Entry, depth: number): string[] {
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
    ...(entry.inBody ? [] : ['missing="body"']),
    ...(entry.inBody && !entry.inOutline ? ['missing="outline"'] : []),
  ];
  const paragraphs = entry.paragraphs.map((paragraph, i) =>
    emitParagraph(paragraph, i === 0 && runsOn ? text : undefined),
  );
  return [`<${COMPONENT[entry.kind]} ${attributes.join(' ')}>`, ...paragraphs];
}

function emitGroup(component: string, paragraphs: readonly Paragraph[]): string[] {
  if (paragraphs.length === 0) return [];
  return [`<${component}>`, ...paragraphs.map((paragraph) => emitParagraph(paragraph)), `</${component}>`];
}

function emitParagraph({ text, place }: Paragraph, shown: string = typesetPieces([text])[0] as string): string {
  return `<P line={${place.line}}>${literal(shown)}</P>`;
}

/** A JavaScript string in braces. JSON is a subset of JavaScript, and its escapes leave no line break. */
function literal(text: string): string {
  return `{${JSON.stringify(text)}}`;
}
