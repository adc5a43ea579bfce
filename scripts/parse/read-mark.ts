/**
 * Recognises the mark that opens a line.
 *
 *     一、  一．  第一章       part
 *     (一)  （一）、 ㈠ 第一节  section
 *     1.  1、  1．  １．  ⒈  第一条  item
 *     (1)  （1） ⑴  1)       subitem
 *     ①  ㉑  ❶              point
 *
 * A number is not always a mark: `3.5亿元`, `2024年`, `一、二年级`, `第一节课` open lines of plain text. Where the line
 * alone cannot tell, the numbers around it decide (see resolve-marks.ts).
 */
import type { Mark, MarkKind } from '../../src/model/plan/mark.ts';
import { readArabic, readChinese, readEnclosed } from './numeral.ts';

/**
 * `sure` by its form. `possible` where the numbers around it can make it one: `27构建…`. `unlikely` where they must
 * do so on both sides: `3.100座桥` between 2 and 4.
 */
export type Certainty = 'sure' | 'possible' | 'unlikely';

export interface MarkCandidate {
  readonly mark: Mark;
  readonly certainty: Certainty;
}

interface Pattern {
  readonly kind: MarkKind;
  readonly re: RegExp;
  readonly read: (numeral: string) => number | undefined;
  /** Tells from what follows the mark that the line alone does not prove it. */
  readonly doubt?: RegExp;
}

const CHINESE = '[〇○零一二三四五六七八九十百两]{1,5}';
const ARABIC = '[0-9０-９]{1,4}';
/** In brackets a number of four digits is a year. */
const BELOW_1000 = '[0-9０-９]{1,3}';
const EITHER_NUMERAL = `${CHINESE}|${ARABIC}`;
/** What counts things or goes on with a number, so that a bare number in front of it is an amount, a time, a range. */
const MEASURE =
  '[年月日时分秒个所名人万亿千百十余多项家台套间条件次元平公米里届级周期岁天座度类门种张本部篇位批期场处件组班课世至到和与及或以路号％%‰℃、，,。：:；;/~～—－-]';
/** Behind 第X章, 第X节, 第X条 a space proves the mark; `第一节课` and `第五条规定的…` have none. */
const NO_SPACE = /^[^\s]/;

/** What may stand between the pieces of a mark. */
const GAP = '[ \\u3000]{0,2}';
/** A stop that some print behind a bracket: `（一）、`. Lists of marks have none: `（一）、（二）两项`. */
const STOP = '(?:[、.．](?![(（0-9０-９]))?';
const between = (open: string, numeral: string, close: string): string => `^${open}${GAP}(${numeral})${GAP}${close}`;

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'part',
    re: new RegExp(`^(${CHINESE})${GAP}、`),
    read: readChinese,
    doubt: new RegExp(`^${CHINESE}[、年级类是]`),
  },
  { kind: 'part', re: new RegExp(`^(${CHINESE})[.．]`), read: readChinese, doubt: new RegExp(`^${CHINESE}`) },
  {
    kind: 'part',
    re: new RegExp(`${between('第', EITHER_NUMERAL, '章')}[、：:]?`),
    read: readNumeral,
    doubt: NO_SPACE,
  },
  {
    kind: 'section',
    re: new RegExp(`${between('[(（]', CHINESE, '[)）]')}${STOP}`),
    read: readChinese,
    doubt: /^[、，,和及至-]/,
  },
  { kind: 'section', re: /^([㈠-㈩])/, read: readEnclosed },
  {
    kind: 'section',
    re: new RegExp(`${between('第', EITHER_NUMERAL, '节')}[、：:]?`),
    read: readNumeral,
    doubt: NO_SPACE,
  },
  {
    kind: 'item',
    re: new RegExp(`${between('第', EITHER_NUMERAL, '条')}[、：:]?`),
    read: readNumeral,
    doubt: NO_SPACE,
  },
  { kind: 'item', re: new RegExp(`^(${ARABIC})${GAP}[.．]`), read: readArabic },
  { kind: 'item', re: new RegExp(`^(${ARABIC})${GAP}、`), read: readArabic, doubt: /^[0-9０-９]/ },
  {
    kind: 'subitem',
    re: new RegExp(`${between('[(（]', BELOW_1000, '[)）]')}${STOP}`),
    read: readArabic,
    doubt: /^[、，,和及至-]/,
  },
  { kind: 'item', re: /^([⒈-⒛])/, read: readEnclosed },
  { kind: 'subitem', re: /^([⑴-⒇])/, read: readEnclosed },
  // Half a bracket: the other half may stand in the line above.
  { kind: 'subitem', re: new RegExp(`^(${ARABIC})[)）]`), read: readArabic, doubt: /^/ },
  { kind: 'point', re: /^([①-⑳㉑-㉟㊱-㊿❶-❿])/, read: readEnclosed, doubt: /^[、，,和及至]/ },
  {
    kind: 'item',
    re: new RegExp(`^(${ARABIC})(?=\\p{Script=Han}|[“《])(?!${MEASURE})`, 'u'),
    read: readArabic,
    doubt: /^/,
  },
];
const RE_DECIMAL = /^[0-9０-９]+[.．][0-9０-９]+/;
/** `3.5亿元`, `12.6公里`, `2024.3.5`. */
const RE_AMOUNT_BEHIND =
  /^[\s\u3000]*(?:[万亿千百%％‰℃°倍元吨亩米度分级版.．-]|公里|公顷|公斤|平方|立方|小时|个百分点)/;
