/**
 * Reads a file as a compilation:
 *
 *     [torn 目录] [outline of every plan] [title line] 目录 contents-entry+ body+
 *
 * What the 目录 lists and where the bodies begin tells how likely that is; the front is read last, by the bodies' headings.
 */

import { cutPlain } from '../../cut-line.ts';
import { likeliestMark } from '../../facts/marks.ts';
import type { Piece } from '../../facts/piece.ts';
import { type DraftNode, draft } from '../../node.ts';
import { spansOf } from '../../tree.ts';
import { WEIGHTS } from '../../weights.ts';
import type { LinesBehind } from '../behind.ts';
import { explainNode } from '../evidence.ts';
import type { TextContext } from '../one-plan.ts';
import { readListedPlan } from '../own-contents/document-with-contents.ts';
import { type BodiesReading, readBodies } from './bodies.ts';
import { type ContentsReading, readContents } from './contents.ts';
import { drawContents } from './contents-nodes.ts';
import { readFrontLines } from './front-lines.ts';
import { ListedLines } from './listed-lines.ts';
import { drawFront } from './outline-nodes.ts';
import { readOutlines } from './outlines.ts';
import { headingsOf, PlanHeadings } from './plan-headings.ts';
import type { Rows } from './rows.ts';

export interface CompilationReading {
  readonly cost: number;
  readonly contents: ContentsReading;
  /** The nodes of the 目录. */
  readonly nodes: readonly DraftNode[];
  readonly titles: readonly string[];
  readonly bodies: BodiesReading;
}

/** `contentsAt` is the heading 目录. */
export function readCompilation({ firsts }: Rows, contentsAt: number, behind: LinesBehind): CompilationReading {
  const lines = new ListedLines(firsts);
  const contents = readContents(lines, contentsAt + 1, behind);
  const nodes = drawContents(firsts, lines, contents);
  const titles = nodes
    .flatMap(({ kind, children }) => (kind === 'contents' ? children : []))
    .filter((child) => child.kind === 'contents-entry')
    .map((entry) => spansOf(entry, 'heading'));
  const bodies = readBodies(firsts, contents.end, titles);
  return {
    cost: contents.cost + bodies.cost + rateCount(titles.length, firsts.slice(contents.end)),
    contents,
    nodes,
    titles,
    bodies,
  };
}

/** Of a compilation of no plans all that is behind the 目录 belongs to none. */
function rateCount(plans: number, behind: readonly Piece[]): number {
  if (plans > 0) return plans === 1 ? WEIGHTS.compilationOfOne : 0;
  return WEIGHTS.compilationOfNone + (behind.some(({ text }) => text !== '') ? WEIGHTS.textOfNoPlan : 0);
}

/** The nodes of the whole file. */
export function drawCompilation(
  rows: Rows,
  { contents, nodes, titles, bodies }: CompilationReading,
  context: TextContext,
): DraftNode[] {
  const plans = drawBodies(rows, contents.end, bodies, context);
  const byPlan = new Map(plans.map((plan) => [plan.plan, plan]));
  const headings = new PlanHeadings(titles.map((_, i) => headingsOf(byPlan.get(i + 1))));
  return [...drawFrontOf(rows.firsts.slice(0, contents.start - 1), titles, headings), ...nodes, ...plans];
}

function drawBodies(
  rows: Rows,
  start: number,
  { places, isFirstUntitled }: BodiesReading,
  context: TextContext,
): DraftNode[] {
  const firstAt = places[0]?.start ?? rows.firsts.length;
  const front = rows.firsts.slice(start, firstAt);
  const isFilled = front.some(({ text }) => text !== '');
  return [
    ...(isFirstUntitled && isFilled
      ? [readListedPlan(rows.slice(start, firstAt), context, { titleLines: 0, ordinal: 1 })]
      : front.map(looseLine)),
    ...places.map((place, i) => {
      const own = rows.slice(place.start, places[i + 1]?.start);
      const plan = readListedPlan(own, context, { titleLines: place.end - place.start, ordinal: place.plan + 1 });
      const title = plan.children.find(({ kind }) => kind === 'plan-title');
      if (title !== undefined) explainNode(title, place.step);
      return plan;
    }),
  ];
}

/** The outlines, and the compilation's title: the last line that is not blank, if it bears no mark. */
function drawFrontOf(pieces: readonly Piece[], titles: readonly string[], headings: PlanHeadings): DraftNode[] {
  const titleAt = pieces.findLastIndex(({ text }) => text !== '');
  const title = pieces[titleAt];
  const hasTitle = title !== undefined && likeliestMark(title) === undefined;
  const lines = readFrontLines(hasTitle ? pieces.slice(0, titleAt) : pieces);
  const front = drawFront(lines, readOutlines(lines, titles, headings));
  if (!hasTitle) return front;
  const node = draft('compilation-title', [cutPlain(title.line, 'heading')]);
  return [...front, node, ...pieces.slice(titleAt + 1).map(looseLine)];
}

/** A line of no plan. */
function looseLine({ line }: Piece): DraftNode {
  return line.text.trim() === ''
    ? draft('blank', [cutPlain(line, 'space')])
    : draft('front-matter', [cutPlain(line, 'text')]);
}
