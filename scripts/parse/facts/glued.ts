/**
 * Finds page numbers and running heads that a conversion glued to a line of text:
 *
 *     | …推动经济高质量发展。- 3 -               behind it, between dashes or by a word
 *     | — 4 — 二、重点任务                       in front of it
 *     | 4业，“十三五”规划主要目标任务如期实现    bare, where the page's lines are wrapped
 *     | 某市2024年工作要点 业，如期实现          a running head
 *
 * A number alone proves nothing: only a series that rises over the file does. One that is bare must rise one by one,
 * with about a page between each two of them, and break the sentence that it stands in.
 */
import type { SourceLine } from '../../../src/model/plan/source.ts';
import { readMarks } from './marks.ts';
import { endsSentence } from './sentence.ts';
import { rankTitle } from './title-words.ts';

/** How many characters at a line's ends are no text, without the spaces beyond them. */
export interface Glued {
  readonly head: number;
  readonly foot: number;
}

/** `cores` are the lines without the spaces around them; what is empty is passed over. */
export function findGlued(lines: readonly SourceLine[], cores: readonly string[]): ReadonlyMap<number, Glued> {
  const rows = readRows(lines, cores);
  const found = new Map<number, Glued>();
  for (const { row, at, length } of [...findDressed(rows), ...findBare(rows)]) {
    const { head, foot } = found.get(row.number) ?? { head: 0, foot: 0 };
    found.set(row.number, at === 'head' ? { head: length, foot } : { head, foot: length });
  }
  return findHeads(rows, found);
}

interface Row {
  readonly number: number;
  readonly text: string;
  /** Of all lines that are not blank. */
  readonly index: number;
}

interface Page {
  readonly row: Row;
  readonly at: 'head' | 'foot';
  readonly length: number;
  readonly value: number;
  /** Behind what may be a line of a 目录: others must prove the series. */
  readonly isWeak?: boolean;
}

/** Longer lines are whole paragraphs; a page may end in them all the same. */
const REACH = 24;

function readRows(lines: readonly SourceLine[], cores: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < lines.length; i++) {
    const text = cores[i] as string;
    if (text !== '') rows.push({ number: (lines[i] as SourceLine).number, text, index: rows.length });
  }
  return rows;
}

const NUMBER = '([0-9０-９]{1,4})';
const DRESSED = `[-—–－―·•]{1,2}[ \\u3000]?${NUMBER}[ \\u3000]?[-—–－―·•]{1,2}|第[ \\u3000]?${NUMBER}[ \\u3000]?页(?:[，,/ ]{0,2}共[ \\u3000]?[0-9０-９]{1,4}[ \\u3000]?页)?`;
const RE_DRESSED_HEAD = new RegExp(`^(?:${DRESSED})[ \\u3000]*(?=[^\\s0-9０-９])`);
const RE_DRESSED_FOOT = new RegExp(`(?<=[^\\s0-9０-９.．·•…—–-])[ \\u3000]*(?:${DRESSED})$`);
/** What such a number begins and ends with. */
const DRESSED_START = '-—–－―·•第';
const DRESSED_END = '-—–－―·•页';
const RE_DRESSED_ALONE = new RegExp(`^(?:${DRESSED})$`);
/** A heading of a 目录, and the page it stands on, are no text. */
const RE_LEADER = /[.．·•・…⋯‥_]{3}|…/;
const RE_TEXT = /[。，；]/;

/** How many pages in a row prove that such numbers are pages. */
const DRESSED_PAGES = 2;
const BARE_PAGES = 3;
/** Fewer bare ones must all tear a sentence, and count nothing. */
const MANY_PAGES = 5;
const RE_MEASURE = /^[年月日时个项家名人万亿千百十多余座条次元公平米里届级期岁天度类门种张本部篇位批场处件组第]/;

/** Numbers between dashes, or called 第3页: those that rise over the file, together with those alone on their lines. */
function findDressed(rows: readonly Row[]): Page[] {
  const pages = rows.flatMap((row) => readDressed(rows, row));
  const run = longestRise(pages, DRESSED_PAGES);
  const proof = run.filter(({ isWeak }) => isWeak !== true).length;
  return proof >= DRESSED_PAGES && proof * 2 > run.length ? run.filter(({ length }) => length > 0) : [];
}

