/**
 * Reads a 目录 that lists no plans, but the headings of the one document it belongs to:
 *
 *     目录
 *     前言…………1                   a line without a number
 *     一、加强党建…………1           entries carry the document's own numbers
 *     （一）强化引领…………2
 *     附件：任务分解表…………9
 *     XX市教育局2024年工作要点        the title may come again
 *     一、加强党建                    the first of them comes again: the text begins
 *
 * It is told from a list of plans by what comes again: most of its entries stand in the text with their numbers, and
 * do not read like titles of plans. Where nothing comes again, nested numbers tell.
 */

import { depthOf } from '../../../src/model/plan/mark.ts';
import { foldCompatible } from '../../../src/model/text/compatibility.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { cutPage } from '../cut-page.ts';
import type { Piece } from '../facts/pieces.ts';
import { type DraftNode, draft } from '../node.ts';
import { readPieceMarks } from '../scan.ts';
import { layRoles } from './cut-parts.ts';

export interface OwnContents {
  /** The index of the heading 目录, and of the first piece behind the entries. */
  readonly start: number;
  readonly end: number;
}

const RE_CONTENTS_HEADING = /^[【［[（(〔]?[\s\u3000]*目[\s\u3000]*[录錄次][\s\u3000]*[】］\]）)〕]?[:：]?$/;
/** Longer than any line of a 目录. */
const LINE_LIMIT = 120;
const RE_PLAN_TITLE = /(?:要点|计划|方案|意见|规划|纲要|办法|总结|报告|通知|规程|细则|安排)(?:[(（][^)）]*[)）])?$/;
const MOST = 0.5;

export function isContentsHeading(text: string): boolean {
  return text.length < LINE_LIMIT && RE_CONTENTS_HEADING.test(foldCompatible(text.trim()));
}

interface Listed {
  readonly at: number;
  readonly key: string;
  readonly heading: string;
  readonly hasPage: boolean;
}

/** The extent of the 目录 whose heading is piece `start`; undefined where it lists plans, or nothing. */
export function findOwnContents(pieces: readonly Piece[], start: number): OwnContents | undefined {
  const textAt = findText(pieces, start);
  // A sentence, or words to someone, are the text.
  const proseAt = pieces.findIndex(
    ({ text }, i) => i > start && /[。：:]$/.test(text) && cutPage(text, false) === undefined,
  );
  const limit = Math.min(textAt ?? pieces.length, proseAt < 0 ? pieces.length : proseAt);
  const behind = pieces.slice(limit).map(({ text }) => foldText(text.slice(0, LINE_LIMIT)));
  const known = new Set(behind);
  const listed = pieces.slice(start + 1, limit).flatMap((piece, i): Listed[] => {
    const entry = readListed(piece, start + 1 + i);
    return entry === undefined ? [] : [joinWrapped(entry, pieces)];
  });
  const isListed = (entry: Listed): boolean =>
    entry.hasPage ||
    isMarked(pieces[entry.at]) ||
    (textAt !== undefined && pieces[entry.at]?.annex !== undefined) ||
    (known.has(entry.key) && !isPlanTitle(entry));
  const lastAt = textAt === undefined ? lastOfRun(pieces, listed, isListed) : listed.findLast(isListed)?.at;
  if (lastAt === undefined) return undefined;
  const entries = listed.filter((entry) => entry.at <= lastAt);
  const marked = entries.filter(({ at }) => (pieces[at]?.marks.length ?? 0) > 0);
  const plans = entries.filter(({ heading }) => heading.length >= 5 && RE_PLAN_TITLE.test(heading)).length;
  if (plans * 2 >= entries.length) return undefined;
  const bare = entries.filter(
    ({ at, heading, key }) => (pieces[at]?.marks.length ?? 0) === 0 && RE_PLAN_TITLE.test(heading) && known.has(key),
  );
  if (bare.length > 1) return undefined;
  const isOwn = textAt === undefined ? isNested(pieces, marked) : comesAgain(entries, marked, behind, pieces);
  return isOwn ? { start, end: lastAt + 1 } : undefined;
}

/** A number that the line alone does not prove may be a page's, glued to the text: `3“十四五”时期，…`. */
function isMarked(piece: Piece | undefined): boolean {
  const { marks = [], text = '' } = piece ?? {};
  return marks.some(({ certainty }) => certainty === 'sure') || (marks.length > 0 && !/[，。；]/.test(text));
}

const isPlanTitle = ({ heading }: Listed): boolean => heading.length >= 5 && RE_PLAN_TITLE.test(heading);

function readListed(piece: Piece, at: number): Listed | undefined {
  if (piece.text === '' || piece.text.length > LINE_LIMIT) return undefined;
  const cut = cutPage(piece.text, false);
  const whole = cut?.heading ?? piece.text;
  const printed = piece.marks[0]?.mark.printed.length ?? 0;
  return { at, key: foldText(whole), heading: foldText(whole.slice(printed)), hasPage: cut !== undefined };
}

/** An entry without a page goes on in the next line, which brings it. */
function joinWrapped(entry: Listed, pieces: readonly Piece[]): Listed {
  const next = pieces[entry.at + 1];
  if (entry.hasPage || next === undefined || next.text === '' || next.marks.length > 0) return entry;
  const rest = readListed(next, entry.at + 1);
  return rest?.hasPage
    ? { ...entry, key: entry.key + rest.key, heading: entry.heading + rest.heading, hasPage: true }
    : entry;
}

