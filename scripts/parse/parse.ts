/**
 * Source → the one tree, in three steps:
 *
 *     facts      what each line says of itself: marks, dates, titles, annexes, furniture (facts/)
 *     numbering  which marks are marks, what stands in what, where rows and documents begin (numbering/)
 *     reading    title, preamble, body, annexes, signoff of each document, each node with its evidence (reading/)
 *
 *     file        = compilation | document+
 *     compilation = [outline of every plan] [title line] 目录 contents-entry+ document+
 *     document    = furniture? title? own-目录? (paragraph | entry)* annex* signoff? furniture?
 *
 * A 目录 may list a document's own headings (see reading/own-contents.ts). Parsing never throws on text, and
 * `unparse(parse(source))` gives the source back.
 */

import { type Overrule, type Overruled, readOverruled } from '../../src/model/plan/overrule.ts';
import type { Source, SourceLine } from '../../src/model/plan/source.ts';
import { type CompilationTree, spansOf } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { assignOutlines, headingsOf, type ListedPlan } from './assign-outlines.ts';
import { parseContents } from './contents.ts';
import { cutPlain } from './cut-line.ts';
import { readMark } from './facts/marks.ts';
import { type Piece, readPieces } from './facts/pieces.ts';
import { findTables } from './facts/tables.ts';
import { blank, looseLine } from './loose-line.ts';
import { type DraftNode, draft } from './node.ts';
import { parseOutlines } from './outline.ts';
import { findPlanTitles, type TitlePlace } from './plan-titles.ts';
import { findOwnContents, isContentsHeading } from './reading/own-contents.ts';
import { readContext, readPlan, readText, type TextContext } from './reading/text.ts';
import { scan } from './scan.ts';
import { findBreaks } from './split-outlines.ts';
import { countTornLines, tornLine } from './torn-contents.ts';

export function parse(source: Source, name: string, overrules: readonly Overrule[] = []): CompilationTree {
  const overruled = readOverruled(overrules);
  const pieces = readPieces(source, findTables(source, overruled));
  const contentsAt = source.lines.findIndex((line) => isContentsHeading(line.text));
  const children =
    contentsAt < 0
      ? readText(pieces, readContext(pieces, overruled))
      : readContents(source, pieces, contentsAt, overruled);
  return { name, source, root: { ...draft('compilation'), children } };
}

function readContents(source: Source, pieces: readonly Piece[], contentsAt: number, overruled: Overruled): DraftNode[] {
  const context = readContext(pieces, overruled);
  const at = pieces.findIndex(({ line }) => line === source.lines[contentsAt]);
  if (findOwnContents(pieces, at) !== undefined) return readText(pieces, context);
  return parseCompilation(source.lines, contentsAt, new PlanReader(pieces, context));
}

/** Reads runs of lines as plans. */
class PlanReader {
  private readonly pieces: readonly Piece[];
  private readonly context: TextContext;
  /** The index of each line's first piece, by the line's number. */
  private readonly starts = new Map<number, number>();

  constructor(pieces: readonly Piece[], context: TextContext) {
    this.pieces = pieces;
    this.context = context;
    for (const [i, { line, isFirst }] of pieces.entries()) if (isFirst) this.starts.set(line.number, i);
  }

  /** The lines of tables as blank ones: none of them is a title. */
  blankTables(lines: readonly SourceLine[]): SourceLine[] {
    const isInTable = ({ number }: SourceLine): boolean =>
      this.pieces[this.starts.get(number) ?? -1]?.table !== undefined;
    return lines.map((line) => (isInTable(line) ? { ...line, text: '' } : line));
  }

  read(titleLines: readonly SourceLine[], lines: readonly SourceLine[], ordinal: number): DraftNode {
    const all = [...titleLines, ...lines];
    const first = all[0];
    const last = all.at(-1);
    if (first === undefined || last === undefined) return Object.assign(draft('plan'), { plan: ordinal });
    const pieces = this.pieces.slice(this.starts.get(first.number), this.starts.get(last.number + 1));
    return readPlan(pieces, titleLines.length, ordinal, this.context);
  }
}

