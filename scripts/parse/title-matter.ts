/**
 * Tells the short lines around a plan's text from the text: 发文字号, 发文机关 and date below the title, and the
 * signoff (落款) at the end.
 *
 *     X教〔2024〕1号        document-number
 *     (2024年3月5日)        date
 *     …
 *     XX市教育局            signoff
 *     2024年3月5日          signoff
 */

import type { NodeKind } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import type { ScannedLine } from './scan.ts';

/** Read in text folded and without spaces: `X教〔2024〕1号`, `教基﹝２０２４﹞第 3 号`, `市教函2024年第3号`, `教育部令第49号`. */
const RE_DOCUMENT_NUMBER =
  /^(?:[^。,;:]{0,20}(?:[〔[(【﹝](?:19|20)\d{2}[〕\])】﹞]|(?:19|20)\d{2}年第)|[^。,;:]{2,20}令第)第?\d{1,5}号(?:签发人:?\S{1,10})?$/;
const DATE =
  '(?:[12][0-9]{3}|[１２][０-９]{3}|[一二][〇○零一二三四五六七八九]{3}) ?年 ?[0-9０-９一二三四五六七八九十]{1,3} ?月(?: ?[0-9０-９一二三四五六七八九十]{1,3} ?日)?';
const RE_DATE = new RegExp(`^[(（]?${DATE}[)）]?$`);
const ORGAN = '(?:局|委|办|厅|部|院|会|府|处|校|司|中心|小组|办公室|大学|学院|集团|公司)';
const RE_ISSUER = new RegExp(`^[^。，,；;：:]{2,40}${ORGAN}$`);
const RE_ISSUER_AND_DATE = new RegExp(`^[^。，,；;：:]{2,40}[\\s\\u3000]+${DATE}$`);
/** How far from the end of a plan, or from the annex, a signoff can begin, in lines that are not blank. */
const SIGNOFF_REACH = 6;

const RE_ANNEX = /^附\s*[件录表](?:\s*[0-9０-９一二三四五六七八九十]+)?\s*(?:[:：].*|[.．、].*)?$/;
const ANNEX_LIMIT = 200;
/** Longer than any of these lines. */
const LINE_LIMIT = 100;

/** The kind of a line between the title and the text, or undefined where the text begins. */
export function readTitleMatter({ text, mark }: ScannedLine): NodeKind | undefined {
  if (mark !== null || text.length > LINE_LIMIT) return undefined;
  if (RE_DOCUMENT_NUMBER.test(foldText(text).replace(/^发文字号:/, ''))) return 'document-number';
  if (RE_DATE.test(text)) return 'date';
  return RE_ISSUER.test(text) ? 'issuer' : undefined;
}

/** A line that opens an annex: `附件`, `附件1`, `附件：1.任务分解表`. */
export function isAnnexHeading(text: string): boolean {
  return text.length <= ANNEX_LIMIT && RE_ANNEX.test(text);
}

/** A line that closes a document: a date, or an issuer with a date. */
export function isClosing(text: string): boolean {
  return text.length <= LINE_LIMIT && (RE_DATE.test(text) || RE_ISSUER_AND_DATE.test(text));
}

/**
 * The indexes of the lines that make the signoff: a date line with the issuers right above it, near the end of the plan
 * or in front of an annex, and no numbered text behind it there.
 */
export function findSignoff(lines: readonly ScannedLine[]): Set<number> {
  const filled = lines.map((line, i) => ({ ...line, i })).filter(({ text }) => text !== '');
  // Behind the title there must be at least one line of text, or it is the date below the title.
  const firstText = filled.findIndex((line) => readTitleMatter(line) === undefined);
  if (firstText < 0) return new Set();
  const ends = filled.flatMap(({ text }, at) => (isAnnexHeading(text) ? [at] : []));
  for (const end of [...ends, filled.length]) {
    const date = findClosing(filled, Math.max(firstText + 1, end - SIGNOFF_REACH), end, ends.length === 0);
    if (date !== undefined) return new Set(withIssuers(filled, date, firstText).map(({ i }) => i));
  }
  return new Set();
}

/**
 * The last line from `start` up to `end` that closes a plan, with no mark behind it. An issuer alone does so only at
 * the very end, and `mayLackDate` only: a table in an annex is full of them.
 */
function findClosing(
  lines: readonly ScannedLine[],
  start: number,
  end: number,
  mayLackDate: boolean,
): number | undefined {
  for (let at = end - 1; at >= start; at--) {
    const { text, mark } = lines[at] as ScannedLine;
    if (mark !== null) return undefined;
    if (isClosing(text)) return at;
    if (mayLackDate && at === lines.length - 1 && text.length <= LINE_LIMIT && RE_ISSUER.test(text)) return at;
  }
  return undefined;
}

function withIssuers<T extends ScannedLine>(lines: readonly T[], date: number, firstText: number): T[] {
  let start = date;
  while (start - 1 > firstText && isIssuer(lines[start - 1] as T)) start -= 1;
  return lines.slice(start, date + 1);
}

function isIssuer({ text, mark }: ScannedLine): boolean {
  return mark === null && RE_ISSUER.test(text);
}