/** Where the first of the entries comes again, without a page. */
function findText(pieces: readonly Piece[], start: number): number | undefined {
  const known = new Map<string, number>();
  /** Of the first line, and of the first with a number: what they open, comes again where the text begins. */
  const opening = new Set<string>();
  let hasMark = false;
  let again: number | undefined;
  for (let i = start + 1, seen = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.text === '') continue;
    const entry = readListed(piece, i);
    const isProse = entry === undefined || (/[。]/.test(piece.text) && !entry.hasPage);
    const keys = isProse ? headsOf(foldText(piece.text.slice(0, LINE_LIMIT))) : [entry.key, unglue(entry.key)];
    const found = keys.find((key) => (known.get(key) ?? i) < i);
    if (found !== undefined && (isProse || !entry.hasPage)) {
      if (opening.has(found)) return i;
      again ??= i;
    }
    if (isProse || (seen >= 6 && !entry.hasPage)) continue;
    const glued = cutPage(piece.text, true);
    const own = [entry.key, ...(glued === undefined ? [] : [foldText(glued.heading)])];
    for (const key of own) if (!known.has(key)) known.set(key, i);
    const whole = joinWrapped(entry, pieces).key;
    if (!known.has(whole)) known.set(whole, i + 1);
    if (seen === 0 || (!hasMark && piece.marks.length > 0)) for (const key of [...own, whole]) opening.add(key);
    hasMark ||= piece.marks.length > 0;
    seen += 1;
  }
  return again;
}

const unglue = (key: string): string => key.replace(/[0-9]{1,3}$/, '');

/** Without a text: the entries on a row. */
function lastOfRun(
  pieces: readonly Piece[],
  listed: readonly Listed[],
  isListed: (entry: Listed) => boolean,
): number | undefined {
  let last: number | undefined;
  for (const entry of listed) {
    if (/[。]/.test(pieces[entry.at]?.text ?? '') || !isListed(entry)) break;
    last = entry.at;
  }
  return last;
}

function isNested(pieces: readonly Piece[], marked: readonly Listed[]): boolean {
  const families = new Set(marked.flatMap(({ at }) => pieces[at]?.marks[0]?.family ?? []));
  const [outer] = families;
  return (
    families.size > 1 &&
    [...families].every(({ depth }) => depth >= (outer?.depth ?? 0)) &&
    pieces[marked[0]?.at ?? 0]?.marks[0]?.mark.ordinal === 1
  );
}

function comesAgain(
  entries: readonly Listed[],
  marked: readonly Listed[],
  behind: readonly string[],
  pieces: readonly Piece[],
): boolean {
  // A heading of the text may be wrapped.
  const filled = behind.filter((text) => text !== '');
  const lines = new Set([...filled, ...filled.map((text, i) => text + (filled[i + 1] ?? ''))]);
  const heads = new Set(behind.flatMap((text) => headsOf(text)));
  const found = (some: readonly Listed[]): number =>
    some.filter(({ key }) => lines.has(key) || heads.has(key) || lines.has(unglue(key)) || heads.has(unglue(key)))
      .length;
  if (marked.length > 0 && found(marked) >= marked.length * MOST) return true;
  // The first of them comes again; what the others announce may be cut off.
  if (marked.length > 1 && found(marked.slice(0, 1)) === 1) return true;
  if (marked.length === 0)
    return (
      entries.length > 1 &&
      found(entries) >= entries.length * MOST &&
      !entries.every(({ heading }) => RE_PLAN_TITLE.test(heading))
    );
  return isNested(pieces, marked) && found(marked) >= marked.length * 0.3;
}

/** What a line may have for a heading: the words in front of its first stop. */
function headsOf(text: string): string[] {
  const stop = text.search(/[。：:]/);
  return stop > 0 ? [text.slice(0, stop)] : [];
}

/** The nodes of the 目录: its heading, and the outline of what it lists. */
export function drawOwnContents(pieces: readonly Piece[], { start, end }: OwnContents): DraftNode[] {
  const listed = pieces.slice(start + 1, end);
  const cuts = listed.map((piece) => cutPage(piece.text, false) ?? { heading: piece.text, leader: '', page: '' });
  const marks = readPieceMarks(listed);
  const outline = draft('outline');
  const path: DraftNode[] = [];
  for (const [i, piece] of listed.entries()) {
    const { heading, leader, page } = cuts[i] as { heading: string; leader: string; page: string };
    const mark = marks[i] ?? null;
    const printed = mark?.printed ?? '';
    const rest = heading.slice(printed.length);
    const gap = /^[\s\u3000]*/.exec(rest)?.[0] ?? '';
    const lines = layRoles(
      [piece],
      [
        ['mark', printed],
        ['space', gap],
        ['heading', rest.slice(gap.length)],
        ['leader', leader],
        ['page', page],
      ],
    );
    const open = path.at(-1);
    if (piece.text === '') (open ?? outline).children.push(draft('blank', lines));
    else if (mark !== null) {
      while (path.length > 0 && depthOf((path.at(-1) as DraftNode).mark?.kind ?? 'point') >= depthOf(mark.kind))
        path.pop();
      const entry = draft('outline-entry', lines, mark);
      (path.at(-1) ?? outline).children.push(entry);
      path.push(entry);
    } else if (open !== undefined && goesOn(open, heading, page)) open.lines.push(...lines);
    else (open ?? outline).children.push(draft('contents-line', lines));
  }
  const contents = draft('contents');
  contents.children.push(
    draft('contents-heading', layRoles([pieces[start] as Piece], [['heading', (pieces[start] as Piece).text]])),
  );
  return [contents, outline];
}

/** An entry without a page goes on in the next line, which brings it. */
function goesOn(open: DraftNode, heading: string, page: string): boolean {
  if (open.children.length > 0 || /^附/.test(heading)) return false;
  const hasPage = open.lines.some(({ spans }) => spans.some(({ role }) => role === 'page'));
  return !hasPage && page !== '';
}
