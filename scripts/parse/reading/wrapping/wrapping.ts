/**
 * Tells whether a file is wrapped: many of its lines stop in mid-sentence, all of them as wide as the page; and how it
 * parts paragraphs: by a blank behind their last line, by an indent, by a blank line.
 */
import { isPageNumber } from '../../facts/furniture.ts';
import { isAddressee } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { endsSentence, widthOf } from '../../facts/sentence.ts';
import { rankTitle } from '../../facts/title-words.ts';
import { BOUNDS } from '../../weights.ts';

/** How a file's lines are wrapped; all its parts are wrapped the same way. */
export interface Wrapping {
  /** How many characters a full line has. */
  readonly width: number;
  /** Paragraphs end in a blank. */
  readonly byTrail: boolean;
  /** Paragraphs begin with an indent. */
  readonly byIndent: boolean;
  /** A blank line parts paragraphs. */
  readonly byBlank: boolean;
}

/** What a heading seldom has inside, and most lines of running text do. */
const RE_CLAUSES = /[，。；：,;:]/;

/** How the file is wrapped; undefined where it is not. */
export function findWrapping(pieces: readonly Piece[]): Wrapping | undefined {
  if (!mayBeWrapped(pieces)) return undefined;
  const filled = pieces.filter(isFilled);
  const open = findOpen(filled);
  if (open.length < BOUNDS.wrappedLines) return undefined;
  const widths = filled.map(widthOfLine);
  // Headings and the names of standards are open, too, but of any width.
  const running = open.filter(({ at }) => RE_CLAUSES.test((filled[at] as Piece).text));
  const sorted = (running.length < BOUNDS.wrappedLines ? open : running)
    .map(({ width }) => width)
    .toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length / 2)] as number;
  const isFull = (line: OpenLine): boolean => Math.abs(line.width - width) <= BOUNDS.wrappedSlack;
  const filling = open.filter(isFull);
  const full = filling.length;
  const astray = running.filter((line) => !isFull(line)).length;
  const wider = widths.filter((w) => w > width + BOUNDS.wrappedSlack + 2).length;
  if (full < BOUNDS.wrappedLines || full < (full + astray) * 0.6 || wider > filled.length * 0.15) return undefined;
  const wide = filled.filter(({ text }) => widthOf(text) >= BOUNDS.wrappedLeast).length;
  if (full < wide * 0.2 || areHeadings(filling, filled)) return undefined;
  return {
    width,
    byTrail: marksEnds(filled),
    byIndent: marksStarts(filled, widths, width),
    byBlank: partsByBlanks(pieces, width),
  };
}

/** The spaces in front of a line's words, behind what a page left there. */
const indentOf = ({ lead, head }: Piece): string => head?.slice(head.trimEnd().length) ?? lead;

/** Those behind them, in front of what a page left there. */
export const endOf = ({ trail, foot }: Piece): string => foot?.slice(0, foot.length - foot.trimStart().length) ?? trail;

export const isIndented = (piece: Piece): boolean => /^[ \u3000\t]{2,}|^\u3000/.test(indentOf(piece));

/** Neither blank nor a line of a 目录. */
const isFilled = ({ text }: Piece): boolean => text !== '' && !RE_LEADER.test(text) && !RE_PAGED.test(text);
const RE_LEADER = /[.．·…⋯] ?[.．·…⋯] ?[.．·…⋯]/;
/** Nothing but a space leads to its page: `市水务局2024年工作要点　11`. */
const RE_PAGED = /^[^，。；：]{1,60}\s[0-9０-９]{1,4}$/;

/** Whether enough lines stop in mid-sentence. In most files few do: of the others nothing is looked at. */
function mayBeWrapped(pieces: readonly Piece[]): boolean {
  let open = 0;
  let above: Piece | undefined;
  for (const piece of pieces) {
    const isOpen = !endsSentence(piece.text) && isOpenWidth(piece);
    if ((above === undefined && !isOpen) || !isFilled(piece)) continue;
    if (above !== undefined && !isParted(above, piece)) open += 1;
    if (open >= BOUNDS.wrappedLines) return true;
    above = isOpen ? piece : undefined;
  }
  return false;
}

