/**
 * Tells the heads of annexes from lists of annexes and from labels:
 *
 *     附件：1.任务分解表        a list: a signoff, the end, or the annexes themselves come behind it
 *           2.责任单位名单
 *     XX市教育局
 *     2024年3月5日
 *     附件1                    a head
 *     任务分解表
 */
import { isAppendix } from '../../facts/annex.ts';
import { readMarks } from '../../facts/marks.ts';
import { isDate, isIssuer, isIssuerAndDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { BOUNDS } from '../../weights.ts';

export interface AnnexLines {
  /** The indexes of the pieces that open an annex. */
  readonly heads: Set<number>;
  /** … and of those that list annexes. */
  readonly lists: ReadonlySet<number>;
}

/** By index of piece. `isTaken` are pieces that the numbering has as marks: they head nothing. */
export function findAnnexes(pieces: readonly Piece[], isTaken: (i: number) => boolean): AnnexLines {
  const at: number[] = [];
  for (let i = 0; i < pieces.length; i++) if (pieces[i]?.annex !== undefined && !isTaken(i)) at.push(i);
  const heads = new Set<number>();
  const lists = new Set<number>();
  for (const [k, i] of at.entries()) {
    if (isList(pieces, i, at.slice(k + 1, k + BOUNDS.annexList))) for (const j of listFrom(pieces, i)) lists.add(j);
    else heads.add(i);
  }
  return { heads, lists };
}

/** The lines of a list: its head, and those that go on counting from its first entry. */
function listFrom(pieces: readonly Piece[], i: number): number[] {
  const title = pieces[i]?.annex?.title ?? '';
  const lines = [i];
  let before = title === '' ? undefined : readMarks(title)[0];
  for (let j = i + 1; j < pieces.length; j++) {
    const piece = pieces[j] as Piece;
    if (piece.text === '') continue;
    const [mark] = piece.marks;
    if (mark === undefined || piece.text.length > 80 || /[。；]$/.test(piece.text)) break;
    const goesOn =
      before === undefined
        ? lines.length === 1 && title === '' && mark.mark.ordinal === 1
        : mark.mark.ordinal === before.mark.ordinal + 1 && mark.family === before.family;
    if (!goesOn) break;
    before = mark;
    lines.push(j);
  }
  return lines;
}

function isList(pieces: readonly Piece[], i: number, later: readonly number[]): boolean {
  const head = pieces[i]?.annex;
  if (head === undefined) return true;
  if (isAppendix(head)) return !opensNumbers(pieces, i);
  const hasColon = /[:：]/.test(head.gap);
  const behind = nextFilled(pieces, i + 1);
  if (hasColon && head.title === '' && isPlainList(pieces, i)) return true;
  if (behind === undefined) return hasColon || head.title !== '';
  const nextAnnex = pieces[behind]?.annex;
  // 附件1：… 附件2：… on a row hold nothing.
  if (nextAnnex !== undefined && head.title !== '' && nextAnnex.ordinal !== head.ordinal) return true;
  if (nextAnnex !== undefined && hasColon) return true;
  const own = head.title === '' ? undefined : readMarks(head.title)[0];
  const next = pieces[behind]?.marks[0];
  if (
    own !== undefined &&
    next !== undefined &&
    next.family === own.family &&
    next.mark.ordinal === own.mark.ordinal + 1
  )
    return true;
  if (!hasColon) return isEndOfRow(pieces, i, behind);
  return closesSoon(pieces, behind, own !== undefined) || later.some((at) => announces(head.title, pieces, i, at));
}

/** Numbers go from 1 behind it, and others stand in front. */
function opensNumbers(pieces: readonly Piece[], i: number): boolean {
  const behind = pieces[nextFilled(pieces, i + 1) ?? -1];
  const isFirst = behind?.marks.some(({ mark, certainty }) => certainty === 'sure' && mark.ordinal === 1) === true;
  return isFirst && pieces.slice(0, i).some(({ marks }) => marks.some(({ certainty }) => certainty === 'sure'));
}

/** `附件：` and numbered titles below it, with nothing behind them but a signoff, an annex or the end. */
function isPlainList(pieces: readonly Piece[], i: number): boolean {
  const lines = listFrom(pieces, i);
  if (lines.length < 2) return false;
  const behind = nextFilled(pieces, (lines.at(-1) as number) + 1);
  return behind === undefined || isClosing(pieces[behind] as Piece) || pieces[behind]?.annex !== undefined;
}

/** The last of 附件1… 附件2… on a row, in front of a signoff or nothing. */
function isEndOfRow(pieces: readonly Piece[], i: number, behind: number): boolean {
  const above = lastFilled(pieces, i - 1);
  const before = above === undefined ? undefined : pieces[above]?.annex;
  return (
    before !== undefined && before.title !== '' && pieces[i]?.annex?.title !== '' && isClosing(pieces[behind] as Piece)
  );
}

/** A signoff comes before any sentence. */
function closesSoon(pieces: readonly Piece[], from: number, isNumbered: boolean): boolean {
  let [seen, called] = [0, 0];
  for (let i = from; i < pieces.length && seen < BOUNDS.annexList; i++) {
    const piece = pieces[i] as Piece;
    if (piece.text === '') continue;
    seen += 1;
    if (isClosing(piece)) return true;
    if (RE_CALL.test(piece.text)) {
      called += 1;
      continue;
    }
    if (/[。]/.test(piece.text) || piece.text.length > 80) return false;
    if (piece.marks.some(({ family }) => family.name === '一、' || family.name === '条' || family.name === '章'))
      return false;
    if (piece.annex !== undefined && !/[:：]/.test(piece.annex.gap)) return true;
  }
  return called > 0 ? called === seen : isNumbered && seen === 0;
}

/** What a notice says last to whom it is for: `特此通知。`, `望各村认真执行。` */
const RE_CALL = /^(?:特此|兹此|此(?:通知|告|复|致)|请|望|希|盼|以上)[^，。]{1,24}(?:，[^，。]{1,24})?[。！]?$/;

/** A later head bears the title that this line lists, or no colon at all. */
function announces(title: string, pieces: readonly Piece[], i: number, at: number): boolean {
  const head = pieces[at]?.annex;
  const own = pieces[i]?.annex;
  if (head === undefined || own === undefined) return false;
  if (head.isNumbered && own.isNumbered && head.ordinal !== own.ordinal) return false;
  if (!/[:：]/.test(head.gap) && pieces.slice(i + 1, at).filter(({ text }) => text !== '').length <= BOUNDS.annexList) {
    const listed = title === '' ? (pieces[nextFilled(pieces, i + 1) ?? 0]?.text ?? '') : title;
    const below = nextFilled(pieces, at + 1);
    const names = [head.title, below === undefined ? '' : (pieces[below]?.text ?? '')];
    return names.some((name) => name !== '' && fold(listed).includes(fold(name)));
  }
  return false;
}

const fold = (text: string): string => text.replace(/[\s《》]/g, '');

const isClosing = ({ text }: Piece): boolean =>
  isDate(text) || isIssuerAndDate(text) || (isIssuer(text) && text.length <= 30);

/** From `from` on, itself too: the first piece with a text; undefined where none has one. */
export function nextFilled(pieces: readonly Piece[], from: number): number | undefined {
  for (let i = from; i < pieces.length; i++) if (pieces[i]?.text !== '') return i;
  return undefined;
}

/** The same upwards. */
export function lastFilled(pieces: readonly Piece[], from: number): number | undefined {
  for (let i = from; i >= 0; i--) if (pieces[i]?.text !== '') return i;
  return undefined;
}
