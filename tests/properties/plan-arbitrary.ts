/**
 * Generates plans of the genre as models, and prints them as an editor would have typed them. A printed model knows
 * what reading it must give: `expectedEntries`.
 */
import fc from 'fast-check';
import { depthOf, type MarkKind } from '../../src/model/plan/mark.ts';

/** One numbered entry to be printed. */
export interface EntryModel {
  readonly kind: MarkKind;
  readonly ordinal: number;
  readonly heading: string;
  /** Text behind the heading, on its line; empty where the heading stands alone. */
  readonly text: string;
  readonly paragraphs: readonly string[];
  readonly children: readonly EntryModel[];
}

export interface PlanModel {
  readonly title: string;
  readonly preamble: readonly string[];
  readonly entries: readonly EntryModel[];
  readonly style: Style;
  readonly closing: Closing;
  /** Whether the notice that issued the plan stands in front of its text. */
  readonly notice: boolean;
}

/** What stands behind the text, in order. */
export type Closing = '' | 'signoff' | 'annex' | 'annex signoff' | 'signoff annex';

/** How a plan's typist writes marks. */
export interface Style {
  readonly part: '一、' | '第章';
  readonly brackets: '()' | '（）' | '(）';
  readonly item: '.' | '、' | '．' | '１．' | '. ';
  readonly subitem: '(1)' | '⑴';
  readonly point: '①' | '❶';
  readonly indent: '' | '\u3000\u3000' | '  ' | '\t';
}

const WORDS = [
  '强化',
  '推进',
  '健全',
  '教育',
  '评价',
  '改革',
  '“双减”',
  '体系',
  '《规划》',
  '建设',
  'XX',
  '落实',
  '(区)',
];
/** What a text may hold that means something to a program behind, in front of or around it. */
const HOSTILE = [
  '{a}',
  '<Item anchor="item-1">',
  '</Item>',
  '<script>alert(1)</script>',
  '`x`',
  '$' + '{y}',
  '---',
  '&amp;',
  '<!-- -->',
  'import a from "a"',
  'export {b}',
  '\\n',
  '"',
  "'",
  '*重*',
  '[链](javascript:x)',
  '{/* c */}',
  ']]>',
  '𠮷',
  '👨‍👩‍👧',
  'é',
  '\u200b',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\u202e',
  '\ufffd',
  '３．５',
  '1.',
  '(一)',
  '①',
  '99%',
  '2024年',
  ':',
  ',',
  ';',
  '!',
  '?',
  '(',
  ')',
  '。',
  '……',
  '\t',
  '  ',
  '第一条',
  '目录',
  '附件',
];

export const headingArbitrary = fc
  .tuple(fc.constantFrom('强化', '推进', '健全', '落实'), fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }))
  .map(([first, rest]) => first + rest.join(''));

/** A sentence or two that begin with a word and end with a stop. */
export const textArbitrary = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...HOSTILE)), { maxLength: 12 })
  .map((words) => `各单位要${words.join('')}到位。`);

const styleArbitrary: fc.Arbitrary<Style> = fc.record({
  part: fc.constantFrom('一、', '第章'),
  brackets: fc.constantFrom('()', '（）', '(）'),
  item: fc.constantFrom('.', '、', '．', '１．', '. '),
  subitem: fc.constantFrom('(1)', '⑴'),
  point: fc.constantFrom('①', '❶'),
  indent: fc.constantFrom('', '\u3000\u3000', '  ', '\t'),
});

/** The kinds that a plan uses, outermost first. */
const layoutArbitrary = fc.constantFrom<MarkKind[][]>(
  ['item'],
  ['section', 'item'],
  ['part', 'item'],
  ['part', 'section', 'item'],
  ['part', 'section'],
  ['item', 'subitem'],
  ['part', 'item', 'subitem', 'point'],
);

interface Shape {
  readonly heading: string;
  readonly text: string;
  readonly paragraphs: string[];
  readonly children: Shape[];
  /** How many numbers are skipped in front of this one. */
  readonly skip: number;
}

const shapeArbitrary = (depth: number): fc.Arbitrary<Shape> =>
  fc.record({
    heading: headingArbitrary,
    text: fc.oneof(fc.constant(''), textArbitrary),
    paragraphs: fc.array(textArbitrary, { maxLength: 2 }),
    children: depth > 1 ? fc.array(shapeArbitrary(depth - 1), { minLength: 1, maxLength: 3 }) : fc.constant([]),
    skip: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
  });

const closingArbitrary = fc.constantFrom<Closing[]>('', 'signoff', 'annex', 'annex signoff', 'signoff annex');

