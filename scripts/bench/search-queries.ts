/** Queries for the search's benchmark, each with the places it has to find, worked out without the search. */
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { type PrintedPlace, printedPlaces } from '../../tests/search/printed-texts.ts';
import { placesOf } from '../outputs/search/places.ts';
import { createRandom } from './random.ts';

export interface BenchQuery {
  readonly query: string;
  /** The plan's address and the place's number in it, for each place that contains the query. */
  readonly keys: readonly string[];
}

/**
 * Pieces of 1 to 8 characters, as many of each length, from places drawn at random. One in four opens a printed line of
 * an entry, with its mark (`27.`, `(五)职`); one in four is typed in the other width.
 */
export function drawQueries(compilations: readonly Compilation[], count: number): BenchQuery[] {
  const random = createRandom(7);
  const places = printedPlaces(compilations);
  const long = places.filter(({ texts }) => texts.some((text) => text.length >= 8));
  const marked = long.filter(({ texts }) => RE_MARKED.test(texts[0] ?? ''));
  const numbers = numberPlaces(compilations);
  return Array.from({ length: count }, (_, i) => {
    const length = 1 + (i % 8);
    const way = Math.floor(i / 8) % 4;
    const piece = way === 0 ? drawOpening(marked, length, random) : drawPiece(long, length, random);
    return {
      query: way === 1 ? widen(piece) : piece,
      keys: places
        .filter(({ texts }) => texts.some((text) => text.includes(piece)))
        .map(({ key }) => numbers.get(key) as string),
    };
  });
}

const RE_MARKED = /^(?:[([]|第|[\d一二三四五六七八九十])/;

const widen = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** From `plan url kind anchor` to `plan url number`. */
function numberPlaces(compilations: readonly Compilation[]): Map<string, string> {
  const plans = compilations.flatMap(({ plans }) => plans);
  return new Map(
    plans.flatMap((plan) =>
      placesOf(plan).map(({ kind, anchor }, i) => [`${plan.url} ${kind} ${anchor}`, `${plan.url} ${i}`] as const),
    ),
  );
}

function drawPiece(places: readonly PrintedPlace[], length: number, random: () => number): string {
  for (;;) {
    const { texts } = places[Math.floor(random() * places.length)] as PrintedPlace;
    const chars = [...(texts[Math.floor(random() * texts.length)] as string)];
    const start = Math.floor(random() * (chars.length - length + 1));
    if (chars.length >= length) return chars.slice(start, start + length).join('');
  }
}

function drawOpening(places: readonly PrintedPlace[], length: number, random: () => number): string {
  const { texts } = places[Math.floor(random() * places.length)] as PrintedPlace;
  return [...(texts[0] as string)].slice(0, length).join('');
}
