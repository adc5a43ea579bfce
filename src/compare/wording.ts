import type { Plan } from '../model/plan/compilation.ts';

/** A plan by the name that a comparison shows. */
export interface NamedPlan {
  readonly plan: Plan;
  readonly name: string;
}

/** What a comparison says of itself, on the pages made ready and on the one that makes it in the browser. */
export const sayPairing = (pairs: number): string =>
  `按文字相近的程度配对，${pairs} 对；两边相同的字照常，只有一边有的字加底色。没有相近条目的单列。配对由程序按固定规则作出，不是原文所有。`;

/** Which of the two a cell belongs to, where they stand below each other: its number alone where that tells them apart. */
export function nameSides(plans: readonly NamedPlan[]): string[] {
  const folders = plans.map(({ plan }) => plan.url.replace(/[^/]*\/$/, ''));
  const ordinals = plans.map(({ plan }) => plan.ordinal);
  const isOneCompilation = new Set(folders).size === 1 && new Set(ordinals).size === plans.length;
  return plans.map(({ plan, name }) => (isOneCompilation ? `第${plan.ordinal}篇` : name));
}

/** Beside an entry of the left plan that has no like in the other. */
export const NO_TWIN = '没有相近的条目';
/** Above the entries of the right plan that none of the left is like. */
export const ONLY_RIGHT = '只见于右边一篇';
/** Above what no topic of the office has. */
export const NOT_IN_TOPIC = '没有归入这一专题的条目';
/** The two ways to compare, as they are chosen. */
export const BY_PARTS = '按部分对照';
/** As `BY_PARTS`; there is no such way where the office has no topics. */
export const BY_TOPICS = '按专题对照';
/** Topics are the editor's, and said to be. */
export const TOPICS_NOTE = '专题由编辑归类，不是原文所有；各条注明因哪个词语归入。';
