/** How a figure is to be compared, in the words around it: 达到…以上, 不少于, 突破, ≥. */

const CHANGE = '增加|增长|提高|提升|上升|下降|降低|减少|压减';
const BEFORE = [
  '不少于|不低于|不高于|不超过|不超出|不大于|不小于|不多于|不得少于|不得低于|不得超过',
  '达到了?|达|至少|最多|最少|超过|多于|少于|高于|低于|大于|小于|保持在?|稳定在|控制在|突破|超|逾|不足|高达|接近|约|近',
  `(?:${CHANGE})[到至]?|(?:扩大|延长|缩短)[到至]?|[增降]至`,
  '[≥≤>＞<＜]',
  '(?<![目此日年以])前',
  '(?:至少|最多)(?!的)[\\u4e00-\\u9fff]{1,4}',
].join('|');
const AFTER = '及以上|以上|及以下|以下|以内|之内|左右|上下';
const RE_BEFORE = new RegExp(`(?:${BEFORE})$`);
const RE_AFTER = new RegExp(`^(?:${AFTER})`);

/** The words in front of the figure and behind it, as printed. */
export function readComparison(text: string, start: number, length: number): string[] {
  // 至少创建1所: the verb between is not part of the comparison.
  const before = RE_BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.[0].replace(/^(至少|最多).*/, '$1');
  const after = RE_AFTER.exec(text.slice(start + length, start + length + 3))?.[0];
  return [before, after].filter((word) => word !== undefined);
}

/** Words that make a Chinese numeral a figure: 完成三项 does not; 突破百万吨 does, but not 突破一批技术. */
const RE_LIMIT = /不|至少|最|超过|以上|以下|以内|(?:增加|扩大|提高|延长|缩短|减少|降低)[到至]/;
const RE_REACHED = /突破|达|超|稳定在|保持在|逾/;
const RE_LARGE = /[百千万亿]/;

/** Whether a Chinese numeral is one because of the words around it. */
export const isCompared = (comparison: readonly string[], numeral: string): boolean =>
  comparison.some((word) => RE_LIMIT.test(word) || (RE_REACHED.test(word) && RE_LARGE.test(numeral)));
