/**
 * The words that a site may say of its own: those that its pages, components and what they are made with are written with,
 * listed in `own-words.txt` (a test holds the list to the sources), and names that the model has. Whoever changes a word of
 * a page changes the list with it, or the proof of the next build finds it.
 */
import { readFileSync } from 'node:fs';

/** Whether a run of Chinese characters is made of such words alone. */
export type MaySay = (run: string) => boolean;

export const RE_HAN_RUN = /\p{Script=Han}+/gu;
const OWN: ReadonlySet<string> = new Set(readFileSync(new URL('own-words.txt', import.meta.url), 'utf8').split('\n'));
/** What is cut out of a model's text, as a heading is cut short, is at least this long. */
const LEAST_CUT = 3;

/** `names` is data whose strings may be said whole; `texts`, which is asked for at need, of which parts may be said, too. */
export function allowWords(names: unknown, texts: () => string): MaySay {
  const known = new Set(JSON.stringify(names).match(RE_HAN_RUN) ?? []);
  const said = new Map<string, boolean>();
  let text: string | undefined;
  const isNamed = (piece: string): boolean => known.has(piece);
  const isCut = (piece: string, run: string): boolean => {
    text ??= texts();
    return (piece.length >= LEAST_CUT || piece === run) && text.includes(piece);
  };
  return (run) => {
    const may =
      said.get(run) ?? (isMadeOf(run, isNamed) || isMadeOf(run, (piece) => isNamed(piece) || isCut(piece, run)));
    said.set(run, may);
    return may;
  };
}

/**
 * Whether own words and pieces of the model add up to it. Single characters beside each other would be any word at all.
 */
function isMadeOf(run: string, isModel: (piece: string) => boolean): boolean {
  /** By where a piece ends: how it may end there. */
  const reached = new Map<number, Set<End>>([[0, new Set<End>(['model'])]]);
  for (let from = 0; from < run.length; from++) {
    const before = reached.get(from);
    if (before === undefined) continue;
    for (let to = run.length; to > from; to--) {
      const piece = run.slice(from, to);
      const end = OWN.has(piece) ? (to - from === 1 ? 'character' : 'word') : undefined;
      const ends = reached.get(to) ?? new Set();
      if (end !== undefined && [...before].some((last) => mayMeet(last, end))) reached.set(to, ends.add(end));
      if (isModel(piece)) reached.set(to, ends.add('model'));
    }
  }
  return reached.has(run.length);
}

type End = 'model' | 'word' | 'character';

const mayMeet = (last: End, next: End): boolean => last !== 'character' || next !== 'character';