const NO_PAGES: readonly Page[] = [];

function readDressed(rows: readonly Row[], row: Row): readonly Page[] {
  const { text } = row;
  const canOpen = DRESSED_START.includes(text[0] as string);
  const canEnd = DRESSED_END.includes(text.at(-1) as string);
  if ((!canOpen && !canEnd) || RE_LEADER.test(text.slice(-40))) return NO_PAGES;
  const alone = RE_DRESSED_ALONE.exec(text);
  if (alone !== null) return [pageOf(row, 'head', alone, 0)];
  const head = canOpen ? RE_DRESSED_HEAD.exec(text.slice(0, REACH * 2)) : null;
  const foot = canEnd ? RE_DRESSED_FOOT.exec(text.slice(-REACH)) : null;
  return [
    ...(head === null ? [] : [pageOf(row, 'head', head, head[0].length)]),
    ...(foot === null ? [] : [{ ...pageOf(row, 'foot', foot, foot[0].length), isWeak: !isText(rows, row) }]),
  ];
}

/** A line of a 目录 has no stop inside, and neither has the next one. */
function isText(rows: readonly Row[], { text, index }: Row): boolean {
  return RE_TEXT.test(text) || RE_TEXT.test(rows[index + 1]?.text ?? '');
}

function pageOf(row: Row, at: Page['at'], match: RegExpExecArray, length: number): Page {
  return { row, at, length, value: readDigits(match[1] ?? match[2] ?? '') };
}

const readDigits = (digits: string): number => Number(digits.normalize('NFKC'));

/** The longest run of pages whose numbers rise, each by one or, where a page bears none, by two or three. */
function longestRise(pages: readonly Page[], least: number): Page[] {
  const best = new Map<number, { page: Page; length: number; before: { page: Page; before: unknown } | undefined }>();
  type Link = NonNullable<ReturnType<(typeof best)['get']>>;
  let end: Link | undefined;
  for (const page of pages) {
    const before = [1, 2, 3]
      .map((step) => best.get(page.value - step))
      .reduce((most, link) => (link !== undefined && link.length > (most?.length ?? 0) ? link : most), undefined);
    const link: Link = { page, length: (before?.length ?? 0) + 1, before };
    if (link.length >= (best.get(page.value)?.length ?? 0)) best.set(page.value, link);
    if (link.length > (end?.length ?? 0)) end = link;
  }
  if (end === undefined || end.length < least) return [];
  const run: Page[] = [];
  for (let link: Link | undefined = end; link !== undefined; link = link.before as Link | undefined)
    run.unshift(link.page);
  return run;
}

/** The most lines of a page, and how much shorter or longer than the one before it a page may be. */
const PAGE_LINES = 70;
const LEAST_PAGE_LINES = 3;
const SHORTER = 0.55;
const LONGER = 1.8;

/** A shorter line is a heading, or a cell. */
const FULL = 14;

const RE_BARE_HEAD = /^([0-9]{1,3})[ \u3000]{0,4}(?=[^0-9.．、,，)）:：%％\s])/;
const RE_BARE_FOOT = /(?<=[\p{Script=Han}，、；。”）](?<!第))([0-9]{1,3})$/u;
const RE_BARE_ALONE = /^([0-9]{1,3})$/;

/** Numbers with nothing around them, glued to the first or the last word of a page, together with those alone. */
function findBare(rows: readonly Row[]): Page[] {
  const run = longestEven(rows.flatMap(readBare)).filter(({ length }) => length > 0);
  const torn = run.filter((page) => tears(rows, page));
  const isProven = run.length >= MANY_PAGES ? torn.length * 2 > run.length : torn.length === run.length;
  return run.length >= BARE_PAGES && isProven && (run.length >= MANY_PAGES || !run.some(counts)) ? run : [];
}

