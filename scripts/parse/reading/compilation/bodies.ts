/**
 * Finds where each plan's body begins: the line that repeats its title from the 目录. Plans keep their order; one whose
 * title stands nowhere has no body. Text in front of the first title is the first plan's, if that one has no title in
 * the body; otherwise it belongs to no plan.
 */
import type { Piece } from '../../facts/piece.ts';
import { WEIGHTS } from '../../weights.ts';
import { CheapestPath, type Choice, pathTo, type Step } from '../cheapest-path.ts';
import { ListedTitles, type TitleMatch, type TitleReader } from './title-match.ts';

/** The pieces of a title, from `start` up to `end`, and the plan it belongs to, counted from 0. */
export interface TitlePlace {
  readonly plan: number;
  readonly start: number;
  readonly end: number;
  readonly step: Step<unknown>;
}

export interface BodiesReading {
  readonly places: readonly TitlePlace[];
  /** The text in front of the first title is the first plan's. */
  readonly isFirstUntitled: boolean;
  readonly cost: number;
}

interface BodiesState {
  /** The plan whose turn it is, from 0. */
  readonly from: number;
  /** Up to where the last title goes. */
  readonly end: number;
  readonly match: TitleMatch | undefined;
}

/** What stands in front of the first title. */
type Front = 'nothing' | 'text' | 'numbered text';

export function readBodies(pieces: readonly Piece[], start: number, titles: readonly string[]): BodiesReading {
  const listed = new ListedTitles(titles);
  const path = new CheapestPath<BodiesState>(
    { from: 0, end: start, match: undefined },
    (one, other) => one.from === other.from && one.end === other.end,
  );
  let front: Front = 'nothing';
  for (let i = start; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const reader = listed.match(piece, pieces[i + 1]);
    if (reader !== undefined) path.take(i, (state) => list(state, reader, i, front));
    front = lookAt(piece, front);
  }
  const toPay = ({ from, match }: BodiesState): number =>
    (listed.length - from) * WEIGHTS.planGone + (match === undefined ? rateFirst(match, front) : 0);
  const last = path.cheapest(toPay);
  const places = pathTo(last).flatMap((step): TitlePlace[] => {
    const { match, end } = step.state;
    return step.why === LEAVE || match === undefined ? [] : [{ plan: match.plan, start: step.at, end, step }];
  });
  return {
    places,
    isFirstUntitled: titles.length > 0 && places[0]?.plan !== 0,
    cost: last.total + toPay(last.state),
  };
}

const LEAVE = 'title-in-text';

function lookAt({ text, marks }: Piece, front: Front): Front {
  if (text === '' || front === 'numbered text') return front;
  return marks.some(({ certainty }) => certainty !== 'unlikely') ? 'numbered text' : 'text';
}

function list(state: BodiesState, reader: TitleReader, i: number, front: Front): Choice<BodiesState>[] {
  const matches = i < state.end ? [] : reader(state.from);
  const exact = matches.some(({ why }) => why !== 'title-alike');
  const leave = matches.length === 0 ? 0 : exact ? WEIGHTS.titleLeft : WEIGHTS.titleAlikeLeft;
  return [
    { why: LEAVE, cost: leave, state },
    ...matches.map((match) => ({
      why: match.why,
      cost:
        match.cost +
        (match.plan - state.from) * WEIGHTS.planGone +
        (state.match === undefined ? rateFirst(match, front) : 0),
      state: { from: match.plan + 1, end: i + match.length, match },
    })),
  ];
}

/** What the text in front costs where `match` is the first title. */
function rateFirst(match: TitleMatch | undefined, front: Front): number {
  if (front === 'nothing') return 0;
  if (match?.plan === 0) return front === 'numbered text' ? WEIGHTS.textOfNone : 0;
  // It is the first plan's, which is not gone.
  return (front === 'text' ? WEIGHTS.bodyUnnumbered : WEIGHTS.bodyUntitled) - WEIGHTS.planGone;
}
