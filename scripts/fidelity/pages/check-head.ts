/**
 * Proof of what a page says of itself to others: its canonical address, what search engines, chat programs and
 * reference managers read in its head, and how to cite it. All of it names the words that stand at its address.
 */
import { cardUrl, compilationUrl, dataUrl, siteFileUrl } from '../../../src/model/address/address.ts';
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { sayUnits } from '../../../src/model/plan/count-words.ts';
import { seedForms } from '../../../src/model/plan/data-form.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { indexPlan, type PlanIndex } from '../../../src/model/plan/full-text.ts';
import { headline } from '../../../src/model/plan/headline.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { sayStatus } from '../../../src/model/plan/status-words.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareValue, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { decodeEntities } from '../readers/entities.ts';
import { pdfUrl } from './check-said.ts';
import { checkSummary } from './check-summary.ts';

/** What a page is about: the compilation, a plan of it, an entry of that. */
export interface Subject {
  readonly url: string;
  readonly plan?: Plan;
  readonly entry?: Entry;
  /** Of the plan's entries; made anew where it lacks. */
  readonly index?: PlanIndex;
}

interface LinkedData {
  readonly url: string;
  readonly '@id': string;
  readonly name: string;
  readonly position?: number;
  readonly isPartOf?: { readonly '@id': string };
}

const RE_META = /<meta (?:name|property)="([^"]+)" content="([^"]*)"/g;
const RE_CANONICAL = /<link rel="canonical" href="([^"]*)"/;
const RE_LINKED_DATA = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/;
/** Those that hold the page's address, and those that hold its name. */
const ADDRESSES = ['og:url', 'citation_public_url', 'DC.identifier'];
const RE_ALTERNATE = /<link rel="alternate" type="([^"]*)"[^>]* href="([^"]*)"/g;
const DESCRIPTIONS = ['description', 'og:description'];
const HOSTS = ['z:seriesTitle', 'DC.isPartOf'];
const NAMES = ['og:title', 'citation_title', 'DC.title'];

export function checkHead(made: Made, where: string, html: string, subject: Subject): void {
  const { file, origin, pathOf, compilation } = made;
  const head = html.slice(0, html.indexOf('</head>'));
  const { url, plan } = subject;
  const check = (what: string, expected: string, shown: string | undefined): void =>
    compareValue(file, `${where}的${what} `, expected, shown);
  checkNamed(file, `${where}的标题`, decodeEntities(/<title>([^<]*)/.exec(head)?.[1] ?? ''), subject, made);
  if (origin !== '') check('规范地址', url, pathOf(decodeEntities(RE_CANONICAL.exec(head)?.[1] ?? '')));
  checkLinkedData(made, where, RE_LINKED_DATA.exec(head)?.[1], subject);
  const forms = [...made.settings.forms, ...seedForms(compilation.source)].map(
    (form) => `${form.type} ${dataUrl(compilation.compilation, form.path)}`,
  );
  for (const [, type = '', path = ''] of head.matchAll(RE_ALTERNATE))
    if (![...forms, `application/atom+xml ${siteFileUrl('feed.xml')}`].includes(`${type} ${path}`))
      throw refuse(file, `${where}说 ${path} 是它的另一种形式`, '本汇编的文件');
  for (const [, name = '', content = ''] of head.matchAll(RE_META)) {
    const value = decodeEntities(content);
    if (ADDRESSES.includes(name)) check(name, url, pathOf(value));
    if (NAMES.includes(name)) checkNamed(file, `${where}的 ${name} `, value, subject, made);
    if (DESCRIPTIONS.includes(name)) checkDescription(made, where, value, subject);
    if (name === 'citation_pdf_url') check(name, pdfUrl(compilation, plan), pathOf(value));
    if (HOSTS.includes(name)) checkHost(made, where, value, subject);
    if (name === 'og:image') {
      check(name, cardUrl(compilation.compilation, plan?.ordinal), pathOf(value));
      made.read(plan === undefined ? 'card.png' : `${plan.ordinal}/card.png`);
    }
  }
}

function checkLinkedData(made: Made, where: string, json: string | undefined, { url, plan, entry }: Subject): void {
  if (json === undefined) return;
  const { file, pathOf, compilation } = made;
  const data = JSON.parse(json) as LinkedData;
  const whole = entry === undefined ? compilationUrl(compilation.compilation) : (plan?.url ?? '');
  const name = plan === undefined ? typeset(compilation.title) : namePlan(compilation, plan);
  const shown = [pathOf(data.url), pathOf(data['@id']), data.position, pathOf(data.isPartOf?.['@id'] ?? '')];
  const expected = [url, url, (entry ?? plan)?.ordinal, plan === undefined ? '' : whole];
  compareValue(file, `${where}的数据 `, JSON.stringify(expected), JSON.stringify(shown));
  if (entry === undefined) compareValue(file, `${where}的数据里的名称 `, name, data.name);
  else checkNamed(file, `${where}的数据里的名称`, data.name, { url, plan: plan as Plan, entry }, made);
}

/** How much there is of what, as the page itself says it; of an entry its own first words. */
function checkDescription(made: Made, where: string, said: string, { plan, entry, index }: Subject): void {
  const { file, compilation } = made;
  if (plan !== undefined && entry !== undefined) {
    checkSummary(file, where, said, { compilation, plan, entry, index: index ?? indexPlan(plan) });
    return;
  }
  const facts =
    plan === undefined
      ? `${compilation.plans.length} 篇，${sayUnits(compilation.plans)}`
      : `共 ${sayUnits([plan])}，${sayStatus(plan)}`;
  if (!said.includes(facts)) throw refuse(file, `${where}的摘要是“${said}”`, facts);
}

/** What it is a part of. */
function checkHost({ file, compilation }: Made, where: string, said: string, { plan }: Subject): void {
  const ordinal = /第(\d+)篇$/.exec(said)?.[1];
  const isOfPlan = ordinal === undefined || ordinal === `${plan?.ordinal}`;
  const isKnown = [compilation.title, plan?.title ?? ''].some(
    (title) => title !== '' && letters(said).includes(letters(typeset(title))),
  );
  if (!isOfPlan || !isKnown)
    throw refuse(file, `${where}说它出自“${said}”`, `${typeset(compilation.title)}第${plan?.ordinal}篇`);
}

/** That a text names what it is about: letters and digits in order, whatever marks a form wants around them. */
export function checkNamed(file: string, where: string, text: string, { plan, entry }: Subject, made: Made): void {
  const title = typeset(plan?.title ?? made.compilation.title);
  const names =
    entry === undefined || plan === undefined ? [title] : [namePlace(plan, entry.anchor), typeset(headline(entry))];
  const said = letters(text);
  for (const name of names)
    if (!said.includes(letters(name))) throw refuse(file, `${where}没有说出名称：“${text.slice(0, 60)}”`, `“${name}”`);
}

/** A page says the same names again and again. */
const lettersOf = new Map<string, string>();
const MOST_KEPT = 1000;

function letters(text: string): string {
  const known = lettersOf.get(text);
  if (known !== undefined) return known;
  const found = text.replace(/\\text[a-z]+\{\}/g, '').replace(/[^\p{L}\p{N}]/gu, '');
  if (lettersOf.size >= MOST_KEPT) lettersOf.clear();
  lettersOf.set(text, found);
  return found;
}
