/** How the pages say things about plans. */
import type { Compilation, Plan, PlanStatus } from '../model/plan/compilation.ts';
import { typeset } from '../model/text/typeset.ts';

const STATUS: Record<PlanStatus, string> = {
  complete: '全文',
  truncated: '原文有残缺',
  'outline-only': '只有目录，正文缺',
};

export const sayStatus = (plan: Plan): string => STATUS[plan.status];

export const countItems = (plan: Plan): number => plan.entries.filter(({ kind }) => kind === 'item').length;

/** `汇编第1篇`: what tells plans of one title apart. */
export const sayPlace = (plan: Plan): string => `汇编第${plan.ordinal}篇`;

/** The plan's title as the pages show it; with its place where another plan of the compilation bears it, too. */
export function namePlan(compilation: Compilation, plan: Plan): string {
  const shared = compilation.plans.some((other) => other !== plan && other.title === plan.title);
  return typeset(plan.title) + (shared ? `（${sayPlace(plan)}）` : '');
}

/** `18 页，394 KB`: what a reader wants to know before a download. */
export function sayDownload({ bytes, pages }: { bytes: number; pages?: number }): string {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return pages === undefined ? size : `${pages} 页，${size}`;
}
