/**
 * What it costs that a row opens here: by its first number, and by what it would stand in.
 *
 *     一、 1. 2. 二、 3.     3. opens a row in 二、 that runs on
 *     （一） 一、             一、 would stand in what is usually deeper
 */
import { FAMILIES, isDecimal } from '../facts/forms.ts';
import type { MarkCandidate } from '../facts/mark-candidate.ts';
import { WEIGHTS } from '../weights.ts';
import { flatten, widen } from './go-on.ts';
import { insertByCost } from './insert-by-cost.ts';
import type { How, Signal } from './signal.ts';
import { findLast, type Level, lastOf, type Option, type State } from './state.ts';
import { takeCost } from './take.ts';

/** Opening a row, in the innermost entry or in one around it. */
export function openRow(state: State, candidate: MarkCandidate, signal: Signal, options: Option[]): void {
  const start = startCost(state, candidate);
  // What runs on goes on, if in another place.
  const isNext = start.cost === WEIGHTS.runOn || start.cost === WEIGHTS.runOnAbove;
  const unsure = candidate.certainty === 'sure' || isNext ? 0 : WEIGHTS.openUnsure;
  // 第二条, without a space behind it as 第一条 in the chapter above, proves that.
  const isProof =
    isNext &&
    candidate.certainty === 'possible' &&
    candidate.family === FAMILIES.article &&
    candidate.mark.ordinal === 2;
  const take = takeCost(candidate, signal, isNext) - (isProof ? WEIGHTS.confirmed : 0);
  let beside = 0;
  for (let level = state.top; ; level = level.above) {
    const place = level === undefined ? rateLate(state, candidate) : placeCost(state, level, candidate, signal);
    const proof = level === state.top && provesLevel(level, candidate) ? WEIGHTS.confirmed : 0;
    insertByCost(options, {
      how: start.how,
      cost: start.cost + unsure + place + beside + take - proof,
      candidate,
      above: level,
    });
    // Beside a row of its own kind it would be that row, started again.
    if (level === undefined || level.candidate.family === candidate.family) return;
    // A row of a higher kind closes the lower ones; one of a lower kind could have stood inside.
    if (level.candidate.family.depth < candidate.family.depth) beside += WEIGHTS.besideHigher;
    else beside += WEIGHTS.beside;
  }
}

/** Of a row's first number, by that alone. */
export function startCost({ last, top }: State, { family, mark }: MarkCandidate): { how: How; cost: number } {
  // What is open goes on; it does not run on.
  for (let level = top; level !== undefined; level = level.above)
    if (level.candidate.family === family && mark.ordinal !== 1) return { how: 'start', cost: WEIGHTS.start };
  const first = mark.branch?.at(-1) ?? mark.ordinal;
  if (first === 1) return { how: 'open', cost: WEIGHTS.open };
  const before = lastOf(last, family);
  if (before > 0 && mark.branch === undefined && top !== undefined) {
    if (mark.ordinal === before + 1)
      return {
        how: 'run-on',
        cost:
          family.depth < FAMILIES.article.depth || family === FAMILIES.part || family === FAMILIES.section
            ? WEIGHTS.runOnAbove
            : WEIGHTS.runOn,
      };
    if (mark.ordinal > before) return { how: 'run-on', cost: WEIGHTS.runOnGap + widen(mark.ordinal - before) };
  }
  return { how: 'start', cost: WEIGHTS.start };
}

/** What it costs that a row stands in nothing: 编 stand in front of all chapters, chapters of all parts, or another document has begun. */
function rateLate({ top }: State, { family, mark }: MarkCandidate): number {
  if (family.depth >= FAMILIES.article.depth || mark.ordinal !== 1) return 0;
  let outer = top;
  while (outer?.above !== undefined) outer = outer.above;
  return outer !== undefined && outer.candidate.family.depth > family.depth ? WEIGHTS.wordLate : 0;
}

/** 5.1.1 in 4, 2.1 in 2.1. */
export function isElsewhere(level: Level | undefined, candidate: MarkCandidate): boolean {
  if (level === undefined || !isDecimal(candidate.family)) return false;
  if (level.candidate.family !== FAMILIES.item && !isDecimal(level.candidate.family)) return false;
  const [path, own] = [flatten(level.candidate), flatten(candidate)];
  return path.length >= own.length || path.some((n, i) => n !== own[i]);
}

/** What it costs that a row stands in `level`. */
function placeCost({ last }: State, level: Level, candidate: MarkCandidate, { isAnnounced }: Signal): number {
  const { family, mark } = candidate;
  const around = level.candidate;
  if (around.family === family) return WEIGHTS.sameInside;
  // 1.1 stands in 1, and 1.1.1 in 1.1, or in 1 where the level between is lost.
  if (isDecimal(family) && (around.family === FAMILIES.item || isDecimal(around.family))) {
    if (isElsewhere(level, candidate)) return WEIGHTS.decimalElsewhere;
    return flatten(around).length === flatten(candidate).length - 1 ? 0 : WEIGHTS.decimalLevelLost;
  }
  if (family.depth > around.family.depth) return 0;
  if (findLast(last, family)?.within === around.family) return WEIGHTS.invertedAgain;
  if (isHeading(level) && family === FAMILIES.article) return WEIGHTS.articleInPart;
  const start = (mark.branch?.at(-1) ?? mark.ordinal) === 1 ? 0 : WEIGHTS.invertedStart;
  return WEIGHTS.inverted + start + (isAnnounced === true ? WEIGHTS.announced : 0);
}

/** 一、 and （一） in front of all articles: papers of courts have their articles run through such parts. */
function isHeading({ candidate: { family }, above }: Level): boolean {
  const isPart = family === FAMILIES.part || family === FAMILIES.section;
  return isPart && (above === undefined || (above.candidate.family === FAMILIES.part && isHeading(above)));
}

/** 1.1 right behind `1总则`, which lost its stop or had none, proves it. */
function provesLevel(level: Level | undefined, candidate: MarkCandidate): boolean {
  if (level === undefined || level.candidate.certainty !== 'possible' || !isDecimal(candidate.family)) return false;
  const [path, own] = [flatten(level.candidate), flatten(candidate)];
  return own.length === path.length + 1 && own.at(-1) === 1 && path.every((n, i) => n === own[i]);
}