/** `1.2 内容`, `1.2.3 内容`: numbers of another system, which the grammar does not know. */
const RE_LEVELS = /^[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})+[\s\u3000]+\p{Script=Han}/u;
/** `3.2024年…`: an item that begins with a year. */
const RE_YEAR_BEHIND = /^[0-9０-９]{1,3}[.．](?:19|20|１９|２０)[0-9０-９]{2}年/;
/** `4.2.5亿元投入…`: an item that begins with an amount. */
const RE_AMOUNT_IN_ITEM = /^[0-9０-９]{1,3}[.．][0-9０-９]+[.．][0-9０-９]+[\s\u3000]*[万亿千百%％‰倍元吨公个]/;
/** More than any mark has. Marks are looked for only here, however long the line is. */
const HEAD_LENGTH = 40;

/** Reads the mark at the head of `text`, which has no leading space. Undefined where no mark can stand there. */
export function readMark(text: string): MarkCandidate | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  const decimal = readDecimal(head);
  if (decimal === 'amount') return undefined;
  for (const { kind, re, read, doubt } of PATTERNS) {
    const match = re.exec(head);
    const ordinal = match === null ? undefined : read(match[1] as string);
    if (match === null || ordinal === undefined || ordinal === 0) continue;
    const isStopped = /第.*[、：:]$/.test(match[0]);
    const certainty = !isStopped && doubt?.test(head.slice(match[0].length)) ? 'possible' : 'sure';
    return { mark: { kind, printed: match[0], ordinal }, certainty: decimal ?? certainty };
  }
  return undefined;
}

/** What a number with a point in it is, where `head` begins with one. */
function readDecimal(head: string): Certainty | 'amount' | undefined {
  const decimal = RE_DECIMAL.exec(head)?.[0];
  if (decimal === undefined) return undefined;
  if (RE_YEAR_BEHIND.test(head)) return 'possible';
  if (RE_LEVELS.test(head)) return 'amount';
  if (RE_AMOUNT_IN_ITEM.test(head)) return 'unlikely';
  return RE_AMOUNT_BEHIND.test(head.slice(decimal.length)) ? 'amount' : 'unlikely';
}

function readNumeral(numeral: string): number | undefined {
  return readChinese(numeral) ?? readArabic(numeral);
}
