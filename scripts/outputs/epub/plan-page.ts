/** A laid plan → its page in the book. Every entry is a section whose id is its anchor. */
import { absoluteOrNull } from '../../../src/model/address/site-path.ts';
import type { Block, EntryBlock, TitleBlock } from '../../../src/model/layout/block.ts';
import { sayGap } from '../../../src/model/layout/gap-words.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import { type CellMatter, isPicture } from '../../../src/model/plan/cell.ts';
import type { Compilation, Plan } from '../../../src/model/plan/compilation.ts';
import type { Picture } from '../../../src/model/plan/picture.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { element, type XmlChild, type XmlNode } from '../xml.ts';
import { writePicture } from '../xml-picture.ts';
import { writeTable } from '../xml-table.ts';
import { link, xhtmlPage } from './xhtml.ts';

export const planFile = ({ ordinal }: Plan): string => `plan-${ordinal}.xhtml`;

export function makePlanPage(compilation: Compilation, plan: Plan, site: string): string {
  const addresses = { site, url: absoluteOrNull(site, plan.url) };
  const page = element(
    'section',
    { 'epub:type': 'chapter', id: `plan-${plan.ordinal}` },
    ...layPlan(plan).flatMap((block) => writeBlock(block, addresses)),
  );
  return xhtmlPage(namePlan(compilation, plan), page);
}

interface Addresses {
  readonly site: string;
  /** The plan's; null where the site has none. */
  readonly url: string | null;
}

/** A book keeps no old addresses alive: its own are those of the day it was bound. */
function writeBlock(block: Block, addresses: Addresses): XmlNode[] {
  switch (block.kind) {
    case 'title':
      return writeTitle(block, addresses.url);
    case 'paragraph':
      return [line(block.text)];
    case 'table':
      return [writeTable(block.table, { cell: (matter) => matter.flatMap(writeMatter) })];
    case 'picture':
      return [framePicture(block.picture)];
    case 'entry':
      return [writeEntry(block, addresses)];
    case 'gap':
      return writeNote(sayGap(block.gap));
    case 'signoff':
      return block.lines.map(({ text }) => line(text, 'signoff'));
    case 'alias':
    case 'former':
      return [];
  }
}

function writeTitle({ above, title, below }: TitleBlock, url: string | null): XmlNode[] {
  return [
    ...above.map(({ text }) => line(text, 'above-title')),
    element('h1', {}, link(url, title)),
    ...below.map(({ text }) => line(text, 'below-title')),
  ];
}

/** A heading stands one level below what it stands in. Without one, the mark stands in front of the text. */
function writeEntry({ entry, depth, mark, heading, stop, runOn, blocks }: EntryBlock, addresses: Addresses): XmlNode {
  const address = link(absoluteOrNull(addresses.site, entry.url), mark);
  const head =
    heading === ''
      ? [element('p', {}, address, stop + (runOn?.text ?? ''))]
      : [
          element(`h${Math.min(6, 1 + depth)}`, {}, address, heading + stop),
          ...(runOn === null ? [] : [line(runOn.text)]),
        ];
  return element(
    'section',
    { id: entry.anchor, class: entry.kind },
    ...head,
    ...blocks.flatMap((block) => writeBlock(block, addresses)),
  );
}

const framePicture = (picture: Picture): XmlNode => element('div', { class: 'picture' }, writePicture(picture));

/** A paragraph of a cell begins a line, as a picture's frame does by itself. */
function writeMatter(one: CellMatter, i: number, all: readonly CellMatter[]): XmlChild[] {
  if (isPicture(one)) return [framePicture(one)];
  const before = all[i - 1];
  return before === undefined || isPicture(before) ? [one] : [element('br'), one];
}

const writeNote = (words: string | null): XmlNode[] => (words === null ? [] : [line(words, 'note')]);

const line = (text: string, kind?: string): XmlNode => element('p', { class: kind }, text);
