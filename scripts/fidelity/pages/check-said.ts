/** Proof of what pages say about plans in their own words: how many there are of what, how much has come down, where the print is. */
import { compilationUrl } from '../../../src/model/address/address.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { sayUnits } from '../../../src/model/plan/count-words.ts';
import { sayPlace } from '../../../src/model/plan/plan-name.ts';
import { isPartly, sayStatus } from '../../../src/model/plan/status-words.ts';
import { factsOf, noteTitleOf, sayAddressName, sayFacts } from '../../../src/model/settings/facts.ts';
import type { CompilationNote } from '../../../src/model/settings/settings.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareValue, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { decodeEntities } from '../readers/entities.ts';

const shownIn = (html: string | undefined): string =>
  decodeEntities((html ?? '').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

export const sayWhole = ({ plans }: Pick<Compilation, 'plans'>): string => `${plans.length} 篇 · ${sayUnits(plans)}`;

/** Of the cover: what it says of the compilation, and each plan's state. */
export function checkCoverWords({ compilation, file, settings }: Made, html: string): void {
  const header = /<header class="cover">([\s\S]*?)<\/header>/.exec(html)?.[1] ?? '';
  const shown = [...header.matchAll(/<(?:h1|p)[^>]*>([\s\S]*?)<\/(?:h1|p)>/g)].map(([, words]) => shownIn(words));
  const expected = expectCover(compilation, settings.compilations[compilation.compilation]);
  compareValue(file, '封面的题名、总数和说明 ', expected.join('｜'), shown.join('｜'));
  const contents = /<section class="contents"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  const states = [...contents.matchAll(/<small>([\s\S]*?)<\/small>/g)].map(([, small]) => shownIn(small));
  const said = compilation.plans.map((plan) => (isPartly(plan) ? '' : `${sayUnits([plan])} · `) + sayStatus(plan));
  compareValue(file, '封面的各篇 ', said.join('｜'), states.join('｜'));
  const looks = compilation.plans.map(({ status }) => status);
  compareValue(file, '封面的各篇 ', looks.join('｜'), statusesIn(contents).join('｜'));
  const print = /<a href="([^"]*)"[^>]*>全书 PDF/.exec(html)?.[1];
  if (print !== undefined) compareValue(file, '封面的全书 PDF ', pdfUrl(compilation), print);
}

function expectCover(compilation: Compilation, note?: CompilationNote): string[] {
  const title = note === undefined ? null : noteTitleOf(compilation, note);
  const facts = factsOf(compilation, note);
  const [printed, own] = [facts.filter(({ isNote }) => !isNote), facts.filter(({ isNote }) => isNote)];
  const known = [sayFacts(printed), own.length === 0 ? '' : `编者注 ${sayFacts(own)}`].filter(Boolean);
  return [
    typeset(compilation.title),
    sayWhole(compilation),
    ...(title === null ? [] : [`编者题：${title}`]),
    ...(known.length === 0 ? [] : [known.join('')]),
    sayAddressName(compilation.compilation),
  ];
}

/** How a plan's state is made to look. */
const statusesIn = (html: string): string[] =>
  [...html.matchAll(/<span class="status ([\w-]*)"/g)].map(([, status = '']) => status);

/** Of a plan's page, below its title; and where its print and its neighbours are. */
export function checkPlanWords({ compilation, file, origin }: Made, plan: Plan, where: string, html: string): void {
  const facts = shownIn(/<p class="facts" data-note[^>]*>([\s\S]*?)<span class="ways"/.exec(html)?.[1]);
  const units = isPartly(plan) ? '' : `${sayUnits([plan])} · `;
  const page = plan.page === null ? '' : `原书第 ${plan.page} 页 · `;
  compareValue(file, `${where}的说明 `, `${sayPlace(plan)} · ${units}${page}${sayStatus(plan)}`, facts);
  compareValue(file, `${where}的说明 `, plan.status, statusesIn(html).join('｜'));
  const printed = shownIn(/<p class="printed-address"[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1]);
  compareValue(file, `${where}的地址 `, origin + plan.url, printed.split('（')[0]);
  const main = html.slice(html.indexOf('<main'));
  for (const [, print] of main.matchAll(/<a href="([^"]*\.pdf)"/g))
    compareValue(file, `${where}的 PDF `, pdfUrl(compilation, plan), print);
  const at = plan.ordinal - 1;
  const around = { prev: compilation.plans[at - 1], next: compilation.plans[at + 1] };
  for (const [, rel = '', url] of main.matchAll(/<a rel="(prev|next)" href="([^"]*)"/g))
    compareValue(file, `${where}的前后篇 `, around[rel as keyof typeof around]?.url ?? '', url);
}

interface Downloaded {
  /** Below the compilation's folder. */
  readonly path: string;
  readonly bytes: number;
  readonly pages?: number;
}

/** What the cover, or a plan's page, says of a file before it is downloaded: how many pages, how large. */
export function checkDownload(made: Made, { path, bytes, pages }: Downloaded, plan?: Plan): void {
  const { compilation, file, readText } = made;
  const html = readText(plan === undefined ? 'index.html' : `${plan.ordinal}/index.html`);
  const url = `${compilationUrl(compilation.compilation)}${path}`;
  const start = html.indexOf(`<a href="${url}"`);
  const said = /（([^）]*)）/.exec(html.slice(start, start + SAID_WITHIN))?.[1];
  const size = bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
  compareValue(file, `${path} 的说明 `, pages === undefined ? size : `${pages} 页，${size}`, start < 0 ? '' : said);
}

/** Behind the link's beginning. */
const SAID_WITHIN = 300;

/** The print of a plan; of all, where none is named. */
export function pdfUrl({ compilation }: Pick<Compilation, 'compilation'>, plan?: Plan): string {
  return plan === undefined
    ? `${compilationUrl(compilation)}${compilation}.pdf`
    : `${plan.url}${compilation}-${plan.ordinal}.pdf`;
}

/** Of the first page: what it says behind each compilation, and behind each plan. */
export function checkHomeWords(all: readonly Made[], html: string): void {
  for (const { compilation } of all) {
    const url = compilationUrl(compilation.compilation);
    const group = html.slice(html.indexOf(`<a href="${url}"`));
    const count = /\d+ 篇 · [^<]*?(?=\s*(?:<| · (?:全文|有残缺|只有目录)))/.exec(group)?.[0];
    compareValue('首页', `${url} 的总数 `, sayWhole(compilation), shownIn(count));
    for (const plan of compilation.plans) {
      const behind = group.slice(group.indexOf(`<a href="${plan.url}"`));
      const small = /<small>([\s\S]*?)<\/small>/.exec(behind)?.[1] ?? '';
      const [look = plan.status] = statusesIn(small);
      compareValue('首页', `${plan.url} `, plan.status, look);
      const said = shownIn(small);
      if (said !== sayStatus(plan) && said !== `${sayUnits([plan])} · ${sayStatus(plan)}`)
        throw refuse('首页', `${plan.url} 是“${said}”`, `${sayUnits([plan])} · ${sayStatus(plan)}`);
    }
  }
}
