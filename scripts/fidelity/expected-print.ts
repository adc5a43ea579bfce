/** What a printed file must show, line by line: the whole compilation, or one plan of it. */
import { compilationUrl, sourceUrl } from '../../src/model/address/address.ts';
import type { EntryBlock } from '../../src/model/layout/block.ts';
import { readingOrder } from '../../src/model/layout/block.ts';
import { sayGap } from '../../src/model/layout/gap-words.ts';
import { layPlan } from '../../src/model/layout/lay-plan.ts';
import { type CellMatter, isPicture, listMatter } from '../../src/model/plan/cell.ts';
import type { Entry, Plan } from '../../src/model/plan/compilation.ts';
import { type Finding, forReaders } from '../../src/model/plan/finding.ts';
import { altOf, type Picture } from '../../src/model/plan/picture.ts';
import type { Table } from '../../src/model/plan/table.ts';
import { sayAddressName } from '../../src/model/settings/facts.ts';
import { keepInLine, typeset } from '../../src/model/text/typeset.ts';
import { asPrinted } from '../outputs/pdf/check-glyphs.ts';
import { ownLine, runOnText } from './expected.ts';
import type { Made } from './made-site.ts';
import { figure } from './readers/pdf/pdf.ts';

export interface PrintedLine {
  readonly text: string;
  /** The name it is known by. */
  readonly label: string | null;
  /** Web addresses as paths, or `#` with the name of a line. */
  readonly links: readonly string[];
  /** The pictures in it, in order. */
  readonly pictures?: readonly Picture[];
}

export interface Bookmarked {
  readonly text: string;
  readonly label: string;
}

export interface Printed {
  readonly lines: readonly PrintedLine[];
  readonly bookmarks: readonly Bookmarked[];
}

export interface PrintForm {
  /** Where the file is of one plan. */
  readonly only?: Plan | undefined;
  readonly hasIndex: boolean;
  /** The number printed on the page that a name leads to. */
  readonly pageOf: (label: string) => string;
}

const printed = (text: string, label: string | null = null, links: readonly string[] = []): PrintedLine => ({
  text,
  label,
  links,
});

export function expectPrint(made: Made, form: PrintForm): Printed {
  const { only, hasIndex, pageOf } = form;
  const { compilation, origin, about } = made;
  const plans = only === undefined ? compilation.plans : [only];
  const labelOf: LabelOf = ({ ordinal }, anchor) => (only === undefined ? `${ordinal}-${anchor}` : anchor);
  const drawn = plans.map((plan) => ({ plan, ...drawPlan(plan, origin, labelOf) }));
  const labels = new Set(drawn.flatMap(({ lines }) => lines.map(({ label }) => label)));
  const url = compilationUrl(compilation.compilation);
  const back = [{ text: '校记', label: 'notes' }, ...(hasIndex ? [{ text: '索引', label: 'index' }] : [])];
  const listed = [...drawn.flatMap(({ listed }) => listed), ...back];
  const front = [
    printed(typeset(compilation.title)),
    ...about.map((line) => printed(asPrinted(line))),
    origin === '' ? printed(sayAddressName(compilation.compilation)) : printed(origin + url, null, [url]),
    printed('目　录', 'contents'),
    ...listed.map(({ text, label }) => printed(text + pageOf(label), null, [`#${label}`])),
  ];
  const notes = forReaders(compilation.findings).filter(
    (finding) => only === undefined || isAbout(finding, made, only),
  );
  return {
    lines: [
      ...(only === undefined ? front : []),
      ...drawn.flatMap(({ lines }) => lines),
      printed('校　记', 'notes'),
      printed(compilation.source.sha256),
      ...(notes.length > 0 ? [printed('以下是对源文件的说明，行号指源文件的行。')] : []),
      ...notes.flatMap((finding) => expectNote(finding, made, labelOf, labels)),
    ],
    bookmarks: [
      ...(only === undefined ? [{ text: '目录', label: 'contents' }] : []),
      ...drawn.flatMap(({ bookmarks }) => bookmarks),
      ...back,
    ],
  };
}

type LabelOf = (plan: Plan, anchor: string) => string;

