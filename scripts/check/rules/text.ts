/** Rules on the running text: where it is cut off, and characters a reader should know about. */

import type { Paragraph, Plan } from '../../../src/model/plan/compilation.ts';
import type { Finding } from '../../../src/model/plan/finding.ts';
import { isText } from '../../../src/model/plan/picture.ts';
import { countCodePoints } from '../../../src/model/plan/place.ts';
import { printLine, type SpanRole, type TreeLine, type TreeNode, walk } from '../../../src/model/plan/tree.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { endOf, endsInMidSentence, isRunningText, lastText, startsInMidSentence } from '../../model/truncation.ts';
import { unless } from '../doubt.ts';
import type { Checked, Found, Rule } from '../rule.ts';
import { nameEntry, nthPlan } from '../rule.ts';

/**
 * A plan's text begins in mid-sentence. Public where it stands right below the title. Precision on 51 real texts: none
 * in public; as a hint 0 of 1.
 */
export const truncatedStart: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan): Found[] => {
    const [first] = plan.preamble;
    if (
      first === undefined ||
      first.table !== undefined ||
      first.picture !== undefined ||
      !startsInMidSentence(first.text)
    )
      return [];
    return [
      unless((plan.truncated?.start ?? null) !== null, {
        severity: 'warning',
        place: first.place,
        message: `${nthPlan(plan)}的开头缺失，从句中“${first.text.slice(0, 12)}……”起。`,
        hint: '找到原件后补上开头；网页在此处注明“原文开头缺失”。',
        plan: plan.ordinal,
      }),
    ];
  });

/**
 * A plan's text ends in mid-sentence. Public where that is proven: see scripts/model/truncation.ts. Precision on 94
 * real texts: 22 of 22 in public; as a hint 2 of 7.
 */
export const truncatedEnd: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan): Found[] => {
    const last = lastText(plan);
    if (last === undefined || !endsInMidSentence(last.paragraph.text)) return [];
    const where = last.entry === null ? '引言' : nameEntry(plan, last.entry);
    return [
      unless((plan.truncated?.end ?? null) !== null, {
        severity: 'warning',
        place: endOf(last.paragraph),
        message: `${nthPlan(plan)}在${where}中断，止于句中“……${last.paragraph.text.slice(-12)}”。`,
        hint: '找到原件后补上其余部分；网页在此处注明“原文至此中断”。',
        plan: plan.ordinal,
        ...(last.entry === null ? {} : { anchor: last.entry.anchor }),
      }),
    ];
  });

/** More of a kind share a cause: one finding tells them all. */
const MANY = 5;

/**
 * A paragraph of running text ends in mid-sentence: its entry goes on in another, or ends so in front of the next one.
 * Where there are many, one finding for all. Cells and rows of tables are no sentences. Precision on 51 real texts: 8
 * of 9.
 */
export const sentenceBroken: Rule = ({ compilation }) => {
  const found = compilation.plans.flatMap((plan) => brokenIn(plan));
  const [first] = found;
  if (first === undefined || found.length <= MANY) return found;
  return [
    {
      ...first,
      audience: 'editor',
      message: `共有 ${found.length} 段停在句中，这是第一处。可能是换行或分页把一段断成了几段。`,
    },
  ];
};

function brokenIn(plan: Plan): Found[] {
  const annexAt = plan.entries.findIndex(({ kind }) => kind === 'annex');
  return plan.entries.slice(0, annexAt < 0 ? undefined : annexAt).flatMap((entry, i, entries) => {
    const isLast = entries[i + 1] === undefined || entries[i + 1]?.parent === entry.anchor;
    const candidates = isLast ? entry.paragraphs.slice(0, -1) : entry.paragraphs;
    return candidates
      .filter(
        ({ text, table, picture }, k) =>
          table === undefined &&
          picture === undefined &&
          (isRunningText(text) || leavesBracketOpen(text) || /[，,]$/.test(text)) &&
          endsInMidSentence(text) &&
          (k < entry.paragraphs.length - 1 || /[，、,]$/.test(text)),
      )
      .map(
        (paragraph): Found => ({
          severity: 'info',
          place: endOf(paragraph),
          message: `${nthPlan(plan)}${nameEntry(plan, entry)}的这一段停在句中：“……${paragraph.text.slice(-12)}”，${paragraph === entry.paragraphs.at(-1) ? '后文没有接上' : '下一段接着说'}。`,
          hint: paragraph === entry.paragraphs.at(-1) ? '对照原件补上缺漏的文字。' : '如原件并未分段，可接成一行。',
          plan: plan.ordinal,
          anchor: entry.anchor,
        }),
      );
  });
}

function leavesBracketOpen(text: string): boolean {
  return /[（(][^）)]{0,20}$/.test(text);
}

