/**
 * Reads the outline that stands in front of the 目录: the printed tree of headings of every plan, one after the other.
 * A new plan begins where numbering starts again:
 *
 *     一、坚持… 1.全面… … 53.用心…     plan 1
 *     1.加强…  … 34.高水平…            plan 2: item 1 again, with no heading above it
 *     (一)实施… 1.坚持… …              plan 3: a section above items that had none
 *     一、坚持… …                      plan 4: a part above sections
 *
 * Item 1 in a part of its own goes on with the plan, unless the plan's items have run through its parts so far.
 */

import { depthOf, MARK_KINDS, type Mark } from '../../src/model/plan/mark.ts';
import type { SourceLine } from '../../src/model/plan/source.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { cutListed, cutPlain } from './cut-line.ts';
import { type DraftNode, draft } from './node.ts';
import { type ScannedLine, scan } from './scan.ts';

/**
 * Reads outline lines into one `outline` node a plan. Lines equal to a plan's title open one, too, and so do the lines
 * whose numbers are `breaks`.
 */
export function parseOutlines(
  lines: readonly SourceLine[],
  titles: ReadonlySet<string>,
  breaks: ReadonlySet<number> = new Set(),
): DraftNode[] {
  const reader = new OutlineReader(breaks);
  for (const scanned of scan(lines)) {
    if (scanned.text === '') reader.addBlank(scanned.line);
    else if (scanned.mark !== null) reader.addEntry(scanned, scanned.mark);
    else if (titles.has(foldText(scanned.text)))
      reader.open(draft('outline-title', [cutPlain(scanned.line, 'heading')]));
    else reader.continueEntry(scanned.line);
  }
  return reader.outlines;
}

class OutlineReader {
  readonly outlines: DraftNode[] = [];
  /** The entries open at this point, outermost first. */
  private path: DraftNode[] = [];
  /** Whether a part or section of this outline began with another item than 1. */
  private itemsRunThrough = false;
  private readonly breaks: ReadonlySet<number>;

  constructor(breaks: ReadonlySet<number>) {
    this.breaks = breaks;
  }

  /** Begins the next plan's outline, with its title where one is printed. */
  open(first: DraftNode): void {
    const outline = draft('outline');
    outline.children.push(first);
    this.outlines.push(outline);
    this.path = [];
    this.itemsRunThrough = false;
  }

  addEntry({ line }: ScannedLine, mark: Mark): void {
    const entry = draft('outline-entry', [cutListed(line, mark, false)], mark);
    const parent = this.breaks.has(line.number) ? undefined : this.parentFor(mark);
    if (parent === undefined) this.open(entry);
    else {
      if (mark.kind === 'item' && mark.ordinal > 1 && !hasMarks(parent)) this.itemsRunThrough = true;
      parent.children.push(entry);
    }
    this.path = [...this.path.filter((open) => depthOf((open.mark as Mark).kind) < depthOf(mark.kind)), entry];
  }

  /** A line without a mark goes on with the entry above it. */
  continueEntry(line: SourceLine): void {
    const entry = this.path.at(-1);
    if (entry === undefined || entry.children.length > 0)
      this.addLoose(draft('front-matter', [cutPlain(line, 'text')]));
    else entry.lines.push(cutListed(line, null, false));
  }

  addBlank(line: SourceLine): void {
    this.addLoose(draft('blank', [cutPlain(line, 'space')]));
  }

  /** Where the entry hangs: an open entry, the outline itself, or nowhere, since a new plan begins. */
  private parentFor(mark: Mark): DraftNode | undefined {
    const outline = this.outlines.at(-1);
    if (outline === undefined) return undefined;
    const parent = this.path.findLast((open) => depthOf((open.mark as Mark).kind) < depthOf(mark.kind)) ?? outline;
    if (mark.ordinal !== 1) return parent;
    const isNewPlan = startsAgain(mark, parent) || (mark.kind === 'item' && this.itemsRunThrough);
    return isNewPlan ? undefined : parent;
  }

  private addLoose(node: DraftNode): void {
    const at = this.path.at(-1) ?? this.outlines.at(-1);
    if (at === undefined) this.outlines.push(Object.assign(draft('outline'), { children: [node] }));
    else at.children.push(node);
  }
}

function hasMarks(node: DraftNode): boolean {
  return node.children.some((child) => child.mark !== null);
}

/** Number 1 where `parent` already has numbered children of this level or a deeper one. */
function startsAgain(mark: Mark, parent: DraftNode): boolean {
  const deeper: readonly string[] = MARK_KINDS.slice(depthOf(mark.kind));
  return parent.children.some((child) => child.mark !== null && deeper.includes(child.mark.kind));
}
