/** What a plan says where the source lacks something. Prints and books put it in brackets, pages in a note. */
import type { Entry } from '../plan/compilation.ts';
import type { Gap } from './block.ts';

/** In brackets, for a print or a book; null where another note has said it. */
export function sayGap(gap: Gap): string | null {
  switch (gap.what) {
    case 'no-body':
      return sayNoBody(gap.entries);
    case 'start':
      return '（原文开头缺失，以下从句中开始。）';
    case 'end':
      return gap.lost.length === 0 ? '（原文至此中断。）' : `（原文至此中断，${sayLost(gap.lost)}）`;
    case 'lost':
      return gap.isSaid ? null : `（${sayLost(gap.entries)}）`;
  }
}

/** On a page, which says at its head that a plan has no body, and of a single entry in its place; null for these. */
export function sayGapOnPage(gap: Gap): string | null {
  switch (gap.what) {
    case 'no-body':
      return null;
    case 'start':
      return '原文开头缺失，以下从句中开始。';
    case 'end':
      return '原文至此中断，以下缺失。';
    case 'lost':
      return gap.entries.length === 1 ? null : sayLost(gap.entries);
  }
}

function sayLost(entries: readonly Entry[]): string {
  return `以下${countItems(entries)}只见于目录，正文缺。`;
}

function sayNoBody(entries: readonly Entry[]): string {
  if (entries.length === 0) return '（原文只有标题，正文缺。）';
  return `（原文只有目录，正文缺；以下照目录列出${countItems(entries)}。）`;
}

function countItems(entries: readonly Entry[]): string {
  const items = entries.filter(({ kind }) => kind === 'item').length;
  return items > 0 ? `${items}项` : `${entries.length}条`;
}