/**
 * Lines that a page's width or end broke, joined into paragraphs. One finding where there are many. Precision on 51
 * real texts: 16 of 16.
 */
export const linesJoined: Rule = ({ tree }) => {
  const joined = tree.root.children.flatMap((plan) =>
    plan.kind === 'plan' ? [...walk(plan)].filter(isJoined).map((node) => ({ node, plan: plan.plan })) : [],
  );
  const place = ({ lines }: TreeNode, line: TreeLine | undefined = lines.findLast(hasWords)): Found['place'] => ({
    file: tree.source.file,
    line: line?.number ?? 1,
    column: 1,
  });
  if (joined.length > 1) {
    const [{ node }] = joined as [(typeof joined)[number]];
    return [
      {
        severity: 'info',
        place: place(node, node.lines[0]),
        message: `有 ${joined.length} 段按版面宽度断成了几行，已接成整段；源文件页仍逐行显示。`,
        hint: '核对分段；不合适的，可在种子文件里接成一行。',
      },
    ];
  }
  return joined.map(({ node, plan }) => ({
    severity: 'info',
    place: place(node),
    message: `第${plan}篇的这一行接着第 ${node.lines[0]?.number} 行的句子，已接成一段。`,
    hint: '如是另一段，请在上一行末补上标点。',
    ...(plan === undefined ? {} : { plan }),
  }));
};

const hasWords = ({ spans }: TreeLine): boolean => spans.some(({ role }) => role !== 'space' && role !== 'furniture');

function isJoined({ kind, mark, lines }: TreeNode): boolean {
  return (
    (kind === 'paragraph' || (mark !== null && kind !== 'annex' && kind !== 'outline-entry')) &&
    lines.filter(hasWords).length > 1
  );
}

/**
 * An entry begins inside a line: two lines have run together. One finding where there are many. Precision on 51 real
 * texts: 14 of 14.
 */
export const markInsideLine: Rule = ({ tree }) => {
  const seen = new Set<number>();
  const found: { line: TreeLine; printed: string; column: number }[] = [];
  const widths = new Map<number, number>();
  for (const node of walk(tree.root)) {
    const [first] = node.lines;
    if (node.mark !== null && first !== undefined && seen.has(first.number))
      found.push({ line: first, printed: node.mark.printed, column: (widths.get(first.number) ?? 0) + 1 });
    for (const line of node.lines) {
      seen.add(line.number);
      widths.set(line.number, (widths.get(line.number) ?? 0) + countCodePoints(printLine(line)));
    }
  }
  const tell = ({ line, printed, column }: (typeof found)[number]): Found => ({
    severity: 'info',
    place: { file: tree.source.file, line: line.number, column },
    message:
      found.length > MANY
        ? `有 ${found.length} 个编号不在行首，第一个是“${printed}”；据前后编号从此处分开。`
        : `编号“${printed}”不在行首，据前后编号从此处分开。`,
    hint: '可能是两行连成了一行，或是表格的单元格；请核对原件，在编号前断行。',
  });
  return found.length > MANY ? [tell(found[0] as (typeof found)[number])] : found.map(tell);
};

/** What a page or a website left in the text. One finding for all of it. Precision on 51 real texts: 30 of 30. */
export const furnitureKept: Rule = ({ compilation }) => {
  const lines = compilation.plans.flatMap(({ furniture }) => furniture);
  const [first] = lines;
  if (first === undefined) return [];
  return [
    {
      audience: 'editor',
      severity: 'info',
      place: first.place,
      message: `有 ${lines.length} 处是页码、页眉或网页留下的字样，如“${first.text.slice(0, 20)}”；只在源文件页显示。`,
      hint: '如有正文误在其中，可在同名的 .reading.json 里写明；也可从种子文件里删去它们。',
    },
  ];
};

const RE_HTML =
  /<\/?(?:p|div|span|br|td|tr|table|strong|b|font|center)[\s/>]|&(?:nbsp|emsp|ensp|ldquo|rdquo|amp|lt|gt);/i;

/** HTML left in a plain text. One finding for the file. Precision on 51 real texts: 1 of 1. */
export const htmlRemains: Rule = ({ tree }) => {
  if (tree.source.encoding === 'docx' || tree.source.encoding === 'markdown') return [];
  const lines = tree.source.lines.filter(({ text }) =>
    text.includes('<') || text.includes('&') ? RE_HTML.test(text) : false,
  );
  const [first] = lines;
  if (first === undefined) return [];
  const at = first.text.search(RE_HTML);
  return [
    {
      severity: 'warning',
      place: { file: tree.source.file, line: first.number, column: countCodePoints(first.text, at) + 1 },
      message: `有 ${lines.length} 行留有网页代码，如“${first.text.slice(at, at + 12)}”；行首行尾的不显示，行中的照原样显示。`,
      hint: '请从网页复制文字而不是源代码，或把这些代码删去。',
    },
  ];
};

