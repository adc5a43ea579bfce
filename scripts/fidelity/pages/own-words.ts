/**
 * The words that a site may say of its own: those that its pages, components and what they are made with are written with,
 * each on the kinds of pages whose sources have it, listed in `own-words.txt` (a test holds the list to the sources), and
 * names that the model has. Whoever changes a word of a page changes the list with it, or the proof of the next build finds it.
 */
import { KindList } from './kind-list.ts';
import type { PageKind } from './page-kind.ts';

/** Whether such a page may say a run of Chinese characters, or a word of Latin letters. */
export type MaySay = (run: string, kind: PageKind) => boolean;

/** Letters beside digits are numbers of a kind: sums, sizes. */
export const RE_SAID = /\p{Script=Han}+|(?<![\p{L}\p{N}])\p{Script=Latin}{2,}(?![\p{L}\p{N}])/gu;
const RE_LATIN = /^\p{Script=Latin}/u;
const OWN = new KindList('own-words.txt');
/** What is cut out of a model's text, as a heading is cut short, is at least this long. */
const LEAST_CUT = 3;

/** `names` is data whose strings may be said whole; `texts`, which is asked for at need, of which parts may be said, too. */
export function allowWords(names: unknown, texts: () => string): MaySay {
  const known = new Set(JSON.stringify(names).match(RE_SAID) ?? []);
  const said = new Map<string, boolean>();
  let text: string | undefined;
  let words: ReadonlySet<string> | undefined;
  const read = (): string => {
    text ??= texts();
    return text;
  };
  const isNamed = (piece: string): boolean => known.has(piece);
  const isCut = (piece: string, run: string): boolean =>
    (piece.length >= LEAST_CUT || piece === run) && read().includes(piece);
  const isWord = (run: string): boolean => {
    words ??= new Set(read().match(RE_SAID));
    return words.has(run);
  };
  const find = (run: string, kind: PageKind): boolean => {
    if (RE_LATIN.test(run)) return OWN.has(run, kind) || isNamed(run) || isWord(run);
    return isMadeOf(run, kind, isNamed) || isMadeOf(run, kind, (piece) => isNamed(piece) || isCut(piece, run));
  };
  return (run, kind) => {
    const key = `${kind} ${run}`;
    const may = said.get(key) ?? find(run, kind);
    said.set(key, may);
    return may;
  };
}

/**
 * Whether own words and pieces of the model add up to it. Single characters beside each other would be any word at all.
 */
function isMadeOf(run: string, kind: PageKind, isModel: (piece: string) => boolean): boolean {
  /** By where a piece ends: how it may end there. */
  const reached = new Map<number, Set<End>>([[0, new Set<End>(['model'])]]);
  for (let from = 0; from < run.length; from++) {
    const before = reached.get(from);
    if (before === undefined) continue;
    for (let to = run.length; to > from; to--) {
      const piece = run.slice(from, to);
      const end = OWN.has(piece, kind) ? (to - from === 1 ? 'character' : 'word') : undefined;
      const ends = reached.get(to) ?? new Set();
      if (end !== undefined && [...before].some((last) => mayMeet(last, end))) reached.set(to, ends.add(end));
      if (isModel(piece)) reached.set(to, ends.add('model'));
    }
  }
  return reached.has(run.length);
}

type End = 'model' | 'word' | 'character';

const mayMeet = (last: End, next: End): boolean => last !== 'character' || next !== 'character';
