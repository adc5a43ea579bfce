/**
 * Names an anchor in words, as people cite it. Where the printed marks are known, the name has their words:
 *
 *     item-27                第27项
 *     part-2-section-1       二、（一）         `二、`, `(一)`
 *     chapter-3              第三部分           `第三部分`
 *     article-3-item-1       第三条第（一）项   `第三条`, `（一）`
 *     item-5-subitem-1       第5项第（1）目
 *     item-3-b               第3项（同号第2条）
 *     annex-1-item-3         附件1第3项
 */
import { writeHan } from '../text/han-number.ts';
import { typeset } from '../text/typeset.ts';
import { type Anchor, type AnchorKind, type AnchorStep, printAnchor } from './anchor.ts';

/** The mark printed where an anchor stands; undefined where none is known. */
export type MarkOf = (anchor: string) => string | undefined;

/** Steps whose mark is not known are named by kind and number. */
export function nameAnchor(anchor: Anchor, markOf: MarkOf = () => undefined): string {
  return anchor.map((step, i) => nameStep(step, markOf(printAnchor(anchor.slice(0, i + 1))), anchor[i - 1])).join('');
}

/** The name in the midst of a sentence: one that ends in a stop is quoted, `“二、”`. */
export function quoteName(name: string): string {
  return ENDS_IN_STOP.test(name) ? `“${name}”` : name;
}

/** Name and heading in one: `第27项 构建…`, `二、（一）构建…`. */
export function titleWith(name: string, heading: string): string {
  return name + (heading === '' || ENDS_IN_MARK.test(name) ? '' : ' ') + typeset(heading);
}

const ENDS_IN_STOP = /[、.．。]$/;
const ENDS_IN_MARK = /[、.．。）]$/;

function nameStep(step: AnchorStep, mark: string | undefined, above: AnchorStep | undefined): string {
  const printed = mark === undefined ? '' : typeset(mark.replace(INVISIBLE, ''));
  return (
    (nameMark(step.kind, printed) ?? nameNumbers(step, above)) + (step.twin === 1 ? '' : `（同号第${step.twin}条）`)
  );
}

const INVISIBLE = /[\s\u200b-\u200f\ufeff]+/g;

/** By the printed mark; undefined where it tells nothing. */
function nameMark(kind: AnchorKind, printed: string): string | undefined {
  const [worded] = WORDED.exec(printed) ?? [];
  if (worded !== undefined) return worded;
  if (kind === 'annex') return printed.replace(/[：、.．]+$/, '') || undefined;
  if (kind === 'part' || kind === 'section') return printed || undefined;
  const unit = UNITS[kind];
  const numeral = stripStop(printed);
  return unit === undefined || numeral === '' ? undefined : `第${numeral}${unit}`;
}

/** 第三部分, 第七条之一; without what parts it from its heading. */
const WORDED = /^第.{1,9}?(?:分编|编|篇|部分|章|节|条)(?:之[一二三四五六七八九十]+)?/;

const UNITS: Partial<Record<AnchorKind, string>> = { item: '项', subitem: '目', point: '点' };

/** `27` of `27.`, `（二）` of `(二)、`, `1` of `1)`; a circled number stays one. */
function stripStop(printed: string): string {
  const plain = CIRCLED.test(printed) ? printed : printed.normalize('NFKC');
  const numeral = plain.replace(/[、.。:]+$/, '');
  return numeral.startsWith('(') ? numeral.replace('(', '（').replace(')', '）') : numeral.replace(/\)$/, '');
}

const CIRCLED = /^[①-⑳❶-❿㉑-㊿]/;

function nameNumbers({ kind, numbers }: AnchorStep, above: AnchorStep | undefined): string {
  return kind === 'item' && above?.kind === 'article' ? nameClause(numbers) : NAMES[kind](numbers);
}

type Numbers = AnchorStep['numbers'];

const NAMES: Record<AnchorKind, (numbers: Numbers) => string> = {
  annex: (numbers) => `附件${numbers.join('.')}`,
  book: inChinese('编'),
  subbook: inChinese('分编'),
  chapter: inChinese('章'),
  section: (numbers) => `（${numbers.map(writeChinese).join('.')}）`,
  part: (numbers) => `${numbers.map(writeChinese).join('.')}、`,
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
function writeChinese(n: number): string {
  return n > 99 ? String(n) : writeHan(n);
}
