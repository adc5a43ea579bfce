/** Parts a line into what stands glued to its ends and the pieces between. */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import { readAnnexHead } from './annex.ts';
import { RE_BLOCK_IN } from './cuts.ts';
import { FAMILIES } from './forms.ts';
import type { Glued } from './glued/line-ends.ts';
import { type MarkCandidate, NO_MARKS } from './mark-candidate.ts';
import { readMarks } from './marks.ts';
import type { Piece } from './piece.ts';
import { findRowCuts } from './row-cuts.ts';
import { type Trimmed, trimLine } from './trim.ts';

export interface Parted extends Trimmed {
  readonly head?: string | undefined;
  readonly foot?: string | undefined;
}

/** What a page left at the line's ends is no part of its text. */
export function partGlued(trimmed: Trimmed, glued: Glued | undefined): Parted {
  if (glued === undefined) return trimmed;
  const { lead, core, trail } = trimmed;
  const end = core.length - glued.foot;
  return {
    lead,
    core: core.slice(glued.head, end),
    trail,
    head: glued.head > 0 ? core.slice(0, glued.head) : undefined,
    foot: glued.foot > 0 ? core.slice(end) : undefined,
  };
}

export function aroundOf(head: string | undefined, foot: string | undefined): Pick<Piece, 'head' | 'foot'> {
  return { ...(head === undefined ? {} : { head }), ...(foot === undefined ? {} : { foot }) };
}

/** Puts the parts of a line, which begin at 0 and at `cuts`, behind `pieces`. */
export function pushParts(
  pieces: Piece[],
  line: SourceLine,
  { lead, core, trail, head, foot }: Parted,
  cuts: readonly number[],
): void {
  const at = pieces.length;
  const starts = [0, ...cuts];
  const row = findRowCuts(core);
  for (const [i, start] of starts.entries()) {
    const part = core.slice(start, starts[i + 1]);
    const [isFirst, isLast] = [i === 0, i === starts.length - 1];
    const place = { line, lead: isFirst ? lead : '', trail: isLast ? trail : '', isFirst, isLast };
    if (RE_BLOCK_HEAD.test(part) || (isFirst && RE_BLOCK_IN.test(core))) pieces.push(readBlock(part, place));
    else if (isFirst) pieces.push(readPart(part, place));
    else {
      const isWeak = !row.includes(start) && !RE_CELL_END.test(core.slice(0, start));
      pieces.push(readInnerPart(part, place, pieces.at(-1) as Piece, isWeak));
    }
  }
  const last = pieces.length - 1;
  pieces[at] = { ...(pieces[at] as Piece), ...aroundOf(head, undefined) };
  pieces[last] = { ...(pieces[last] as Piece), ...aroundOf(undefined, foot) };
}

/** Where a part stands in its line, with what stands around the line's text. */
type PartPlace = Pick<Piece, 'line' | 'lead' | 'trail' | 'isFirst' | 'isLast'>;

function readBlock(part: string, { line, lead, trail, isFirst, isLast }: PartPlace): Piece {
  const cut = trimLine(part);
  const isEmpty = cut.core === '';
  return {
    line,
    lead: lead + cut.lead,
    text: cut.core,
    trail: cut.trail + trail,
    isInner: false,
    isBlock: true,
    isFirst,
    isLast,
    marks: isEmpty ? NO_MARKS : readMarks(cut.core),
    annex: isEmpty ? undefined : readAnnexHead(cut.core),
  };
}

function readPart(part: string, { line, lead, trail, isFirst, isLast }: PartPlace): Piece {
  const text = part.replace(RE_SEPARATOR, '');
  const behind = part.slice(text.length) + trail;
  return { line, lead, text, trail: behind, isInner: false, isFirst, isLast, marks: readMarks(text), annex: undefined };
}

/** `isWeak`: nothing in front of it says that a mark stands here. */
function readInnerPart(part: string, place: PartPlace, before: Piece, isWeak: boolean): Piece {
  const piece = readPart(part, place);
  const isNamed = /^第/.test(piece.text) && /^\S{1,14}\s/.test(piece.text);
  return {
    ...piece,
    isInner: true,
    ...(isWeak && !isNamed ? { isWeak: true } : {}),
    marks: sureBehind(before, piece.marks),
  };
}

/** 第一条 inside a line may be quoted: it is sure only behind the chapter that it stands in, or where 第二条 follows. */
function sureBehind({ marks: [before] }: Piece, marks: readonly MarkCandidate[]): readonly MarkCandidate[] {
  if (before !== undefined && before.family.depth < FAMILIES.article.depth) return marks;
  return marks.map((mark) => (mark.family === FAMILIES.article ? { ...mark, certainty: 'possible' } : mark));
}

const RE_BLOCK_HEAD = /^<(?:p|div|br|h[1-6]|li|tr)[\s/>]/i;

/** What parts two cells, or two marks on one line. */
const RE_SEPARATOR = /\s*[|｜]?\s*$/;
const RE_CELL_END = /[|｜]\s*$/;
