/**
 * JSON-LD for search engines (schema.org). Plans are no legislation: everything is a `CreativeWork`, with its parts, its
 * whole and its position.
 */

import { compilationUrl } from '../model/address/address.ts';
import { titleWith } from '../model/address/anchor-name.ts';
import type { Compilation, Entry, Plan } from '../model/plan/compilation.ts';
import { namePlace } from '../model/plan/entry-name.ts';
import { headline } from '../model/plan/headline.ts';
import { readDay } from '../model/plan/plan-date.ts';
import { namePlan } from '../model/plan/plan-name.ts';
import { typeset } from '../model/text/typeset.ts';
import { fullUrl, readPublishedSettings } from './settings.ts';

/** By schema.org, as JSON-LD; only what the source or the office says. */
export function describeCompilation(compilation: Compilation): object {
  const id = fullUrl(compilationUrl(compilation.compilation));
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': id,
    url: id,
    name: typeset(compilation.title),
    inLanguage: 'zh-CN',
    hasPart: compilation.plans.map((plan) => ({
      '@type': 'CreativeWork',
      '@id': fullUrl(plan.url),
      name: namePlan(compilation, plan),
      position: plan.ordinal,
    })),
    encoding: readPublishedSettings().forms.map(({ path, type }) => ({
      '@type': 'MediaObject',
      encodingFormat: type,
      contentUrl: id + path,
    })),
  };
}

/** Its items are not listed: each says on its own page what it is part of. */
export function describePlan(compilation: Compilation, plan: Plan): object {
  const id = fullUrl(plan.url);
  const day = readDay(plan.date);
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': id,
    url: id,
    name: namePlan(compilation, plan),
    position: plan.ordinal,
    inLanguage: 'zh-CN',
    ...(plan.issuer === null ? {} : { creator: { '@type': 'Organization', name: plan.issuer } }),
    ...(plan.documentNumber === null ? {} : { identifier: plan.documentNumber }),
    ...(day === null ? {} : { datePublished: day }),
    isPartOf: {
      '@type': 'CreativeWork',
      '@id': fullUrl(compilationUrl(compilation.compilation)),
      name: typeset(compilation.title),
    },
  };
}

/** As `describePlan`, one level down. */
export function describeEntry(compilation: Compilation, plan: Plan, entry: Entry): object {
  const id = fullUrl(entry.url);
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': id,
    url: id,
    name: titleWith(namePlace(plan, entry.anchor), headline(entry)),
    position: entry.ordinal,
    inLanguage: 'zh-CN',
    isPartOf: { '@type': 'CreativeWork', '@id': fullUrl(plan.url), name: namePlan(compilation, plan) },
  };
}
