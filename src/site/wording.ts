/** How the pages say things about plans. */

import type { Plan, PlanStatus } from '../model/plan/compilation.ts';

/** How many plans are in which state: `全文 3 篇 · 只有目录 2 篇`. */
export function sayStates(plans: readonly Plan[]): string {
  const NAMES: Record<PlanStatus, string> = { complete: '全文', truncated: '有残缺', 'outline-only': '只有目录' };
  const counts = Object.entries(NAMES).map(([status, name]) => [
    name,
    plans.filter((plan) => plan.status === status).length,
  ]);
  return counts
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => (plans.length === 1 ? name : `${name} ${count} 篇`))
    .join(' · ');
}

/** `18 页，394 KB`: what a reader wants to know before a download. */
export function sayDownload({ bytes, pages }: { bytes: number; pages?: number }): string {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return pages === undefined ? size : `${pages} 页，${size}`;
}
