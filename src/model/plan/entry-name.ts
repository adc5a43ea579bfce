/**
 * The name of a place in a plan, in the words printed there: 第三部分, 第三条第（一）项, 二、（一）. A number that stands
 * nowhere in the plan is named like its neighbours in its row.
 */
import { ordinalOf, parseAnchor, rowOf } from '../address/anchor.ts';
import { type MarkOf, nameAnchor } from '../address/anchor-name.ts';
import { writeHan } from '../text/han-number.ts';
import type { Entry, Plan } from './compilation.ts';

/** Without the plan, or where it does not have the anchor, kinds and numbers name it. */
export function namePlace(plan: Pick<Plan, 'entries'> | undefined, anchor: string): string {
  return nameAnchor(parseAnchor(anchor), plan === undefined ? undefined : marksOf(plan.entries));
}

const known = new WeakMap<readonly Entry[], MarkOf>();

function marksOf(entries: readonly Entry[]): MarkOf {
  const marks = known.get(entries) ?? readMarks(entries);
  known.set(entries, marks);
  return marks;
}

function readMarks(entries: readonly Entry[]): MarkOf {
  const marks = new Map(entries.map(({ anchor, mark }) => [anchor, mark]));
  let rows: Map<string, string> | undefined;
  return (anchor) => {
    const mark = marks.get(anchor);
    if (mark !== undefined) return mark;
    rows ??= new Map(entries.map((entry) => [rowOf(parseAnchor(entry.anchor)), entry.mark]));
    const own = parseAnchor(anchor);
    const like = rows.get(rowOf(own));
    return like === undefined || own.at(-1)?.numbers.length !== 1 ? undefined : renumber(like, ordinalOf(own));
  };
}

/** `（六）` and 5 make `（五）`; undefined where the numeral is of another script. */
function renumber(mark: string, ordinal: number): string | undefined {
  const renumbered = mark.replace(/[0-9]+|[〇零一二三四五六七八九十百千]+/, (numeral) =>
    /[0-9]/.test(numeral) ? `${ordinal}` : writeHan(ordinal),
  );
  return renumbered === mark ? undefined : renumbered;
}
