/**
 * A compilation as an Akoma Ntoso 3.0 `documentCollection` of `doc`s.
 *
 *     part, section → part, section      item → paragraph      subitem → subparagraph      point → point
 *
 * `eId`s follow the standard's naming convention, each plan's within that of its component (`cmp_1__para_27`); our
 * anchors stand beside them as `wId`. An entry without a body has the status `incomplete`.
 */
import { type Anchor, type AnchorKind, parseAnchor, printTwin } from '../../../src/model/address/anchor.ts';
import type { Compilation, Entry, Paragraph, Plan } from '../../../src/model/plan/compilation.ts';
import { DATA_FORMS } from '../../../src/model/plan/data-form.ts';
import { indexPlan, type PlanIndex } from '../../../src/model/plan/full-text.ts';
import type { MarkKind } from '../../../src/model/plan/mark.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { element, printXml, type XmlNode } from '../xml.ts';
import { collectionMeta, planMeta } from './akoma-ntoso-meta.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const ELEMENT: Record<MarkKind, string> = {
  part: 'part',
  section: 'section',
  item: 'paragraph',
  subitem: 'subparagraph',
  point: 'point',
};
/** The abbreviations that the naming convention prescribes. */
const EID: Record<AnchorKind, string> = {
  annex: 'att',
  book: 'book',
  subbook: 'subbook',
  chapter: 'chp',
  section: 'sec',
  part: 'part',
  article: 'art',
  item: 'para',
  subitem: 'subpara',
  point: 'point',
};

export function exportAkomaNtoso(compilation: Compilation, site: string): EmittedFile {
  const collection = element(
    'documentCollection',
    { name: 'huibian' },
    collectionMeta(compilation, site),
    element('preface', {}, element('p', {}, element('docTitle', {}, compilation.title))),
    element('collectionBody', {}, ...compilation.plans.map((plan) => component(compilation, plan, site))),
  );
  const content = printXml(element('akomaNtoso', { xmlns: NAMESPACE }, collection));
  return { path: `${compilation.compilation}/${DATA_FORMS.akn.path}`, content };
}

function component(compilation: Compilation, plan: Plan, site: string): XmlNode {
  const eId = `cmp_${plan.ordinal}`;
  const closing = [...plan.annexes, ...plan.signoff];
  return element(
    'component',
    { eId },
    element(
      'doc',
      { name: 'gongzuo-yaodian' },
      planMeta(compilation, plan, site),
      preface(plan),
      ...(plan.preamble.length === 0 ? [] : [element('preamble', {}, ...paragraphs(plan.preamble))]),
      element('mainBody', {}, ...body(plan, eId)),
      ...(closing.length === 0 ? [] : [element('conclusions', {}, ...paragraphs(closing))]),
    ),
  );
}

function preface({ title, documentNumber, issuer, date }: Plan): XmlNode {
  const lines = [
    element('p', {}, element('docTitle', {}, title)),
    ...(documentNumber === null ? [] : [element('p', {}, element('docNumber', {}, documentNumber))]),
    ...[issuer, date].flatMap((line) => (line === null ? [] : [element('p', {}, line)])),
  ];
  return element('preface', {}, ...lines);
}

/** The schema wants something in a body; a plan without a word gets an empty paragraph. */
function body(plan: Plan, eId: string): XmlNode[] {
  const top = indexPlan(plan).children;
  const nodes = (top.get(null) ?? []).map((entry) => hierarchy(entry, eId, top));
  return nodes.length === 0 ? [element('p')] : nodes;
}

type Children = PlanIndex['children'];

function hierarchy(entry: Entry, scope: string, children: Children): XmlNode {
  const below = children.get(entry.anchor) ?? [];
  const text = paragraphs(entry.paragraphs);
  const wrapper = below.length === 0 ? 'content' : 'intro';
  return element(
    ELEMENT[entry.kind],
    {
      eId: `${scope}__${eIdOf(parseAnchor(entry.anchor))}`,
      wId: entry.anchor,
      status: entry.inBody ? undefined : 'incomplete',
    },
    element('num', {}, entry.mark),
    ...(entry.heading === '' ? [] : [element('heading', {}, entry.heading)]),
    ...(text.length === 0 ? [] : [element(wrapper, {}, ...text)]),
    ...below.map((child) => hierarchy(child, scope, children)),
  );
}

/** part-2-section-1 → part_2__sec_1, item-3-b → para_3-b, article-7-1 → art_7-1. */
function eIdOf(anchor: Anchor): string {
  return anchor
    .map(({ kind, numbers, twin }) => `${EID[kind]}_${[...numbers, ...printTwin(twin)].join('-')}`)
    .join('__');
}

function paragraphs(list: readonly Paragraph[]): XmlNode[] {
  return list.map(({ text }) => element('p', {}, text));
}
