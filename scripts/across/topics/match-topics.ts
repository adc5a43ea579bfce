/** Finds the entries that each topic's phrases stand in. What the editors' file does not say is not guessed. */
import type { Topic, TopicIndex, TopicMatch, TopicRule } from '../../../src/model/across/topic.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { headline } from '../../../src/model/plan/headline.ts';
import { textsOf } from '../../../src/model/plan/paragraph-texts.ts';
import { unitsOf } from '../../../src/model/plan/units.ts';
import { foldWidth } from '../../../src/model/text/fold.ts';
import { clauseAround } from '../clause.ts';

interface Unit extends Omit<TopicMatch, 'phrase' | 'clause'> {
  readonly texts: readonly string[];
}

export function matchTopics(rules: readonly TopicRule[], compilations: readonly Compilation[]): TopicIndex {
  const topics = rules.map((rule) => ({ ...rule, matches: [] as TopicMatch[] }));
  const others: TopicIndex['others'][number][] = [];
  // One after the other: of a large site's texts no more are in memory.
  for (const compilation of compilations) {
    for (const { texts, ...unit } of listUnits(compilation)) {
      let isMatched = false;
      for (const { phrases, matches } of topics) {
        const found = findPhrase(texts, phrases);
        if (found === undefined) continue;
        isMatched = true;
        matches.push({ ...unit, ...found });
      }
      if (!isMatched) others.push(unit);
    }
  }
  return { topics, others };
}

/** The topics by compilation, each with that one's matches alone. */
export function topicsByCompilation({ topics }: TopicIndex): Map<string, Topic[]> {
  const sorted = new Map<string, Topic[]>();
  for (const topic of topics) {
    for (const [compilation, matches] of Map.groupBy(topic.matches, (match) => match.compilation)) {
      const own = sorted.get(compilation) ?? [];
      sorted.set(compilation, own);
      own.push({ ...topic, matches });
    }
  }
  return sorted;
}

function listUnits({ compilation, plans }: Compilation): Unit[] {
  return plans.flatMap((plan) =>
    unitsOf(plan).map((entry) => ({
      compilation,
      plan: plan.ordinal,
      anchor: entry.anchor,
      url: entry.url,
      words: `${entry.mark}${headline(entry)}`,
      texts: [entry.heading, ...textsOf(entry.paragraphs)],
    })),
  );
}

function findPhrase(
  texts: readonly string[],
  phrases: readonly string[],
): Pick<TopicMatch, 'phrase' | 'clause'> | undefined {
  for (const phrase of phrases) {
    for (const text of texts) {
      const at = foldWidth(text).indexOf(foldWidth(phrase));
      if (at >= 0) return { phrase, clause: clauseAround(text, at, at + phrase.length) };
    }
  }
  return undefined;
}
