/**
 * Recognises the mark that opens a line.
 *
 *     一、  第一章            part
 *     (一)  （一） ㈠ 第一节   section
 *     1.  1、  1．  １．  第一条  item
 *     (1)  （1） ⑴           subitem
 *     ①                     point
 *
 * A number is not always a mark: `3.5亿元`, `2024年`, `一、二年级` open lines of plain text. What the line alone
 * cannot tell is a `possible` mark; the numbers around it decide (see resolve-marks.ts).
 */
import type { Mark, MarkKind } from '../../src/model/mark.ts';
import { readArabic, readChinese, readEnclosed } from './numeral.ts';

export interface MarkCandidate {
  readonly mark: Mark;
  /** `sure` by its form; `possible` where only the numbers around it can say so. */
  readonly certainty: 'sure' | 'possible';
}

interface Pattern {
  readonly kind: MarkKind;
  readonly re: RegExp;
  readonly read: (numeral: string) => number | undefined;
  /** Tells from what follows the mark that the line alone does not prove it. */
  readonly doubt?: RegExp;
}

const CHINESE = '[〇零一二三四五六七八九十百两]{1,5}';
const ARABIC = '[0-9０-９]{1,4}';
/** What counts things, so that a bare number in front of it is an amount. */
const MEASURE =
  '[年月日时分秒个所名人万亿千百十余多项家台套间条件次元平公米里届级周期岁天座度类门种张本部篇位批期场处件组班课％%‰℃、，,。：:；;/~～—－-]';

const PATTERNS: readonly Pattern[] = [
  { kind: 'part', re: new RegExp(`^(${CHINESE})、`), read: readChinese, doubt: new RegExp(`^${CHINESE}[、年级类是]`) },
  { kind: 'part', re: new RegExp(`^第(${CHINESE}|${ARABIC})章`), read: readNumeral, doubt: /^[的节程中里第至、，,。]/ },
  { kind: 'section', re: new RegExp(`^[(（](${CHINESE})[)）]`), read: readChinese, doubt: /^[、，,和及至-]/ },
  { kind: 'section', re: /^([㈠-㈩])/, read: readEnclosed },
  { kind: 'section', re: new RegExp(`^第(${CHINESE}|${ARABIC})节`), read: readNumeral, doubt: /^[的课中里第至、，,。]/ },
  { kind: 'item', re: new RegExp(`^第(${CHINESE}|${ARABIC})条`), read: readNumeral, doubt: /^[的款项中规所第至、，,。]/ },
  { kind: 'item', re: new RegExp(`^(${ARABIC})[.．]`), read: readArabic, doubt: /^(?:19|20)\d\d年|^[0-9０-９]/ },
  { kind: 'item', re: new RegExp(`^(${ARABIC})、`), read: readArabic, doubt: /^[0-9０-９]/ },
  { kind: 'subitem', re: new RegExp(`^[(（](${ARABIC})[)）]`), read: readArabic, doubt: /^[、，,和及至-]/ },
  { kind: 'subitem', re: /^([⑴-⒇])/, read: readEnclosed },
  { kind: 'point', re: /^([①-⑳])/, read: readEnclosed, doubt: /^[、，,和及至]/ },
  {
    kind: 'item',
    re: new RegExp(`^(${ARABIC})(?=\\p{Script=Han}|[“《])(?!${MEASURE})`, 'u'),
    read: readArabic,
    doubt: /^/,
  },
];
const RE_DECIMAL = /^[0-9０-９]+[.．][0-9０-９]/;
const RE_YEAR_BEHIND = /^[0-9０-９]+[.．](?:19|20)\d\d年/;

/** Reads the mark at the head of `text`, which has no leading space. Undefined where no mark can stand there. */
export function readMark(text: string): MarkCandidate | undefined {
  if (RE_DECIMAL.test(text) && !RE_YEAR_BEHIND.test(text)) return undefined;
  for (const { kind, re, read, doubt } of PATTERNS) {
    const match = re.exec(text);
    const ordinal = match === null ? undefined : read(match[1] as string);
    if (match === null || ordinal === undefined || ordinal === 0) continue;
    const rest = text.slice(match[0].length);
    return {
      mark: { kind, printed: match[0], ordinal },
      certainty: doubt?.test(rest) ? 'possible' : 'sure',
    };
  }
  return undefined;
}

function readNumeral(numeral: string): number | undefined {
  return readChinese(numeral) ?? readArabic(numeral);
}
