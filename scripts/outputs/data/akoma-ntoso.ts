/**
 * A compilation as an Akoma Ntoso 3.0 `documentCollection` of `doc`s.
 *
 *     part, section → part, section      item → paragraph      subitem → subparagraph      point → point
 *
 * `eId`s follow the standard's naming convention, each plan's within that of its component (`cmp_1__para_27`); our
 * anchors stand beside them as `wId`. An entry without a body has the status `incomplete`.
 */
import { parseAnchor } from '../../../src/model/address/anchor.ts';
import type { Block, EntryBlock, TitleBlock, TitleLine } from '../../../src/model/layout/block.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import { type CellMatter, isPicture } from '../../../src/model/plan/cell.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import type { MarkKind } from '../../../src/model/plan/mark.ts';
import { element, printXml, type XmlNode } from '../xml.ts';
import { writePicture } from '../xml-picture.ts';
import { writeTable } from '../xml-table.ts';
import { type Division, divisionOf } from './akoma-ntoso-divisions.ts';
import { eIdOf } from './akoma-ntoso-ids.ts';
import { collectionMeta, planMeta } from './akoma-ntoso-meta.ts';
import type { DataExport } from './data-export.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const ELEMENT: Record<MarkKind, string> = {
  annex: 'hcontainer',
  book: 'book',
  subbook: 'tome',
  chapter: 'chapter',
  part: 'part',
  section: 'section',
  article: 'article',
  item: 'paragraph',
  subitem: 'subparagraph',
  point: 'point',
};

/** Valid by the OASIS schema of Akoma Ntoso 1.0, which the tests hold it to. Texts are raw. */
export const akomaNtoso: DataExport = {
  path: 'akn.xml',
  type: 'application/akn+xml',
  label: 'Akoma Ntoso',
  use: '法律文书的国际标准 XML',
  write: ({ compilation }, site) => writeCollection(compilation, site),
};

function writeCollection(compilation: Compilation, site: string): string {
  const collection = element(
    'documentCollection',
    { name: 'huibian' },
    collectionMeta(compilation, site),
    element('preface', {}, element('p', {}, element('docTitle', {}, compilation.title))),
    element('collectionBody', {}, ...compilation.plans.map((plan) => component(compilation, plan, site))),
  );
  return printXml(element('akomaNtoso', { xmlns: NAMESPACE }, collection));
}

function component(compilation: Compilation, plan: Plan, site: string): XmlNode {
  const eId = `cmp_${plan.ordinal}`;
  const blocks = layPlan(plan, { raw: true });
  const firstAt = blocks.findIndex(({ kind }) => kind === 'entry');
  const entryAt = firstAt < 0 ? blocks.length : firstAt;
  const part = (name: Division): XmlNode[] =>
    blocks.filter((block, i) => divisionOf(block, i > entryAt) === name).flatMap((block) => writeBlock(block, eId));
  const optional = (name: Division): XmlNode[] => {
    const nodes = part(name);
    return nodes.length === 0 ? [] : [element(name, {}, ...nodes)];
  };
  const body = part('mainBody');
  const doc = element(
    'doc',
    { name: 'gongzuo-yaodian' },
    planMeta(compilation, plan, site),
    ...optional('preface'),
    ...optional('preamble'),
    // The schema wants something in a body; a plan without a word gets an empty paragraph.
    element('mainBody', {}, ...(body.length === 0 ? [element('p')] : body)),
    ...optional('conclusions'),
  );
  return element('component', { eId }, doc);
}

/** What the source lacks is said by an entry's status; old anchors are no part of the document. */
function writeBlock(block: Block, scope: string): XmlNode[] {
  switch (block.kind) {
    case 'title':
      return writeTitle(block);
    case 'paragraph':
      return [element('p', {}, block.text)];
    case 'table':
      return [writeTable(block.table, { cell: writeCell, isGrouped: false })];
    case 'picture':
      return [element('p', {}, writePicture(block.picture))];
    case 'entry':
      return [writeEntry(block, scope)];
    case 'signoff':
      return block.lines.flatMap((line) => writeBlock(line, scope));
    case 'gap':
    case 'alias':
    case 'former':
      return [];
  }
}

const writeCell = (matter: readonly CellMatter[]): XmlNode[] =>
  matter.map((one) => element('p', {}, isPicture(one) ? writePicture(one) : one));

function writeTitle({ above, title, below }: TitleBlock): XmlNode[] {
  const line = ({ role, text }: TitleLine): XmlNode =>
    element('p', {}, role === 'document-number' ? element('docNumber', {}, text) : text);
  return [...above.map(line), element('p', {}, element('docTitle', {}, title)), ...below.map(line)];
}

function writeEntry({ entry, mark, heading, runOn, blocks }: EntryBlock, scope: string): XmlNode {
  const isText = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'table' || kind === 'picture';
  const text = [...(runOn === null ? [] : [runOn]), ...blocks.filter(isText)];
  const below = blocks.filter((block) => !isText(block)).flatMap((block) => writeBlock(block, scope));
  const paragraphs = text.flatMap((block) => writeBlock(block, scope));
  return element(
    ELEMENT[entry.kind],
    {
      eId: `${scope}__${eIdOf(parseAnchor(entry.anchor))}`,
      wId: entry.anchor,
      status: entry.inBody ? undefined : 'incomplete',
    },
    element('num', {}, mark),
    ...(heading === '' ? [] : [element('heading', {}, heading)]),
    ...(paragraphs.length === 0 ? [] : [element(below.length === 0 ? 'content' : 'intro', {}, ...paragraphs)]),
    ...below,
  );
}
