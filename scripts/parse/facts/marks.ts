/**
 * Reads the marks that may open a text: none, one, or several where its form allows more than one reading.
 *
 *     一、总体要求        一、 sure
 *     27构建…            27 possible: the stop may be lost
 *     1.1 树种           1.1 possible
 *     3.3-5月开展检查     3. unlikely: a number in front of an amount, unless the numbers around it make it one
 *     ⑾补植              (11) sure, or the eleventh of ①
 */
import type { Mark } from '../../../src/model/plan/mark.ts';
import { readCommon } from './common-marks.ts';
import { foldHead } from './fold-head.ts';
import { FAMILIES, type Family, type Form, formsOpening, isYear } from './forms.ts';
import { isHan } from './han.ts';
import { type MarkCandidate, NO_MARKS } from './mark-candidate.ts';
import { measures } from './measures.ts';
import { readChinese } from './numeral.ts';

/** More than any mark has. Marks are looked for only here, however long the line is. */
const HEAD_LENGTH = 40;
const RE_POINT = /^[0-9]{1,5}\.[0-9]/;
/** More digits than any level or amount in front of a unit has. */
const RE_LONG_DECIMAL = /^[0-9]{1,5}\.[0-9]{5}/;

/** `第十一条 第二十一条 第三十一条`: a page's links to articles, each of which stands elsewhere. */
const RE_LINKS = /^(?:第[一二三四五六七八九十百零〇0-9]{1,7}[条條]\s*){3,}$/;
const LINKS_LIMIT = 80;

/** `text` begins with its mark, if it has one: without space in front. */
export function readMarks(text: string): readonly MarkCandidate[] {
  const first = text.charCodeAt(0);
  const forms =
    formsOpening(first) ?? (isHan(first) ? undefined : formsOpening(foldHead(text.slice(0, 1)).charCodeAt(0)));
  if (forms === undefined || (text.length <= LINKS_LIMIT && RE_LINKS.test(text))) return NO_MARKS;
  const common = readCommon(text);
  if (common !== undefined) return common;
  const head = foldHead(text.slice(0, HEAD_LENGTH));
  if (RE_POINT.test(head)) {
    if (RE_LONG_DECIMAL.test(head)) return NO_MARKS;
    const number = RE_DECIMAL.exec(head);
    if (number !== null) return readDecimal(text, head, number);
  }
  let found = NO_MARKS;
  for (const form of forms) {
    const candidate = readForm(text, head, form);
    if (candidate === undefined) continue;
    found = found === NO_MARKS ? [candidate] : [...found, candidate];
    if (candidate.family !== FAMILIES.subitem) break;
  }
  return found;
}

function readForm(text: string, head: string, { family, re, read, certainty, doubt }: Form): MarkCandidate | undefined {
  const match = re.exec(head);
  const ordinal = match === null ? undefined : read(match[1] as string);
  if (match === null || ordinal === undefined || ordinal === 0) return undefined;
  const isStopped = match[0].startsWith('第') && /[、:]$/.test(match[0]);
  const doubted = !isStopped && (doubt?.test(head.slice(match[0].length)) ?? false);
  const branch = match[2] === undefined ? undefined : readChinese(match[2]);
  const { kind } = family;
  const printed = text.slice(0, match[0].length);
  return {
    family,
    mark: branch === undefined ? { kind, printed, ordinal } : { kind, printed, ordinal, branch: [branch] },
    certainty: certainty ?? (doubted || (isYear(ordinal) && family !== FAMILIES.article) ? 'possible' : 'sure'),
  };
}

const RE_DECIMAL = /^([0-9]{1,5})\.([0-9]{1,4})(?:\.([0-9]{1,3}))?(?:\.([0-9]{1,3}))?(?![0-9])/;
/** `3.5亿元`, `12.6公里`, `2024.3.5`. */
const RE_AMOUNT_BEHIND = new RegExp(
  `^ *(?:${measures('万亿千百倍元吨亩米度分级版年月日')}|公里|公顷|公斤|平方|立方|小时|个百分点)`,
);
/** `1.2 内容`, `1.2.3内容`, `1.1“十里林带”`: numbers of nested levels. */
const RE_LEVEL_BEHIND = /^[.、]? *(?:\p{Script=Han}|[“《(A-Z]|$)/u;
const LEVEL_FAMILIES = [FAMILIES.decimal2, FAMILIES.decimal3, FAMILIES.decimal4];
/** More than any level has entries. */
const LEVEL_LIMIT = 60;

/** What has no decimals, so that the point is a stop: `3.2024年`, `3.5月底`, `3.3-5月`, `3.100%`, `3.60岁`, `3.5户`. */
const RE_NO_AMOUNT =
  /^[0-9]{1,3}\.(?:(?:19|20)[0-9]{2}年|[0-9]{1,2}(?:[-—~～至][0-9]{1,2})?月|100[%％]|[0-9]{1,2}G|[0-9]{1,4}(?:周?岁|户|名|家|所|座|项|场|处|套|台|辆|个(?!百分点|月|小时|人|体|性)))/;

/** A number with a point in it: nested levels, an item that begins with a number, or an amount. */
function readDecimal(text: string, head: string, match: RegExpExecArray): readonly MarkCandidate[] {
  const numbers = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  const behind = head.slice(match[0].length);
  const found: MarkCandidate[] = [];
  const isAmount = RE_AMOUNT_BEHIND.test(behind);
  const isLevels = numbers.every((n) => n > 0 && n <= LEVEL_LIMIT) && RE_LEVEL_BEHIND.test(behind) && !isAmount;
  if (isLevels) {
    const stop = /^[.、]/.exec(behind)?.[0] ?? '';
    const [ordinal, ...branch] = numbers as [number, ...number[]];
    const family = LEVEL_FAMILIES[branch.length - 1] as Family;
    const printed = text.slice(0, match[0].length + stop.length);
    const certainty = (branch.length > 1 && behind !== '') || /^ /.test(behind) ? 'sure' : 'possible';
    found.push({ family, mark: { kind: 'item', printed, ordinal, branch }, certainty });
  }
  const ordinal = numbers[0] as number;
  if (ordinal > 0 && ordinal < 1000) {
    const printed = text.slice(0, String(match[1]).length + 1);
    found.push({
      family: FAMILIES.item,
      mark: { kind: 'item', printed, ordinal },
      certainty: RE_NO_AMOUNT.test(head) ? 'possible' : 'unlikely',
    });
  }
  return found;
}

/** The likeliest of the marks that may open a text, where no other line is looked at. */
export function likeliestMark({ marks: [first] }: { marks: readonly MarkCandidate[] }): Mark | undefined {
  return first?.certainty === 'unlikely' ? undefined : first?.mark;
}
