/** The words that stand at an address, for whatever quotes them and leads there: an entry's own, a plan's beside its entries. */
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { foldText } from '../../src/model/text/fold.ts';

/** By address; folded, for some quote them raw and some typeset. */
export type QuotedWords = ReadonlyMap<string, string>;

export function quotedWords({ plans }: Compilation): QuotedWords {
  const words = new Map<string, string>();
  for (const { url, title, preamble, notes, signoff, entries } of plans) {
    words.set(url, foldAll(title, ...[...preamble, ...notes, ...signoff].map(({ text }) => text)));
    for (const { url: own, mark, heading, stop, text, outlineMark, outlineHeading } of entries)
      words.set(own, foldAll(`${mark}${heading}${stop}${text ?? ''}`, `${outlineMark ?? ''}${outlineHeading ?? ''}`));
  }
  return words;
}

/** Folded words have no line ends: nothing is quoted across two of them. */
const foldAll = (...texts: readonly string[]): string => texts.map(foldText).join('\n');

/** Whether all of `quotes` stand at the address, whatever marks are around them. */
export const stands = (words: QuotedWords, url: string, ...quotes: readonly string[]): boolean =>
  quotes.every((quote) => words.get(url)?.includes(foldText(quote)) === true);
