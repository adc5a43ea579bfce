/** Phrases out of a corpus: pieces of one to eight characters, as many of each length, of compilations drawn at random. */
import { printedPlaces } from '../../../tests/search/printed-texts.ts';
import { convertText, writeSeed } from '../corpus/corpus.ts';
import type { Learnt } from '../corpus/wording.ts';
import { createRandom } from '../random.ts';

/** Phrases of each compilation that is drawn. */
const OF_EACH = 8;

export function drawPhrases(learnt: Learnt, compilations: number, count: number): string[] {
  const random = createRandom(7);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const phrases: string[] = [];
  while (phrases.length < count) {
    // Whole compilations only: the last one of a corpus may be cut.
    const { name, text } = writeSeed(learnt, Math.floor(random() * Math.max(1, compilations - 1)), Infinity);
    const texts = printedPlaces([convertText(text, name)]).flatMap(({ texts }) =>
      texts.filter(({ length }) => length > 8),
    );
    for (let length = 1; length <= OF_EACH; length++) {
      const own = pick(texts);
      const at = Math.floor(random() * (own.length - length + 1));
      phrases.push(own.slice(at, at + length));
    }
  }
  return phrases.slice(0, count);
}