/** No text is wider than it has characters. */
const isOpenWidth = (piece: Piece): boolean =>
  piece.text.length >= BOUNDS.wrappedLeast &&
  widthOf(piece.text) >= BOUNDS.wrappedLeast &&
  widthOfLine(piece) <= BOUNDS.wrappedMost;

interface OpenLine {
  readonly at: number;
  readonly width: number;
}

const widthOfLine = ({ text, lead }: Piece): number => widthOf(text) + widthOf(lead);

/** The lines that stop in mid-sentence, as wide as one that is printed may be. */
function findOpen(filled: readonly Piece[]): OpenLine[] {
  const open: OpenLine[] = [];
  // Only what has a line to go on with is broken off.
  for (let at = 0; at < filled.length - 1; at++) {
    const piece = filled[at] as Piece;
    if (endsSentence(piece.text)) continue;
    const own = widthOf(piece.text);
    const width = own + widthOf(piece.lead);
    if (own >= BOUNDS.wrappedLeast && width <= BOUNDS.wrappedMost && !isParted(piece, filled[at + 1] as Piece))
      open.push({ at, width });
  }
  return open;
}

function isParted(above: Piece, next: Piece): boolean {
  return (
    next.marks.some(({ certainty }) => certainty === 'sure') ||
    rankTitle(above.text) === 'strong' ||
    isAddressee(next.text) ||
    RE_LABEL.test(next.text)
  );
}

/** `责任单位：…` goes on with nothing. */
const RE_LABEL = /^(?:责任|牵头|配合|主办|协办|完成)(?:单位|部门|科室|领导|人|时限|时间)[：:]/;

/** Headings of one width: most have no clauses or a number in front, and none goes on in another line as wide. */
function areHeadings(lines: readonly OpenLine[], filled: readonly Piece[]): boolean {
  const running = lines.filter(
    ({ at }, i) =>
      RE_CLAUSES.test((filled[at] as Piece).text) || lines[i - 1]?.at === at - 1 || lines[i + 1]?.at === at + 1,
  );
  const unmarked = running.filter(({ at }) =>
    (filled[at] as Piece).marks.every(({ certainty }) => certainty !== 'sure'),
  );
  return running.length * 2 < lines.length || unmarked.length < lines.length * BOUNDS.wrappedUnmarked;
}

/** Lines that stop in mid-sentence bear no blank, those that end a sentence do. */
function marksEnds(filled: readonly Piece[]): boolean {
  const open = filled.filter(({ text }) => !endsSentence(text));
  const ended = filled.filter(({ text }) => /[。；]$/.test(text));
  const bears = (some: readonly Piece[]): number => some.filter((piece) => endOf(piece) !== '').length;
  return ended.length > 2 && bears(open) < open.length * 0.3 && bears(ended) > ended.length * 0.6;
}

/** Lines behind an open one have no indent, most others do. */
function marksStarts(filled: readonly Piece[], widths: readonly number[], width: number): boolean {
  let [goingOn, indented, starts, startsIndented] = [0, 0, 0, 0];
  for (const [i, piece] of filled.entries()) {
    const above = filled[i - 1];
    if (above === undefined) continue;
    const isSetIn = isIndented(piece);
    if (!endsSentence(above.text) && (widths[i - 1] as number) >= width - BOUNDS.wrappedSlack) {
      goingOn += 1;
      if (isSetIn) indented += 1;
    } else if (endsSentence(above.text)) {
      starts += 1;
      if (isSetIn) startsIndented += 1;
    }
  }
  return starts > 1 && startsIndented > starts * 0.4 && indented < goingOn * 0.2;
}

/** Behind a full line seldom stands a blank one, behind most others does. Page numbers are no lines of the text. */
function partsByBlanks(all: readonly Piece[], width: number): boolean {
  const pieces = all.filter(({ text }) => !isPageNumber(text));
  let [full, fullParted, short, shortParted] = [0, 0, 0, 0];
  for (let i = 0; i < pieces.length - 1; i++) {
    const piece = pieces[i] as Piece;
    if (piece.text === '') continue;
    const isParted = pieces[i + 1]?.text === '';
    if (widthOfLine(piece) >= width - BOUNDS.wrappedSlack) {
      full += 1;
      if (isParted) fullParted += 1;
    } else {
      short += 1;
      if (isParted) shortParted += 1;
    }
  }
  return short > 2 && shortParted > short * 0.9 && fullParted < full * BOUNDS.wrappedFullEnds;
}
