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
    const text = part.replace(RE_SEPARATOR, '');
    const isLast = i === starts.length - 1;
    const isBlock = RE_BLOCK_HEAD.test(part);
    if (isBlock || (i === 0 && RE_BLOCK_IN.test(core))) {
      const cut = trimLine(part);
      pieces.push({
        line,
        lead: (i === 0 ? lead : '') + cut.lead,
        text: cut.core,
        trail: cut.trail + (isLast ? trail : ''),
        isInner: false,
        isBlock: true,
        isFirst: i === 0,
        isLast,
        marks: cut.core === '' ? NO_MARKS : readMarks(cut.core),
        annex: cut.core === '' ? undefined : readAnnexHead(cut.core),
      });
      continue;
    }
    pieces.push({
      line,
      lead: i === 0 ? lead : '',
      text,
      trail: part.slice(text.length) + (isLast ? trail : ''),
      isInner: i > 0,
      ...(i > 0 &&
      !row.includes(start) &&
      !/[|｜]$/.test(core.slice(0, start).trimEnd()) &&
      !(/^第/.test(text) && /^\S{1,14}\s/.test(text))
        ? { isWeak: true }
        : {}),
      isFirst: i === 0,
      isLast,
      marks: i === 0 ? readMarks(text) : readInner(text, pieces.at(-1) as Piece),
      annex: undefined,
    });
  }
  const last = pieces.length - 1;
  pieces[at] = { ...(pieces[at] as Piece), ...aroundOf(head, undefined) };
  pieces[last] = { ...(pieces[last] as Piece), ...aroundOf(undefined, foot) };
}

/** 第一条 inside a line may be quoted: it is sure only behind the chapter that it stands in, or where 第二条 follows. */
function readInner(text: string, { marks: [before] }: Piece): readonly MarkCandidate[] {
  if (before !== undefined && before.family.depth < FAMILIES.article.depth) return readMarks(text);
  return readMarks(text).map((mark) => (mark.family === FAMILIES.article ? { ...mark, certainty: 'possible' } : mark));
}

const RE_BLOCK_HEAD = /^<(?:p|div|br|h[1-6]|li|tr)[\s/>]/i;

/** What parts two cells, or two marks on one line. */
const RE_SEPARATOR = /\s*[|｜]?\s*$/;
