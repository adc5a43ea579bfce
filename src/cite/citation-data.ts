/** Citations for programs: BibTeX and CSL-JSON. */
import { titleWith } from '../model/address/anchor-name.ts';
import { typeset } from '../model/text/typeset.ts';
import type { Citable } from './citable.ts';

export function bibtex(citable: Citable, accessed: string | null): string {
  const { plan, url } = citable;
  const [year, month] = plan?.day?.split('-') ?? [];
  const fields: [string, string | null | undefined][] = [
    ['title', `{${escapeTex(titleOf(citable))}}`],
    ['author', plan?.issuers.map((issuer) => `{${escapeTex(issuer)}}`).join(' and ')],
    ['howpublished', containerOf(citable) && escapeTex(containerOf(citable) as string)],
    ['number', plan?.documentNumber && escapeTex(plan.documentNumber)],
    ['year', year],
    ['month', month && `${Number(month)}`],
    ['language', 'chinese'],
    ['url', url.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
  ];
  const set = fields.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return `@misc{${keyOf(citable)},\n${set.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

export function cslJson(citable: Citable, accessed: string | null): string {
  const { plan, url } = citable;
  const container = containerOf(citable);
  const item = {
    id: keyOf(citable),
    type: 'webpage',
    title: titleOf(citable),
    ...(container === null ? {} : { 'container-title': container }),
    ...(plan?.issuers.length ? { author: plan.issuers.map((literal) => ({ literal })) } : {}),
    ...(plan?.documentNumber ? { number: plan.documentNumber } : {}),
    ...(plan?.day ? { issued: dateParts(plan.day) } : {}),
    ...(accessed === null ? {} : { accessed: dateParts(accessed) }),
    URL: url,
    language: 'zh-CN',
  };
  return JSON.stringify([item], null, 2);
}

/** education-2024-1-item-52 */
function keyOf({ compilation, plan, entry }: Citable): string {
  return [compilation.name, plan?.ordinal, entry?.anchor].filter((part) => part !== undefined).join('-');
}

/** A tab that sets off words in the source says nothing where they are cited. */
const inLine = (text: string): string => text.replace(/\t+/g, ' ');

export function titleOf({ compilation, plan, entry }: Citable): string {
  if (entry !== undefined) return inLine(titleWith(entry.name, entry.heading));
  return inLine(typeset(plan?.title ?? compilation.title));
}

/** What it stands in: of an entry its plan, of a plan the compilation. */
export function containerOf({ compilation, plan, entry }: Citable): string | null {
  if (plan === undefined || (entry === undefined && plan.isOnly)) return null;
  const whole = plan.isOnly ? '' : `${typeset(compilation.title)}第${plan.ordinal}篇`;
  if (entry === undefined) return inLine(whole);
  return inLine(whole === '' ? typeset(plan.title) : `${typeset(plan.title)}，${whole}`);
}

function dateParts(day: string): { 'date-parts': number[][] } {
  return { 'date-parts': [day.split('-').map(Number)] };
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (char) => TEX[char] ?? `\\${char}`);
}
