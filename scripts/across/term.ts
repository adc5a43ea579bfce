/**
 * The dates and terms of a text, as printed: `2024年8月底前`, `上半年`, `第三季度`, `年底`, `2024—2025年`.
 *
 * Each knows, where the text or the plan's own year tells, the first and the last day it may mean; where nothing
 * tells, it has none, and none is made up.
 */
import { clauseAround } from './clause.ts';
import { closeGaps } from './closed-text.ts';

export interface Term {
  readonly printed: string;
  readonly clause: string;
  readonly start: number;
}

const EDGE = '(?:上旬|中旬|下旬|中下旬|底前|底之前|底|初|末前|末|前|之前|以前|内|起|以来|后|年中)?';
const DAY = '(?:\\d{1,2}日?(?:[-—–~至]\\d{1,2})?日)';
const MONTH = `(?:\\d{1,2}(?:[-—–~至]\\d{1,2})?月份?)`;
const YEAR = '(?:(?:19|20)\\d{2}(?:[-—–~至](?:(?:19|20)\\d{2}|\\d{2}))?年度?)';
const HAN_YEAR = '[一二][〇○零一二三四五六七八九]{3}年';
const HAN = '[一二三四五六七八九十]';
const PATTERNS = [
  // 2026-02-12, 2026.02.12; 二〇二四年三月五日.
  '(?:19|20)\\d{2} ?[-.] ?(?:0[1-9]|1[0-2]) ?[-.] ?(?:0[1-9]|[12]\\d|3[01])(?!\\d)',
  `${HAN_YEAR}(?:${HAN}{1,3}月(?:${HAN}{1,3}日)?)?${EDGE}`,
  '(?:19|20)\\d{2}[-—–~至](?:19|20)?\\d{2}学年度?(?:第[一二]学期)?',
  `${YEAR}(?:${MONTH}${DAY}?|(?:上|下)半年|前?第?[一二三四]季度|[春秋]季学期)?${EDGE}`,
  `(?:今|明|去|本|当|翌|次)年(?:${MONTH}${DAY}?|(?:上|下)半年|前?第?[一二三四]季度|[春秋]季学期)?${EDGE}`,
  `每月\\d{1,2}日${EDGE}`,
  `${MONTH}${DAY}?${EDGE}`,
  '(?:上|下)半年(?:末|底前|底|初)?',
  `(?:第|前)?[一二三四](?:、[一二三四])*季度(?:${EDGE})`,
  '每个?季度[末初]',
  `(?:[本当次下上每](?=月))?月(?:底|末)(?:前|之前|以前)?|[本当次下上]月(?:初|[上中下]旬|内)`,
  '(?:全年|年内|年(?:底|末)(?:前|之前|以前)?|年初|年中)',
  '(?:春|秋)季学期(?:前|开学前|初|末)?|(?:[每本上下]学期|学期|学年)(?:末|初(?!中)|结束前)|[上下]学期(?!间)|开学[前后初]',
  '(?:春节|元旦|清明节?|端午节?|中秋节?|五一|国庆节?|暑期|暑假|寒假|汛期|春运|中考|高考)(?:前|期间|后)',
  '今冬明春|本?世纪(?:中叶|末)',
  '[“"‘]十[一二三四五六七八九]?五[”"’](?:时期|期间|末|期末|以来|初|[前后][一二两三]年)',
  '(?<![一二三四五六七八九])十[一二三四五六七八九]五(?:时期|期间|期末|末)',
];
const RE_TERM = new RegExp(PATTERNS.map((pattern) => `(?:${pattern})`).join('|'), 'g');

/** In the order of the text. */
export function findTerms(text: string): Term[] {
  const { closed, printedAt } = closeGaps(text);
  return [...closed.matchAll(RE_TERM)]
    .filter((match) => isTerm(closed, match))
    .map(({ 0: printed, index }) => printedAt(index, printed.length))
    .map(([start, end]) => ({ printed: text.slice(start, end), clause: clauseAround(text, start, end), start }));
}

/** Not inside a word or a longer number: `新年初`, `12.5月`, `第3月`; `全年` but not `健全年`. */
function isTerm(text: string, { 0: printed, index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 1), index);
  if (/^\d/.test(printed)) return !/[\d.第〔]/.test(before);
  if (printed.startsWith('年'))
    return !/[新\d青少老中成学近历每多半几数一二两三四五六七八九十今明去本当周]/.test(before);
  if (printed.startsWith('全年')) return before !== '健';
  if (printed.startsWith('月')) return !/[\d一二三四五六七八九十个岁]/.test(before);
  return true;
}
