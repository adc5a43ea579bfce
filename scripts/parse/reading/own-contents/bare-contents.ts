/**
 * Finds a document's own 目录 where the word itself is lost: rows of headings at the first number, of which nearly all
 * come again behind, the first of them where the text begins.
 *
 *     滨河镇绿化规划
 *     一、形势          1
 *     二、任务          3
 *     三、保障          9
 *     近年来，……               the text: no heading
 *     一、形势                  … and here they come again
 */
import type { Piece } from '../../facts/piece.ts';
import { LinesBehind } from '../behind.ts';
import { type OwnContents, readOwnContents } from './own-contents.ts';
import { formsOf, type Listed, readListed } from './own-listed.ts';

/** Fewer headings may well be said twice. */
const LEAST_LISTED = 3;
/** What share of them must come again: of those with a page, and of others. */
const AGAIN_PAGED = 0.5;
const AGAIN = 0.8;

/** Undefined where there is none. Its `start` is its first entry. */
export function findBareContents(pieces: readonly Piece[]): OwnContents | undefined {
  const first = pieces.findIndex(({ marks }) => marks.some(({ certainty }) => certainty === 'sure'));
  if (first < 0 || !opensRow(pieces, first)) return undefined;
  const behind = new LinesBehind(pieces, first + 1);
  const { cost, end, wrapped, next } = readOwnContents(pieces, first - 1, behind);
  const listed = pieces.slice(first, end).flatMap((piece, i) => {
    const entry = piece.text === '' ? undefined : readListed(piece, first + i);
    return entry === undefined ? [] : [entry];
  });
  const again = listed.filter((entry) => comesAgain(entry, end, behind));
  const paged = listed.filter(({ hasPage }) => hasPage).length;
  const share = paged * 2 > listed.length ? AGAIN_PAGED : AGAIN;
  const isContents =
    listed.length >= LEAST_LISTED &&
    again.length >= listed.length * share &&
    again[0]?.at === first &&
    end < pieces.length;
  return isContents ? { start: first, first, end, cost, wrapped, next } : undefined;
}

/** It is number 1, and the next lines are headings, too: in most files the first number opens a text. */
function opensRow(pieces: readonly Piece[], first: number): boolean {
  if (pieces[first]?.marks[0]?.mark.ordinal !== 1) return false;
  let lines = 0;
  for (let i = first; i < pieces.length && lines < LEAST_LISTED; i++) {
    const piece = pieces[i] as Piece;
    if (piece.text === '') continue;
    if (readListed(piece, i) === undefined) return false;
    lines += 1;
  }
  return true;
}

/** Behind the 目录. */
const comesAgain = ({ key }: Listed, end: number, behind: LinesBehind): boolean =>
  formsOf(key).some((form) => behind.has(form, end - 1) || behind.hasHead(form, end - 1)) ||
  behind.hasWrapped(key, end - 1);