/** Names masked as XX. One finding a plan, at the first of them. Precision on 51 real texts: 1 of 1. */
export const maskedName: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan): Found[] => {
    const masked = paragraphsOf(plan).filter(({ text }) => text.includes('XX'));
    const [first] = masked;
    if (first === undefined) return [];
    const count = masked.reduce((sum, { text }) => sum + (text.match(/XX/g) as string[]).length, 0);
    return [
      {
        severity: 'info',
        place: columnOf(first, first.text.indexOf('XX')),
        message: `${nthPlan(plan)}的名称以“XX”代替，共 ${count} 处。`,
        hint: '原文如此，不作还原。',
        plan: plan.ordinal,
      },
    ];
  });

const HALF_WIDTH = ',:;?!()';

/**
 * Half-width punctuation in Chinese text, which the pages show as full-width. One finding, at the first of it.
 * Precision on 51 real texts: 34 of 34.
 */
export const halfWidthPunctuation: Rule = ({ tree }) => {
  let count = 0;
  let place: Finding['place'] | undefined;
  for (const line of linesOf(tree)) {
    const raw = printLine(line);
    const shown = typeset(raw);
    if (shown === raw) continue;
    // What is shown instead is as long, so offsets hold.
    for (let at = 0; at < raw.length; at++) {
      if (raw[at] === shown[at] || !HALF_WIDTH.includes(raw[at] as string)) continue;
      count++;
      place ??= { file: tree.source.file, line: line.number, column: countCodePoints(raw, at) + 1 };
    }
  }
  if (place === undefined) return [];
  return [
    {
      severity: 'info',
      place,
      message: `原文的中文里用了半角标点，共 ${count} 处；网页显示为全角，一字对一字。`,
      hint: '数据、源文件页和地址保留原样。',
    },
  ];
};

const BRACKETS = ['()', '（）', '【】', '《》', '〈〉', '“”', '‘’', '[]', '〔〕'];

/**
 * A bracket or quotation mark without its other half in the same paragraph. A mark may have half a bracket: `1)`; and
 * a quotation over paragraphs opens each of them again. One finding where there are many. Precision on 51 real texts:
 * 11 of 12.
 */
export const unbalancedBracket: Rule = ({ tree }) => {
  const found = [...walk(tree.root)].flatMap((node, i, nodes) => unbalancedIn(tree, node, nodes[i + 1]));
  const [first] = found;
  if (first === undefined || found.length <= MANY) return found;
  return [{ ...first, message: `有 ${found.length} 处括号或引号没有成对，这是第一处。` }];
};

function unbalancedIn(tree: Checked['tree'], node: TreeNode, next: TreeNode | undefined): Found[] {
  const shown = node.lines.map((line) => ({ line, text: textOf(line) }));
  const text = shown.map((one) => one.text).join('');
  const quotesOn =
    /^\0*[“「『]/.test(text) || (next !== undefined && /^\0*[“「『]/.test(next.lines.map(textOf).join('')));
  return BRACKETS.flatMap((pair): Found[] => {
    const [open, close] = pair as unknown as [string, string];
    const at = quotesOn && QUOTES.has(pair) ? undefined : unpaired(text, open, close);
    if (at === undefined) return [];
    let start = 0;
    for (const { line, text: own } of shown) {
      if (at < start + own.length) return [tellUnpaired(tree.source.file, line, text[at] as string, at - start)];
      start += own.length;
    }
    return [];
  });
}

function tellUnpaired(file: string, line: TreeLine, bracket: string, at: number): Found {
  return {
    severity: 'info',
    place: { file, line: line.number, column: countCodePoints(printLine(line), at) + 1 },
    message: `“${bracket}”没有成对。`,
    hint: '核对原件；网页照原文显示。',
  };
}

/** The words of a line, in their places: what is a mark or furniture is blotted out. */
function textOf({ spans }: TreeLine): string {
  return spans.map(({ role, text }) => (BLOTTED.has(role) ? '\0'.repeat(text.length) : text)).join('');
}

const BLOTTED: ReadonlySet<SpanRole> = new Set(['mark', 'furniture']);
const QUOTES: ReadonlySet<string> = new Set(['“”', '‘’']);

/** A line of text that stands twice, one after the other. Precision on 51 real texts: 2 of 2. */
export const lineRepeated: Rule = ({ tree }) => {
  const filled = tree.source.lines.filter(({ text }) => text.trim() !== '');
  return filled.flatMap((line, i): Found[] => {
    const text = line.text.trim();
    if (text.length < REPEATED_LENGTH || text !== filled[i - 1]?.text.trim()) return [];
    return [
      {
        severity: 'warning',
        place: { file: tree.source.file, line: line.number, column: 1 },
        message: `这一行与第 ${filled[i - 1]?.number} 行完全相同。`,
        hint: '如是误粘，删去一行。',
      },
    ];
  });
};