function readBare(row: Row): readonly Page[] {
  const { text } = row;
  const alone = text.length <= 3 ? RE_BARE_ALONE.exec(text) : null;
  if (alone !== null) return [pageOf(row, 'head', alone, 0)];
  const head = RE_BARE_HEAD.exec(text);
  const foot = isDigit(text.charCodeAt(text.length - 1)) ? RE_BARE_FOOT.exec(text.slice(-REACH)) : null;
  if ((head === null && foot === null) || RE_LEADER.test(text)) return NO_PAGES;
  return [
    ...(head === null ? [] : [pageOf(row, 'head', head, head[0].length)]),
    ...(foot === null ? [] : [pageOf(row, 'foot', foot, foot[0].length)]),
  ];
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** `3个`, `2项`: the number may be the text's. */
function counts({ row, at, length }: Page): boolean {
  return at === 'head' && RE_MEASURE.test(row.text.slice(length));
}

/** It stands in the midst of a sentence, between a full line and one that goes on. */
function tears(rows: readonly Row[], { row, at, length }: Page): boolean {
  const above = at === 'head' ? rows[row.index - 1]?.text : row.text.slice(0, -length);
  const below = at === 'head' ? row.text.slice(length) : rows[row.index + 1]?.text;
  if (above === undefined || below === undefined || above.length < FULL) return false;
  return !endsSentence(above) && readMarks(below.slice(0, REACH)).every(({ certainty }) => certainty !== 'sure');
}

/** The longest run of pages that rise one by one, each about as long as the one before it. */
function longestEven(pages: readonly Page[]): Page[] {
  let best: Page[] = [];
  const used = new Set<Page>();
  for (const [i, first] of pages.entries()) {
    if (used.has(first)) continue;
    const run = runFrom(pages, i);
    if (run.length > best.length) best = run;
    if (run.length >= BARE_PAGES) for (const page of run) used.add(page);
  }
  return best;
}

function runFrom(pages: readonly Page[], start: number): Page[] {
  const run = [pages[start] as Page];
  let length: number | undefined;
  for (let j = start + 1; j < pages.length; j++) {
    const last = run.at(-1) as Page;
    const page = pages[j] as Page;
    const lines = page.row.index - last.row.index;
    if (lines > PAGE_LINES) break;
    if (page.value !== last.value + 1 || lines < LEAST_PAGE_LINES) continue;
    if (length !== undefined && (lines < length * SHORTER || lines > length * LONGER)) continue;
    length ??= lines;
    run.push(page);
  }
  return run;
}

/** How often a running head must stand, and how long it may be. */
const HEADS = 3;
const HEAD_LIMIT = 40;
const RE_HEAD = /^([^\s。，；：、！？|]{6,40})\s+(?=\S)/;

/** Running heads in front of a line, behind its page number or not: the same title three times, over torn sentences. */
function findHeads(rows: readonly Row[], pages: ReadonlyMap<number, Glued>): ReadonlyMap<number, Glued> {
  const heads = new Map<string, { row: Row; length: number; isTorn: boolean }[]>();
  for (const row of rows) {
    const from = pages.get(row.number)?.head ?? 0;
    const match = RE_HEAD.exec(row.text.slice(from, from + HEAD_LIMIT * 2));
    const title = match?.[1];
    if (match === null || title === undefined) continue;
    const above = rows[row.index - 1];
    const isTorn = from > 0 || (above !== undefined && !endsSentence(above.text.replace(/[0-9\s-]+$/, '')));
    const known = heads.get(title) ?? [];
    heads.set(title, known);
    known.push({ row, length: from + match[0].length, isTorn });
  }
  const found = new Map(pages);
  for (const [title, stood] of heads) {
    const torn = stood.filter(({ isTorn }) => isTorn);
    const isTitle = rankTitle(title) === 'strong' || rankTitle(title) === 'weak';
    if (stood.length < HEADS || torn.length * 2 <= stood.length || !isTitle) continue;
    for (const { row, length } of torn) found.set(row.number, { head: length, foot: found.get(row.number)?.foot ?? 0 });
  }
  return found;
}
