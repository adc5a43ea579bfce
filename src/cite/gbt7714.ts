/**
 * GB/T 7714, in the edition in force since 2026-07-01 and in the one before it. What is cited here is a page on the web
 * (2025: 8.11.3 网页; 2015: 4.6), and an entry is a part of a larger work, behind `//`:
 *
 *     2025    题名[EB/OL]//主要责任者. 所在文献题名：其他题名信息. （发布日期）[引用日期]. 获取和访问路径.
 *     2015    题名[EB/OL]//主要责任者. 所在文献题名:其他题名信息. (发布日期)[引用日期]. 获取和访问路径.
 *
 * 2025 sets the marks between Chinese words full-width, and keeps the day of citing for pages and websites alone. Where
 * part and whole have one author, he stands with the whole (both editions: 周易外传：卷5[M]//王夫之. 船山全书：第1册).
 * Nobody is named as author whom the source does not name.
 */
import { titleWith } from '../model/address/anchor-name.ts';
import { typeset } from '../model/text/typeset.ts';
import type { Citable, CitablePlan } from './citable.ts';

/** The marks between the fields. */
interface Marks {
  readonly colon: string;
  readonly comma: string;
  readonly brackets: readonly [open: string, close: string];
}

export const GBT_2025: Marks = { colon: '：', comma: '，', brackets: ['（', '）'] };
export const GBT_2015: Marks = { colon: ':', comma: ',', brackets: ['(', ')'] };

export function gbt7714(citable: Citable, marks: Marks, accessed: string | null): string {
  const { plan, url } = citable;
  const [open, close] = marks.brackets;
  const published = plan?.day ? `${open}${plan.day}${close}` : '';
  return `${describe(citable, marks)}. ${published}[${accessed ?? '引用日期'}]. ${url}.`;
}

/** Authors, titles and what they stand in. */
function describe({ compilation, plan, entry }: Citable, marks: Marks): string {
  const whole = typeset(compilation.title);
  if (plan === undefined) return `${whole}[EB/OL]`;
  const place = `第${plan.ordinal}篇`;
  if (entry === undefined) {
    const host = plan.isOnly ? '' : `//${whole}${marks.colon}${place}`;
    return `${workOf(plan, marks)}[EB/OL]${host}`;
  }
  const part = titleWith(entry.name, entry.heading);
  return `${part}[EB/OL]//${workOf(plan, marks)}${plan.isOnly ? '' : `${marks.colon}${whole}${place}`}`;
}

/** 县教育局. 县教育局2024年工作要点：县教〔2024〕5号 */
function workOf(plan: CitablePlan, { colon, comma }: Marks): string {
  const { issuers, title, documentNumber } = plan;
  // Of more than three, the first three are named.
  const named = issuers.length > 3 ? [...issuers.slice(0, 3), '等'] : issuers;
  const authors = named.length === 0 ? '' : `${named.join(comma)}. `;
  return `${authors}${typeset(title)}${documentNumber ? `${colon}${typeset(documentNumber)}` : ''}`;
}
