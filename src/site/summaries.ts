/** What search engines and chat programs show below a title: the page's own words, never the title again. */
import { quoteName } from '../model/address/anchor-name.ts';
import type { Compilation, Entry, Plan } from '../model/plan/compilation.ts';
import { sayUnits } from '../model/plan/count-words.ts';
import { namePlace } from '../model/plan/entry-name.ts';
import { entriesBelow, fullText, type PlanIndex } from '../model/plan/full-text.ts';
import { namePlan } from '../model/plan/plan-name.ts';
import { sayStatus } from '../model/plan/status-words.ts';
import { typeset } from '../model/text/typeset.ts';

const LONGEST = 110;

/** For `<meta name="description">` and previews; the site’s words, not the source’s. */
export function summarizeCompilation(compilation: Compilation): string {
  const { plans } = compilation;
  const names = plans.slice(0, 5).map((plan) => namePlan(compilation, plan));
  const rest = plans.length > names.length ? '等' : '';
  return `收${names.join('、')}${rest} ${plans.length} 篇，${sayUnits(plans)}，每一项都有固定地址，可对照原文。`;
}

/** Begins with the plan's own first words, or with its outline where it has no body. */
export function summarizePlan(compilation: Compilation, plan: Plan): string {
  const facts = `共 ${sayUnits([plan])}，${sayStatus(plan)}，每一项都有固定地址`;
  const outline = listHeadings(plan.entries.filter(({ parent }) => parent === null));
  const first = plan.preamble.find(({ text }) => !text.startsWith(plan.title))?.text ?? outline;
  const source = compilation.plans.length === 1 ? '' : `；出自${typeset(compilation.title)}`;
  return `${cut(first, 60)} ${facts}${source}。`.trimStart();
}

/** The entry’s own words, cut; where it has none, what stands in it, or that it has no text. A heading alone lacks nothing. */
export function summarizeEntry(compilation: Compilation, plan: Plan, index: PlanIndex, entry: Entry): string {
  const text = cut(fullText(index, entry) ?? '', LONGEST);
  if (text !== '') return text;
  const below = cut(listHeadings(entriesBelow(index, entry)), LONGEST);
  const name = `${namePlan(compilation, plan)}的${quoteName(namePlace(plan, entry.anchor))}`;
  if (entry.inBody) return below === '' ? `${name}。` : `${name}：${below}`;
  return below === '' ? `${name}，原文只在目录中列出此条，没有正文。` : `${name}，原文只有目录：${below}`;
}

const listHeadings = (entries: readonly Entry[]): string =>
  entries.map(({ mark, heading }) => `${mark}${heading}`).join('；');

function cut(text: string, longest: number): string {
  const characters = [...typeset(text).replace(/\s+/g, ' ').trim()];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}
