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

/**
 * The entries that the plan's outline lacks. A plan without one lacks none there, and what stands deeper than the
 * outline goes, as subitems mostly do, is not missing in it.
 */
export function findUnlisted({ entries }: Plan): ReadonlySet<Entry> {
  const listed = new Set(entries.filter(({ inOutline }) => inOutline).map(({ kind }) => kind));
  return new Set(entries.filter(({ inOutline, kind }) => !inOutline && listed.has(kind)));
}

/** Of one entry, what `findUnlisted` says of all. */
export function isUnlisted({ entries }: Plan, entry: Entry): boolean {
  return !entry.inOutline && entries.some(({ inOutline, kind }) => inOutline && kind === entry.kind);
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
