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
import type { NodeKind } from '../../src/model/tree.ts';
import type { ScannedLine } from './scan.ts';

const RE_DOCUMENT_NUMBER = /^[^\s。，,；;]{1,20}[〔[(（【]\s*\d{4}\s*[〕\])）】]\s*第?\s*\d+\s*号$/;
const DATE =
  '(?:[12][0-9]{3}|[１２][０-９]{3}|[一二][〇○零一二三四五六七八九]{3})年[0-9０-９一二三四五六七八九十]{1,3}月(?:[0-9０-９一二三四五六七八九十]{1,3}日)?';
const RE_DATE = new RegExp(`^[(（]?${DATE}[)）]?$`);
const ORGAN = '(?:局|委|办|厅|部|院|会|府|处|校|司|中心|小组|办公室|大学|学院|集团|公司)';
const RE_ISSUER = new RegExp(`^[^。，,；;：:]{2,40}${ORGAN}$`);
const RE_ISSUER_AND_DATE = new RegExp(`^[^。，,；;：:]{2,40}[\\s\\u3000]+${DATE}$`);
/** How far from the end of a plan, or from the annex, a signoff can begin, in lines that are not blank. */
const SIGNOFF_REACH = 6;

/** The kind of a line between the title and the text, or undefined where the text begins. */
export function readTitleMatter({ text, mark }: ScannedLine): NodeKind | undefined {
  if (mark !== null) return undefined;
  if (RE_DOCUMENT_NUMBER.test(text)) return 'document-number';
  if (RE_DATE.test(text)) return 'date';
  return RE_ISSUER.test(text) ? 'issuer' : undefined;
}

/** The indexes of the lines that make the signoff: the last date line with the issuers right above it. */
export function findSignoff(lines: readonly ScannedLine[]): Set<number> {
  const filled = lines.map((line, i) => ({ ...line, i })).filter(({ text }) => text !== '');
  const end = filled.length;
  // Behind the title there must be at least one line of text, or it is the date below the title.
  const firstText = filled.findIndex((line) => readTitleMatter(line) === undefined);
  if (firstText < 0) return new Set();
  const annexed = filled.some(({ text }) => /^附\s*件/.test(text));
  for (let at = end - 1; at > firstText && (annexed || at >= end - SIGNOFF_REACH); at--) {
    const { text, mark } = filled[at] as ScannedLine;
    if (mark !== null || !(RE_DATE.test(text) || RE_ISSUER_AND_DATE.test(text) || (at === end - 1 && RE_ISSUER.test(text)))) continue;
    return new Set(withIssuers(filled, at, firstText).map(({ i }) => i));
  }
  return new Set();
}

function withIssuers<T extends ScannedLine>(lines: readonly T[], date: number, firstText: number): T[] {
  let start = date;
  while (start - 1 > firstText && isIssuer(lines[start - 1] as T)) start -= 1;
  return lines.slice(start, date + 1);
}

function isIssuer({ text, mark }: ScannedLine): boolean {
  return mark === null && RE_ISSUER.test(text);
}
