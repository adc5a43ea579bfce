/**
 * Clauses that stand in the place of a number and bear none: the mark is lost, not what it marked.
 *
 *     应当遵守下列规定：        （四）明码标价；
 *     建立举报渠道；            物品摆放整齐；
 *     （二）建立自查制度；       （六）符合安全规范。
 */
import type { Entry, Paragraph } from '../../src/model/plan/compilation.ts';
import { ordinalInRow } from './number-rows.ts';

/** `1.80周岁及以上的；` opens with a number, though it was not read as one. */
const isClause = (text: string): boolean => /[；;]$/.test(text) && !RE_NUMBERED.test(text);
const RE_NUMBERED = /^[([（［【〔]?\s*(?:第?[0-9０-９一二三四五六七八九十百]|[①-⑳])/;

/** In front of the row's first entry, （二）: the clause that a colon announces; undefined where there is none. */
export function clauseAbove(byAnchor: ReadonlyMap<string, Entry>, first: Entry): Paragraph | undefined {
  const holder = byAnchor.get(first.parent ?? '');
  const own = holder?.paragraphs.filter(({ behind }) => behind === undefined) ?? [];
  const clause = own.at(-1);
  const isOne =
    first.ordinal === 2 && own.length > 1 && isClause(clause?.text ?? '') && /[：:]$/.test(own.at(-2)?.text ?? '');
  return isOne ? clause : undefined;
}

/** Between two of a row: paragraphs, where between no others of the row stands any. Empty where nothing tells. */
export function clausesBetween(
  entries: readonly Entry[],
  row: readonly Entry[],
  before: Entry,
  after: Entry,
): readonly Paragraph[] {
  const between = paragraphsBetween(entries, before, after);
  if (between.length === 0 || row.length < 3) return [];
  if (between.some(({ table, picture }) => table !== undefined || picture !== undefined)) return [];
  const at = row.indexOf(after);
  const near = row.slice(Math.max(0, at - NEAR), at + NEAR);
  const isAlone = near.every((one, i) => {
    const next = near[i + 1];
    return next === undefined || next === after || paragraphsBetween(entries, one, next).length === 0;
  });
  return isAlone ? between : [];
}

/**
 * Whether the line of `after` opens with a text below another heading than that of `before`, `放火罪。14．决水罪`: it may
 * be what the number left out stood for.
 */
export function opensWithText(entries: readonly Entry[], before: Entry, after: Entry): boolean {
  const at = placesOf(entries);
  return entries
    .slice((at.get(before.anchor) ?? 0) + 1, at.get(after.anchor))
    .some(({ paragraphs }) => paragraphs.some(({ place }) => place.line === after.bodyPlace?.line));
}

/** As many of a row on either side tell how it is written. */
const NEAR = 20;

/**
 * Whether each number left out has its words among them, in the row's own form: clauses behind a semicolon, or a heading
 * with its text where all others have one. Another text may go on with the entry above.
 */
export function areAll(clauses: readonly Paragraph[], row: readonly Entry[], before: Entry, after: Entry): boolean {
  if (clauses.length !== ordinalInRow(after) - ordinalInRow(before) - 1) return false;
  const isList = before.heading === '' && /[；;]$/.test(before.paragraphs.at(-1)?.text ?? '');
  const isHeaded = row.every(({ runsOn, stop }) => runsOn && stop !== '');
  return clauses.every(
    ({ text }) =>
      !RE_NUMBERED.test(text) &&
      ((isList && /[；;。]$/.test(text)) || (isHeaded && /^[^。，；]{2,40}。.*[。！]$/.test(text))),
  );
}

/** Those below the line on which `before` stands, and above `after`, or in front of it on its line. */
function paragraphsBetween(entries: readonly Entry[], before: Entry, after: Entry): Paragraph[] {
  const from = before.bodyPlace?.line ?? 0;
  const to = after.bodyPlace ?? { line: 0, column: 0 };
  const at = placesOf(entries);
  const holder = entries[at.get(before.parent ?? '') ?? -1];
  return [...entries.slice(at.get(before.anchor), at.get(after.anchor)), ...(holder === undefined ? [] : [holder])]
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(
      ({ place }) =>
        place.line > from && (place.line < to.line || (place.line === to.line && place.column < to.column)),
    );
}

const known = new WeakMap<readonly Entry[], ReadonlyMap<string, number>>();

/** Where each entry stands, by its anchor; counted once for the same array. */
function placesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const places = known.get(entries) ?? new Map(entries.map(({ anchor }, i) => [anchor, i]));
  known.set(entries, places);
  return places;
}
