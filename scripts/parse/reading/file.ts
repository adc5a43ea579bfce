/**
 * Tells what a file is: the cheapest of its readings.
 *
 *     compilation      a 目录 lists plans, whose titles come again in front of their bodies
 *     own-contents     a 目录 lists the headings of the one document it belongs to
 *     own-contents     the same without the word 目录, where its headings come again
 *     documents        no 目录, or none that lists anything: one document, or several in a row
 */
import type { Piece } from '../facts/piece.ts';
import { type DraftNode, draft } from '../node.ts';
import { WEIGHTS } from '../weights.ts';
import { LinesBehind } from './behind.ts';
import { drawCompilation, readCompilation } from './compilation/compilation.ts';
import { readRows } from './compilation/rows.ts';
import { readDocuments } from './documents.ts';
import { readDocumentsOf, type TextContext } from './one-plan.ts';
import { findBareContents } from './own-contents/bare-contents.ts';
import { isContentsHeading } from './own-contents/contents-heading.ts';
import { readWithContents } from './own-contents/document-with-contents.ts';
import { readOwnContents } from './own-contents/own-contents.ts';

interface FileReading {
  readonly why: string;
  readonly cost: number;
  readonly draw: () => DraftNode[];
}

/** The root of the tree. */
export function readFile(pieces: readonly Piece[], context: TextContext): DraftNode {
  const readings = listReadings(pieces, context).sort((a, b) => a.cost - b.cost);
  const [best, second] = readings as [FileReading, FileReading | undefined];
  const root = Object.assign(draft('compilation'), { children: best.draw() });
  const next = second === undefined ? undefined : { why: second.why, more: second.cost - best.cost };
  root.evidence = { why: best.why, weight: best.cost, ...(next === undefined ? {} : { next }) };
  return root;
}

function listReadings(pieces: readonly Piece[], context: TextContext): FileReading[] {
  const documents = { why: 'documents', cost: 0, draw: () => readDocumentsOf(pieces, context) };
  const at = pieces.findIndex(
    ({ text, line }) => isContentsHeading(text) && context.overruled.get(line.number) === undefined,
  );
  if (at < 0) return [documents, ...listBare(pieces, context)];
  const behind = new LinesBehind(pieces, at + 1);
  const own = readOwnContents(pieces, at, behind);
  const rest = pieces.slice(own.end);
  const hasText = rest.some(({ text }) => text !== '');
  const isOfMany = rest.some(({ text }) => isContentsHeading(text));
  return [
    { ...documents, cost: WEIGHTS.contentsInText },
    {
      why: 'own-contents',
      cost: own.cost + (hasText ? 0 : WEIGHTS.ownOfNoText) + (isOfMany ? WEIGHTS.ownOfMany : 0),
      draw: () => [readWithContents(pieces, own, context)],
    },
    ...listCompilation(pieces, at, behind, context),
  ];
}

/** A 目录 without the word: of one document, since each of several would have its own. */
function listBare(pieces: readonly Piece[], context: TextContext): FileReading[] {
  const own = findBareContents(pieces);
  if (own === undefined) return [];
  const around = [...pieces.slice(0, own.start), ...pieces.slice(own.end)];
  if (readDocuments(around, { isOne: false, overruled: context.overruled }).length > 1) return [];
  return [{ why: 'own-contents', cost: -1, draw: () => [readWithContents(pieces, own, context)] }];
}

/** No compilation's 目录 stands inside a line. */
function listCompilation(
  pieces: readonly Piece[],
  at: number,
  behind: LinesBehind,
  context: TextContext,
): FileReading[] {
  if (pieces[at]?.isFirst !== true || pieces[at]?.isLast !== true) return [];
  const rows = readRows(pieces);
  const reading = readCompilation(rows, rows.indexOf(at), behind);
  return [{ why: 'compilation', cost: reading.cost, draw: () => drawCompilation(rows, reading, context) }];
}
