/** Draws the 目录 as it was read: its entries, and between them the headings that it prints below an entry. */
import { depthOf, type Mark } from '../../../../src/model/plan/mark.ts';
import type { TreeLine } from '../../../../src/model/plan/tree.ts';
import { cutListed, cutPlain } from '../../cut-line.ts';
import type { Piece } from '../../facts/piece.ts';
import { type DraftNode, draft } from '../../node.ts';
import { readPieceMarks } from '../../numbering/piece-marks.ts';
import type { Step } from '../cheapest-path.ts';
import { explainNode } from '../evidence.ts';
import type { ContentsReading } from './contents.ts';
import type { ListedLines } from './listed-lines.ts';

export function drawContents(pieces: readonly Piece[], lines: ListedLines, reading: ContentsReading): DraftNode[] {
  const drawer = new ContentsDrawer(pieces, lines, reading);
  return drawer.draw();
}

class ContentsDrawer {
  private readonly pieces: readonly Piece[];
  private readonly lines: ListedLines;
  private readonly reading: ContentsReading;
  private readonly steps: ReadonlyMap<number, Step<unknown>>;
  private node = draft('contents');
  private readonly nodes = [this.node];
  private open: DraftNode | undefined;
  private count = 0;

  constructor(pieces: readonly Piece[], lines: ListedLines, reading: ContentsReading) {
    this.pieces = pieces;
    this.lines = lines;
    this.reading = reading;
    this.steps = new Map(reading.steps.map((step) => [step.at, step]));
  }

  draw(): DraftNode[] {
    const { start, end, next, cost } = this.reading;
    const heading = this.pieces[start - 1] as Piece;
    this.node.children.push(draft('contents-heading', [cutPlain(heading.line, 'heading')]));
    const line = next === undefined ? undefined : this.pieces[next.at]?.line.number;
    if (next !== undefined && line !== undefined)
      this.node.evidence = { why: 'contents', weight: cost, next: { why: 'contents-end', more: next.more, line } };
    for (let i = start; i < end; ) i = this.add(i);
    return this.nodes;
  }

  /** Draws line `i`, and tells which comes next. */
  private add(i: number): number {
    const step = this.steps.get(i);
    const line = this.lines.at(i);
    if (step === undefined)
      this.node.children.push(draft('blank', [cutPlain((this.pieces[i] as Piece).line, 'space')]));
    else if (step.why === 'heading') return this.addHeadings(i);
    else if (step.why === 'goOn' && this.open !== undefined) {
      for (const blank of takeTrailingBlanks(this.node)) this.open.lines.push(blank);
      this.open.lines.push(line.cut);
    } else {
      this.open = explainNode(draft('contents-entry', [line.cut], line.number), step);
      this.node.children.push(this.open);
      this.count += 1;
    }
    return i + 1;
  }

  /** The headings on a row, and the blank lines among and behind them. */
  private addHeadings(from: number): number {
    let end = from;
    while (end < this.reading.end && (this.steps.get(end)?.why ?? 'heading') === 'heading') end += 1;
    const outline = Object.assign(drawHeadings(this.pieces.slice(from, end)), { plan: this.count });
    this.node = draft('contents');
    this.nodes.push(outline, this.node);
    return end;
  }
}

function drawHeadings(pieces: readonly Piece[]): DraftNode {
  const outline = draft('outline');
  const path: DraftNode[] = [];
  for (const [i, mark] of readPieceMarks(pieces, true).entries()) {
    const { line, text } = pieces[i] as Piece;
    const above = path.at(-1);
    if (text === '') (above ?? outline).children.push(draft('blank', [cutPlain(line, 'space')]));
    else if (mark !== null) {
      while (path.length > 0 && depth(path.at(-1) as DraftNode) >= depthOf(mark.kind)) path.pop();
      const entry = draft('outline-entry', [cutListed(line, mark, false)], mark);
      (path.at(-1) ?? outline).children.push(entry);
      path.push(entry);
    } else if (above?.children.length === 0) above.lines.push(cutListed(line, null, false));
    else (above ?? outline).children.push(draft('front-matter', [cutPlain(line, 'text')]));
  }
  return outline;
}

const depth = ({ mark }: DraftNode): number => depthOf((mark as Mark).kind);

/** Takes back the blank lines at the end of `node`, to stand inside an entry broken around them. */
function takeTrailingBlanks({ children }: DraftNode): TreeLine[] {
  const lastFilled = children.findLastIndex(({ kind }) => kind !== 'blank');
  return children.splice(lastFilled + 1).flatMap(({ lines }) => lines);
}
