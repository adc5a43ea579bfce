/** The names of all compilations as one list, by reading. */

import type { NameRow } from '../model/across/across.ts';
import type { Compilation } from '../model/plan/compilation.ts';
import { nameAmong } from '../model/plan/compilation-name.ts';
import { namePlace } from '../model/plan/entry-name.ts';
import { byCodeUnits } from '../model/text/code-units.ts';
import { foldText } from '../model/text/fold.ts';
import { typeset } from '../model/text/typeset.ts';

export interface SiteName {
  readonly name: string;
  readonly initial: string;
  readonly count: number;
  readonly places: readonly { readonly label: string; readonly url: string }[];
}

export interface NamesOfCompilation {
  readonly compilation: Compilation;
  readonly rows: readonly NameRow[];
}

/** Rows of one name become one; each place says which compilation it is of. */
export function mergeNames(lists: readonly NamesOfCompilation[]): SiteName[] {
  const nameOf = nameAmong(lists.map(({ compilation }) => compilation));
  const named = lists.flatMap(({ compilation, rows }) => rows.map((row) => ({ compilation, row })));
  const merged = [...Map.groupBy(named, ({ row }) => foldText(row.name)).values()].map((group) => ({
    name: group[0]?.row.name ?? '',
    initial: group[0]?.row.initial ?? '#',
    count: group.reduce((sum, { row }) => sum + row.count, 0),
    places: group.flatMap(({ compilation, row }) =>
      row.places.map(({ plan, anchor, url }) => ({
        label: `${typeset(nameOf(compilation))}第${plan}篇${anchor === null ? '引言' : namePlace(compilation.plans[plan - 1], anchor)}`,
        url,
      })),
    ),
  }));
  return merged.sort((a, b) => byCodeUnits(a.initial, b.initial));
}