function parseCompilation(lines: readonly SourceLine[], contentsAt: number, reader: PlanReader): DraftNode[] {
  const { nodes: contents, used } = parseContents(lines.slice(contentsAt));
  const titles = contents
    .flatMap(({ kind, children }) => (kind === 'contents' ? children : []))
    .filter((child) => child.kind === 'contents-entry')
    .map((entry) => spansOf(entry, 'heading'));
  const bodies = parseBodies(lines.slice(contentsAt + used), titles, reader);
  const byPlan = new Map(bodies.map((node) => [node.plan, node]));
  const plans = titles.map((title, i) => ({ title, headings: headingsOf(byPlan.get(i + 1)) }));
  return [...parseOutlinesInFront(lines.slice(0, contentsAt), plans), ...contents, ...bodies];
}

/** Reads the front again where the bodies tell that outlines run on: each time, one plan more gets its own. */
function parseOutlinesInFront(lines: readonly SourceLine[], plans: readonly ListedPlan[]): DraftNode[] {
  const breaks = new Set<number>();
  const headings = plans.map((plan) => plan.headings);
  for (let round = 1; ; round++) {
    const front = assignOutlines(parseFront(lines, plans, breaks), plans);
    const found = round < MOST_ROUNDS ? findBreaks(front.filter(isOutline), headings) : [];
    if (found.every((line) => breaks.has(line))) return front;
    for (const line of found) breaks.add(line);
  }
}

const isOutline = ({ kind }: DraftNode): boolean => kind === 'outline';
/** Rarely does more than one plan's outline run on. */
const MOST_ROUNDS = 8;

/** The lines in front of the 目录: a torn copy of it, the outlines, the compilation's title. */
function parseFront(
  lines: readonly SourceLine[],
  plans: readonly ListedPlan[],
  breaks: ReadonlySet<number>,
): DraftNode[] {
  const titles = plans.map(({ title }) => title);
  const headings = new Set(plans.flatMap((plan) => [...plan.headings]));
  const torn = countTornLines(lines, titles, headings);
  const titleAt = lines.findLastIndex((line) => line.text.trim() !== '');
  const titleLine = lines[titleAt];
  const hasTitle = titleAt >= torn && titleLine !== undefined && readMark(titleLine.text.trim()) === undefined;
  const end = hasTitle ? titleAt : lines.length;
  const outlineAt = lines.findIndex((line, i) => i >= torn && i < end && line.text.trim() !== '');
  const outlineStart = outlineAt < 0 ? end : outlineAt;
  const nodes = [
    ...lines.slice(0, torn).map(tornLine),
    ...lines.slice(torn, outlineStart).map(blank),
    ...parseOutlines(lines.slice(outlineStart, end), new Set(titles.map(foldText)), breaks),
  ];
  if (!hasTitle) return nodes;
  return [
    ...nodes,
    draft('compilation-title', [cutPlain(titleLine, 'heading')]),
    ...lines.slice(titleAt + 1).map(blank),
  ];
}

/**
 * The plans' bodies. Text in front of the first title found is the first plan's, if that one has no title in the
 * body; otherwise it belongs to no plan.
 */
function parseBodies(lines: readonly SourceLine[], titles: readonly string[], reader: PlanReader): DraftNode[] {
  const places = findBodies(reader.blankTables(lines), titles);
  const firstAt = places[0]?.start ?? lines.length;
  const plans = places.map(({ plan, start, end }, i) => {
    return reader.read(lines.slice(start, end), lines.slice(end, places[i + 1]?.start), plan + 1);
  });
  return [...parseUntitled(lines.slice(0, firstAt), titles.length > 0 && places[0]?.plan !== 0, reader), ...plans];
}

/**
 * Where plans share a title and the first one's is lost, the title found first is the next one's, if numbered text
 * stands in front of it.
 */
function findBodies(lines: readonly SourceLine[], titles: readonly string[]): TitlePlace[] {
  const places = findPlanTitles(lines, titles);
  const [first] = places;
  if (first === undefined || first.plan !== 0 || first.start === 0) return places;
  if (scan(lines.slice(0, first.start)).every(({ mark }) => mark === null)) return places;
  const later = findPlanTitles(lines, titles, 1);
  return later[0]?.start === first.start ? later : places;
}

function parseUntitled(lines: readonly SourceLine[], isFirstPlan: boolean, reader: PlanReader): DraftNode[] {
  if (!isFirstPlan || lines.every((line) => line.text.trim() === '')) {
    return lines.map(looseLine);
  }
  return [reader.read([], lines, 1)];
}
