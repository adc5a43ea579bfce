/** Proof of how a page says to cite what stands there: in each form its address, its name, its plan, and no other year. */

import { quoteName } from '../../../src/model/address/anchor-name.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { headline } from '../../../src/model/plan/headline.ts';
import { readDay } from '../../../src/model/plan/plan-date.ts';
import { sharesTitle } from '../../../src/model/plan/shared-title.ts';
import { compareValue, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { decodeEntities } from '../readers/entities.ts';
import { checkNamed, type Subject } from './check-head.ts';

const RE_CITE = /<details class="cite"[^>]* data-citable="([^"]*)"[\s\S]*?<\/details>/g;
const RE_FORM = /<dt>([^<]*)<\/dt>\s*<dd>\s*<code>([\s\S]*?)<\/code>/g;
const FORMS = ['链接', 'Markdown', '文字', 'GB/T 7714—2025', 'GB/T 7714—2015', 'BibTeX', 'CSL-JSON'];

export function checkCitations(made: Made, where: string, html: string, subjects: readonly Subject[]): void {
  const { file } = made;
  const found = [...html.matchAll(RE_CITE)];
  compareValue(file, `${where}的引用 `, `${subjects.length} 处`, `${found.length} 处`);
  for (const [i, [block, citable = '']] of found.entries()) {
    const subject = subjects[i] as Subject;
    checkCitable(made, where, decodeEntities(citable), subject);
    const { plan, entry } = subject;
    const summary = decodeEntities(/<summary>([\s\S]*?)<\/summary>/.exec(block)?.[1]?.trim() ?? '');
    compareValue(file, `${where}的引用 `, nameCited(plan, entry), summary);
    const forms = [...block.matchAll(RE_FORM)];
    compareValue(file, `${where}的引用 `, FORMS.join('、'), forms.map(([, label = '']) => label).join('、'));
    for (const [k, [, , text = '']] of forms.entries()) checkForm(made, where, decodeEntities(text), subject, k > 0);
  }
}

function nameCited(plan: Subject['plan'], entry: Subject['entry']): string {
  if (plan === undefined) return '引用本汇编';
  return entry === undefined ? `引用第${plan.ordinal}篇` : `引用${quoteName(namePlace(plan, entry.anchor))}`;
}

function checkForm(made: Made, where: string, text: string, subject: Subject, isNamed: boolean): void {
  const { file, origin } = made;
  if (!text.includes(origin + subject.url))
    throw refuse(file, `${where}的引用里没有这条的地址：“${text}”`, origin + subject.url);
  if (!isNamed) return;
  checkNamed(file, `${where}的引用`, text, subject, made);
  checkNumbers(made, where, text, subject);
}

/** Years and plans that nothing cited has. */
function checkNumbers({ file, compilation }: Made, where: string, text: string, { plan, entry }: Subject): void {
  const { title, compilation: name } = compilation;
  const own = [title, name, plan?.title, plan?.date, plan?.documentNumber, entry?.heading, entry && headline(entry)];
  const known = own.join(' ').normalize('NFKC');
  const said = text.normalize('NFKC');
  const year = (said.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).find((one) => !known.includes(one));
  if (year !== undefined) throw refuse(file, `${where}的引用里有 ${year}：“${text.slice(0, 80)}”`, '原文有的年份');
  const other = (said.match(/第\d+篇/g) ?? []).find((one) => one !== `第${plan?.ordinal}篇` && !known.includes(one));
  if (other !== undefined) throw refuse(file, `${where}的引用说是${other}`, `第${plan?.ordinal}篇`);
}

interface Citable {
  readonly url: string;
  readonly compilation: { readonly name: string; readonly title: string };
  readonly plan?: Readonly<
    Record<'ordinal' | 'title' | 'documentNumber' | 'sharesTitle' | 'isOnly' | 'issuers' | 'day', unknown>
  >;
  readonly entry?: { readonly anchor: string; readonly name: string; readonly heading: string };
}

/** What a browser makes citations from. */
export function checkCitable(made: Made, where: string, json: string, { url, plan, entry }: Subject): void {
  const { file, compilation, origin } = made;
  const { compilation: whole, plan: shownPlan, entry: shownEntry, url: shownUrl } = JSON.parse(json || '{}') as Citable;
  const { ordinal, title, documentNumber, sharesTitle: isTwin, isOnly, issuers, day } = shownPlan ?? {};
  const shown = [
    ...[shownUrl, whole?.name, whole?.title],
    ...[ordinal, title, documentNumber, isTwin, isOnly, issuers, day],
    ...[shownEntry?.anchor, shownEntry?.name, shownEntry?.heading],
  ];
  const expected = [
    ...[origin + url, compilation.compilation, compilation.title],
    ...[plan?.ordinal, plan?.title, plan?.documentNumber],
    ...(plan === undefined ? [undefined, undefined, undefined, undefined] : citedFacts(made, plan)),
    ...[entry?.anchor, plan && entry && namePlace(plan, entry.anchor), entry && headline(entry)],
  ];
  compareValue(file, `${where}的引用数据 `, JSON.stringify(expected), JSON.stringify(shown));
}

const citedFacts = ({ compilation }: Made, plan: NonNullable<Subject['plan']>): readonly unknown[] => [
  sharesTitle(compilation, plan),
  compilation.plans.length === 1,
  plan.issuers,
  readDay(plan.date),
];
