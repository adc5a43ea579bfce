/**
 * Finds references in a text and links those whose target is certain; all others stay text.
 *
 *     | 详见第12项。                           第12项 → this plan's only item 12
 *     | 参见第二部分。                         第二部分 → this plan's part 2
 *     | 见《县教育局2024年工作要点》第5项。    title and item → the only plan of that title, and its item 5
 *     | 按照《教育法》第12条                   text: another document
 *
 * A title is looked for among the plans of the compilation first, then among those of the whole site.
 *
 * A bare 第12项 counts only behind a word that sends the reader there, and not where the sentence names another
 * document before it.
 */
import type { Entry, Plan } from '../../src/model/plan/compilation.ts';
import type { LinkedRun } from '../../src/model/plan/linked-text.ts';
import type { MarkKind } from '../../src/model/plan/mark.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { readArabic, readChinese } from '../parse/facts/numeral.ts';

/** What a reference needs of the plan that it leads to. */
export interface TitledPlan {
  readonly url: string;
  readonly entries: readonly Pick<Entry, 'kind' | 'ordinal' | 'mark' | 'url'>[];
}

/** Plans by folded title; null where several bear it. */
export type PlansByTitle = Pick<ReadonlyMap<string, TitledPlan | null>, 'has' | 'get'>;

/** Titles are compared without width and white space. */
export function findTitles(plans: Iterable<TitledPlan & Pick<Plan, 'title'>>): PlansByTitle {
  const titles = new Map<string, TitledPlan | null>();
  for (const plan of plans) {
    const key = foldText(plan.title);
    titles.set(key, titles.has(key) ? null : plan);
  }
  return titles;
}

/** The same titles; `asked` comes to hold those that are looked for. */
export const noteAsked = (titles: PlansByTitle, asked: Set<string>): PlansByTitle => ({
  has(title) {
    asked.add(title);
    return titles.has(title);
  },
  get: (title) => titles.get(title),
});

/** Whether a text holds anything that could be a reference. Most do not. */
export const mayRefer = (text: string): boolean => text.includes('第') || text.includes('《');

/** `titles` are those that the text may mean, the nearest first. */
export function linkReferences(text: string, plan: Plan, titles: readonly PlansByTitle[]): LinkedRun[] {
  if (!mayRefer(text)) return [text];
  const links = [...findTitled(text, plan, titles), ...findOwn(text, plan)].sort((a, b) => a.start - b.start);
  const runs: LinkedRun[] = [];
  let at = 0;
  for (const { start, end, url } of links) {
    if (start < at) continue;
    runs.push(text.slice(at, start), { text: text.slice(start, end), url });
    at = end;
  }
  return [...runs, text.slice(at)].filter((run) => run !== '');
}

interface Link {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

const NUMBER = '(?:[0-9０-９]{1,3}|[一二三四五六七八九十百零〇]{1,5})';
const STEP = `第(${NUMBER})(项|条|部分|章|节)`;
const RE_TITLED = new RegExp(`《([^《》]+)》(?:中?的?(${STEP}))?`, 'g');
/** 见 alone is a word of its own only where no word such as 意见 ends with it. */
const RE_OWN = new RegExp(
  `(?:详见|参见|参照|按照|依照|同|(?<=^|[（(，,。；;、])见)(?:本要点|本文件|本文|上述|前述)?(${STEP})`,
  'g',
);
/** Where a sentence ends, or has named a document. */
const RE_TURN = /[。！？!?；;\n》]/g;

function* findTitled(text: string, own: Plan, titles: readonly PlansByTitle[]): Generator<Link> {
  for (const match of text.matchAll(RE_TITLED)) {
    const [whole, title = '', step, number = '', unit = ''] = match;
    const key = foldText(title);
    const plan = titles.find((some) => some.has(key))?.get(key);
    if (!plan) continue;
    const titleEnd = match.index + title.length + 2;
    if (plan.url !== own.url) yield { start: match.index, end: titleEnd, url: plan.url };
    const target = step === undefined ? undefined : findTarget(plan, number, unit);
    const end = match.index + whole.length;
    if (step !== undefined && target !== undefined) yield { start: end - step.length, end, url: target.url };
  }
}

function* findOwn(text: string, plan: Plan): Generator<Link> {
  const namesDocument = readSentences(text);
  for (const match of text.matchAll(RE_OWN)) {
    const [whole, step = '', number = '', unit = ''] = match;
    const target = findTarget(plan, number, unit);
    if (namesDocument(match.index) || target === undefined) continue;
    const end = match.index + whole.length;
    yield { start: end - step.length, end, url: target.url };
  }
}

/** Tells for ascending offsets whether the sentence that goes on there has named a document before. */
function readSentences(text: string): (offset: number) => boolean {
  const turns = text.matchAll(RE_TURN);
  let next = turns.next();
  let isNamed = false;
  return (offset) => {
    for (; !next.done && next.value.index < offset; next = turns.next()) isNamed = next.value[0] === '》';
    return isNamed;
  };
}

const KINDS: Record<string, readonly MarkKind[]> = {
  项: ['item'],
  条: ['article', 'item'],
  部分: ['chapter', 'part'],
  章: ['chapter', 'part'],
  节: ['section'],
};

/**
 * The only entry of that number and kind, by the word that its mark bears. 项 and 部分 may go without: of `1.` people say
 * 第1项, of `一、` 第一部分.
 */
function findTarget(plan: TitledPlan, number: string, unit: string): TitledPlan['entries'][number] | undefined {
  const ordinal = readArabic(number) ?? readChinese(number);
  const numbered = (KINDS[unit] ?? []).flatMap((kind) => numberedOf(plan).get(`${kind} ${ordinal}`) ?? []);
  const worded = numbered.filter(({ mark }) => mark.includes(unit));
  const found = worded.length > 0 ? worded : numbered.filter(({ mark }) => MAY_LACK.has(unit) && !mark.includes('第'));
  return found.length === 1 ? found[0] : undefined;
}

const MAY_LACK: ReadonlySet<string> = new Set(['项', '部分']);

const known = new WeakMap<TitledPlan, Map<string, TitledPlan['entries'][number][]>>();

/** A plan's entries by kind and number. */
function numberedOf(plan: TitledPlan): Map<string, TitledPlan['entries'][number][]> {
  const numbered = known.get(plan) ?? Map.groupBy(plan.entries, ({ kind, ordinal }) => `${kind} ${ordinal}`);
  known.set(plan, numbered);
  return numbered;
}
