/**
 * Cuts the lines into pieces, each of which may open with a mark, and files what each says of itself: once, without a
 * look at any other line. Nobody reads a mark from raw text afterwards.
 *
 *     第七章 法律责任 第四十二条 有下列…        two pieces: a chapter and its first article
 *     …视为单建地下空间。 第四条 地下…          an article behind the end of the one before
 *     一、抓好栽植 | 1.备足树苗 | 农办          marks that open cells
 *
 * Where the numbering makes no mark of a piece inside a line, it stays a part of the piece before it.
 */
import type { Source, SourceLine } from '../../../src/model/plan/source.ts';
import type { SourcePicture } from '../../../src/model/plan/source-picture.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import { type AnnexHead, readAnnexHead } from './annex.ts';
import { findGlued, type Glued } from './glued.ts';
import { type MarkCandidate, readMarks } from './marks.ts';
import { type Trimmed, trimLine } from './trim.ts';

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
  /** Its mark is torn: it ends in the next line that is not blank. */
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
  source: Pick<Source, 'lines' | 'encoding'>,
  tables: ReadonlyMap<number, SourceTable> = new Map(),
  pictures: ReadonlyMap<number, SourcePicture> = new Map(),
): Piece[] {
  const pieces: Piece[] = [];
  let above = '';
  const glued = findGlued(source.lines.filter(({ number }) => !tables.has(number) && !pictures.has(number)));
  for (const line of source.lines) {
    const table = tables.get(line.number);
    const picture = pictures.get(line.number);
    if (table !== undefined || picture !== undefined) {
      const what = table === undefined ? { picture: picture as SourcePicture } : { table };
      pieces.push({ ...NO_TEXT, line, lead: line.text, ...what });
      continue;
    }
    const { lead, core, trail, ...around } = partGlued(trimLine(line.text), glued.get(line.number));
    const isRow = source.encoding === 'docx' && core.includes('\t');
    const cuts = core === '' || isRow ? [] : findCuts(core);
    if (cuts.length === 0) {
      const marks = core === '' || isRow ? NO_MARKS : readMarks(core);
      pieces.push({
        line,
        lead,
        text: core,
        trail,
        ...around,
        isInner: false,
        isFirst: true,
        isLast: true,
        marks: leavesOpen(above) ? marks.filter(({ family }) => family.name !== '1)') : marks,
        annex: core === '' ? undefined : readAnnexHead(core),
      });
    } else {
      const at = pieces.length;
      pushParts(pieces, line, lead, core, trail, cuts);
      giveAround(pieces, at, around);
    }
    if (core !== '') above = core.slice(-200);
  }
  return mendTorn(pieces);
}

type Around = Pick<Piece, 'head' | 'foot'>;

/** What a page left at the line's ends is no part of its text. */
function partGlued({ lead, core, trail }: Trimmed, glued: Glued | undefined): Trimmed & Around {
  if (glued === undefined) return { lead, core, trail };
  const end = core.length - glued.foot;
  return {
    lead,
    core: core.slice(glued.head, end),
    trail,
    ...(glued.head > 0 ? { head: core.slice(0, glued.head) } : {}),
    ...(glued.foot > 0 ? { foot: core.slice(end) } : {}),
  };
}

function giveAround(pieces: Piece[], at: number, { head, foot }: Around): void {
  const last = pieces.length - 1;
  if (head !== undefined) pieces[at] = { ...(pieces[at] as Piece), head };
  if (foot !== undefined) pieces[last] = { ...(pieces[last] as Piece), foot };
}

const RE_TORN = /^(?:[(（]|[(（][一二三四五六七八九十0-9]{1,3}|第|第[一二三四五六七八九十百]{1,5})$/;

/** A mark over two lines: `（` `三）改革开放`. */
function mendTorn(pieces: Piece[]): Piece[] {
  for (const [i, piece] of pieces.entries()) {
    if (piece.text.length > 7 || !RE_TORN.test(piece.text)) continue;
    const next = pieces.findIndex(({ text }, j) => j > i && j <= i + 3 && text !== '');
    const rest = pieces[next];
    if (rest === undefined) continue;
    const marks = readMarks(piece.text + rest.text.slice(0, 40)).filter(({ certainty }) => certainty === 'sure');
    if (marks.length === 0) continue;
    pieces[i] = { ...piece, marks, isTorn: true };
    pieces[next] = { ...rest, marks: NO_MARKS };
  }
  return pieces;
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
  lead: string,
  core: string,
  trail: string,
  cuts: readonly number[],
): void {
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
      marks: readMarks(text),
      annex: undefined,
    });
  }
}

