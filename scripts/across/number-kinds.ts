/** What a number in a text is, where it is no figure: a name, part of a code or of a longer number, a date. */

/** A bare number in brackets or quotes is a name: “12991”, 〔2024〕; so is what is counted in quotes: “30条”. */
const PAIRED = new Set(['“”', '〔〕', '[]', '()', '【】']);

/** GB 50057, DB33/ 1066. */
const RE_CODE = /[A-Z][A-Z\d/]* $/;

/** A few characters without a stop, and the quote's end. */
const RE_NAME = /^[\u4e00-\u9fffA-Za-z]{2,12}”/;

/** Neither an ordinal, nor part of a name, a formula or a longer number. */
export function standsAlone(text: string, start: number, printed: string, unit: string): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  if (RE_CODE.test(text.slice(Math.max(0, start - 10), start))) return false;
  const after = text.slice(start + printed.length, start + printed.length + 2);
  if (/[第A-Za-z\d.+/]$/.test(before) || (unit === '' && /^(?:[A-Za-z+]|\/\d)/.test(after))) return false;
  // 2个1类新药 are two of a class; “2小时交通圈” is a name.
  if (/^[类级]$/.test(unit) && /[个项种款]$/.test(before)) return false;
  if (before === '“' && RE_NAME.test(text.slice(start + printed.length))) return false;
  const pair = before + after.slice(0, 1);
  return !PAIRED.has(pair) || (unit !== '' && (pair !== '“”' || /[%‰]/.test(unit)));
}

/** `2024年`, `8月`, `5日`, `3-5月`, `2023—2024学年`; a span is none: `3年`, `5个月`. */
export function isPartOfDate(text: string, start: number, printed: string, unit: string): boolean {
  if (unit === '月') return true;
  if (unit === '日') return /[月\d]$/.test(text.slice(0, start));
  const year = /(\d+)学?年$/.exec(printed)?.[1];
  return year !== undefined && year.length === 4 && /^(?:19|20)/.test(year);
}
