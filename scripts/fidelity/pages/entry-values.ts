/**
 * What the tree has of an entry for the entry's own page, each value by its role. The values are taken from the tree, never
 * from what made the pages.
 */
import { compilationUrl, entryPageUrl, sourceUrl } from '../../../src/model/address/address.ts';
import { isUnlisted } from '../../../src/model/layout/unlisted.ts';
import type { Compilation, Entry, Paragraph } from '../../../src/model/plan/compilation.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import { entriesAbove, entriesBelow, fullText } from '../../../src/model/plan/full-text.ts';
import { headline } from '../../../src/model/plan/headline.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import type { EntryPage } from './check-entry-links.ts';

export type RoleValue = readonly [role: string, value: string];

export interface EntryValues {
  readonly values: readonly RoleValue[];
  /** Which kind of entry it is, and which values it has: pages of another state are made otherwise. */
  readonly state: string;
  /** Whether each of its values can stand nowhere but where it belongs: only such a page proves others. */
  readonly isPlain: boolean;
}

/** Fewer characters could be words of the site's own. */
const LEAST = 6;
/** A page has to write it otherwise than it is. */
const RE_MARKUP = /[<>&"]/;

/** Undefined where there is a table, a picture, a sign of markup, or a summary that is not the entry's first words. */
export function valuesOf(html: string, compilation: Compilation, of: EntryPage): EntryValues | undefined {
  const { entry, plan, index } = of;
  const inside = entriesBelow(index, entry);
  const description = descriptionOf(html, of);
  const isOdd = [entry, ...inside].some(({ paragraphs }) => paragraphs.some(({ table, picture }) => table ?? picture));
  if (description === undefined || isOdd) return undefined;
  const list = new ValueList();
  list.add('description', description, '"', '"');
  addPlan(list, compilation, of);
  addEntry(list, compilation, of);
  addAround(list, compilation, of, inside);
  if (list.hasMarkup) return undefined;
  const { rows } = list;
  const roles = rows.map(([role, value]) => (value === '' ? `no ${role}` : role));
  const present = rows.filter(([, value]) => value !== '').map(([, value]) => value);
  return {
    values: rows,
    state: [entry.kind, entry.inBody, isUnlisted(plan, entry), ...roles].join(),
    isPlain: new Set(present).size === present.length && headline(entry).length >= LEAST,
  };
}

class ValueList {
  readonly rows: RoleValue[] = [];
  hasMarkup = false;

  /** With what stands around it wherever the page says it; an empty value stands nowhere. */
  add(role: string, text: string, before = '', behind = ''): void {
    if (RE_MARKUP.test(text)) this.hasMarkup = true;
    this.rows.push([role, text === '' ? '' : before + text + behind]);
  }

  addTexts(role: string, paragraphs: readonly Paragraph[]): void {
    for (const [i, { text }] of paragraphs.entries()) this.add(`${role}-${i}`, typeset(text));
  }
}

function addPlan(list: ValueList, compilation: Compilation, { plan }: EntryPage): void {
  const whole = typeset(compilation.title);
  const name = namePlan(compilation, plan);
  const title = typeset(plan.title);
  list.add('whole', whole);
  list.add('whole-said', whole === compilation.title ? '' : compilation.title);
  list.add('whole-url', compilationUrl(compilation.compilation));
  list.add('whole-name', compilation.compilation, '&quot;', '&quot;');
  list.add('plan', name === whole ? '' : name);
  list.add('title', title === name || title === whole ? '' : title);
  list.add('title-said', title === plan.title ? '' : plan.title);
  list.add('plan-url', plan.url);
  list.add('number', `第${plan.ordinal}篇`);
  list.add('ordinal', `${plan.ordinal}`, '&quot;ordinal&quot;:', ',');
}

function addEntry(list: ValueList, { compilation }: Compilation, { plan, entry }: EntryPage): void {
  const { anchor, bodyPlace, outlinePlace } = entry;
  const at = (bodyPlace ?? outlinePlace)?.line ?? 1;
  list.add('key', `${compilation}-${plan.ordinal}-${anchor}`);
  list.add('url', entry.url);
  list.add('anchor', anchor, '&quot;', '&quot;');
  list.add('place', namePlace(plan, anchor));
  list.add('position', `${entry.ordinal}`, '"position":', ',');
  list.add('line', sourceUrl(compilation, at), '', `">原文第${at}行`);
  list.add('own', typeset(entry.mark + entry.heading + entry.stop));
  list.add('headline', typeset(headline(entry)));
  list.addTexts('text', entry.paragraphs);
}

/** What it stands in, what stands in it, and its neighbours. */
function addAround(
  list: ValueList,
  { compilation }: Compilation,
  { plan, index, entry, around }: EntryPage,
  inside: readonly Entry[],
): void {
  const addLink = (role: string, { mark, anchor }: Entry, words: string): void => {
    list.add(role, typeset(mark + words));
    list.add(`${role}-url`, entryPageUrl(compilation, plan.ordinal, anchor), '"', '"');
  };
  for (const [i, one] of around.entries()) if (one !== undefined) addLink(`around-${i}`, one, headline(one));
  for (const [i, one] of entriesAbove(index, entry).entries()) addLink(`above-${i}`, one, one.heading);
  for (const [i, one] of inside.entries()) {
    addLink(`${one.kind}-${i}`, one, one.heading);
    list.add(`${one.kind}-${i}-whole`, one.stop === '' ? '' : typeset(one.mark + one.heading + one.stop));
    list.addTexts(`${one.kind}-${i}-text`, one.paragraphs);
  }
}

const RE_DESCRIPTION = /<meta name="description" content="([^"]*)"/;

/** The entry's own first words, with or without a sign that they go on. */
function descriptionOf(html: string, { index, entry }: EntryPage): string | undefined {
  const said = RE_DESCRIPTION.exec(html)?.[1] ?? '';
  const words = said.replace(/…$/, '');
  if (words.length < LEAST) return undefined;
  const begins = (text: string | null): boolean =>
    typeset(text ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .startsWith(words);
  return begins(entry.text) || begins(fullText(index, entry)) ? said : undefined;
}
