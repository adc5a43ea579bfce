/** 专题: phrases that editors have put under one word, and the entries that hold them. */
import type { Quoted } from './across.ts';

/** As `seeds/topics.json` has it. */
export interface TopicRule {
  /** The last part of its address: lower-case letters, digits, hyphens. */
  readonly id: string;
  readonly title: string;
  /** What an entry must hold one of, literally but for width and spaces. */
  readonly phrases: readonly string[];
}

/** An entry that a topic holds, and by which of its phrases. */
export interface TopicMatch extends Quoted {
  readonly compilation: string;
  /** The entry's mark and heading, or its first words. */
  readonly words: string;
  /** The first phrase it holds, in the order of the rule, and the clause that has it, verbatim. */
  readonly phrase: string;
  readonly clause: string;
}

/** A rule with what it found, in the order of compilations and of reading. */
export interface Topic extends Omit<TopicRule, 'phrases'> {
  readonly phrases: readonly string[];
  readonly matches: readonly TopicMatch[];
}

/** As published in `topics.json`. */
export interface TopicIndex {
  readonly topics: readonly Topic[];
  /** The entries that no topic holds. */
  readonly others: readonly Omit<TopicMatch, 'phrase' | 'clause'>[];
}
