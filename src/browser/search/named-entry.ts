/**
 * Reads a query that names an entry by its number, as people cite it, with the plan it stands in or without:
 *
 *     query = (plan | words of the plan's title)? step+
 *     plan  = "第一篇" | "1 " | "1-"
 *     step  = "第三条" "之一"? | "第（二）项" | "（二）" | "三、" | "附件1" | "27"      a bare number alone; no 款 has an address
 *
 *     27    第27项    1 27    第一篇第27项    公司法第三条第（二）项    第二章第一节    附件1第3项    三、（二）
 */
import type { Anchor, AnchorKind, AnchorStep } from '../../model/address/anchor.ts';
import { foldWidth } from '../../model/text/fold.ts';
import { writeHan } from '../../model/text/han-number.ts';

export interface NamedEntry {
  readonly plan: number | undefined;
  /** Words that the plan's title has, without white space; empty where none are said. */
  readonly title: string;
  /** From the outside in; what stands between them is left open. */
  readonly steps: readonly NamedStep[];
}

interface NamedStep {
  /** What may bear the number, the likeliest first. */
  readonly kinds: readonly AnchorKind[];
  /** Undefined for any: 附件. */
  readonly numbers: readonly number[] | undefined;
}

const UNITS: Readonly<Record<string, readonly AnchorKind[]>> = {
  编: ['book'],
  分编: ['subbook'],
  章: ['chapter', 'part'],
  部分: ['part', 'chapter'],
  节: ['section'],
  条: ['article', 'item'],
  款: [],
  项: ['item'],
  目: ['subitem'],
  点: ['point'],
};
const BARE: readonly AnchorKind[] = ['article', 'item'];
const BRACKETED: readonly AnchorKind[] = ['section', 'item', 'subitem'];

const LARGEST = 999;
const HAN = new Map(Array.from({ length: LARGEST }, (_, i) => [writeHan(i + 1), i + 1]));

const NUMERAL = '\\d{1,3}|[一二三四五六七八九十百零]{1,7}';
const RE_PLAN = new RegExp(`^第?\\s*(${NUMERAL})(?:\\s*篇\\s*|\\s+|\\s*-\\s*)(?=\\S)`);
const RE_BARE = /^(\d{1,3})[.、]?$/;
const STEP = [
  `附件\\s*(?<annex>${NUMERAL})?`,
  `第?\\s*(?<open>\\(?)\\s*(?<number>\\d{4}(?=\\s*[项条])|${NUMERAL})\\s*\\)?\\s*(?<unit>${Object.keys(UNITS).reverse().join('|')})(?:之(?<behind>${NUMERAL}))?`,
  `\\((?<bracketed>${NUMERAL})\\)`,
  `(?<part>[一二三四五六七八九十]{1,3})、(?=\\()`,
].join('|');
const RE_STEP = new RegExp(`(?:${STEP})\\s*`, 'y');

/** Undefined where the query is none of these. A bare Chinese numeral is a word as any other. */
export function readNamedEntry(query: string): NamedEntry | undefined {
  const text = foldWidth(query).trim();
  const [all = '', numeral] = RE_PLAN.exec(text) ?? [];
  const plan = numeral === undefined ? undefined : numberOf(numeral);
  if (numeral !== undefined && plan !== undefined) {
    const steps = readSteps(text.slice(all.length));
    if (steps !== undefined) return { plan, title: '', steps };
  }
  const steps = readSteps(text);
  return steps === undefined ? readBehindTitle(text) : { plan: undefined, title: '', steps };
}

function readBehindTitle(text: string): NamedEntry | undefined {
  const at = /(?<=\S.*)(?:第|附件)/.exec(text)?.index;
  const steps = at === undefined ? undefined : readSteps(text.slice(at));
  const title = text.slice(0, at).replace(/[\s《》]/g, '');
  return steps === undefined || title.length < 2 ? undefined : { plan: undefined, title, steps };
}

function readSteps(text: string): NamedStep[] | undefined {
  const bare = RE_BARE.exec(text)?.[1];
  if (bare !== undefined) return [{ kinds: BARE, numbers: [Number(bare)] }];
  const steps: NamedStep[] = [];
  for (let at = 0; at < text.length; at = RE_STEP.lastIndex) {
    RE_STEP.lastIndex = at;
    const groups = RE_STEP.exec(text)?.groups;
    const step = groups && readStep(groups, steps.length > 0);
    if (step === undefined) return undefined;
    steps.push(step);
  }
  const addressed = steps.filter(({ kinds }) => kinds.length > 0);
  return addressed.length > 0 ? addressed : undefined;
}

function readStep(groups: Record<string, string | undefined>, isInner: boolean): NamedStep | undefined {
  const { annex, number, unit, behind, bracketed, part } = groups;
  if (bracketed !== undefined) return isInner ? stepOf(BRACKETED, bracketed) : undefined;
  if (part !== undefined) return stepOf(['part'], part);
  if (number !== undefined) return stepOf(UNITS[unit as string] ?? [], number, behind);
  return annex === undefined ? { kinds: ['annex'], numbers: undefined } : stepOf(['annex'], annex);
}

function stepOf(kinds: readonly AnchorKind[], ...numerals: (string | undefined)[]): NamedStep | undefined {
  const numbers = numerals.filter((numeral) => numeral !== undefined).map(numberOf);
  return numbers.includes(undefined) ? undefined : { kinds, numbers: numbers as number[] };
}

const numberOf = (numeral: string): number | undefined => (/^\d/.test(numeral) ? Number(numeral) : HAN.get(numeral));

/** Whether an entry is what is named; its twins are, too. An article's items are named with their article. */
export function bears(anchor: Anchor, { steps }: NamedEntry): boolean {
  let left = steps.length - 1;
  for (const [i, step] of [...anchor].reverse().entries()) {
    const isOne = left >= 0 && isNamed(step, steps[left] as NamedStep);
    if (isOne) left--;
    else if (i === 0 || (step.kind === 'article' && anchor.at(-1)?.kind === 'item')) return false;
  }
  return left < 0;
}

const isNamed = ({ kind, numbers }: AnchorStep, named: NamedStep): boolean =>
  named.kinds.includes(kind) && (named.numbers === undefined || named.numbers.join() === numbers.join());