const RE_BLOCK_HEAD = /^<(?:p|div|br|h[1-6]|li|tr)[\s/>]/i;
const RE_BLOCK_IN = /<(?:p|div|br|h[1-6]|li|tr)[\s/>]/i;
const RE_BLOCK = /<(?:p|div|br|h[1-6]|li|tr)(?:\s[^<>]{0,300})?\/?>/gi;
/** More in one line are no paragraphs. */
const BLOCKS = 2000;

/** What parts two cells, or two marks on one line. */
const RE_SEPARATOR = /[\s\u3000]*[|｜]?[\s\u3000]*$/;
const RE_CELL = /[|｜]\s*/g;
const NUMERAL = '[〇○零一二三四五六七八九十百千0-9]{1,9}';
const RE_ARTICLE_BEHIND = new RegExp(
  `(?<=[。；！？：]\\s{0,4}|[”』）)]\\s{1,4})第${NUMERAL}条(?:之${NUMERAL})?(?=[\\s\\u3000])`,
  'g',
);
const RE_ARTICLE_IN_CHAPTER = new RegExp(
  `^(?=第${NUMERAL}[编章节])[^。；]{3,60}?[\\s\\u3000](第${NUMERAL}[章节条](?:之${NUMERAL})?)(?=[\\s\\u3000])`,
);
/** 目录 stands at the end of a line of the title page, or behind the page number of the one before. */
const RE_CONTENTS_GLUED = /(?:[。）)]|[\u4e00-\u9fff]|^[IVXivx0-9]{1,4})[\s\u3000]*(目[\s\u3000]+录)$/;
/** A mark behind the end of a sentence or clause: a line break may be lost. */
const RE_WEAK = new RegExp(
  `(?<=[。；][\\s\\u3000]{0,4})(?:[(（]${'[一二三四五六七八九十]{1,3}'}[)）]|第${NUMERAL}条(?=[\\u4e00-\\u9fff])|[0-9]{1,3}[.．](?=[\\u4e00-\\u9fff]))`,
  'g',
);
const RE_CAN_HOLD = /[。；][\s\u3000]{0,4}[(（第0-9]/;
/** Where a line of many cells ends to be looked at. */
const CELLS = 12;

/** The offsets at which another mark may begin. */
function findCuts(core: string): number[] {
  const cuts = new Set<number>();
  if (core.includes('<') && RE_BLOCK_IN.test(core)) {
    for (const { index } of core.matchAll(RE_BLOCK)) if (cuts.size < BLOCKS) cuts.add(index);
    return [...cuts].filter((at) => at > 0);
  }
  const contents = RE_CONTENTS_GLUED.exec(core);
  if (contents !== null) cuts.add(core.length - (contents[1] as string).length);
  if (RE_CAN_HOLD.test(core)) for (const { index } of core.matchAll(RE_WEAK)) if (cuts.size < CELLS) cuts.add(index);
  if (core.includes('|') || core.includes('｜')) {
    for (const match of core.matchAll(RE_CELL)) {
      if (cuts.size >= CELLS) break;
      const at = match.index + match[0].length;
      if (readMarks(core.slice(at, at + 40)).some(({ certainty }) => certainty === 'sure')) cuts.add(at);
    }
  }
  if (core.includes('第') && core.includes('条')) {
    for (const { index } of core.matchAll(RE_ARTICLE_BEHIND)) cuts.add(index);
  }
  for (let from = 0; ; ) {
    const chapter = RE_ARTICLE_IN_CHAPTER.exec(core.slice(from, from + 120));
    if (chapter === null) break;
    from += chapter[0].length - (chapter[1] as string).length;
    cuts.add(from);
  }
  return [...cuts].filter((at) => at > 0).sort((a, b) => a - b);
}
