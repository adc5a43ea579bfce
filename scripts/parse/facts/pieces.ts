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
import { type AnnexHead, readAnnexHead } from './annex.ts';
import { type MarkCandidate, readMarks } from './marks.ts';
import { trimLine } from './trim.ts';

export interface Piece {
  readonly line: SourceLine;
  readonly lead: string;
  /** Without the spaces around it; empty where the line is blank. */
  readonly text: string;
  readonly trail: string;
  /** Whether it begins inside its line, or another begins behind it there. */
  readonly isInner: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly marks: readonly MarkCandidate[];
  readonly annex: AnnexHead | undefined;
}

const NO_MARKS: readonly MarkCandidate[] = [];

export function readPieces(source: Pick<Source, 'lines' | 'encoding'>): Piece[] {
  const pieces: Piece[] = [];
  let above = '';
  for (const line of source.lines) {
    const { lead, core, trail } = trimLine(line.text);
    const isRow = source.encoding === 'docx' && core.includes('\t');
    const cuts = core === '' || isRow ? [] : findCuts(core);
    if (cuts.length === 0) {
      const marks = core === '' || isRow ? NO_MARKS : readMarks(core);
      pieces.push({
        line,
        lead,
        text: core,
        trail,
        isInner: false,
        isFirst: true,
        isLast: true,
        marks: leavesOpen(above) ? marks.filter(({ family }) => family.name !== '1)') : marks,
        annex: core === '' ? undefined : readAnnexHead(core),
      });
    } else pushParts(pieces, line, lead, core, trail, cuts);
    if (core !== '') above = core.slice(-200);
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
    pieces.push({
      line,
      lead: i === 0 ? lead : '',
      text,
      trail: part.slice(text.length) + (isLast ? trail : ''),
      isInner: i > 0,
      isFirst: i === 0,
      isLast,
      marks: readMarks(text),
      annex: undefined,
    });
  }
}

/** What parts two cells, or two marks on one line. */
const RE_SEPARATOR = /[\s\u3000]*[|｜]?[\s\u3000]*$/;
const RE_CELL = /[|｜]\s*/g;
const NUMERAL = '[〇○零一二三四五六七八九十百千0-9]{1,9}';
const RE_ARTICLE_BEHIND = new RegExp(`(?<=[。；！？：”』）)]\\s{0,4})第${NUMERAL}条(?:之${NUMERAL})?(?=[\\s\\u3000])`, 'g');
const RE_ARTICLE_IN_CHAPTER = new RegExp(
  `^(?=第${NUMERAL}[编章节])[^。；]{3,60}?[\\s\\u3000](第${NUMERAL}[章节条](?:之${NUMERAL})?)(?=[\\s\\u3000])`,
);
/** Where a line of many cells ends to be looked at. */
const CELLS = 12;

/** The offsets at which another mark may begin. */
function findCuts(core: string): number[] {
  const cuts = new Set<number>();
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
