/**
 * Citations of a compilation, a plan or an entry, in the forms people paste.
 *
 *     文字      《市教育局2024年工作要点》（汇编第1篇）第52项《构建协同育人新格局》，https://…/education-2024/1/#item-52
 *     GB/T      第52项 构建协同育人新格局[EB/OL]//市教育局2024年工作要点:…第1篇. [2026-01-31]. https://….
 *
 * `accessed` is the day of citing; where it is not known, the form shows 引用日期 in its place.
 */
import { titleWith } from '../model/address/anchor-name.ts';
import { sayPlace } from '../model/plan/plan-name.ts';
import { bookMarks } from '../model/text/book-marks.ts';
import { typeset } from '../model/text/typeset.ts';
import type { Citable, CitablePlan } from './citable.ts';
import { bibtex, cslJson } from './citation-data.ts';

export const CITATION_FORMS = [
  { id: 'link', label: '链接' },
  { id: 'markdown', label: 'Markdown' },
  { id: 'text', label: '文字' },
  { id: 'gbt7714', label: 'GB/T 7714—2015' },
  { id: 'bibtex', label: 'BibTeX' },
  { id: 'csl', label: 'CSL-JSON' },
] as const;

export type CitationForm = (typeof CITATION_FORMS)[number]['id'];

export function cite(citable: Citable, form: CitationForm, accessed: string | null): string {
  switch (form) {
    case 'link':
      return citable.url;
    case 'markdown':
      return `[${nameInWords(citable).replace(/[[\]\\]/g, '\\$&')}](${citable.url})`;
    case 'text':
      return `${nameInWords(citable)}，${citable.url}`;
    case 'gbt7714':
      return gbt7714(citable, accessed);
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

/**
 * GB/T 7714—2015, 4.6 (electronic resources) and 4.2 (a part of a larger work, behind `//`):
 *
 *     主要责任者. 题名:其他题名信息[EB/OL]//所在文献题名:其他题名信息. (发布日期)[引用日期]. 获取和访问路径.
 *
 * Nobody is named as author whom the source does not name.
 */
function gbt7714({ compilation, plan, entry, url }: Citable, accessed: string | null): string {
  const author = plan?.issuer ? `${plan.issuer}. ` : '';
  const host = hostOf(compilation.title, plan, entry !== undefined);
  const title = entry === undefined ? workTitle(compilation.title, plan) : titleWith(entry.name, entry.heading);
  const published = plan?.day ? `(${plan.day})` : '';
  return `${author}${title}[EB/OL]${host}. ${published}[${accessed ?? '引用日期'}]. ${url}.`;
}

function workTitle(compilationTitle: string, plan: CitablePlan | undefined): string {
  if (plan === undefined) return typeset(compilationTitle);
  return `${typeset(plan.title)}${plan.documentNumber ? `:${plan.documentNumber}` : ''}`;
}

function hostOf(compilationTitle: string, plan: CitablePlan | undefined, isEntry: boolean): string {
  if (plan === undefined) return '';
  const inCompilation = plan.isOnly ? '' : `${typeset(compilationTitle)}第${plan.ordinal}篇`;
  if (isEntry) return `//${workTitle(compilationTitle, plan)}${inCompilation === '' ? '' : `:${inCompilation}`}`;
  return plan.isOnly ? '' : `//${typeset(compilationTitle)}:第${plan.ordinal}篇`;
}