interface Drawn {
  readonly lines: PrintedLine[];
  readonly bookmarks: Bookmarked[];
  /** In the 目录. */
  readonly listed: Bookmarked[];
}

function drawPlan(plan: Plan, origin: string, labelOf: LabelOf): Drawn {
  const label = `plan-${plan.ordinal}`;
  const title = typeset(plan.title);
  const drawn: Drawn = {
    lines: [],
    bookmarks: [{ text: title, label }],
    listed: [{ text: `${plan.ordinal}.${title}`, label }],
  };
  const { lines } = drawn;
  for (const { block } of readingOrder(layPlan(plan))) {
    if (block.kind === 'title')
      lines.push(
        printed([...block.above, { text: block.title }, ...block.below].map(({ text }) => text).join(''), label),
      );
    if (block.kind === 'paragraph') lines.push(printed(block.text));
    if (block.kind === 'table') lines.push(...drawTable(block.table));
    if (block.kind === 'picture') lines.push(drawMatter([block.picture]));
    if (block.kind === 'signoff') lines.push(...block.lines.map(({ text }) => printed(text)));
    const said = block.kind === 'gap' ? sayGap(block.gap) : null;
    if (said !== null) lines.push(printed(said));
    if (block.kind === 'entry') drawEntry(block, labelOf(plan, block.entry.anchor), origin, drawn);
  }
  return drawn;
}

function drawEntry(block: EntryBlock, label: string, origin: string, { lines, bookmarks, listed }: Drawn): void {
  const { entry } = block;
  lines.push(printed(ownLine(block) + runOnText(block), label, origin === '' ? [] : [entry.url]));
  const text = leadOf(block);
  if (['part', 'section', 'item'].includes(entry.kind)) bookmarks.push({ text, label });
  if (isListed(entry)) listed.push({ text, label });
}

const isListed = ({ parent, kind }: Entry): boolean => parent === null && (kind === 'part' || kind === 'section');

/** Where there is no heading, the first words stand for it. */
function leadOf(block: EntryBlock): string {
  const { mark, heading } = block;
  return mark + (heading || (/^[^。，；：！？,;:!?]{1,24}/u.exec(runOnText(block))?.[0] ?? ''));
}

function drawTable({ caption, rows }: Table): PrintedLine[] {
  const cells = rows.flatMap((row) => row.map((cell) => drawMatter(listMatter(cell))));
  return [...(caption === null || caption === undefined ? [] : [printed(caption)]), ...cells].filter(
    ({ text }) => text.trim() !== '',
  );
}

/** A paragraph behind another begins a row. */
function drawMatter(matter: readonly CellMatter[]): PrintedLine {
  const gap = (i: number): string => (matter.slice(i - 1, i + 1).some(isPicture) ? '' : '\n');
  const show = (one: CellMatter, i: number): string =>
    isPicture(one) ? figure(altOf(one)) : i === 0 ? one : gap(i) + one;
  return { ...printed(matter.map(show).join('')), pictures: matter.filter(isPicture) };
}

function expectNote(finding: Finding, { compilation, origin }: Made, labelOf: LabelOf, labels: Labels): PrintedLine[] {
  const { line } = finding.place;
  const plan = compilation.plans.find(({ ordinal }) => ordinal === finding.plan);
  const label = plan && (finding.anchor === undefined ? `plan-${plan.ordinal}` : labelOf(plan, finding.anchor));
  return [
    printed(`第${line}行`, null, origin === '' ? [] : [sourceUrl(compilation.compilation, line)]),
    printed(keepInLine(finding.message), null, label !== undefined && labels.has(label) ? [`#${label}`] : []),
  ];
}

type Labels = ReadonlySet<string | null>;

/** Of the plan, or in its lines. */
function isAbout({ plan: about, place }: Finding, { compilation }: Made, plan: Plan): boolean {
  if (about !== undefined) return about === plan.ordinal;
  if (plan.place === null || place.line < plan.place.line) return false;
  const starts = compilation.plans
    .map((other) => other.place?.line ?? 0)
    .filter((line) => line > (plan.place?.line ?? 0));
  return starts.every((line) => place.line < line);
}
