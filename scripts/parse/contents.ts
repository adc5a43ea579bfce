/**
 * Reads the compilation's 目录:
 *
 *     目录
 *     1.                                  an entry may be broken over two lines
 *     市教育局2024年工作要点 2
 *     2.县教育局2024年工作要点 …… 19       number, leader and page may each be missing
 *
 * It ends where a line carries neither number nor page though the entries before it do, or, where they are bare
 * titles, where the first of them comes again and text follows it.
 */
import { foldText } from '../../src/model/fold.ts';
import type { SourceLine } from '../../src/model/source.ts';
import { spansOf, type TreeLine } from '../../src/model/tree.ts';
import { cutListed, cutPlain } from './cut-line.ts';
import { type DraftNode, draft } from './node.ts';
import { readMark } from './read-mark.ts';

const RE_CONTENTS_HEADING = /^目[\s\u3000]*[录錄次]$/;
/** Marks that number plans in a 目录: `1.` `1、` and also `一、` where nothing else does. */
const RE_NUMBER = /^[0-9０-９]{1,3}[.．、]/;

export function isContentsHeading(text: string): boolean {
  return RE_CONTENTS_HEADING.test(text.trim());
}

/** Reads the 目录 from its heading on. `used` tells how many of the lines are its own. */
export function parseContents(lines: readonly SourceLine[]): { node: DraftNode; used: number } {
  const node = draft('contents');
  node.children.push(draft('contents-heading', [cutPlain(lines[0] as SourceLine, 'heading')]));
  let used = 1;
  while (used < lines.length) {
    const line = lines[used] as SourceLine;
    if (line.text.trim() === '') addBlank(node, line);
    else if (!addEntryLine(node, line, lines.slice(used + 1, used + 3))) break;
    used += 1;
  }
  return { node, used };
}

/** Cuts one line of a 目录, taking a number at its head and a page at its end. */
export function cutContentsLine(line: SourceLine): { cut: TreeLine; mark: DraftNode['mark'] } {
  const text = line.text.trim();
  const mark = RE_NUMBER.test(text) ? (readMark(text)?.mark ?? null) : null;
  return { cut: cutListed(line, mark, true), mark };
}

function addEntryLine(node: DraftNode, line: SourceLine, next: readonly SourceLine[]): boolean {
  const entries = node.children.filter((child) => child.kind === 'contents-entry');
  const open = entries.at(-1);
  const { cut, mark } = cutContentsLine(line);
  const entry = draft('contents-entry', [cut], mark);
  const hasPage = spansOf(entry, 'page') !== '';
  if (mark !== null) node.children.push(entry);
  else if (open === undefined) node.children.push(entry);
  else if (isUnfinished(open, hasPage)) open.lines.push(...trailingBlanks(node), cut);
  else if (hasPage) node.children.push(entry);
  else if (isBareList(entries) && !opensBody(entry, entries, next)) node.children.push(entry);
  else return false;
  return true;
}

/** An entry still lacks its title, or the page that this line brings. */
function isUnfinished(open: DraftNode, lineHasPage: boolean): boolean {
  if (spansOf(open, 'heading') === '') return true;
  return lineHasPage && open.mark !== null && spansOf(open, 'page') === '';
}

function isBareList(entries: readonly DraftNode[]): boolean {
  return entries.every((entry) => entry.mark === null && spansOf(entry, 'page') === '');
}

/** In a list of bare titles: the first title comes again, and what follows it is no title of the list's kind. */
function opensBody(line: DraftNode, entries: readonly DraftNode[], next: readonly SourceLine[]): boolean {
  const title = foldText(spansOf(line, 'heading'));
  const text = next.map(({ text }) => text.trim()).find((text) => text !== '') ?? '';
  const looksLikeText = text.length > 40 || /[。；;：:]/.test(text) || readMark(text) !== undefined;
  if (looksLikeText && entries.some((entry) => foldText(spansOf(entry, 'heading')) === title)) return true;
  return title.length > 60 || /[。]/.test(title) || readMark(title) !== undefined;
}

/** Takes back the blank lines at the end of `node`, to stand inside an entry broken around them. */
function trailingBlanks(node: DraftNode): TreeLine[] {
  const out: TreeLine[] = [];
  while (node.children.at(-1)?.kind === 'blank') out.unshift(...(node.children.pop() as DraftNode).lines);
  return out;
}

function addBlank(node: DraftNode, line: SourceLine): void {
  node.children.push(draft('blank', [cutPlain(line, 'space')]));
}
