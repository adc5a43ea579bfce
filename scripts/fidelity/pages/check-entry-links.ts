/** Proof of the ways around an entry's page: up, along, to the whole text and to the source. */
import { compilationUrl, entryPageUrl, sourceUrl } from '../../../src/model/address/address.ts';
import type { Entry, Plan } from '../../../src/model/plan/compilation.ts';
import { entriesAbove, type PlanIndex } from '../../../src/model/plan/full-text.ts';
import { headline } from '../../../src/model/plan/headline.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareLines, line } from '../line.ts';
import type { Made } from '../made-site.ts';
import { decodeEntities } from '../readers/entities.ts';

const RE_TEXT = /<article[\s\S]*<\/article>|<details[\s\S]*<\/details>/g;
const RE_LINK = /<a (?:rel="\w+" )?href="([^"]*)">([^<]*)<\/a>/g;
/** Where words that stood at the address before are now. */
const ELSEWHERE = '现在的位置';

export interface EntryPage {
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly entry: Entry;
  /** The entries of its kind before and behind it. */
  readonly around: readonly [Entry | undefined, Entry | undefined];
}

export function checkEntryLinks(
  made: Made,
  where: string,
  html: string,
  { plan, index, entry, around }: EntryPage,
): void {
  const { compilation, file } = made;
  const { compilation: name } = compilation;
  const pageOf = ({ anchor }: Entry): string => entryPageUrl(name, plan.ordinal, anchor);
  const at = (entry.bodyPlace ?? entry.outlinePlace)?.line ?? 1;
  const expected = [
    line(typeset(compilation.title), null, [compilationUrl(name)]),
    line(namePlan(compilation, plan), null, [plan.url]),
    ...entriesAbove(index, entry).map((outer) => line(typeset(outer.mark + outer.heading), null, [pageOf(outer)])),
    line('在全篇中阅读', null, [entry.url]),
    line(`原文第${at}行`, null, [sourceUrl(name, at)]),
    ...around.flatMap((next) =>
      next === undefined ? [] : [line(typeset(next.mark + headline(next)), null, [pageOf(next)])],
    ),
  ];
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(RE_TEXT, '');
  const shown = [...main.matchAll(RE_LINK)].map(([, href = '', text = '']) =>
    line(decodeEntities(text), null, [decodeEntities(href)]),
  );
  compareLines(
    file,
    `${where}的链接`,
    expected,
    shown.filter(({ text }) => text !== ELSEWHERE),
  );
}
