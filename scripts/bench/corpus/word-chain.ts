/** Clauses that nobody wrote, out of the words of those that somebody did: which word follows which is learnt from them. */

export interface WordChain {
  /** Without a stop. */
  clause(random: () => number): string;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** In front of a clause and behind it. */
const EDGE = '';
/** Characters after which a clause ends with the next word that may. */
const LONG = 24;

export function learnWords(texts: readonly string[]): WordChain {
  const followers = new Map<string, string[]>();
  for (const clause of texts.flatMap((text) => text.split(/[，。；：、,;:\n]+/))) {
    const words = Array.from(WORDS.segment(clause.trim()), ({ segment }) => segment);
    if (words.length < 2) continue;
    for (const [i, word] of [EDGE, ...words].entries()) {
      followers.set(word, [...(followers.get(word) ?? []), words[i] ?? EDGE]);
    }
  }
  const follow = (word: string, random: () => number): string => {
    const own = followers.get(word) ?? [EDGE];
    return own[Math.floor(random() * own.length)] as string;
  };
  return {
    clause(random) {
      let clause = '';
      for (let word = follow(EDGE, random); word !== EDGE && clause.length < LONG; word = follow(word, random)) {
        clause += word;
      }
      return balanceBrackets(clause);
    },
  };
}

/** A chain knows nothing of pairs. */
function balanceBrackets(clause: string): string {
  const isPaired = /^[^“”《》（）()]*(?:(?:“[^“”]*”|《[^《》]*》|（[^（）]*）|\([^()]*\))[^“”《》（）()]*)*$/.test(
    clause,
  );
  return isPaired ? clause : clause.replace(/[“”《》（）()]/g, '');
}
