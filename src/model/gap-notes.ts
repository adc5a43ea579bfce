/** What a printed plan says, in brackets, where the source lacks something. Nothing is invented in its place. */
import type { Compilation, Entry, Plan } from './compilation.ts';

/** Below the title. */
export function noteStart({ findings }: Compilation, plan: Plan): string[] {
  const lost = findings.some((finding) => finding.rule === 'truncated-start' && finding.plan === plan.ordinal);
  if (plan.status === 'outline-only') return [sayOutlineOnly(plan)];
  return lost ? ['（原文开头缺失，以下从句中开始。）'] : [];
}

/** In front of entry `i`, or behind the last one: where the text breaks off, and where entries without body begin. */
export function noteGap({ findings }: Compilation, { entries, status, ordinal }: Plan, i: number): string[] {
  const last = entries[i - 1];
  const cut = findings.some(
    ({ rule, plan, anchor }) => rule === 'truncated-end' && plan === ordinal && anchor === last?.anchor,
  );
  const lacks = status !== 'outline-only' && entries[i]?.inBody === false && last?.inBody !== false;
  if (!lacks) return cut ? ['（原文至此中断。）'] : [];
  return [`（${cut ? '原文至此中断，' : ''}${sayLost(entries.slice(i, endOfGap(entries, i)))}）`];
}

/** Of entries without body that stand one after the other. */
export function sayLost(entries: readonly Entry[]): string {
  return `以下${countItems(entries)}只见于目录，正文缺。`;
}

/** Where the entries without body that begin with entry `i` end. */
export function endOfGap(entries: readonly Entry[], i: number): number {
  const end = entries.findIndex(({ inBody }, j) => j > i && inBody);
  return end === -1 ? entries.length : end;
}

function sayOutlineOnly({ entries }: Plan): string {
  if (entries.length === 0) return '（原文只有标题，正文缺。）';
  return `（原文只有目录，正文缺；以下照目录列出${countItems(entries)}。）`;
}

function countItems(entries: readonly Entry[]): string {
  const items = entries.filter(({ kind }) => kind === 'item').length;
  return items > 0 ? `${items}项` : `${entries.length}条`;
}
