/**
 * The FRBR metadata that Akoma Ntoso asks for. Who issued a plan and when is given where the source prints it. Where
 * it does not, the date is the year its title names (`name="year"`), or none (`name="unknown"`, year 1).
 */
import { compilationUrl } from '../../../src/model/address/address.ts';
import { absolute } from '../../../src/model/address/site-path.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import { readDay, readYear } from '../../../src/model/plan/plan-date.ts';
import { element, type XmlNode } from '../xml.ts';

export function collectionMeta(compilation: Compilation, site: string): XmlNode {
  const { compilation: name, title } = compilation;
  return meta({ name, title, day: null, issuer: null, url: absolute(site, compilationUrl(name)) });
}

export function planMeta({ compilation }: Compilation, plan: Plan, site: string): XmlNode {
  const { ordinal, title, date, issuer, url } = plan;
  return meta({ name: `${compilation}-${ordinal}`, title, day: readDay(date), issuer, url: absolute(site, url) });
}

interface Work {
  readonly name: string;
  readonly title: string;
  readonly day: string | null;
  readonly issuer: string | null;
  readonly url: string;
}

function meta(work: Work): XmlNode {
  const uri = `/akn/cn/doc/${work.day ?? readYear(work.title) ?? 'nn'}/${work.name}`;
  const properties = (suffix: string, ...more: XmlNode[]): XmlNode[] => [
    element('FRBRthis', { value: `${uri}${suffix}` }),
    element('FRBRuri', { value: `${uri}${suffix}` }),
    element('FRBRalias', { value: work.url, name: 'permalink' }),
    dateOf(work),
    element('FRBRauthor', { href: `#${work.name}-issuer` }),
    ...more,
  ];
  return element(
    'meta',
    {},
    element(
      'identification',
      { source: `#${work.name}-publisher` },
      element('FRBRWork', {}, ...properties('', element('FRBRcountry', { value: 'cn' }))),
      element('FRBRExpression', {}, ...properties('/zho@', element('FRBRlanguage', { language: 'zho' }))),
      element(
        'FRBRManifestation',
        {},
        ...properties('/zho@.xml', element('FRBRformat', { value: 'application/akn+xml' })),
      ),
    ),
    references(work),
  );
}

function references({ name, issuer }: Work): XmlNode {
  return element(
    'references',
    { source: `#${name}-publisher` },
    // Ids of one file are unique, and each plan of a collection has its own references.
    element('TLCOrganization', {
      eId: `${name}-publisher`,
      href: '/akn/ontology/organization/cn/publisher',
      showAs: '要点',
    }),
    element('TLCOrganization', {
      eId: `${name}-issuer`,
      href: '/akn/ontology/organization/cn/issuer',
      showAs: issuer ?? '未载明',
    }),
  );
}

function dateOf({ day, title }: Work): XmlNode {
  if (day !== null) return element('FRBRdate', { date: day, name: 'issued' });
  const year = readYear(title);
  return year === null
    ? element('FRBRdate', { date: '0001-01-01', name: 'unknown' })
    : element('FRBRdate', { date: `${year}-01-01`, name: 'year' });
}