/** Shorter lines may well be the same. */
const REPEATED_LENGTH = 20;

/** Where spaces begin behind a Chinese character. What follows them is looked up: a long run would exhaust the stack. */
const RE_SPACE_BEGINS = /(?<=\p{Script=Han})[ \u3000\t]/gu;
const SPACES = ' \u3000';
const RE_HAN = /^\p{Script=Han}/u;

/**
 * A space between two Chinese characters, within the text. One finding a line, at the first of them. In Word files a
 * tab is none: it parts the cells of a table. Precision on 51 real texts: 97 of 97, most of them meant so.
 */
export const spaceInText: Rule = ({ tree }) => {
  const spaces = tree.source.encoding === 'docx' ? SPACES : `${SPACES}\t`;
  return [...linesOf(tree)].flatMap((line): Found[] => {
    const text = line.spans.map((span) => (HIDDEN.has(span.role) ? '\0'.repeat(span.text.length) : span.text)).join('');
    const offsets = findSpaces(text, spaces);
    const [first] = offsets;
    if (first === undefined) return [];
    const count = offsets.length === 1 ? '' : `，此行共 ${offsets.length} 处`;
    return [
      {
        severity: 'info',
        place: { file: tree.source.file, line: line.number, column: countCodePoints(text, first) + 1 },
        message: `汉字之间有空格：“${text.slice(Math.max(0, first - 6), first + 7)}”${count}。`,
        hint: '原文如此；也可能是漏了标点，请核对原件。',
      },
    ];
  });
};

/** No text. */
const HIDDEN: ReadonlySet<SpanRole> = new Set(['space', 'furniture']);

/** The offsets of spaces that stand between two Chinese characters. */
function findSpaces(text: string, spaces: string): number[] {
  const offsets: number[] = [];
  for (const { index } of text.matchAll(RE_SPACE_BEGINS)) {
    if (!spaces.includes(text[index] as string)) continue;
    let end = index + 1;
    while (spaces.includes(text[end] ?? '?')) end += 1;
    if (RE_HAN.test(text.slice(end, end + 2))) offsets.push(index);
  }
  return offsets;
}

/** A variation selector behind a character that it can select a form of is none. */
const RE_UNUSUAL =
  /[\ufffd\p{Co}\u2e80-\u2fdf\u2028\u2029]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}|(?<![\p{Script=Han}\p{Emoji}\p{P}\p{S}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?<=\S)[\v\f](?=\S)/gu;
/** How many characters a message names. */
const MOST_CODES = 12;

const nameCode = (char: string): string =>
  `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * A character that shows as nothing, as a box, as another one or as a space: U+FFFD, private use, invisible, radicals,
 * a break inside a line; of each line one finding that names all. Precision on 51 real texts: it never fired.
 */
export const unusualCharacter: Rule = ({ tree }) =>
  [...linesOf(tree)].flatMap((line): Found[] => {
    const text = printLine(line);
    const found = [...text.matchAll(RE_UNUSUAL)].map(({ 0: char, index }) => ({ code: nameCode(char), index }));
    const [first] = found;
    if (first === undefined) return [];
    const column = countCodePoints(text, first.index) + 1;
    const codes = [...new Set(found.map(({ code }) => code))];
    const shown = codes.slice(0, MOST_CODES).join('、') + (codes.length > MOST_CODES ? '等' : '');
    const count = found.length > 1 ? ` ${found.length} 处` : '';
    return [
      {
        severity: 'warning',
        place: { file: tree.source.file, line: line.number, column },
        message: `这一行有${count}不寻常的字符 ${shown}，可能显示不出来，或来自损坏的转换。`,
        hint: '对照原件改成正确的字；看不见的，删去即可。',
        actual: first.code,
      },
    ];
  });

function* linesOf(tree: Checked['tree']): Generator<TreeLine> {
  for (const node of walk(tree.root)) yield* node.lines;
}

function paragraphsOf(plan: Plan): Paragraph[] {
  const all = [...plan.preamble, ...plan.entries.flatMap(({ paragraphs }) => paragraphs), ...plan.notes];
  return [...all.filter(isText), ...plan.signoff];
}

function columnOf({ text, place }: Paragraph, offset: number): Finding['place'] {
  return { ...place, column: place.column + countCodePoints(text, offset) };
}

/** The offset of the first bracket that has no partner. */
function unpaired(text: string, open: string, close: string): number | undefined {
  if (!text.includes(open)) return text.includes(close) ? text.indexOf(close) : undefined;
  const waiting: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open) waiting.push(at);
    else if (text[at] === close && waiting.pop() === undefined) return at;
  }
  return waiting[0];
}
