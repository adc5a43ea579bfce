/**
 * Reads the compilation's 目录:
 *
 *     目录
 *     1.                                  an entry may be broken over two lines
 *     市教育局2024年工作要点 2
 *     2.县教育局2024年工作要点 …… 19       number, leader and page may each be missing
 *     区教育局2024年                       where a number is missing, the body tells
 *     工作要点 …… 42                       whether two lines are one title
 *
 * Below an entry, its plan's headings may stand: 一、… (一)…
 * It ends where a line carries neither number nor page though the entries before it do, where a number does not go on
 * from the entries' numbers, where a listed title stands alone; or, in a list of bare titles, where the first of them
 * comes again and text follows it.
 */

import type { Mark } from '../../src/model/plan/mark.ts';
import type { SourceLine } from '../../src/model/plan/source.ts';
import { spansOf, type TreeLine } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { mergeOutlines } from './assign-outlines.ts';
import { cutListed, cutPlain } from './cut-line.ts';
import { readMark } from './facts/marks.ts';
import { LinesBehind } from './lines-behind.ts';
import { type DraftNode, draft } from './node.ts';
import { parseOutlines } from './outline.ts';

/** Numbers of plans in a 目录. */
const RE_NUMBER =
  /^(?:[0-9０-９]{1,3}[.．、]|[一二三四五六七八九十百]{1,5}、|[(（][一二三四五六七八九十0-9０-９]{1,3}[)）])/;
/** Longer than any line of a 目录. */
const LINE_LIMIT = 120;
const TITLE_LIMIT = 60;

/**
 * Reads the 目录 from its heading on: `contents` nodes, and between them the outlines that it prints below its entries.
 * `used` tells how many of the lines are its own.
 */
export function parseContents(lines: readonly SourceLine[]): { nodes: DraftNode[]; used: number } {
  const reader = new ContentsReader(lines[0] as SourceLine, new LinesBehind(lines));
  let used = 1;
  while (used < lines.length) {
    const own = reader.addLine(lines[used] as SourceLine, lines.slice(used + 1, used + 3), used)
      ? 1
      : reader.addOutline(lines, used);
    if (own === 0) break;
    used += own;
  }
  return { nodes: reader.nodes, used };
}

/** Cuts one line of a 目录, taking a number at its head and a page at its end. */
export function cutContentsLine(line: SourceLine): { cut: TreeLine; mark: Mark | null } {
  const text = line.text.trim();
  const mark = RE_NUMBER.test(text) ? (readMark(text)?.mark ?? null) : null;
  return { cut: cutListed(line, mark, true), mark };
}

/** A line of the 目录 as it may be taken up. */
interface Candidate {
  readonly cut: TreeLine;
  readonly mark: Mark | null;
  readonly heading: string;
  readonly hasPage: boolean;
  readonly next: readonly string[];
  readonly at: number;
}

class ContentsReader {
  private node = draft('contents');
  readonly nodes: DraftNode[] = [this.node];
  private count = 0;
  /** The entry above, which may go on. */
  private open: DraftNode | undefined;
  /** The last number. */
  private number: Mark | undefined;
  private isBareList = true;
  private readonly titles = new Set<string>();

  private readonly behind: LinesBehind;

  constructor(heading: SourceLine, behind: LinesBehind) {
    this.behind = behind;
    this.node.children.push(draft('contents-heading', [cutPlain(heading, 'heading')]));
  }

  /** Takes up a line, if it belongs to the 目录. `next` are the lines behind it, which stands at `at`. */
  addLine(line: SourceLine, next: readonly SourceLine[], at: number): boolean {
    if (line.text.trim() === '') {
      this.node.children.push(draft('blank', [cutPlain(line, 'space')]));
      return true;
    }
    if (line.text.length > LINE_LIMIT) return false;
    const { cut, mark } = cutContentsLine(line);
    const spans = draft('contents-entry', [cut]);
    const hasPage = spansOf(spans, 'page') !== '';
    const texts = next.map(({ text }) => text.slice(0, LINE_LIMIT).trim());
    return this.add({ cut, mark, heading: spansOf(spans, 'heading'), hasPage, next: texts, at });
  }

  /** Takes up the headings printed below an entry, from line `at` on. Tells how many lines they are. */
  addOutline(lines: readonly SourceLine[], at: number): number {
    const length = this.open === undefined ? 0 : this.countHeadings(lines, at);
    if (length === 0) return 0;
    const outline = mergeOutlines(parseOutlines(lines.slice(at, at + length), new Set()));
    this.node = draft('contents');
    this.nodes.push(Object.assign(outline, { plan: this.count }), this.node);
    return length;
  }

