/** Two plans side by side by topic: which entries of each hold a topic's phrases. */
import type { Topic, TopicMatch } from '../model/across/topic.ts';
import type { PlanKey } from '../model/address/address.ts';
import { planKey } from '../model/address/address.ts';

/** A topic that at least one of the two plans holds. */
export interface ComparedTopic {
  readonly topic: Pick<Topic, 'id' | 'title'>;
  readonly left: readonly TopicMatch[];
  readonly right: readonly TopicMatch[];
}

/** The topics that one of the two plans holds, in their order. */
export function compareTopics(topics: readonly Topic[], left: PlanKey, right: PlanKey): ComparedTopic[] {
  return topics
    .map((topic) => ({ topic, left: matchesOf(topic, left), right: matchesOf(topic, right) }))
    .filter((one) => one.left.length + one.right.length > 0);
}

const matchesOf = ({ matches }: Topic, plan: PlanKey): TopicMatch[] =>
  matches.filter((match) => planKey(match.compilation, match.plan) === plan);