export const planArbitrary: fc.Arbitrary<PlanModel> = fc
  .record({
    layout: layoutArbitrary,
    startsAgain: fc.boolean(),
    style: styleArbitrary,
    closing: closingArbitrary,
    notice: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  })
  .chain(({ layout, startsAgain, style, closing, notice }) =>
    fc
      .record({
        title: headingArbitrary.map((heading) => `市${heading}2024年工作要点`),
        preamble: fc.array(textArbitrary, { maxLength: 2 }),
        shapes: fc.array(shapeArbitrary(layout.length), { minLength: 1, maxLength: 4 }),
      })
      .map(({ title, preamble, shapes }) => ({
        title,
        preamble,
        entries: numberShapes(shapes, layout, startsAgain),
        style,
        closing,
        notice,
      })),
  );

/** Gives numbers: items run through the plan or start again in each container, all other kinds start again. */
function numberShapes(shapes: readonly Shape[], layout: readonly MarkKind[], startsAgain: boolean): EntryModel[] {
  let item = 0;
  const number = (row: readonly Shape[], depth: number): EntryModel[] => {
    const kind = layout[depth] as MarkKind;
    const runsThrough = kind === 'item' && !startsAgain;
    let last = runsThrough ? item : 0;
    return row.map(({ skip, heading, text, paragraphs, children }, i) => {
      // A row that begins with another number than 1 is one that goes on.
      last += 1 + (i === 0 ? 0 : skip);
      if (runsThrough) item = last;
      const below = children.length > 0 && depth + 1 < layout.length;
      return { kind, ordinal: last, heading, text, paragraphs, children: below ? number(children, depth + 1) : [] };
    });
  };
  return number(shapes, 0);
}

const CLOSINGS: Record<string, string[]> = {
  annex: ['附件：1.任务分解表', '一、任务', '1.甲。'],
  signoff: ['市教育局', '2024年3月5日'],
};

export const NOTICE = [
  '各县区教育局：',
  '现印发给你们。',
  '附件：1.任务分解表',
  '2.责任单位名单',
  '市教育局',
  '2024年3月5日',
];

/** The plan's lines below its title. */
export function printBody({ title, preamble, entries, style, closing, notice }: PlanModel): string[] {
  const lines = [...(notice ? [...NOTICE, title] : []), ...preamble];
  for (const entry of flatten(entries)) {
    const { heading, text, paragraphs } = entry;
    lines.push(`${style.indent}${printMark(entry, style)}${heading}${text === '' ? '' : `。${text}`}`, ...paragraphs);
  }
  return [...lines, ...closing.split(' ').flatMap((part) => CLOSINGS[part] ?? [])];
}

export function printOutline({ entries, style }: PlanModel): string[] {
  return flatten(entries).map((entry) => `${printMark(entry, style)}${entry.heading}`);
}

/** How many paragraphs stand in front of the plan's entries. */
export function countPreamble({ preamble, notice }: PlanModel): number {
  return preamble.length + (notice ? NOTICE.length + 1 : 0);
}

/** A single plan with a 目录 of its own headings, `depth` levels deep. */
export interface OwnContents {
  readonly title: 'above' | 'below' | 'both';
  readonly depth: number;
  readonly leader: string;
  readonly pages: boolean;
}

export const ownContentsArbitrary: fc.Arbitrary<OwnContents> = fc.record({
  title: fc.constantFrom('above', 'below', 'both'),
  depth: fc.integer({ min: 1, max: 4 }),
  leader: fc.constantFrom(' ', '……', ' ..... ', '\t', '\u3000'),
  pages: fc.boolean(),
});

export function printWithContents(plan: PlanModel, contents: OwnContents): string[] {
  return [
    ...(contents.title === 'below' ? [] : [plan.title]),
    '目录',
    ...listed(plan.entries, contents.depth).map(
      (entry, i) =>
        `${printMark(entry, plan.style)}${entry.heading}${contents.pages ? `${contents.leader}${i + 1}` : ''}`,
    ),
    ...(contents.title === 'above' ? [] : [plan.title]),
    ...printBody(plan),
  ];
}

/** The entries down to a depth, in order. */
export function listed(entries: readonly EntryModel[], depth: number): EntryModel[] {
  return depth === 0 ? [] : entries.flatMap((entry) => [entry, ...listed(entry.children, depth - 1)]);
}

