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
import { readAnnexHead } from './annex.ts';
import { mendBroken } from './broken-words.ts';
import { findCuts } from './cuts.ts';
import { FAMILIES } from './forms.ts';
import { findGlued } from './glued/glued.ts';
import { aroundOf, type Parted, partGlued, pushParts } from './line-parts.ts';
import { type MarkCandidate, NO_MARKS } from './mark-candidate.ts';
import { readMarks } from './marks.ts';
import type { Piece } from './piece.ts';
import { mendTorn } from './torn-marks.ts';
import { chooseTrim, isTrimmed, type Trimmed, trimLine } from './trim.ts';

const NO_TEXT = { text: '', trail: '', isInner: false, isFirst: true, isLast: true, marks: NO_MARKS, annex: undefined };

/** In order, all lines; those of `tables` and `pictures`, by line number, are pieces without a text. */
export function readPieces(
  source: Pick<Source, 'lines' | 'encoding' | 'notes' | 'headline'>,
  tables: ReadonlyMap<number, SourceTable> = new Map(),
  pictures: ReadonlyMap<number, SourcePicture> = new Map(),
): Piece[] {
  const pieces: Piece[] = [];
  let above = '';
  const hasMatter = tables.size > 0 || pictures.size > 0;
  const isMatter = (line: number): boolean => hasMatter && (tables.has(line) || pictures.has(line));
  const trim = chooseTrim(source.lines);
  const isPlain = trim === trimLine;
  const coreOf = (text: string): string => (isPlain && isTrimmed(text) ? text : trim(text).core);
  const cores = source.lines.map(({ number, text }) => (isMatter(number) ? '' : coreOf(text)));
  const glued = findGlued(cores);
  const notes = new Set(source.notes);
  for (let i = 0; i < source.lines.length; i++) {
    const line = source.lines[i] as SourceLine;
    if (isMatter(line.number)) {
      const table = tables.get(line.number);
      const picture = pictures.get(line.number);
      const what = table === undefined ? { picture: picture as SourcePicture } : { table };
      pieces.push({ ...NO_TEXT, line, lead: line.text, ...what });
      continue;
    }
    const trimmed = partGlued(isWhole(line, cores[i]) ? whole(line) : trim(line.text), glued.get(i));
    const { core } = trimmed;
    const isNote = notes.has(line.number);
    const isBare = isNote || (source.encoding === 'docx' && core.includes('\t'));
    const cuts = core === '' || isBare ? NO_CUTS : findCuts(core);
    if (cuts.length > 0) pushParts(pieces, line, trimmed, cuts);
    else if (isNote) pieces.push({ ...readWhole(line, trimmed, true, above), annex: undefined });
    else if (line.number === source.headline)
      pieces.push({ ...readWhole(line, trimmed, isBare, above), isHeadline: true });
    else pieces.push(readWhole(line, trimmed, isBare, above));
    if (core !== '') above = core;
  }
  return mendBroken(mendTorn(pieces));
}

/** Nothing stands around the words of most lines. */
const isWhole = ({ text }: SourceLine, core: string | undefined): boolean => core?.length === text.length;
const whole = ({ text }: SourceLine): Trimmed => ({ lead: '', core: text, trail: '' });

const NO_CUTS: readonly number[] = [];

/** A line that is one piece. A row of Word's cells bears no marks, nor does a note. */
function readWhole(line: SourceLine, { lead, core, trail, head, foot }: Parted, isBare: boolean, above: string): Piece {
  const marks = core === '' || isBare ? NO_MARKS : readMarks(core);
  const piece: Piece = {
    line,
    lead,
    text: core,
    trail,
    isInner: false,
    isFirst: true,
    isLast: true,
    marks: marks[0]?.family === FAMILIES.half ? withoutClosing(marks, above) : marks,
    annex: core === '' ? undefined : readAnnexHead(core),
  };
  return head === undefined && foot === undefined ? piece : { ...piece, ...aroundOf(head, foot) };
}

/** What half a bracket closes may have been opened in the line above: `…（见附件` / `1）`. */
function withoutClosing(marks: readonly MarkCandidate[], above: string): readonly MarkCandidate[] {
  return leavesOpen(above.slice(-OPEN_REACH)) ? marks.filter(({ family }) => family !== FAMILIES.half) : marks;
}

/** How far from its end a line is looked at for a bracket. */
const OPEN_REACH = 200;

function leavesOpen(text: string): boolean {
  return (
    Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) > Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'))
  );
}
