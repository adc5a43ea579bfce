/** Reads one document with a 目录 of its own: what stands around that is read as if it were not there. */

import { foldText } from '../../../../src/model/text/fold.ts';
import { similarity } from '../../../../src/model/text/similarity.ts';
import type { Overruled } from '../../../source/overrule.ts';
import { isDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { endsSentence } from '../../facts/sentence.ts';
import type { DraftNode } from '../../node.ts';
import { BOUNDS, WEIGHTS } from '../../weights.ts';
import { LinesBehind } from '../behind.ts';
import { type DocumentSlice, readDocuments } from '../documents.ts';
import { readHead } from '../head/head.ts';
import { numberPlan, readPlan, type TextContext } from '../one-plan.ts';
import { buildPlan } from '../plan/plan.ts';
import { isContentsHeading } from './contents-heading.ts';
import { type OwnContents, readOwnContents } from './own-contents.ts';
import { drawOwnContents } from './own-contents-nodes.ts';

/** Its place in the compilation, and how many lines at its head are its title, where that is known. */
interface KnownPlan {
  readonly titleLines: number;
  readonly ordinal: number;
}

/** One plan that holds the 目录 as its outline; `known` is what the file's reading has settled of it before. */
export function readWithContents(
  pieces: readonly Piece[],
  own: OwnContents,
  context: TextContext,
  known: KnownPlan = { titleLines: 0, ordinal: 1 },
): DraftNode {
  const around = [...pieces.slice(0, own.start), ...pieces.slice(own.end)];
  const plan = readPlanAround(around, own.start, context, known);
  insert(plan, drawOwnContents(pieces, own), pieces[own.start]?.line.number ?? 0);
  return plan;
}

/** One plan of a compilation, which may have a 目录 of its own. */
export function readListedPlan(pieces: readonly Piece[], context: TextContext, known: KnownPlan): DraftNode {
  const at = pieces.findIndex(
    ({ text, line }, i) => i >= known.titleLines && isContentsHeading(text) && !context.overruled.has(line.number),
  );
  const own = at < 0 ? undefined : readOwnContents(pieces, at, new LinesBehind(pieces, at + 1));
  if (own === undefined || own.cost >= WEIGHTS.contentsInText)
    return readPlan(pieces, known.titleLines, known.ordinal, context);
  return readWithContents(pieces, own, context, known);
}

/** Puts nodes that begin at a line where that stands: inside the entry that goes on behind them. */
function insert(holder: DraftNode, nodes: readonly DraftNode[], line: number): void {
  const behind = holder.children.findIndex((node) => firstLine(node) > line);
  const at = behind < 0 ? holder.children.length : behind;
  const above = holder.children[at - 1];
  if (above !== undefined && lastLine(above) > line) insert(above, nodes, line);
  else holder.children.splice(at, 0, ...nodes);
}

function readPlanAround(
  around: readonly Piece[],
  start: number,
  context: TextContext,
  { titleLines, ordinal }: KnownPlan,
): DraftNode {
  const options = { isOne: true, overruled: context.overruled, titleLength: titleLines };
  const [slice] = readDocuments(around, options) as [DocumentSlice];
  const repeated = findRepeatedTitle(slice.pieces, start, context.overruled);
  const title = titleLines === 0 ? {} : { title: Array.from({ length: titleLines }, (_, i) => i) };
  return numberPlan(buildPlan(slice, { ...context, ...title, ...repeated }), ordinal, slice);
}

/** The title below the 目录, where it repeats the one above. */
function findRepeatedTitle(
  pieces: readonly Piece[],
  start: number,
  overruled: Overruled,
): { title: number[]; titleAbove: ReadonlySet<Piece> } | undefined {
  const above = readHead(pieces.slice(0, start), undefined, overruled).title.map((i) => pieces[i] as Piece);
  if (above.length === 0) return undefined;
  const title = foldText(above.map(({ text }) => text).join(''));
  const below = pieces.flatMap(({ text }, i) => (i >= start && text !== '' ? [i] : [])).slice(0, BOUNDS.repeatedTitle);
  const isTitle = (at: readonly number[]): boolean => {
    const text = foldText(at.map((j) => (pieces[j] as Piece).text).join(''));
    return (
      text.length <= 2 * title.length &&
      (1 - similarity(text, title)) * WEIGHTS.titleUnlike <= WEIGHTS.titleNotRepeated &&
      !goesOnFrom(pieces, start, at[0] as number) &&
      at.every((j) => (pieces[j] as Piece).marks.length === 0 && !isDate((pieces[j] as Piece).text))
    );
  };
  const at = [...below.map((i) => [i]), ...below.map((_, k) => below.slice(k, k + 2))].find(isTitle);
  return at === undefined ? undefined : { title: at, titleAbove: new Set(above) };
}

/** The line above it, behind the 目录, is running text and stops in mid-sentence. */
function goesOnFrom(pieces: readonly Piece[], start: number, at: number): boolean {
  const above = pieces.slice(start, at).findLast(({ text }) => text !== '');
  return above !== undefined && above.text.length > 20 && /[，、]/.test(above.text) && !endsSentence(above.text);
}

function firstLine(node: DraftNode): number {
  const own = node.lines[0]?.number;
  if (own !== undefined) return own;
  const [child] = node.children;
  return child === undefined ? 0 : firstLine(child);
}

function lastLine(node: DraftNode): number {
  const child = node.children.at(-1);
  return child === undefined ? (node.lines.at(-1)?.number ?? 0) : lastLine(child);
}
