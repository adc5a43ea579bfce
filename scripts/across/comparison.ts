/** How a figure is to be compared, in the words around it: 达到…以上, 不少于, 突破, ≥. */

const CHANGE =
  '增加|增长|提高|提升|上升|上涨|上浮|回升|下降|下浮|下滑|降低|减少|压减|缩减|压缩|缩小|下调|上调|扩大|延长|缩短';
const LIMIT = '不得?(?:少于|低于|高于|超过|超出|大于|小于|多于)';
const BEFORE = [
  LIMIT,
  '达到?了?|至少|至多|最[多少高低长短]|超[过出]?|多于|少于|高于|低于|大于|小于|保持在?|稳定在|控制在|突破|逾|不足|不到|高达|接近|将?近|约为?|高出|低于',
  `(?:${CHANGE})了?[到至近约超]?|[增降升]至`,
  '[≥≤>＞<＜]',
  '(?<![目此日年以])前',
].join('|');
/** Some of what is compared may stand between: 至少创建1所, 不超过项目投资额的30%. */
const RE_DISTANT = new RegExp(
  `(至少|最多|${LIMIT})(?!的)(?:(?![一二两三四五六七八九十百千万亿])[\\u4e00-\\u9fff]){1,12}$`,
);
/** 增长到2025年的4.93万亿元 */
const RE_BEYOND_YEAR = new RegExp(`((?:${CHANGE})[到至])\\d{4}年的$`);
const RE_BEFORE = new RegExp(`(?:${BEFORE})$`);
const RE_AFTER = /^(?:\(含\))?(及?以[上下]|[以之]内|内(?![部外容在地需涵])|左右|上下)/;
/** 提升100所学校 makes the schools better, not more. */
const RE_BETTERED = /^提[升高].*[所家座条处栋户村校间]$/;
/** 10年内, but not 30万亩内. */
const RE_TIME = /[年月日天周时钟]$/;

/** The words in front of the figure and behind it, as printed. */
export function readComparison(text: string, start: number, length: number): string[] {
  const front = text.slice(Math.max(0, start - 18), start);
  const figure = text.slice(start, start + length);
  const near =
    RE_BEFORE.exec(front)?.[0] ??
    (RE_BEYOND_YEAR.exec(front) ?? RE_DISTANT.exec(front))?.[1] ??
    (/^[百千万亿]/.test(figure) && front.endsWith('上') ? '上' : undefined);
  const before = RE_BETTERED.test(`${near}${figure}`) ? undefined : near;
  const after = RE_AFTER.exec(text.slice(start + length, start + length + 6))?.[1];
  const isOfPlace = after === '内' && !RE_TIME.test(figure);
  return [before, isOfPlace ? undefined : after].filter((word) => word !== undefined);
}

/** Words that make a Chinese numeral a figure: 完成三项 does not; 突破百万吨 does, but not 突破一批技术. */
const RE_LIMIT = /不|至少|最|超过|以上|以下|内$|(?:增加|扩大|提高|延长|缩短|减少|降低)[到至]/;
const RE_REACHED = /突破|达|超|稳定在|保持在|逾|近|^上$/;
const RE_LARGE = /[百千万亿]/;

/** Whether a Chinese numeral is one because of the words around it. */
export const isCompared = (comparison: readonly string[], numeral: string): boolean =>
  comparison.some((word) => RE_LIMIT.test(word) || (RE_REACHED.test(word) && RE_LARGE.test(numeral)));
