/** What the plans of the corpus say: chains of the seeds' own words, some of them put in place by a bureau's. */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { drawWord } from './lexicon.ts';
import { learnWords, type WordChain } from './word-chain.ts';

export interface Phrasing {
  readonly random: () => number;
  /** Without a stop. */
  heading(): string;
  /** Sentences of about as many characters. */
  text(length: number): string;
}

/** Which words follow which, in the headings and in the texts of a real seed. */
export interface Learnt {
  readonly headings: WordChain;
  readonly texts: WordChain;
}

/** How many clauses get a word of the bureau's. */
const OWN_WORDS = 0.5;
/** Clauses in a sentence, at most. */
const CLAUSES = 5;

export function learnFrom(models: readonly Compilation[]): Learnt {
  const entries = models.flatMap(({ plans }) => plans.flatMap(({ entries }) => entries));
  const texts = models.flatMap(({ plans }) => plans.flatMap(({ preamble }) => preamble.map(({ text }) => text)));
  return {
    headings: learnWords(entries.map(({ heading }) => heading)),
    texts: learnWords([...texts, ...entries.map(({ text }) => text ?? '')]),
  };
}

export function createPhrasing({ headings, texts }: Learnt, bureau: number, random: () => number): Phrasing {
  const clauseOf = (chain: WordChain): string => {
    const clause = drawLong(chain, random);
    if (clause.length < 4 || random() >= OWN_WORDS) return clause;
    const at = Math.floor(random() * (clause.length - 2));
    const word = clause.slice(at, at + 2);
    return /^\p{Script=Han}{2}$/u.test(word)
      ? clause.slice(0, at) + drawWord(bureau, random) + clause.slice(at + 2)
      : clause;
  };
  return {
    random,
    heading: () => clauseOf(headings),
    text(length) {
      let text = '';
      while (text.length < length) {
        const clauses = Array.from({ length: 1 + Math.floor(random() * CLAUSES) }, () => clauseOf(texts));
        text += `${clauses.join('，')}。`;
      }
      return text;
    },
  };
}

/** Nothing that reads as a mark or is no clause at all. */
function drawLong(chain: WordChain, random: () => number): string {
  for (;;) {
    const clause = chain.clause(random);
    if (clause.length >= 4 && /^[\p{Script=Han}“《]/u.test(clause) && !/^[一二三四五六七八九十第附目]/.test(clause))
      return clause;
  }
}