/** A compilation of the plans as it is printed: outlines, title, 目录, bodies. */
export function printCompilation(plans: readonly PlanModel[], contents: ContentsStyle): string[] {
  return [
    ...(contents.outlines ? plans.flatMap(printOutline) : []),
    '工作要点汇编',
    '目录',
    ...plans.flatMap(({ title }, i) => printContentsEntry(title, i, contents)),
    ...plans.flatMap((plan) => [plan.title, ...printBody(plan)]),
  ];
}

function printContentsEntry(title: string, i: number, { numbers, pages, leader, wrapped }: ContentsStyle): string[] {
  const entry = `${numbers ? `${i + 1}.` : ''}${title}`;
  const page = pages ? `${leader}${i * 9 + 2}` : '';
  if (wrapped === 'no') return [entry + page];
  if (wrapped === 'page') return pages ? [entry, `${i * 9 + 2}`] : [entry];
  return [entry.slice(0, 3), entry.slice(3) + page];
}

export interface ContentsStyle {
  /** Whether entries are broken over two lines, in the title or in front of the page. */
  readonly wrapped: 'no' | 'title' | 'page';
  readonly outlines: boolean;
  readonly numbers: boolean;
  readonly pages: boolean;
  readonly leader: string;
}

export const contentsArbitrary: fc.Arbitrary<ContentsStyle> = fc
  .record({
    outlines: fc.boolean(),
    numbers: fc.boolean(),
    pages: fc.boolean(),
    leader: fc.constantFrom(' ', '……', ' ..... ', '\t', '\u3000'),
    wrapped: fc.constantFrom('no', 'no', 'title', 'page'),
  })
  .map((style) => ({ ...style, leader: style.pages ? style.leader : '' }));

/**
 * Whether it can be told where the second plan's outline begins: its first mark is none that the first could go on
 * with, or no heading stands in both bodies.
 */
export function canTellApart(before: PlanModel, after: PlanModel): boolean {
  const deepest = Math.max(...flatten(before.entries).map(({ kind }) => depthOf(kind)));
  if (depthOf((after.entries[0] as EntryModel).kind) <= deepest) return true;
  const headings = new Set(flatten(before.entries).map(({ heading }) => heading));
  return flatten(after.entries).every(({ heading }) => !headings.has(heading));
}

/** The entries in order, as `anchor mark|heading`. */
export function expectedEntries({ entries, style }: PlanModel): string[] {
  const flat = flatten(entries);
  const again = hasRowsThatStartAgain(entries);
  const anchors = new Map<EntryModel, string>();
  const parents = new Map<EntryModel, EntryModel>();
  for (const entry of flat) for (const child of entry.children) parents.set(child, entry);
  return flat.map((entry) => {
    const parent = parents.get(entry);
    const path = parent === undefined || (entry.kind === 'item' && !again) ? '' : `${anchors.get(parent)}-`;
    const kind = entry.kind === 'part' && style.part === '第章' ? 'chapter' : entry.kind;
    anchors.set(entry, `${path}${kind}-${entry.ordinal}`);
    return `${anchors.get(entry)} ${printMark(entry, style).trim()}|${entry.heading}`;
  });
}

/** The entries of the annex that the closing brings. */
export function expectedAnnex({ closing }: PlanModel): string[] {
  return closing.includes('annex')
    ? ['annex-1 附件：1.|任务分解表', 'annex-1-part-1 一、|任务', 'annex-1-item-1 1.|甲']
    : [];
}

function hasRowsThatStartAgain(entries: readonly EntryModel[]): boolean {
  const rows = flatten(entries).filter(({ children }) => children[0]?.kind === 'item');
  return rows.length > 1 && rows.slice(1).every(({ children }) => children[0]?.ordinal === 1);
}

function flatten(entries: readonly EntryModel[]): EntryModel[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.children)]);
}

const DIGITS = '零一二三四五六七八九';

function chinese(n: number): string {
  if (n < 10) return DIGITS[n] as string;
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : DIGITS[tens]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`;
}

function printMark({ kind, ordinal }: EntryModel, style: Style): string {
  const [open, close] = style.brackets;
  if (kind === 'part') return style.part === '一、' ? `${chinese(ordinal)}、` : `第${chinese(ordinal)}章 `;
  if (kind === 'section') return `${open}${chinese(ordinal)}${close}`;
  if (kind === 'subitem' && style.subitem === '⑴') return String.fromCodePoint(0x2473 + ordinal);
  if (kind === 'subitem') return `${open}${ordinal}${close}`;
  if (kind === 'point') return String.fromCodePoint((style.point === '①' ? 0x245f : 0x2775) + ordinal);
  if (style.item !== '１．') return `${ordinal}${style.item}`;
  return `${[...String(ordinal)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')}．`;
}
