/**
 * Cuts the lines into pieces, each of which may open with a mark, and files what each says of itself: once, without a
 * look at any other line. Nobody reads a mark from raw text afterwards.
 *
 *     第七章 法律责任 第四十二条 有下列…        two pieces: a chapter and its first article (see cuts.ts)
 *
 * Where the numbering makes no mark of a piece inside a line, it stays a part of the piece before it.
 */
import type { Source, SourceLine } from '../../../src/model/plan/source.ts';
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { type AnnexHead, readAnnexHead } from './annex.ts';
import { findCuts, RE_BLOCK_IN } from './cuts.ts';
import { FAMILIES } from './forms.ts';
import { findGlued, type Glued } from './glued/glued.ts';
import { type MarkCandidate, readMarks } from './marks.ts';
import { mendTorn } from './torn-marks.ts';
import { isQuoted, type Trimmed, trimLine, trimQuoted } from './trim.ts';

export interface Piece {
  readonly line: SourceLine;
  readonly lead: string;
  /** Without the spaces around it; empty where the line is blank. */
  readonly text: string;
  readonly trail: string;
  /** Page numbers and running heads glued to the line's ends, between its spaces and its text. */
  readonly head?: string;
  readonly foot?: string;
  /** Whether it begins inside its line, or another begins behind it there. */
  readonly isInner: boolean;
  /** A paragraph of its own inside its line: HTML parts them. */
  readonly isBlock?: boolean;
  /** The form alone does not show that a mark stands inside the line: only a gap in the numbers does. */
  readonly isWeak?: boolean;
  /** Its mark is torn, or alone on the line: it goes on in the next line that is not blank. */
  readonly isTorn?: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly marks: readonly MarkCandidate[];
  readonly annex: AnnexHead | undefined;
  /** The table that the line is of. To whoever reads the text around it the line is blank. */
  readonly table?: SourceTable;
  /** The picture that the line stands for. It is blank likewise. */
  readonly picture?: SourcePicture;
}

const NO_MARKS: readonly MarkCandidate[] = [];
const NO_TEXT = { text: '', trail: '', isInner: false, isFirst: true, isLast: true, marks: NO_MARKS, annex: undefined };

export function readPieces(
  source: Pick<Source, 'lines' | 'encoding' | 'notes'>,
  tables: ReadonlyMap<number, SourceTable> = new Map(),
  pictures: ReadonlyMap<number, SourcePicture> = new Map(),
): Piece[] {
  const pieces: Piece[] = [];
  let above = '';
  const isMatter = (line: number): boolean => tables.has(line) || pictures.has(line);
  const trim = isQuoted(source.lines) ? trimQuoted : trimLine;
  const glued = findGlued(source.lines.map(({ number, text }) => (isMatter(number) ? '' : trim(text).core)));
  const notes = new Set(source.notes);
  for (let i = 0; i < source.lines.length; i++) {
    const line = source.lines[i] as SourceLine;
    const table = tables.get(line.number);
    const picture = pictures.get(line.number);
    if (table !== undefined || picture !== undefined) {
      const what = table === undefined ? { picture: picture as SourcePicture } : { table };
      pieces.push({ ...NO_TEXT, line, lead: line.text, ...what });
      continue;
    }
    const trimmed = partGlued(trim(line.text), glued.get(i));
    const { core } = trimmed;
    const isNote = notes.has(line.number);
    const isBare = isNote || (source.encoding === 'docx' && core.includes('\t'));
    const cuts = core === '' || isBare ? NO_CUTS : findCuts(core);
    if (cuts.length > 0) pushParts(pieces, line, trimmed, cuts);
    else if (isNote) pieces.push({ ...readWhole(line, trimmed, true, above), annex: undefined });
    else pieces.push(readWhole(line, trimmed, isBare, above));
    if (core !== '') above = core;
  }
  return mendTorn(pieces);
}

const NO_CUTS: readonly number[] = [];

/** A line that is one piece. A row of Word's cells bears no marks, nor does a note. */
function readWhole(line: SourceLine, { lead, core, trail, head, foot }: Parted, isBare: boolean, above: string): Piece {
  const read = core === '' || isBare ? NO_MARKS : readMarks(core);
  const isHalf = read.some(({ family }) => family === FAMILIES.half) && leavesOpen(above.slice(-OPEN_REACH));
  const piece: Piece = {
    line,
    lead,
    text: core,
    trail,
    isInner: false,
    isFirst: true,
    isLast: true,
    marks: isHalf ? read.filter(({ family }) => family !== FAMILIES.half) : read,
    annex: core === '' ? undefined : readAnnexHead(core),
  };
  return head === undefined && foot === undefined ? piece : { ...piece, ...aroundOf(head, foot) };
}

/** How far from its end a line is looked at for a bracket. */
const OPEN_REACH = 200;

interface Parted extends Trimmed {
  readonly head?: string | undefined;
  readonly foot?: string | undefined;
}

/** What a page left at the line's ends is no part of its text. */
function partGlued(trimmed: Trimmed, glued: Glued | undefined): Parted {
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

function aroundOf(head: string | undefined, foot: string | undefined): Pick<Piece, 'head' | 'foot'> {
  return { ...(head === undefined ? {} : { head }), ...(foot === undefined ? {} : { foot }) };
}

/** What half a bracket closes may have been opened in the line above: `…（见附件` / `1）`. */
function leavesOpen(text: string): boolean {
  return (
    Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) > Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'))
  );
}

function pushParts(
  pieces: Piece[],
  line: SourceLine,
  { lead, core, trail, head, foot }: Parted,
  cuts: readonly number[],
): void {
  const at = pieces.length;
  const starts = [0, ...cuts];
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
      ...(i > 0 && !/[|｜]$/.test(core.slice(0, start).trimEnd()) && !(/^第/.test(text) && /^\S{1,14}\s/.test(text))
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
