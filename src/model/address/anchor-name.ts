/**
 * Names an anchor in words, as people cite it:
 *
 *     item-27                第27项
 *     part-2-section-1       第二部分第一节
 *     item-5-subitem-1       第5项第（1）目
 *     item-3-b               第3项（同号第2条）
 *     article-7-1-item-2     第七条之一第（二）项
 *     annex-1-item-3         附件1第3项
 */
import { writeHan } from '../text/han-number.ts';
import type { Anchor, AnchorKind, AnchorStep } from './anchor.ts';

export function nameAnchor(anchor: Anchor): string {
  return anchor.map((step, i) => nameStep(step, anchor[i - 1])).join('');
}

function nameStep({ kind, numbers, twin }: AnchorStep, above: AnchorStep | undefined): string {
  const name = kind === 'item' && above?.kind === 'article' ? nameClause(numbers) : NAMES[kind](numbers);
  return name + (twin === 1 ? '' : `（同号第${twin}条）`);
}

type Numbers = AnchorStep['numbers'];

const NAMES: Record<AnchorKind, (numbers: Numbers) => string> = {
  annex: (numbers) => `附件${numbers.join('.')}`,
  book: inChinese('编'),
  subbook: inChinese('分编'),
  chapter: inChinese('章'),
  section: inChinese('节'),
  part: inChinese('部分'),
  article: inChinese('条'),
  item: (numbers) => `第${numbers.join('.')}项`,
  subitem: (numbers) => `第（${numbers.join('.')}）目`,
  point: (numbers) => `第${numbers.join('.')}点`,
};

/** An item of an article is printed in brackets: 第（二）项. */
const nameClause = (numbers: Numbers): string => `第（${numbers.map(writeChinese).join('.')}）项`;

/** 第七条; 第七条之一 where there are several numbers. */
function inChinese(unit: string): (numbers: Numbers) => string {
  return ([first = 0, ...rest]) => `第${writeChinese(first)}${unit}${rest.map((n) => `之${writeChinese(n)}`).join('')}`;
}

/** 12 → 十二. Above 99 in Arabic digits. */
const writeChinese = (n: number): string => (n > 99 ? String(n) : writeHan(n));
