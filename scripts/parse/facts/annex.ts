/**
 * Reads the head of an annex, or of a list of annexes.
 *
 *     附件   附件1   附 件 二   附表1   附录A   附件1-1                mark
 *     附件1：任务分解表   附件：任务分解表   附件1 任务分解表            mark, title
 *     附件：1.任务分解表                                             mark, the first of a list
 *     附：名词解释   有关名词解释                                       a mark; alone, only in front of a number 1
 */
export interface AnnexHead {
  /** As printed: `附件1`. */
  readonly printed: string;
  /** 1 where it has none. */
  readonly ordinal: number;
  readonly isNumbered: boolean;
  /** What stands between mark and title: `：`, a space, nothing. */
  readonly gap: string;
  readonly title: string;
}

import { foldHead } from './fold-head.ts';
import { readArabic, readChinese } from './numeral.ts';
import { isFileName } from './site-lines.ts';

const RE_ANNEX =
  /^([([【]?附(?:[ ]{0,3}(?:件|录|表)|(?=[ ]{0,2}:))(?:[ ]{0,2}([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[A-Z](?![A-Za-z]))(?:-[0-9]{1,2})?)?[)】\]]?)([ ]{0,4}[:.、]?[ ]{0,4})/;

/** What closes a report and is called no annex. */
const RE_APPENDIX =
  /^(?:《[^《》]{2,20}》)?(?:中?的?(?:有关|相关|主要|部分))?(?:名词|用语|术语)(?:解释|注释|说明)[:：]?$/;
const APPENDIX_LIMIT = 40;
const ANNEX = '附'.charCodeAt(0);
const APPENDIX_ENDS = '释明:：';

/** Whether the words alone are all that tells of an annex. */
export const isAppendix = ({ printed }: AnnexHead): boolean => !printed.includes('附');

export function readAnnexHead(text: string): AnnexHead | undefined {
  if (text.length <= APPENDIX_LIMIT && APPENDIX_ENDS.includes(text.at(-1) ?? ' ') && RE_APPENDIX.test(text))
    return { printed: text, ordinal: 1, isNumbered: false, gap: '', title: '' };
  // Most lines bear none.
  if (text.charCodeAt(0) !== ANNEX && text.charCodeAt(1) !== ANNEX) return undefined;
  const match = RE_ANNEX.exec(foldHead(text.slice(0, 40)));
  if (match === null) return undefined;
  const [whole, head, numeral, gap] = match as unknown as [string, string, string | undefined, string];
  const title = text.slice(whole.length);
  // `附件中的任务`: a sentence. Without a gap a title must be a title.
  if (title !== '' && gap === '' && (numeral === undefined || /^[中所的与和及，列第至到]/.test(title)))
    return undefined;
  if (/[。；;]/.test(title) || title.length > 80 || isFileName(title)) return undefined;
  const value = numeral === undefined ? 1 : (readArabic(numeral) ?? readChinese(numeral) ?? numeral.charCodeAt(0) - 64);
  return {
    printed: text.slice(0, head.trimEnd().length),
    ordinal: Math.max(1, value),
    isNumbered: numeral !== undefined,
    gap: text.slice(head.trimEnd().length, whole.length),
    title,
  };
}
