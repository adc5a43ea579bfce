/** Rules on characters that a reader should know about. */
import type { Paragraph, Plan } from '../../../src/model/plan/compilation.ts';
import type { Finding } from '../../../src/model/plan/finding.ts';
import { countCodePoints } from '../../../src/model/plan/place.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { printLine } from '../../parse/tree.ts';
import type { Found, Rule } from '../rule.ts';
import { linesOf, nthPlan } from '../rule.ts';

/** Names or figures masked as XX. One finding a plan, at the first of them. Precision on 128 real texts: 8 of 8. */
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
        message: `${nthPlan(plan)}有以“XX”代替的文字，共 ${count} 处。`,
        hint: '原文如此，不作还原。',
        plan: plan.ordinal,
      },
    ];
  });

const HALF_WIDTH = ',:;?!()';

/**
 * Half-width punctuation in Chinese text, which the pages show as full-width. One finding, at the first of it.
 * Precision on 128 real texts: 95 of 95.
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

/** A variation selector behind a character that it can select a form of is none. */
const RE_UNUSUAL =
  /[\ufffd\p{Co}\u2e80-\u2fdf\u2028\u2029]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}|(?<![\p{Script=Han}\p{Emoji}\p{P}\p{S}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?<=\S)[\v\f](?=\S)/gu;

/** How many characters a message names. */
const MOST_CODES = 12;

const nameCode = (char: string): string =>
  `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * A character that shows as nothing, as a box, as another one or as a space: U+FFFD, private use, invisible, radicals,
 * a break inside a line; of each line one finding that names all. Precision on 128 real texts: it never fired.
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

/** Those whose text the source has: what is said in a picture's place is not. */
function paragraphsOf(plan: Plan): Paragraph[] {
  const all = [...plan.preamble, ...plan.entries.flatMap(({ paragraphs }) => paragraphs), ...plan.notes];
  return [...all.filter(({ picture }) => picture === undefined), ...plan.signoff];
}

function columnOf({ text, place }: Paragraph, offset: number): Finding['place'] {
  return { ...place, column: place.column + countCodePoints(text, offset) };
}
