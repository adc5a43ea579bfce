/**
 * Writes a laid plan as an MDX page: a tree of components.
 *
 *     <Entry kind="item" anchor={"item-5"} mark={"5."} heading={"坚持…"} stop={"。"} line={216} level={4}>
 *     <P>{"实施…"}</P>
 *     </Entry>
 *
 * The title is the page's own. Texts stand in JavaScript string literals, so that MDX can read none of them as markup
 * or code, whatever they hold.
 */
import type {
  Block,
  EntryBlock,
  FormerBlock,
  ParagraphBlock,
  PictureBlock,
  TableBlock,
} from '../../../src/model/layout/block.ts';
import { sayGapOnPage } from '../../../src/model/layout/gap-words.ts';
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { linkTable } from '../../../src/model/plan/linked-table.ts';
import type { LinkedRun } from '../../../src/model/plan/linked-text.ts';

export interface PlanPage {
  readonly compilation: string;
  readonly plan: Plan;
  readonly blocks: readonly Block[];
  /** Cuts a paragraph's text where it refers to something. */
  readonly link: (text: string) => readonly LinkedRun[];
}

export function writeMdx({ compilation, plan, blocks, link }: PlanPage): string {
  const matter = ['---', `compilation: ${JSON.stringify(compilation)}`, `plan: ${plan.ordinal}`, '---'];
  const components = blocks.flatMap((block) => writeBlock(block, link));
  return `${matter.join('\n')}\n\n${components.join('\n\n')}\n`;
}

type Link = PlanPage['link'];

function writeBlock(block: Block, link: Link): string[] {
  switch (block.kind) {
    case 'title':
      return [];
    case 'paragraph':
      return [writeParagraph(block, link)];
    case 'table':
      return [writeTableTag(block, link)];
    case 'picture':
      return [writePictureTag(block)];
    case 'entry':
      return writeEntry(block, link);
    case 'gap':
      return writeGap(sayGapOnPage(block.gap));
    case 'alias':
      return [`<Alias anchor=${literal(block.anchor)} />`];
    case 'former':
      return [writeFormer(block)];
    case 'signoff':
      return ['<Signoff>', ...block.lines.map((line) => writeParagraph(line, link)), '</Signoff>'];
  }
}

/** The plan's title is the page's first heading, and HTML has six levels. */
const levelOf = (depth: number): number => Math.min(1 + depth, 6);

function writeEntry({ entry, depth, mark, heading, stop, runOn, missing, earlier, blocks }: EntryBlock, link: Link) {
  const attributes = [
    `kind="${entry.kind}"`,
    `anchor=${literal(entry.anchor)}`,
    `mark=${literal(mark)}`,
    `heading=${literal(heading)}`,
    `stop=${literal(stop)}`,
    `line={${(entry.bodyPlace ?? entry.outlinePlace)?.line}}`,
    `level={${levelOf(depth)}}`,
    ...(missing === null ? [] : [`missing="${missing}"`]),
  ];
  // Behind the entry's own text: nothing comes between a heading and its words.
  const end = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const own = runOn === null ? [] : [runOn];
  const inner: readonly Block[] = [...own, ...blocks.toSpliced(end < 0 ? blocks.length : end, 0, ...earlier)];
  return [`<Entry ${attributes.join(' ')}>`, ...inner.flatMap((block) => writeBlock(block, link)), '</Entry>'];
}

function writeParagraph({ text }: ParagraphBlock, link: Link): string {
  return `<P>${link(text).map(writeRun).join('')}</P>`;
}

/** Its cells with their paragraphs, each cut where it refers to something. */
function writeTableTag({ table, number }: TableBlock, link: Link): string {
  return `<Table number={${number}} table={${JSON.stringify(linkTable(table, link))}} />`;
}

const writePictureTag = ({ picture }: PictureBlock): string => `<Picture picture={${JSON.stringify(picture)}} />`;

function writeRun(run: LinkedRun): string {
  return typeof run === 'string' ? literal(run) : `<a href=${literal(run.url)}>${literal(run.text)}</a>`;
}

const writeGap = (words: string | null): string[] => (words === null ? [] : [`<Gap>${literal(words)}</Gap>`]);

function writeFormer({ anchor, words, to }: FormerBlock): string {
  const attributes = [anchor === null ? '' : ` anchor=${literal(anchor)}`, to === null ? '' : ` href=${literal(to)}`];
  return `<Former${attributes.join('')}>${literal(words)}</Former>`;
}

/** A JavaScript string in braces. JSON is a subset of JavaScript, and its escapes leave no line break. */
function literal(text: string): string {
  return `{${JSON.stringify(text)}}`;
}
