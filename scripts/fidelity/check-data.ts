/** Proof of the files for programs: JSON, CSV, Akoma Ntoso, plain text, the seed itself. */
import { compilationUrl } from '../../src/model/address/address.ts';
import { type Block, readingOrder, type TitleBlock } from '../../src/model/layout/block.ts';
import { layPlan } from '../../src/model/layout/lay-plan.ts';
import type { Entry, Plan } from '../../src/model/plan/compilation.ts';
import { forReaders } from '../../src/model/plan/finding.ts';
import { entriesAbove, fullText, indexPlan, type PlanIndex } from '../../src/model/plan/full-text.ts';
import { sayPicture } from '../../src/model/plan/picture.ts';
import { alignTable } from '../outputs/data/aligned-table.ts';
import { checkOriginal } from './check-original.ts';
import { expectPicture } from './expected.ts';
import { compareLines, compareValue, type Line, line, refuse, TABLE } from './line.ts';
import type { Made } from './made-site.ts';
import { readCsv } from './read-csv.ts';
import { readMarkup } from './readers/markup.ts';

export function checkData(made: Made): void {
  checkJson(made);
  checkCsv(made);
  checkAkomaNtoso(made);
  checkPlainText(made);
  checkOriginal(made);
}

/** What only the editor is told is left out. */
function checkJson({ compilation, addresses, file, readText }: Made): void {
  const findings = forReaders(compilation.findings);
  const again = (text: string): string => JSON.stringify(JSON.parse(text));
  compareValue(file, 'index.json ', JSON.stringify({ ...compilation, findings }), again(readText('index.json')));
  compareValue(file, 'addresses.json ', JSON.stringify(addresses), again(readText('addresses.json')));
}

function checkCsv({ compilation, file, readText, pathOf }: Made): void {
  const expected = compilation.plans.flatMap((plan) => {
    const index = indexPlan(plan);
    return plan.entries
      .filter(({ kind }) => kind === 'item')
      .map((item) => [
        compilation.compilation,
        `${plan.ordinal}`,
        plan.title,
        headingAbove(index, item, 'part'),
        headingAbove(index, item, 'section'),
        item.anchor,
        item.mark,
        `${item.ordinal}`,
        item.heading,
        fullText(index, item) ?? '',
        item.inBody ? '' : '是',
        `${(item.bodyPlace ?? item.outlinePlace)?.line ?? ''}`,
        item.url,
      ]);
  });
  const [head = [], ...rows] = readCsv(readText('items.csv'));
  const columns = [
    '汇编',
    '篇',
    '文件',
    '部分',
    '节',
    '锚',
    '编号',
    '序号',
    '标题',
    '正文',
    '正文缺失',
    '源文件行',
    '网址',
  ].map((name) => head.indexOf(name));
  const shown = rows.map((row) =>
    columns.map((at, i) => (i === columns.length - 1 ? pathOf(row[at] ?? '') : (row[at] ?? ''))),
  );
  const lines = (table: readonly (readonly string[])[], plain: readonly (readonly string[])[]): Line[] =>
    table.map((row, i) => line(row.map((cell, j) => bare(cell, plain[i]?.[j])).join('｜')));
  compareLines(file, 'items.csv ', lines(expected, expected), lines(shown, expected));
}

/** The part or section that an item stands in, as printed. */
function headingAbove(index: PlanIndex, item: Entry, kind: Entry['kind']): string {
  const found = entriesAbove(index, item).find((entry) => entry.kind === kind);
  return found === undefined ? '' : found.mark + found.heading;
}

/** An apostrophe keeps a spreadsheet from reading a formula. */
const bare = (cell: string, plain: string | undefined): string => (cell === `'${plain}` ? cell.slice(1) : cell);

const DIVISIONS = new Set(['preface', 'preamble', 'mainBody', 'conclusions']);
const LINES = new Set(['num', 'heading', 'p']);

function checkAkomaNtoso({ compilation, file, readText }: Made): void {
  const { lines } = readMarkup(readText('akn.xml'), {
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

/** What the site says of a plan, in brackets at its head. */
const RE_NOTE = /^〔(源文件中本篇|原文无).*。〕$/;

function checkPlainText({ compilation, file, readText, pathOf }: Made): void {
  const shown = readText('plain.txt').split('\n');
  const notes = shown.filter((text) => RE_NOTE.test(text) && text.startsWith('〔源文件'));
  const lacking = compilation.plans.filter(({ status }) => status !== 'complete');
  if (notes.length < lacking.length)
    throw refuse(file, `plain.txt 有 ${notes.length} 篇注明正文不全`, `${lacking.length} 篇`);
  const expected = [
    compilation.title,
    compilationUrl(compilation.compilation),
    ...compilation.plans.flatMap(expectPlain),
  ];
  compareLines(
    file,
    'plain.txt ',
    expected.filter((text) => text !== '').map((text) => line(text)),
    shown.filter((text) => text !== '' && !RE_NOTE.test(text)).map((text) => line(pathOf(text))),
  );
}

function expectPlain(plan: Plan): string[] {
  const words = [...readingOrder(layPlan(plan, { raw: true }))].flatMap(({ block }): string[] => {
    if (block.kind === 'title') return [...block.above, ...block.below].map(({ text }) => text);
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'table') return alignTable(block.table);
    if (block.kind === 'picture') return [sayPicture(block.picture)];
    if (block.kind === 'entry') return [block.mark + block.heading + block.stop + (block.runOn?.text ?? '')];
    return block.kind === 'signoff' ? block.lines.map(({ text }) => text) : [];
  });
  return [`第${plan.ordinal}篇 ${plan.title}`, plan.url, ...words.filter((text) => !RE_NOTE.test(text))];
}
