/**
 * Numbers with nothing around them, glued to the first or the last word of a page, together with those alone on their
 * lines. They must rise one by one, with about a page between each two of them, and break the sentence that they stand in.
 *
 *     | 4业，“十三五”规划主要目标任务如期实现
 *     | 13516.2.1 推进改革                     135 and 16.2.1, where other pages prove the series
 */
import { readMarks } from '../marks.ts';
import { endsSentence } from '../sentence.ts';
import { PAGE_REACH, type Page, pageOf, RE_PAGE_LEADER } from './page.ts';

const LEAST_PAGES = 3;
/** Fewer must all tear a sentence, and count nothing. */
const MANY_PAGES = 5;
const RE_MEASURE = /^[年月日时个项家名人万亿千百十多余座条次元公平米里届级期岁天度类门种张本部篇位批场处件组第]/;

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

const RE_DIGITS = /^[0-9]{2,5}[.．、]/;
const RE_MARK = /^[1-9][0-9]?(?:(?:[.][0-9]{1,2}){1,3}(?![0-9.])|[.．、](?![0-9]))/;

/** `texts` are the lines that are not blank. */
export function findBare(texts: readonly string[]): Page[] {
  const surer: Page[] = [];
  for (let row = 0; row < texts.length; row++) addBare(surer, texts[row] as string, row);
  if (surer.length < LEAST_PAGES) return [];
  const pages = withBeforeMarks(texts, surer);
  const even = longestEven(pages).filter(({ length }) => length > 0);
  const run = even.filter(({ isWeak }) => isWeak !== true);
  const torn = run.filter((page) => tears(texts, page));
  const isProven = run.length >= MANY_PAGES ? torn.length * 2 > run.length : torn.length === run.length;
  const isMany = run.length >= MANY_PAGES || !run.some((page) => counts(texts, page));
  return run.length >= LEAST_PAGES && isProven && isMany ? even : [];
}

function addBare(pages: Page[], text: string, row: number): void {
  const canOpen = isDigit(text.charCodeAt(0));
  const canEnd = isDigit(text.charCodeAt(text.length - 1));
  if (!canOpen && !canEnd) return;
  const alone = text.length <= 3 ? RE_BARE_ALONE.exec(text) : null;
  if (alone !== null) {
    pages.push(pageOf(row, 'head', alone, 0));
    return;
  }
  const head = canOpen ? RE_BARE_HEAD.exec(text) : null;
  const foot = canEnd ? RE_BARE_FOOT.exec(text.slice(-PAGE_REACH)) : null;
  if ((head === null && foot === null) || RE_PAGE_LEADER.test(text)) return;
  if (head !== null) pages.push(pageOf(row, 'head', head, head[0].length));
  if (foot !== null) pages.push(pageOf(row, 'foot', foot, foot[0].length));
}

/** With the ways to cut a page's number from a mark behind it; in the order of the lines. */
function withBeforeMarks(texts: readonly string[], surer: readonly Page[]): Page[] {
  const pages = [...surer];
  for (const [row, text] of texts.entries()) if (RE_DIGITS.test(text)) addBeforeMark(pages, text, row);
  return pages.sort((a, b) => a.row - b.row);
}

function addBeforeMark(pages: Page[], text: string, row: number): void {
  for (let length = 1; length <= 3; length++)
    if (RE_MARK.test(text.slice(length, length + PAGE_REACH)))
      pages.push({ row, at: 'head', length, value: Number(text.slice(0, length)), isWeak: true });
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** `3个`, `2项`: the number may be the text's. */
function counts(texts: readonly string[], { row, at, length }: Page): boolean {
  return at === 'head' && RE_MEASURE.test((texts[row] as string).slice(length));
}

/** It stands in the midst of a sentence, between a full line and one that goes on. */
function tears(texts: readonly string[], { row, at, length }: Page): boolean {
  const text = texts[row] as string;
  const above = at === 'head' ? texts[row - 1] : text.slice(0, -length);
  const below = at === 'head' ? text.slice(length) : texts[row + 1];
  if (above === undefined || below === undefined || above.length < FULL) return false;
  return !endsSentence(above) && readMarks(below.slice(0, PAGE_REACH)).every(({ certainty }) => certainty !== 'sure');
}

/** The longest run of pages, with those that go on with it, or it with them: a chapter ends in a short page. */
function longestEven(pages: readonly Page[]): Page[] {
  const runs = listEven(pages);
  const longest = runs.reduce<Page[]>((most, run) => (run.length > most.length ? run : most), []);
  if (longest.length < MANY_PAGES) return longest;
  const whole = [...longest];
  const others = runs.filter((run) => run !== longest && run.length >= LEAST_PAGES);
  for (const run of others.toReversed()) if (areNext(run, whole)) whole.unshift(...run);
  for (const run of others) if (areNext(whole, run)) whole.push(...run);
  return whole;
}

function areNext(run: readonly Page[], next: readonly Page[]): boolean {
  const [last, first] = [run.at(-1) as Page, next[0] as Page];
  return first.value === last.value + 1 && first.row > last.row && first.row <= last.row + PAGE_LINES;
}

/** Pages that rise one by one, each about as long as the one before it. */
function listEven(pages: readonly Page[]): Page[][] {
  const runs: Page[][] = [];
  const used = new Set<Page>();
  for (const [i, first] of pages.entries()) {
    if (used.has(first) || first.isWeak === true) continue;
    const run = runFrom(pages, i);
    runs.push(run);
    if (run.length >= LEAST_PAGES) for (const page of run) used.add(page);
  }
  return runs;
}

function runFrom(pages: readonly Page[], start: number): Page[] {
  const run = [pages[start] as Page];
  let length: number | undefined;
  for (let j = start + 1; j < pages.length; j++) {
    const last = run.at(-1) as Page;
    const page = pages[j] as Page;
    const lines = page.row - last.row;
    if (lines > PAGE_LINES) break;
    if (page.value !== last.value + 1 || lines < LEAST_PAGE_LINES) continue;
    if (length !== undefined && (lines < length * SHORTER || lines > length * LONGER)) continue;
    length ??= lines;
    run.push(page);
  }
  return run;
}
