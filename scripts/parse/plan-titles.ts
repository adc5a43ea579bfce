/**
 * Finds where each plan's body begins: the line that repeats the plan's title from the 目录. Plans keep their order;
 * one whose title stands nowhere has no body.
 */
import type { SourceLine } from '../../src/model/plan/source.ts';
import { similarity } from '../../src/model/text/similarity.ts';
import { readMark } from './facts/marks.ts';
import { foldTitle } from './fold-title.ts';

/** The lines of a title, from `start` up to `end`, and the plan it belongs to, counted from 0. */
export interface TitlePlace {
  readonly plan: number;
  readonly start: number;
  readonly end: number;
}

/** How alike a printed title must be to the one in the 目录 to count as the same. */
const NEARLY_SAME = 0.8;
const TITLE_LIMIT = 60;
/** How many titles a line is compared with. */
const REACH = 20;

/** Looks for the titles of the plans from `from` on, counted from 0. */
export function findPlanTitles(lines: readonly SourceLine[], titles: readonly string[], from = 0): TitlePlace[] {
  const wanted = new WantedTitles(titles, from);
  const found: TitlePlace[] = [];
  for (let i = 0; i < lines.length; i++) {
    const place = matchTitle(lines, i, wanted);
    if (place === undefined) continue;
    wanted.take(place.plan);
    found.push(place);
    i = place.end - 1;
  }
  return found;
}

/** The titles still to be found: those behind the last one found, since plans keep their order. */
class WantedTitles {
  private readonly titles: readonly string[];
  private readonly plans = new Map<string, number[]>();
  private from: number;

  constructor(titles: readonly string[], from: number) {
    this.from = from;
    this.titles = titles.map(foldTitle);
    for (const [plan, title] of this.titles.entries()) {
      const plans = this.plans.get(title);
      if (plans === undefined) this.plans.set(title, [plan]);
      else plans.push(plan);
    }
  }

  /** The next plan of exactly this title. */
  find(title: string): number | undefined {
    const plans = this.plans.get(title);
    if (plans === undefined) return undefined;
    // What is passed is never asked for again.
    const passed = plans.findIndex((plan) => plan >= this.from);
    plans.splice(0, passed < 0 ? plans.length : passed);
    return plans[0];
  }

  /** The plan whose title is most like `title`: the one whose turn it is, or one behind it that is more alike. */
  findAlike(title: string): number | undefined {
    // Another plan's title, or this plan's own once more, is no title worded otherwise.
    if (this.plans.has(title)) return undefined;
    let best: { plan: number; alike: number } | undefined;
    for (const [i, wanted] of this.titles.slice(this.from, this.from + REACH).entries()) {
      const alike = similarity(title, wanted);
      if (alike >= NEARLY_SAME && alike > (best?.alike ?? 0)) best = { plan: this.from + i, alike };
      if (best === undefined) return undefined;
    }
    return best?.plan;
  }

  take(plan: number): void {
    this.from = plan + 1;
  }
}

function matchTitle(lines: readonly SourceLine[], i: number, wanted: WantedTitles): TitlePlace | undefined {
  const { text } = lines[i] as SourceLine;
  if (text.length > TITLE_LIMIT * 2 || text.trim() === '') return undefined;
  const one = foldTitle(text);
  const whole = wanted.find(one);
  if (whole !== undefined) return { plan: whole, start: i, end: i + 1 };
  const below = foldTitle(lines[i + 1]?.text.slice(0, TITLE_LIMIT) ?? '');
  const mark = readMark(text.trim())?.mark;
  const numbered = mark === undefined ? undefined : wanted.find(foldTitle(text.trim().slice(mark.printed.length)));
  if (numbered !== undefined && mark?.ordinal === numbered + 1) return { plan: numbered, start: i, end: i + 1 };
  const broken = below === '' ? undefined : wanted.find(one + below);
  if (broken !== undefined) return { plan: broken, start: i, end: i + 2 };
  // A title worded a little otherwise counts only if it is like the one whose turn it is.
  const alike = mark === undefined && looksLikeTitle(text) ? wanted.findAlike(one) : undefined;
  return alike === undefined ? undefined : { plan: alike, start: i, end: i + 1 };
}

function looksLikeTitle(text: string): boolean {
  return text.length <= TITLE_LIMIT && !/[。；;，,]/.test(text);
}
