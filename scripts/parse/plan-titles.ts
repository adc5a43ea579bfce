/**
 * Finds where each plan's body begins: the line that repeats the plan's title from the 目录. Plans keep their order;
 * one whose title stands nowhere has no body.
 */
import { foldText } from '../../src/model/fold.ts';
import type { SourceLine } from '../../src/model/source.ts';
import { readMark } from './read-mark.ts';
import { similarity } from './similarity.ts';

/** The lines of a title, from `start` up to `end`, and the plan it belongs to, counted from 0. */
export interface TitlePlace {
  readonly plan: number;
  readonly start: number;
  readonly end: number;
}

/** How alike a printed title must be to the one in the 目录 to count as the same. */
const NEARLY_SAME = 0.8;
const TITLE_LIMIT = 60;

export function findPlanTitles(lines: readonly SourceLine[], titles: readonly string[]): TitlePlace[] {
  const wanted = titles.map(foldText);
  const found: TitlePlace[] = [];
  for (let i = 0; i < lines.length; i++) {
    const title = matchTitle(lines, i, wanted, found.length === 0 ? 0 : (found.at(-1) as TitlePlace).plan + 1);
    if (title === undefined) continue;
    found.push(title);
    i = title.end - 1;
  }
  return found;
}

function matchTitle(lines: readonly SourceLine[], i: number, wanted: readonly string[], from: number): TitlePlace | undefined {
  const text = (lines[i] as SourceLine).text;
  if (text.length > TITLE_LIMIT * 2 || text.trim() === '') return undefined;
  const one = foldText(text);
  const two = one + foldText((lines[i + 1] as SourceLine | undefined)?.text.slice(0, TITLE_LIMIT) ?? '');
  for (let plan = from; plan < wanted.length; plan++) {
    if (one === wanted[plan]) return { plan, start: i, end: i + 1 };
    if (two !== one && two === wanted[plan]) return { plan, start: i, end: i + 2 };
  }
  // A title worded a little otherwise counts only for the plan whose turn it is.
  const next = wanted[from];
  if (next === undefined || !looksLikeTitle(text) || similarity(one, next) < NEARLY_SAME) return undefined;
  return { plan: from, start: i, end: i + 1 };
}

function looksLikeTitle(text: string): boolean {
  return text.length <= TITLE_LIMIT && !/[。；;，,]/.test(text) && readMark(text.trim()) === undefined;
}
