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
  const end = entries.findIndex(({ inBody }, j) => j > i && inBody);
  const lost = countItems(entries.slice(i, end === -1 ? undefined : end));
  return [`（${cut ? '原文至此中断，' : ''}以下${lost}只见于目录，正文缺。）`];
}

function sayOutlineOnly({ entries }: Plan): string {
  if (entries.length === 0) return '（原文只有标题，正文缺。）';
  return `（原文只有目录，正文缺；以下照目录列出${countItems(entries)}。）`;
}

function countItems(entries: readonly Entry[]): string {
  const items = entries.filter(({ kind }) => kind === 'item').length;
  return items > 0 ? `${items}项` : `${entries.length}条`;
}
