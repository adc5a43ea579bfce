/**
 * Source → the one tree. The grammar:
 *
 *     compilation = [outline of every plan] [title line] [目录 contents-entry+] plan+
 *
 * Without a 目录 the file is a single plan whose title is its first line; so it is where the 目录 lists that plan's own
 * headings (see own-contents.ts). Parsing never throws on text, and `print(parse(source))` gives the source back.
 */

import type { Source, SourceLine } from '../../src/model/plan/source.ts';
import { type CompilationTree, spansOf } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { assignOutlines, headingsOf, type ListedPlan } from './assign-outlines.ts';
import { isContentsHeading, parseContents } from './contents.ts';
import { cutPlain } from './cut-line.ts';
import { blank, looseLine } from './loose-line.ts';
import { type DraftNode, draft } from './node.ts';
import { parseOutlines } from './outline.ts';
import { countOwnEntries } from './own-contents.ts';
import { parsePlan } from './plan-body.ts';
import { findPlanTitles, type TitlePlace } from './plan-titles.ts';
import { parsePlanWithContents } from './plan-with-contents.ts';
import { readMark } from './read-mark.ts';
import { scan } from './scan.ts';
import { findBreaks } from './split-outlines.ts';
import { countTitleLines } from './title-lines.ts';
import { readTitleMatter } from './title-matter.ts';
import { countTornLines, tornLine } from './torn-contents.ts';

export function parse(source: Source, name: string): CompilationTree {
  const contentsAt = source.lines.findIndex((line) => isContentsHeading(line.text));
  return { name, source, root: { ...draft('compilation'), children: parseLines(source.lines, contentsAt) } };
}

function parseLines(lines: readonly SourceLine[], contentsAt: number): DraftNode[] {
  if (contentsAt < 0) return parseSinglePlan(lines);
  const own = countOwnEntries(lines.slice(contentsAt + 1));
  return own === undefined ? parseCompilation(lines, contentsAt) : parsePlanWithContents(lines, contentsAt, own);
}

function parseSinglePlan(lines: readonly SourceLine[]): DraftNode[] {
  const firstAt = lines.findIndex((line) => line.text.trim() !== '');
  const titleAt = Math.max(firstAt, 0) + countNumberLines(lines.slice(Math.max(firstAt, 0)));
  const title = lines[titleAt];
  const hasTitle = title !== undefined && readMark(title.text.trim()) === undefined;
  const bodyAt = hasTitle ? titleAt + countTitleLines(lines.slice(titleAt)) : titleAt;
  const plan = parsePlan(lines.slice(titleAt, bodyAt), lines.slice(bodyAt));
  plan.plan = 1;
  plan.children.unshift(...lines.slice(firstAt, titleAt).map(numberLine));
  return [...lines.slice(0, firstAt).map(blank), plan];
}

/** A document number above the title, with the blank lines between the two. */
function countNumberLines(lines: readonly SourceLine[]): number {
  const scanned = scan(lines.filter(({ text }) => text.trim() !== '').slice(0, 2));
  const [number, title] = scanned;
  const isNumber = number !== undefined && readTitleMatter(number) === 'document-number';
  const isTitle = title !== undefined && title.mark === null && readTitleMatter(title) === undefined;
  return isNumber && isTitle ? lines.indexOf(title.line) : 0;
}

function numberLine(line: SourceLine): DraftNode {
  return line.text.trim() === '' ? blank(line) : draft('document-number', [cutPlain(line, 'text')]);
}

function parseCompilation(lines: readonly SourceLine[], contentsAt: number): DraftNode[] {
  const { nodes: contents, used } = parseContents(lines.slice(contentsAt));
  const titles = contents
    .flatMap(({ kind, children }) => (kind === 'contents' ? children : []))
    .filter((child) => child.kind === 'contents-entry')
    .map((entry) => spansOf(entry, 'heading'));
  const bodies = parseBodies(lines.slice(contentsAt + used), titles);
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
function parseBodies(lines: readonly SourceLine[], titles: readonly string[]): DraftNode[] {
  const places = findBodies(lines, titles);
  const firstAt = places[0]?.start ?? lines.length;
  const plans = places.map(({ plan, start, end }, i) => {
    const node = parsePlan(lines.slice(start, end), lines.slice(end, places[i + 1]?.start));
    node.plan = plan + 1;
    return node;
  });
  return [...parseUntitled(lines.slice(0, firstAt), titles.length > 0 && places[0]?.plan !== 0), ...plans];
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

function parseUntitled(lines: readonly SourceLine[], isFirstPlan: boolean): DraftNode[] {
  if (!isFirstPlan || lines.every((line) => line.text.trim() === '')) {
    return lines.map(looseLine);
  }
  const node = parsePlan([], lines);
  node.plan = 1;
  return [node];
}
