/** The words that stand at an address, for whatever quotes them and leads there: an entry's own, a plan's beside its entries. */
import { outOfSite } from '../../src/model/address/site-path.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { foldText } from '../../src/model/text/fold.ts';

/** By address; folded, for some quote them raw and some typeset. */
export type QuotedWords = Pick<ReadonlyMap<string, string>, 'get'>;

/** Of a whole site; one compilation's are in memory at a time. */
export function wordsOfSite(all: readonly Compilation[]): QuotedWords {
  const named = new Map<string | undefined, Compilation>(all.map((one) => [one.compilation, one]));
  let latest: { readonly own: Compilation; readonly words: QuotedWords } | undefined;
  return {
    get(url) {
      const own = named.get(outOfSite(url).split('/')[1]);
      if (own === undefined) return undefined;
      if (latest?.own !== own) latest = { own, words: quotedWords(own) };
      return latest.words.get(url);
    },
  };
}

export function quotedWords({ plans }: Compilation): ReadonlyMap<string, string> {
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
