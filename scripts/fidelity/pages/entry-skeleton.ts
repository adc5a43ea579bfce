/**
 * An entry's page with all that the tree has of its entry taken out, each value by its role: what is left, the skeleton, is
 * the same on the pages of many entries. A page that was read and proven whole proves its skeleton; another page of that
 * skeleton is that page letter by letter, with its own entry's values where the other has its. They are taken from the tree,
 * never from what made the pages. Whatever is otherwise on a page makes its skeleton another one, and it is read whole.
 */
import { compilationUrl, entryPageUrl, sourceUrl } from '../../../src/model/address/address.ts';
import { isUnlisted } from '../../../src/model/layout/unlisted.ts';
import type { Compilation, Entry, Paragraph } from '../../../src/model/plan/compilation.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { entriesAbove, entriesBelow, fullText } from '../../../src/model/plan/full-text.ts';
import { headline } from '../../../src/model/plan/headline.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import type { PublishedSettings } from '../../../src/model/settings/settings.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import type { EntryPage } from './check-entry-links.ts';

export interface Skeleton {
  readonly text: string;
  /** Whether each of its values can stand nowhere but where it belongs: only such a page proves a skeleton. */
  readonly isPlain: boolean;
}

type Value = readonly [role: string, value: string];

/** They stand around the name of a role in the place of its value; on no page. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'];
/** Fewer characters could be words of the site's own. */
const LEAST = 6;

/** Undefined where there is a table, a picture, or a summary that is not the entry's first words. */
export function skeletonOf(html: string, compilation: Compilation, of: EntryPage): Skeleton | undefined {
  const { entry, plan, index } = of;
  const inside = entriesBelow(index, entry);
  const description = descriptionOf(html, of);
  const isOdd = [entry, ...inside].some(({ paragraphs }) => paragraphs.some(({ table, picture }) => table ?? picture));
  if (description === undefined || isOdd || html.includes(OPEN)) return undefined;
  const values: Value[] = [
    ['description', description],
    ...valuesOfPlan(compilation, of),
    ...valuesOfEntry(compilation, of),
    ...valuesAround(compilation, of, inside),
  ];
  const present = values.filter(([, value]) => value !== '').sort(([, a], [, b]) => b.length - a.length);
  const rest = present.reduce((text, [role, value]) => text.replaceAll(value, OPEN + role + CLOSE), html);
  const roles = values.map(([role, value]) => (value === '' ? `no ${role}` : role));
  const state = [entry.kind, entry.inBody, isUnlisted(plan, entry), ...roles].join();
  const isDistinct = new Set(present.map(([, value]) => value)).size === present.length;
  return { text: state + rest, isPlain: isDistinct && headline(entry).length >= LEAST };
}

function valuesOfPlan(compilation: Compilation, { plan }: EntryPage): Value[] {
  const whole = typeset(compilation.title);
  const name = namePlan(compilation, plan);
  const title = typeset(plan.title);
  return [
    ['whole', whole],
    ['whole-said', whole === compilation.title ? '' : compilation.title],
    ['whole-url', compilationUrl(compilation.compilation)],
    ['whole-name', `&quot;${compilation.compilation}&quot;`],
    ['plan', name === whole ? '' : name],
    ['title', title === name || title === whole ? '' : title],
    ['title-said', title === plan.title ? '' : plan.title],
    ['plan-url', plan.url],
    ['number', `第${plan.ordinal}篇`],
  ];
}

function valuesOfEntry({ compilation }: Compilation, { plan, entry }: EntryPage): Value[] {
  const { anchor, bodyPlace, outlinePlace } = entry;
  const at = (bodyPlace ?? outlinePlace)?.line ?? 1;
  return [
    ['key', `${compilation}-${plan.ordinal}-${anchor}`],
    ['url', entry.url],
    ['anchor', `&quot;${anchor}&quot;`],
    ['place', namePlace(plan, anchor)],
    ['position', `"position":${entry.ordinal},`],
    ['line', `${sourceUrl(compilation, at)}">原文第${at}行`],
    ['own', typeset(entry.mark + entry.heading + entry.stop)],
    ['headline', typeset(headline(entry))],
    ...textsOf('text', entry.paragraphs),
  ];
}

/** What it stands in, what stands in it, and its neighbours. */
function valuesAround(
  { compilation }: Compilation,
  { plan, index, entry, around }: EntryPage,
  inside: readonly Entry[],
): Value[] {
  const link = (role: string, { mark, anchor }: Entry, words: string): Value[] => [
    [role, typeset(mark + words)],
    [`${role}-url`, `"${entryPageUrl(compilation, plan.ordinal, anchor)}"`],
  ];
  return [
    ...around.flatMap((one, i) => (one === undefined ? [] : link(`around-${i}`, one, headline(one)))),
    ...entriesAbove(index, entry).flatMap((one, i) => link(`above-${i}`, one, one.heading)),
    ...inside.flatMap((one, i): Value[] => [
      ...link(`${one.kind}-${i}`, one, one.heading),
      [`${one.kind}-${i}-whole`, one.stop === '' ? '' : typeset(one.mark + one.heading + one.stop)],
      ...textsOf(`${one.kind}-${i}-text`, one.paragraphs),
    ]),
  ];
}

const textsOf = (role: string, paragraphs: readonly Paragraph[]): Value[] =>
  paragraphs.map(({ text }, i) => [`${role}-${i}`, typeset(text)]);

/** The skeletons that were proven of pages with the same settings. */
const proven = new WeakMap<PublishedSettings, Set<string>>();
const MOST_KEPT = 5000;

export function provenWith(settings: PublishedSettings): Set<string> {
  const known = proven.get(settings) ?? new Set();
  proven.set(settings, known);
  if (known.size >= MOST_KEPT) known.clear();
  return known;
}

const RE_DESCRIPTION = /<meta name="description" content="([^"]*)"/;

/** In its quotes: the entry's own first words, with or without a sign that they go on. */
function descriptionOf(html: string, { index, entry }: EntryPage): string | undefined {
  const said = RE_DESCRIPTION.exec(html)?.[1] ?? '';
  const words = said.replace(/…$/, '');
  const own = typeset(fullText(index, entry) ?? '').replace(/\s+/g, ' ');
  return words.length >= LEAST && own.trim().startsWith(words) ? `"${said}"` : undefined;
}
