/**
 * Decides which possible marks are marks, by the numbers around them:
 *
 *     26.推进…        sure
 *     27构建…         possible: 26 stands before it and 28 behind it, so it is one
 *     28.提高…        sure
 *     3.5万名…        unlikely: it is none, unless 2 stands before it and 4 behind it
 *     2024年…         never a candidate
 */
import type { Mark } from '../../src/model/plan/mark.ts';
import type { MarkCandidate } from './read-mark.ts';

/** What comes next in a row of numbers. */
interface Following {
  /** The next sure number. */
  readonly sure: number | undefined;
  /** Whether the number that goes on with the row stands in front of the next sure one, unsure as it is. */
  readonly hasUnsureNext: boolean;
}

/**
 * Gives for each line its mark, or null. An unsure mark counts where its number follows the nearest mark of its row
 * before it (or is 1 where a new row begins) and the next one of its row goes on from it.
 */
export function resolveMarks(candidates: readonly (MarkCandidate | undefined)[]): (Mark | null)[] {
  const following = lookAhead(candidates);
  const last = new Map<string, number>();
  return candidates.map((candidate, i) => {
    if (candidate === undefined) return null;
    const { mark } = candidate;
    const row = rowOf(mark);
    if (!counts(candidate, last.get(row), following[i] as Following)) return null;
    last.set(row, mark.ordinal);
    return mark;
  });
}

function counts({ mark, certainty }: MarkCandidate, before: number | undefined, following: Following): boolean {
  if (certainty === 'sure') return true;
  const { ordinal } = mark;
  const goesOn = following.sure === ordinal + 1 || following.hasUnsureNext;
  if (ordinal === (before ?? 0) + 1) return goesOn || (certainty === 'possible' && isEnd(ordinal, following));
  return ordinal === 1 && goesOn && certainty === 'possible';
}

/** Behind the last number of a row stands nothing, or a new row. A row of one is none. */
function isEnd(ordinal: number, { sure }: Following): boolean {
  return ordinal > 1 && (sure === undefined || sure === 1);
}

function lookAhead(candidates: readonly (MarkCandidate | undefined)[]): Following[] {
  const sure = new Map<string, number>();
  /** The unsure numbers of each row in front of its next sure one. */
  const unsure = new Map<string, Set<number>>();
  const out: Following[] = new Array(candidates.length);
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i];
    if (candidate === undefined) continue;
    const { mark, certainty } = candidate;
    const row = rowOf(mark);
    const between = unsure.get(row) ?? new Set();
    out[i] = { sure: sure.get(row), hasUnsureNext: between.has(mark.ordinal + 1) };
    if (certainty === 'sure') sure.set(row, mark.ordinal);
    unsure.set(row, certainty === 'sure' ? new Set() : between.add(mark.ordinal));
  }
  return out;
}

/** 第一条 and 1. are items both, (1) and 1) subitems, and rows apart. */
function rowOf(mark: Mark): string {
  if (isHalfBracketed(mark)) return `${mark.kind})`;
  return mark.printed.startsWith('第') ? `第${mark.kind}` : mark.kind;
}

/** `1)`, which in some plans numbers what stands in (1), and in others stands in its place. */
export function isHalfBracketed({ printed }: Mark): boolean {
  return /^[0-9０-９]+[)）]$/.test(printed);
}
