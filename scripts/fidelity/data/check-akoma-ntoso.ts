/** Proof of the Akoma Ntoso file: the standard's order of a document's parts, the plan's words. */
import type { Block, TitleBlock } from '../../../src/model/layout/block.ts';
import { layPlan } from '../../../src/model/layout/lay-plan.ts';
import { expectPicture } from '../expected.ts';
import { compareLines, compareValue, type Line, line, TABLE, XML_HEAD } from '../line.ts';
import type { Made } from '../made-site.ts';
import { readMarkup } from '../readers/markup.ts';
import { checkAknMeta } from './check-akn-meta.ts';

const DIVISIONS = new Set(['preface', 'preamble', 'mainBody', 'conclusions']);
const LINES = new Set(['num', 'heading', 'p']);

export function checkAkomaNtoso(xml: string, made: Made): void {
  checkAknMeta(xml, made);
  const { compilation, file } = made;
  compareValue(file, 'akn.xml ', XML_HEAD, xml.split('\n', 1)[0]);
  const { lines } = readMarkup(xml, {
    isXml: true,
    isRoot: (name) => DIVISIONS.has(name),
    isLine: (name) => LINES.has(name),
    anchor: 'wId',
  });
  const plans = compilation.plans.flatMap((plan) => expectXml(layPlan(plan, { raw: true })));
  const expected = [line(compilation.title), ...plans].map((each) => ({
    ...each,
    text: each.text.replace(/[\v\f]/g, ' '),
  }));
  compareLines(file, 'akn.xml ', expected, lines);
}

/** The standard wants a plan's preamble in front of its entries, an entry's own text in front of what stands in it. */
function expectXml(blocks: readonly Block[]): Line[] {
  const of = <K extends Block['kind']>(kind: K) =>
    blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  const firstAt = blocks.findIndex(({ kind }) => kind === 'entry');
  const entryAt = firstAt < 0 ? blocks.length : firstAt;
  const body = of('entry').flatMap(expectElement);
  const lines = [
    ...of('title').flatMap(expectTitle),
    ...blocks.filter((block, i) => block.kind !== 'picture' || i < entryAt).flatMap(expectText),
    // The schema wants something in a body.
    ...(body.length === 0 ? [line('')] : body),
    ...blocks.flatMap((block, i) => expectClosing(block, i > entryAt)),
  ];
  return lines;
}

/** The signoff, and the pictures behind the entries. */
function expectClosing(block: Block, isBehindEntries: boolean): Line[] {
  if (block.kind === 'signoff') return block.lines.map(({ text }) => line(text));
  return block.kind === 'picture' && isBehindEntries ? [expectPicture(block.picture)] : [];
}

function expectText(block: Block): Line[] {
  if (block.kind === 'table') return [TABLE];
  if (block.kind === 'picture') return [expectPicture(block.picture)];
  return block.kind === 'paragraph' ? [line(block.text)] : [];
}

const expectTitle = ({ above, title, below }: TitleBlock): Line[] =>
  [...above.map(({ text }) => text), title, ...below.map(({ text }) => text)].map((text) => line(text));

function expectElement({ entry, mark, heading, runOn, blocks }: Extract<Block, { kind: 'entry' }>): Line[] {
  const own = blocks.flatMap(expectText);
  return [
    line(mark, entry.anchor),
    ...(heading === '' ? [] : [line(heading)]),
    ...(runOn === null ? [] : [line(runOn.text)]),
    ...own,
    ...blocks.flatMap((block) => (block.kind === 'entry' ? expectElement(block) : [])),
  ];
}
