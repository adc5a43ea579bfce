/** How like what was recorded at an address is to what stands at a place now. */
import { foldText } from '../../../../src/model/text/fold.ts';
import { similarity } from '../../../../src/model/text/similarity.ts';
import type { Recorded } from '../file/ledger.ts';
import type { Published } from '../published.ts';
import { compareSketches, sketchText } from './sketch.ts';

/** From here on the one is taken for the other, reworded. */
export const LEAST_LIKENESS = 0.6;
/** Between two places that are equally like, words stay where they were. */
export const HERE = 0.01;
/** Likeness costs; beyond so many pairs only the own place is looked at. */
export const MOST_PAIRS = 100_000;
/** The text tells twice as much as the heading: 数字化 and 国际化 are other things under headings that are much alike. */
const TEXT_WEIGHT = 2;
/** So that a heading of 0.8 is enough where nothing of the text is left, and so is a text of 0.4 without the heading. */
const SHARE = 0.75;

/** Compares with many records: each place is sketched once, and only where it is asked for. */
export function likenessFinder(): (recorded: Recorded, place: Published) => number {
  const sketches = new Map<Published, string | undefined>();
  const sketchOf = (place: Published): string | undefined => {
    if (!sketches.has(place)) sketches.set(place, sketchText(place.text ?? ''));
    return sketches.get(place);
  };
  return (recorded, place) => {
    const sketch = recorded.sketch === undefined ? undefined : sketchOf(place);
    const isKnown = recorded.sketch !== undefined && sketch !== undefined;
    return weigh(
      compareHeadings(recorded.heading, place.heading),
      isKnown ? compareSketches(recorded.sketch, sketch) : undefined,
    );
  };
}

/** What likenesses of heading and text come to; `text` is undefined where it tells nothing. */
export function weigh(heading: number, text: number | undefined): number {
  return text === undefined ? heading : SHARE * (heading + TEXT_WEIGHT * text);
}

/** Where there is no heading, there is nothing that is alike. */
export function compareHeadings(a: string, b: string): number {
  const [was, is] = [foldText(a), foldText(b)];
  return was === '' ? 0 : similarity(was, is);
}
