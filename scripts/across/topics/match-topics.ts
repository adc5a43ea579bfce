/** Finds the entries that each topic's phrases stand in. What the editors' file does not say is not guessed. */
import type { Topic, TopicIndex, TopicMatch, TopicRule } from '../../../src/model/across/topic.ts';
import type { Compilation, Entry } from '../../../src/model/plan/compilation.ts';
import { entriesBelow, indexPlan } from '../../../src/model/plan/full-text.ts';
import { headline } from '../../../src/model/plan/headline.ts';
import { unitsOf } from '../../../src/model/plan/units.ts';
import { foldWidth } from '../../../src/model/text/fold.ts';
import { textsOf } from '../../model/paragraph-texts.ts';
import { clauseAround } from '../clause.ts';

type Named = Omit<TopicMatch, 'phrase' | 'clause'>;

/** A unit of a plan, and what it holds texts in: itself, and what stands in it. */
interface Unit {
  readonly named: Named;
  readonly texts: readonly { readonly named: Named; readonly text: string }[];
}

/** Each unit is matched once a topic; `others` are those that no topic matches. Phrases are found in either width. */
export function matchTopics(rules: readonly TopicRule[], compilations: readonly Compilation[]): TopicIndex {
  const topics = rules.map((rule) => ({ ...rule, matches: [] as TopicMatch[] }));
  const others: TopicIndex['others'][number][] = [];
  // One after the other: of a large site's texts no more are in memory.
  for (const compilation of compilations) {
    for (const { named, texts } of listUnits(compilation)) {
      let isMatched = false;
      for (const { phrases, matches } of topics) {
        const found = findPhrase(texts, phrases);
        if (found === undefined) continue;
        isMatched = true;
        matches.push(found);
      }
      if (!isMatched) others.push(named);
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
  return plans.flatMap((plan) => {
    const index = indexPlan(plan);
    const name = ({ anchor, url, ...entry }: Entry): Named => ({
      compilation,
      plan: plan.ordinal,
      anchor,
      url,
      words: `${entry.mark}${headline(entry)}`,
    });
    return unitsOf(plan).map((unit) => ({
      named: name(unit),
      texts: [unit, ...entriesBelow(index, unit)].flatMap((entry) => {
        const named = name(entry);
        return [entry.heading, ...textsOf(entry.paragraphs)].map((text) => ({ named, text }));
      }),
    }));
  });
}

/** The match leads to what holds the phrase: an article, or the item in it. */
function findPhrase(texts: Unit['texts'], phrases: readonly string[]): TopicMatch | undefined {
  for (const phrase of phrases) {
    for (const { named, text } of texts) {
      const at = foldWidth(text).indexOf(foldWidth(phrase));
      if (at >= 0) return { ...named, phrase, clause: clauseAround(text, at, at + phrase.length) };
    }
  }
  return undefined;
}
