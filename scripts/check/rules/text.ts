/** Rules on the running text: where it is cut off, and characters a reader should know about. */
import type { Paragraph, Plan } from '../../../src/model/plan/compilation.ts';
import type { Finding } from '../../../src/model/plan/finding.ts';
import { countCodePoints } from '../../../src/model/plan/place.ts';
import { printLine, type TreeLine, walk } from '../../../src/model/plan/tree.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { endOf, endsInMidSentence, lastText } from '../../model/truncation.ts';
import type { Checked, Found, Rule } from '../rule.ts';
import { nameEntry, nthPlan } from '../rule.ts';

/** A plan's text begins in mid-sentence. */
export const truncatedStart: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan): Found[] => {
    const [first] = plan.preamble;
    const start = plan.truncated?.start ?? null;
    if (first === undefined || start === null) return [];
    return [
      {
        severity: 'warning',
        place: start,
        message: `${nthPlan(plan)}的开头缺失，从句中“${first.text.slice(0, 12)}……”起。`,
        hint: '找到原件后补上开头；网页在此处注明“原文开头缺失”。',
        plan: plan.ordinal,
      },
    ];
  });

/** A plan's text ends in mid-sentence. */
export const truncatedEnd: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan): Found[] => {
    const last = lastText(plan);
    const end = plan.truncated?.end ?? null;
    if (last === undefined || end === null) return [];
    const where = last.entry === null ? '引言' : nameEntry(last.entry);
    return [
      {
        severity: 'warning',
        place: end.place,
        message: `${nthPlan(plan)}在${where}中断，止于句中“……${last.paragraph.text.slice(-12)}”。`,
        hint: '找到原件后补上其余部分；网页在此处注明“原文至此中断”。',
        plan: plan.ordinal,
        ...(end.anchor === null ? {} : { anchor: end.anchor }),
      },
    ];
  });

/** A paragraph ends in mid-sentence, and its entry goes on in another. The row of a table is no sentence. */
export const sentenceBroken: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan) =>
    plan.entries.flatMap((entry) =>
      entry.paragraphs
        .slice(0, -1)
        .filter(({ text }) => endsInMidSentence(text) && !text.includes('\t'))
        .map(
          (paragraph): Found => ({
            severity: 'info',
            place: endOf(paragraph),
            message: `${nthPlan(plan)}${nameEntry(entry)}的这一段停在句中：“……${paragraph.text.slice(-12)}”，下一段接着说。`,
            hint: '如原件并未分段，可接成一行。',
            plan: plan.ordinal,
            anchor: entry.anchor,
          }),
        ),
    ),
  );

/** Names masked as XX. One finding a plan, at the first of them. */
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

/** Half-width punctuation in Chinese text, which the pages show as full-width. One finding, at the first of it. */
export const halfWidthPunctuation: Rule = ({ tree }) => {
  let count = 0;
  let place: Finding['place'] | undefined;
  for (const line of linesOf(tree)) {
    const raw = printLine(line);
    const shown = typeset(raw);
    if (shown === raw) continue;
    // What is shown instead is as long, so offsets hold.
    for (let at = 0; at < raw.length; at++) {
      if (raw[at] === shown[at]) continue;
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

/** A bracket or quotation mark without its other half in the same line. A mark may have half a bracket: `1)`. */
export const unbalancedBracket: Rule = ({ tree }) =>
  [...linesOf(tree)].flatMap((line) => {
    const text = line.spans.map((span) => (span.role === 'mark' ? '\0'.repeat(span.text.length) : span.text)).join('');
    return BRACKETS.flatMap((pair): Found[] => {
      const [open, close] = pair as unknown as [string, string];
      const at = unpaired(text, open, close);
      if (at === undefined) return [];
      return [
        {
          severity: 'info',
          place: { file: tree.source.file, line: line.number, column: countCodePoints(text, at) + 1 },
          message: `“${text[at]}”没有成对。`,
          hint: '核对原件；网页照原文显示。',
        },
      ];
    });
  });

/** A line of text that stands twice, one after the other. */
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
 * tab is none: it parts the cells of a table.
 */
export const spaceInText: Rule = ({ tree }) => {
  const spaces = tree.source.encoding === 'docx' ? SPACES : `${SPACES}\t`;
  return [...linesOf(tree)].flatMap((line): Found[] => {
    const text = line.spans.map((span) => (span.role === 'space' ? '\0'.repeat(span.text.length) : span.text)).join('');
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

const RE_UNUSUAL = /[\ufffd\ue000-\uf8ff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u2e80-\u2fdf]/u;

/** A character that shows as nothing, as a box, or as another one: U+FFFD, private use, invisible, radicals. */
export const unusualCharacter: Rule = ({ tree }) =>
  [...linesOf(tree)].flatMap((line): Found[] => {
    const text = printLine(line);
    const at = text.search(RE_UNUSUAL);
    if (at < 0) return [];
    const code = (text.codePointAt(at) as number).toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        severity: 'warning',
        place: { file: tree.source.file, line: line.number, column: countCodePoints(text, at) + 1 },
        message: `这一行有不寻常的字符 U+${code}，可能显示不出来，或来自损坏的转换。`,
        hint: '对照原件改成正确的字。',
        actual: `U+${code}`,
      },
    ];
  });

function* linesOf(tree: Checked['tree']): Generator<TreeLine> {
  for (const node of walk(tree.root)) yield* node.lines;
}

function paragraphsOf(plan: Plan): Paragraph[] {
  return [...plan.preamble, ...plan.entries.flatMap(({ paragraphs }) => paragraphs), ...plan.annexes, ...plan.signoff];
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
