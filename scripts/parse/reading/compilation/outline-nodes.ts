/** Draws what stands in front of the 目录 as it was read. Pieces of one plan's outline on a row are one outline. */
import { depthOf, type Mark } from '../../../../src/model/plan/mark.ts';
import { cutListed, cutPlain } from '../../cut-line.ts';
import { type DraftNode, draft } from '../../node.ts';
import type { Step } from '../cheapest-path.ts';
import { explainNode } from '../evidence.ts';
import { type FrontLine, readTornLine } from './front-lines.ts';
import type { OutlineState } from './outline-state.ts';
import type { OutlinesReading } from './outlines.ts';

export function drawFront(lines: readonly FrontLine[], { steps }: OutlinesReading): DraftNode[] {
  const drawer = new FrontDrawer();
  const byLine = new Map(steps.map((step) => [step.at, step]));
  const tornEnd = steps.findLast(({ why }) => why === 'torn')?.at ?? -1;
  for (const line of lines) {
    const step = byLine.get(line.at);
    if (line.at <= tornEnd) drawer.addTorn(line, step);
    else if (line.isBlank) drawer.addBlank(line);
    else if (step === undefined && line.mark !== null) drawer.addEntry(line, line.mark);
    else if (step === undefined || step.why === 'plain') drawer.addPlain(line);
    else if (step.why === 'title-in-text') drawer.addLoose(line);
    else drawer.add(line, step);
  }
  return drawer.nodes;
}

class FrontDrawer {
  readonly nodes: DraftNode[] = [];
  /** The outline that is open; undefined in front of the first, and among lines of no plan. */
  private outline: DraftNode | undefined;
  /** The entries open at this point, outermost first. */
  private readonly path: DraftNode[] = [];

  addTorn(line: FrontLine, step: Step<OutlineState> | undefined): void {
    const listed = readTornLine(line);
    if (line.isBlank) this.nodes.push(blank(line));
    else {
      const cut = listed?.cut ?? cutListed(line.piece.line, null, true);
      const node = draft('torn-contents', [cut], listed?.number ?? null);
      this.nodes.push(step === undefined ? node : explainNode(node, step));
    }
  }

  addBlank(line: FrontLine): void {
    const holder = this.path.at(-1) ?? this.outline;
    (holder?.children ?? this.nodes).push(blank(line));
  }

  /** A line without a mark goes on with the entry above it. */
  addPlain(line: FrontLine): void {
    const entry = this.path.at(-1);
    if (entry === undefined || entry.children.length > 0) this.addLoose(line);
    else entry.lines.push(cutListed(line.piece.line, null, false));
  }

  /** A line that goes on with nothing. */
  addLoose(line: FrontLine): void {
    const holder = this.path.at(-1) ?? this.outline;
    (holder?.children ?? this.nodes).push(draft('front-matter', [cutPlain(line.piece.line, 'text')]));
  }

  add(line: FrontLine, step: Step<OutlineState>): void {
    if (step.why === 'outline-loose') this.loosen(line, step);
    else {
      if (step.why !== 'outline-on') this.open(step);
      if (line.mark === null) this.addTitle(line, step);
      else this.addEntry(line, line.mark, step);
    }
  }

  private addTitle({ piece }: FrontLine, step: Step<OutlineState>): void {
    this.outline?.children.push(explainNode(draft('outline-title', [cutPlain(piece.line, 'heading')]), step));
  }

  /** Without a step of its own it goes on with the outline. */
  addEntry(line: FrontLine, mark: Mark, step?: Step<OutlineState>): void {
    while (this.path.length > 0 && depth(this.path.at(-1) as DraftNode) >= depthOf(mark.kind)) this.path.pop();
    const entry = draft('outline-entry', [line.cut], mark);
    if (step !== undefined && step.why !== 'outline-on') explainNode(entry, step);
    (this.path.at(-1) ?? this.outline)?.children.push(entry);
    this.path.push(entry);
  }

  /** Opens an outline, or goes on with it where it is the last node. */
  private open(step: Step<OutlineState>): void {
    const plan = step.state.plan + 1;
    if (this.outline?.plan === plan) return;
    this.outline = Object.assign(explainNode(draft('outline'), step), { plan });
    this.nodes.push(this.outline);
    this.path.length = 0;
  }

  private loosen(line: FrontLine, step: Step<OutlineState>): void {
    this.outline = undefined;
    this.path.length = 0;
    this.nodes.push(explainNode(draft('front-matter', [cutPlain(line.piece.line, 'text')]), step));
  }
}

const depth = ({ mark }: DraftNode): number => depthOf((mark as Mark).kind);

function blank({ piece }: FrontLine): DraftNode {
  return draft('blank', [cutPlain(piece.line, 'space')]);
}
