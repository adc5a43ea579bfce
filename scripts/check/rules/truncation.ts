/** Rules on texts that are cut off. */
import type { Entry, Plan, Truncation } from '../../../src/model/plan/compilation.ts';
import { endsInMidSentence, startsInMidSentence } from '../../model/sentence-ends.ts';
import { lastPlaceOf, lastText } from '../../model/truncation.ts';
import { unless } from '../doubt.ts';
import type { Found, Rule } from '../rule.ts';
import { nameEntry, nthPlan } from '../rule.ts';

/**
 * A plan's text begins in mid-sentence. Public where it stands right below the title. Precision on 128 real texts:
 * none in public; as a hint 0 of 1.
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
      unless(
        (plan.truncated?.start ?? null) !== null,
        {
          severity: 'warning',
          place: first.place,
          message: `${nthPlan(plan)}的开头缺失，从句中“${first.text.slice(0, 12)}……”起。`,
          hint: '找到原件后补上开头；网页在此处注明“原文开头缺失”。',
          plan: plan.ordinal,
        },
        '核对原件；没有确证，网页不说开头缺失。',
      ),
    ];
  });

/** A row of bullets has stops or not. */
const RE_BULLET = /^[•●▪■◆·◇○]/;
const HINT = '找到原件后补上其余部分；网页在此处注明“原文至此中断”。';

/**
 * A plan's text ends in mid-sentence, or with a heading that nothing follows. Public where that is proven: see
 * scripts/model/cut-off.ts and bare-heading.ts. Precision on 128 real texts: 38 of 38 in public; as a hint 4 of 12. On 3,835
 * statutes none in public; of 250 copies that were cut off all but 4 are told.
 */
export const truncatedEnd: Rule = ({ compilation }) =>
  compilation.plans.flatMap((plan): Found[] => {
    const last = lastText(plan);
    const cut = plan.truncated?.end ?? null;
    if (last === undefined) return cut === null ? [] : [reportBareHeading(plan, cut)];
    if (RE_BULLET.test(last.paragraph.text) || !endsInMidSentence(last.paragraph.text)) return [];
    const where = last.entry === null ? '引言' : nameEntry(plan, last.entry);
    return [
      unless(
        cut !== null,
        {
          severity: 'warning',
          place: lastPlaceOf(last.paragraph),
          message: `${nthPlan(plan)}在${where}中断，止于句中“……${last.paragraph.text.slice(-12)}”。`,
          hint: HINT,
          plan: plan.ordinal,
          ...(last.entry === null ? {} : { anchor: last.entry.anchor }),
        },
        '核对原件；没有确证，网页不说中断。',
      ),
    ];
  });

function reportBareHeading(plan: Plan, { place, anchor }: NonNullable<Truncation['end']>): Found {
  const entry = plan.entries.find((one) => one.anchor === anchor) as Entry;
  return {
    severity: 'warning',
    place,
    message: `${nthPlan(plan)}止于标题${nameEntry(plan, entry)}，其下没有文字；其余各条都有。`,
    hint: HINT,
    plan: plan.ordinal,
    anchor: entry.anchor,
  };
}
