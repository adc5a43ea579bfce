/**
 * Names an anchor in words, as people cite it:
 *
 *     item-27                第27项
 *     part-2-section-1       第二部分第一节
 *     item-5-subitem-1       第5项第（1）目
 *     item-3-b               第3项（同号第2条）
 */
import type { MarkKind } from '../plan/mark.ts';

export function nameAnchor(anchor: string): string {
  return [...anchor.matchAll(RE_STEP)]
    .map(([, kind, numbers, letters]) => nameStep(kind as MarkKind, (numbers ?? '').split('-').map(Number), letters))
    .join('');
}

const RE_STEP =
  /(annex|book|subbook|chapter|part|section|article|item|subitem|point)-(\d+(?:-\d+)*)(?:-([a-z]+)(?=-|$)(?!-\d))?/g;

function nameStep(kind: MarkKind, [ordinal = 0, ...branch]: readonly number[], letters: string | undefined): string {
  const twin = letters === undefined ? '' : `（同号第${twinNumber(letters)}条）`;
  if (kind === 'article') return NAMES.article(ordinal) + branch.map((n) => `之${writeChinese(n)}`).join('') + twin;
  return (branch.length === 0 ? NAMES[kind](ordinal) : `第${[ordinal, ...branch].join('.')}项`) + twin;
}

const NAMES: Record<MarkKind, (ordinal: number) => string> = {
  annex: (ordinal) => `附件${ordinal}`,
  book: (ordinal) => `第${writeChinese(ordinal)}编`,
  subbook: (ordinal) => `第${writeChinese(ordinal)}分编`,
  chapter: (ordinal) => `第${writeChinese(ordinal)}章`,
  article: (ordinal) => `第${writeChinese(ordinal)}条`,
  part: (ordinal) => `第${writeChinese(ordinal)}部分`,
  section: (ordinal) => `第${writeChinese(ordinal)}节`,
  item: (ordinal) => `第${ordinal}项`,
  subitem: (ordinal) => `第（${ordinal}）目`,
  point: (ordinal) => `第${ordinal}点`,
};

/** b → 2 … z → 26, aa → 27. */
function twinNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}

const DIGITS = '零一二三四五六七八九';

/** 12 → 十二. Above 99 in Arabic digits. */
function writeChinese(n: number): string {
  if (n > 99) return `${n}`;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}
