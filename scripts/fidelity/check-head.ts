/**
 * Proof of what a page says of itself to others: its canonical address, what search engines, chat programs and
 * reference managers read in its head, and how to cite it. All of it names the words that stand at its address.
 */
import { cardUrl } from '../../src/model/address/address.ts';
import type { Entry, Plan } from '../../src/model/plan/compilation.ts';
import { namePlace } from '../../src/model/plan/entry-name.ts';
import { headline } from '../../src/model/plan/headline.ts';
import { typeset } from '../../src/model/text/typeset.ts';
import { compareValue, refuse } from './line.ts';
import type { Made } from './made-site.ts';
import { decodeEntities } from './readers/entities.ts';

/** What a page is about: the compilation, a plan of it, an entry of that. */
export interface Subject {
  readonly url: string;
  readonly plan?: Plan;
  readonly entry?: Entry;
}

const RE_META = /<meta (?:name|property)="([^"]+)" content="([^"]*)"/g;
const RE_CANONICAL = /<link rel="canonical" href="([^"]*)"/;
const RE_LINKED_DATA = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/;
/** Those that hold the page's address, and those that hold its name. */
const ADDRESSES = ['og:url', 'citation_public_url', 'DC.identifier'];
const NAMES = ['og:title', 'citation_title', 'DC.title'];

export function checkHead(made: Made, where: string, html: string, subject: Subject): void {
  const { file, origin, pathOf, compilation } = made;
  const head = html.slice(0, html.indexOf('</head>'));
  const { url, plan } = subject;
  const check = (what: string, expected: string, shown: string | undefined): void =>
    compareValue(file, `${where}的${what} `, expected, shown);
  if (origin !== '') check('规范地址', url, pathOf(decodeEntities(RE_CANONICAL.exec(head)?.[1] ?? '')));
  const data = JSON.parse(RE_LINKED_DATA.exec(head)?.[1] ?? '{}') as Readonly<Record<string, string>>;
  if (data.url !== undefined) check('数据里的地址', url, pathOf(data.url));
  for (const [, name = '', content = ''] of head.matchAll(RE_META)) {
    const value = decodeEntities(content);
    if (ADDRESSES.includes(name)) check(name, url, pathOf(value));
    if (NAMES.includes(name)) checkNamed(file, `${where}的 ${name} `, value, subject, made);
    if (name === 'og:image') {
      check(name, cardUrl(compilation.compilation, plan?.ordinal), pathOf(value));
      made.read(plan === undefined ? 'card.png' : `${plan.ordinal}/card.png`);
    }
  }
}

const RE_CITE = /<details class="cite"[^>]* data-citable="([^"]*)"[\s\S]*?<\/details>/g;
const RE_FORM = /<code>([\s\S]*?)<\/code>/g;
const FORMS = 7;

export function checkCitations(made: Made, where: string, html: string, subjects: readonly Subject[]): void {
  const { file } = made;
  const found = [...html.matchAll(RE_CITE)];
  compareValue(file, `${where}的引用 `, `${subjects.length} 处`, `${found.length} 处`);
  for (const [i, [block, citable = '']] of found.entries()) {
    const subject = subjects[i] as Subject;
    checkCitable(made, where, decodeEntities(citable), subject);
    const forms = [...block.matchAll(RE_FORM)].map(([, text = '']) => decodeEntities(text));
    compareValue(file, `${where}的引用 `, `${FORMS} 种`, `${forms.length} 种`);
    for (const [k, text] of forms.entries()) {
      if (!text.includes(made.origin + subject.url))
        throw refuse(file, `${where}的引用里没有这条的地址：“${text}”`, made.origin + subject.url);
      if (k > 0) checkNamed(file, `${where}的引用`, text, subject, made);
    }
  }
}

interface Citable {
  readonly url: string;
  readonly compilation: { readonly name: string; readonly title: string };
  readonly plan?: { readonly ordinal: number; readonly title: string; readonly documentNumber: string | null };
  readonly entry?: { readonly anchor: string; readonly name: string; readonly heading: string };
}

/** What a browser makes citations from. */
export function checkCitable(made: Made, where: string, json: string, { url, plan, entry }: Subject): void {
  const { file, compilation, origin } = made;
  const { compilation: whole, plan: shownPlan, entry: shownEntry, url: shownUrl } = JSON.parse(json || '{}') as Citable;
  const shown = [
    shownUrl,
    whole?.name,
    whole?.title,
    shownPlan?.ordinal,
    shownPlan?.title,
    shownPlan?.documentNumber,
    shownEntry?.anchor,
    shownEntry?.name,
    shownEntry?.heading,
  ];
  const expected = [
    origin + url,
    compilation.compilation,
    compilation.title,
    plan?.ordinal,
    plan?.title,
    plan?.documentNumber,
    entry?.anchor,
    plan && entry && namePlace(plan, entry.anchor),
    entry && headline(entry),
  ];
  compareValue(file, `${where}的引用数据 `, JSON.stringify(expected), JSON.stringify(shown));
}

/** That a text names what it is about: letters and digits in order, whatever marks a form wants around them. */
function checkNamed(file: string, where: string, text: string, { plan, entry }: Subject, made: Made): void {
  const title = typeset(plan?.title ?? made.compilation.title);
  const names =
    entry === undefined || plan === undefined ? [title] : [namePlace(plan, entry.anchor), typeset(headline(entry))];
  const said = letters(text);
  for (const name of names)
    if (!said.includes(letters(name))) throw refuse(file, `${where}没有说出名称：“${text.slice(0, 60)}”`, `“${name}”`);
}

const letters = (text: string): string => text.replace(/\\text[a-z]+\{\}/g, '').replace(/[^\p{L}\p{N}]/gu, '');
