/** What speaks against lines being a title, by what they say themselves. */
import { isAddressee, isDate, isIssuer, isIssuerAndDate } from '../../facts/matter.ts';
import type { Piece } from '../../facts/piece.ts';
import { isUnfinishedTitle, rankTitle, TITLE_LIMIT, type TitleRank } from '../../facts/title-words.ts';
import { WEIGHTS } from '../../weights.ts';
import { isMatterLine } from './matter.ts';
import { rateLines } from './wrapped-title.ts';

const RANK_COST: Record<TitleRank, number> = {
  strong: WEIGHTS.titleStrong,
  weak: WEIGHTS.titleWeak,
  possible: WEIGHTS.titlePossible,
  none: Number.POSITIVE_INFINITY,
};

const RE_UNTITLED = /^(?:前\s*言|引\s*言|序\s*言|序|说\s*明|编者按|摘\s*要|正文|内容提要|目\s*[录次])$/;

/** Fewer characters may be quoted by chance. */
export const LEAST_QUOTED = 8;

/**
 * What speaks against these pieces as the title; undefined where they cannot be one. `isQuoted`: the notice above names
 * them together.
 */
export function rateTitle(
  pieces: readonly Piece[],
  at: readonly number[],
  before: number | undefined,
  isQuoted: boolean,
): number | undefined {
  const texts = at.map((i) => (pieces[i] as Piece).text);
  if (isBarred(pieces, at, texts)) return undefined;
  const joined = texts.join('');
  const rank = rankTitle(joined.length > TITLE_LIMIT ? joined.slice(-TITLE_LIMIT + 2) : joined);
  const isMarked = texts.length === 1 && pieces[at[0] as number]?.isHeadline === true;
  if (isMarked && rank !== 'strong' && joined.length <= TITLE_LIMIT) return WEIGHTS.titleMarkedUp;
  if (rank === 'none') return undefined;
  if (texts.length === 1) return rateLine(pieces, at[0] as number, rank);
  const cost = rateLines(pieces, at, { rank, isQuoted, opensFile: before === undefined });
  return cost === undefined ? undefined : RANK_COST[rank] + cost;
}

/** Lines that are something else, or that something stands between. */
function isBarred(pieces: readonly Piece[], at: readonly number[], texts: readonly string[]): boolean {
  if (texts.some((text) => isMatterLine(text) || isAddressee(text) || RE_UNTITLED.test(text))) return true;
  if (at.some((i) => pieces[i]?.annex !== undefined)) return true;
  // No title goes on behind a table or a picture.
  const within = pieces.slice(at[0], at.at(-1));
  return within.some(({ table, picture }) => table !== undefined || picture !== undefined) || spansContents(pieces, at);
}

function rateLine(pieces: readonly Piece[], at: number, rank: TitleRank): number | undefined {
  const { text } = pieces[at] as Piece;
  if (isIssuer(text) || isIssuerAndDate(text) || RE_GOES_ON.test(text)) return undefined;
  // The head of a table.
  if (/^[|｜]/.test(nextText(pieces, at))) return undefined;
  const undated = /[0-9０-９]{4}|[〇○零一二三四五六七八九]{4}年|[《“]/.test(text) ? 0 : WEIGHTS.titleUndated;
  const dated = rank === 'strong' && isDatedBelow(pieces, at) ? WEIGHTS.titleDated : 0;
  return RANK_COST[rank] + undated + dated + (isUnfinishedTitle(text) ? WEIGHTS.titleUnfinished : 0);
}

/** A 目录, which is read apart, stands between two of the lines. */
function spansContents(pieces: readonly Piece[], at: readonly number[]): boolean {
  const [first, last] = [at[0] as number, at.at(-1) as number];
  return (pieces[last] as Piece).line.number - (pieces[first] as Piece).line.number > last - first;
}

function nextText(pieces: readonly Piece[], at: number): string {
  return pieces.slice(at + 1, at + 8).find(({ text }) => text !== '')?.text ?? '';
}

function isDatedBelow(pieces: readonly Piece[], at: number): boolean {
  const below = nextText(pieces, at);
  return /^[（(].*[）)]$/.test(below) && isDate(below);
}

/** A bracket closes that the line above opened: `代表选举细则〉〈代表法办法`. */
const RE_GOES_ON = /^[^《〈“（(]*[》〉”）)]/;