  /** They stop in front of the next entry or a title that begins the text; and the text has them, too. */
  private countHeadings(lines: readonly SourceLine[], at: number): number {
    let stands = false;
    for (let i = at; i < lines.length; i++) {
      const line = lines[i] as SourceLine;
      const text = line.text.trim();
      if (text === '') continue;
      if (text.length > LINE_LIMIT || /[。｡]/.test(text)) return 0;
      const mark = readMark(text)?.mark;
      if (mark === undefined || mark.kind === this.number?.kind) return stands && this.isEntry(line, mark) ? i - at : 0;
      stands ||= this.behind.has(printHeading(line, mark), i);
    }
    return 0;
  }

  private isEntry(line: SourceLine, mark: Mark | undefined): boolean {
    if (mark !== undefined) return mark.ordinal === (this.number?.ordinal ?? 0) + 1;
    const cut = draft('contents-entry', [cutListed(line, null, false)]);
    return spansOf(cut, 'page') !== '' || this.titles.has(foldText(spansOf(cut, 'heading')));
  }

  private add(line: Candidate): boolean {
    const { open } = this;
    if (open === undefined || (line.mark !== null && this.isNextNumber(line, line.mark))) this.begin(line);
    else if (spansOf(open, 'heading') === '') this.goOn(open, line);
    else if (line.mark !== null) return false;
    else if (!this.isBareList && this.titles.has(foldText(line.heading)) && !line.hasPage) return false;
    else if (this.isUnfinished(open, line) || this.isBroken(open, line)) this.goOn(open, line);
    else if (line.hasPage) this.begin(line);
    else if (this.isBareList && !this.opensBody(line)) this.begin(line);
    else if (this.opensBroken(open, line)) this.begin(line);
    else return false;
    return true;
  }

  private begin(line: Candidate): void {
    const { cut, mark, heading, hasPage } = line;
    this.open = draft('contents-entry', [cut], mark);
    this.node.children.push(this.open);
    this.count += 1;
    this.number = mark ?? this.number;
    this.isBareList &&= mark === null && !hasPage;
    this.titles.add(foldText(heading));
  }

  private goOn(open: DraftNode, { cut, hasPage }: Candidate): void {
    for (const line of takeTrailingBlanks(this.node)) open.lines.push(line);
    // What stood there so far is no title.
    this.titles.delete(foldText(spansOf(open, 'heading')));
    open.lines.push(cut);
    this.isBareList &&= !hasPage;
    this.titles.add(foldText(spansOf(open, 'heading')));
  }

  private isNextNumber({ heading, hasPage, at }: Candidate, mark: Mark): boolean {
    if (/[。｡]/.test(heading)) return false;
    // Below an entry without a number, it may be a heading of that plan.
    if (this.number === undefined) return hasPage && !this.behind.has(mark.printed + heading, at);
    return mark.kind === this.number.kind && (hasPage || mark.ordinal > this.number.ordinal);
  }

  /** The entry above lacks the page that this line brings, or the end of its title, in front of the next number. */
  private isUnfinished(open: DraftNode, { hasPage, next }: Candidate): boolean {
    if (open.mark === null || spansOf(open, 'page') !== '') return false;
    const after = readMark(next.find((text) => text !== '') ?? '')?.mark;
    return hasPage || (after?.kind === open.mark.kind && after.ordinal === open.mark.ordinal + 1);
  }

  /** The page of the entry above stands alone; or the two are a title further on. */
  private isBroken(open: DraftNode, { heading, hasPage, at }: Candidate): boolean {
    if (spansOf(open, 'page') !== '') return false;
    return heading === '' ? hasPage : this.behind.has(spansOf(open, 'heading') + heading, at);
  }

  /** Behind an entry broken over lines, this line begins another: its page comes in the next one. */
  private opensBroken(open: DraftNode, { heading, next, at }: Candidate): boolean {
    if (open.lines.length < 2 || next[0] === undefined) return false;
    const below = draft('contents-entry', [cutListed({ number: 0, text: next[0], ending: '' }, null, true)]);
    if (spansOf(below, 'page') === '') return false;
    return spansOf(below, 'heading') === '' || this.behind.has(heading + spansOf(below, 'heading'), at + 1);
  }

  /** In a list of bare titles: a title comes again, and what follows it is no title of the list's kind. */
  private opensBody({ heading, next }: Candidate): boolean {
    const text = next.find((line) => line !== '') ?? '';
    const looksLikeText = text.length > 40 || /[。；;：:]/.test(text) || readMark(text) !== undefined;
    if (looksLikeText && this.titles.has(foldText(heading))) return true;
    return heading.length > TITLE_LIMIT || /[。]/.test(heading) || readMark(heading) !== undefined;
  }
}

/** Takes back the blank lines at the end of `node`, to stand inside an entry broken around them. */
function takeTrailingBlanks({ children }: DraftNode): TreeLine[] {
  const lastFilled = children.findLastIndex(({ kind }) => kind !== 'blank');
  return children.splice(lastFilled + 1).flatMap(({ lines }) => lines);
}

function printHeading(line: SourceLine, mark: Mark): string {
  return mark.printed + spansOf(draft('outline-entry', [cutListed(line, mark, false)]), 'heading');
}
