/**
 * The words that a site may say of its own: those that its pages, components and what they are made with are written with,
 * listed in `own-words.txt` (a test holds the list to the sources), and names that the model has. Whoever changes a word of
 * a page changes the list with it, or the proof of the next build finds it.
 */
import { readFileSync } from 'node:fs';

/** Whether a run of Chinese characters is made of such words alone. */
export type MaySay = (run: string) => boolean;

export const RE_RUN = /\p{Script=Han}+/gu;
const OWN: ReadonlySet<string> = new Set(readFileSync(new URL('own-words.txt', import.meta.url), 'utf8').split('\n'));
/** What is cut out of a model's text, as a heading is cut short, is at least this long. */
const LEAST_CUT = 2;

/** `names` is data whose strings may be said whole; `texts`, which is asked for at need, of which parts may be said, too. */
export function allowWords(names: unknown, texts: () => string): MaySay {
  const known = new Set([...OWN, ...(JSON.stringify(names).match(RE_RUN) ?? [])]);
  const said = new Map<string, boolean>();
  let text: string | undefined;
  const isCut = (piece: string, all: string): boolean => {
    text ??= texts();
    return (piece.length >= LEAST_CUT || piece === all) && text.includes(piece);
  };
  return (run) => {
    const before = said.get(run);
    if (before !== undefined) return before;
    const may =
      isMadeOf(run, (piece) => known.has(piece)) || isMadeOf(run, (piece) => known.has(piece) || isCut(piece, run));
    said.set(run, may);
    return may;
  };
}

/** Whether pieces that `isOne` add up to it. */
function isMadeOf(run: string, isOne: (piece: string) => boolean): boolean {
  const reached = new Set([0]);
  for (let from = 0; from < run.length; from++) {
    if (!reached.has(from)) continue;
    for (let to = run.length; to > from; to--) if (!reached.has(to) && isOne(run.slice(from, to))) reached.add(to);
  }
  return reached.has(run.length);
}
