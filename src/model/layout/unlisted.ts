/**
 * Which entries a plan's 目录 lacks. It is said in public, so both sides must prove it: the 目录 lists nearly all of the
 * level, and what stands right in front of the entry and right behind it.
 *
 *     目录: 一、 二、 四、    body: 一、 二、 三、 四、     三、 is not listed
 *     目录: 一、 二、        body: 一、 1. 2. 二、         1. and 2. are not missing there: no item is listed
 */
import type { Entry, Plan } from '../plan/compilation.ts';

/** Of one plan's entries of a level, at most one in so many may not be listed. */
const FEWEST_LISTED = 3;
/** What several neighbours lack was rather read wrongly, or left out on purpose. */
const LONGEST_RUN = 3;

const known = new WeakMap<Plan, ReadonlySet<Entry>>();

/** The same set for the same plan; empty where the 目录 lists no entry of a level. */
export function findUnlisted(plan: Plan): ReadonlySet<Entry> {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const found = new Set([...levelsOf(plan)].flatMap(findInLevel));
  known.set(plan, found);
  return found;
}

/** Of one entry, what `findUnlisted` says of all. */
export const isUnlisted = (plan: Plan, entry: Entry): boolean => findUnlisted(plan).has(entry);

/** The entries of each level, in order. Of 4.1 and 4.1.1 the numbers tell the level. */
function levelsOf({ entries }: Plan): Iterable<Entry[]> {
  const levels = new Map<string, Entry[]>();
  for (const entry of entries) {
    const level = `${entry.kind} ${entry.mark.match(/[0-9０-９]+/g)?.length ?? 0}`;
    const row = levels.get(level);
    if (row === undefined) levels.set(level, [entry]);
    else row.push(entry);
  }
  return levels.values();
}

function findInLevel(row: readonly Entry[]): Entry[] {
  const inBody = row.filter(isInBody);
  const lacking = inBody.filter((entry) => !entry.inOutline);
  if (lacking.length === inBody.length || lacking.length * FEWEST_LISTED > inBody.length) return [];
  return lacking.filter((entry) => {
    const at = row.indexOf(entry);
    let [from, to] = [at, at];
    while (row[from - 1]?.inOutline === false) from -= 1;
    while (row[to + 1]?.inOutline === false) to += 1;
    return to - from < LONGEST_RUN && isProvenBy(row[from - 1], row[to + 1], entry);
  });
}

const isInBody = ({ inBody }: Entry): boolean => inBody;

/** Both neighbours are listed, or, at an end of the row, the one that stands in the same entry. */
function isProvenBy(before: Entry | undefined, after: Entry | undefined, { parent }: Entry): boolean {
  if (before !== undefined && after !== undefined) return true;
  return (before ?? after)?.parent === parent;
}
