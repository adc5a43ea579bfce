/**
 * Citations of a compilation, a plan or an entry, in the forms people paste.
 *
 *     文字      《市教育局2024年工作要点》（汇编第1篇）第52项《构建协同育人新格局》，https://…/education-2024/1/#item-52
 *     GB/T      第52项 构建协同育人新格局[EB/OL]//市教育局2024年工作要点：…第1篇. [2026-01-31]. https://….
 *
 * `accessed` is the day of citing; where it is not known, the form shows 引用日期 in its place.
 */
import { sayPlace } from '../model/plan/plan-name.ts';
import { bookMarks } from '../model/text/book-marks.ts';
import type { Citable } from './citable.ts';
import { bibtex, cslJson } from './citation-data.ts';
import { GBT_2015, GBT_2025, gbt7714 } from './gbt7714.ts';

/** In the order in which they are offered. An `id` is kept by browsers: it stays. */
export const CITATION_FORMS = [
  { id: 'link', label: '链接' },
  { id: 'markdown', label: 'Markdown' },
  { id: 'text', label: '文字' },
  { id: 'gbt7714', label: 'GB/T 7714—2025' },
  { id: 'gbt7714-2015', label: 'GB/T 7714—2015' },
  { id: 'bibtex', label: 'BibTeX' },
  { id: 'csl', label: 'CSL-JSON' },
] as const;

export type CitationForm = (typeof CITATION_FORMS)[number]['id'];

/** `accessed` is a day, `2026-01-31`; where it is null, a form that names one shows 引用日期. */
export function cite(citable: Citable, form: CitationForm, accessed: string | null): string {
  switch (form) {
    case 'link':
      return citable.url;
    case 'markdown':
      return `[${nameInWords(citable).replace(/[[\]\\]/g, '\\$&')}](${citable.url})`;
    case 'text':
      return `${nameInWords(citable)}，${citable.url}`;
    case 'gbt7714':
      return gbt7714(citable, GBT_2025, accessed);
    case 'gbt7714-2015':
      return gbt7714(citable, GBT_2015, accessed);
    case 'bibtex':
      return bibtex(citable, accessed);
    case 'csl':
      return cslJson(citable, accessed);
  }
}

/** 《市教育局2024年工作要点》（汇编第1篇）第52项《构建协同育人新格局》 */
export function nameInWords({ compilation, plan, entry }: Citable): string {
  const title = bookMarks(plan?.title ?? compilation.title);
  const place = plan?.sharesTitle ? `（${sayPlace(plan)}）` : '';
  return title + place + (entry === undefined ? '' : entry.name + bookMarks(entry.heading));
}
