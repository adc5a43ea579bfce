import type { Catalogue } from '../../src/model/search/catalogue.ts';
import { foldForSearch } from '../../src/model/search/folded.ts';
import { chooseGrams, type GramChoice } from '../../src/model/search/gram.ts';
import type { Lookup } from '../../src/model/search/index-lookup.ts';
import { layOut } from '../../src/model/search/layout.ts';
import type { SearchPlace } from '../../src/model/search/search-place.ts';

/** An index of plans that answers as Pagefind does, without it. */
export function indexInMemory(
  plans: readonly (readonly SearchPlace[])[],
  choice: GramChoice,
): { catalogue: Catalogue; lookUp: Lookup } {
  const rule = chooseGrams(
    plans.flat().flatMap(({ runs }) => runs.map((run) => foldForSearch(run).chars)),
    choice,
  );
  const layouts = plans.map((places) => layOut(places, rule));
  return {
    catalogue: {
      rule,
      plans: plans.map((places, i) => ({
        compilation: 'c',
        compilationTitle: '汇编',
        url: `/c/${i + 1}/`,
        label: `第${i + 1}篇`,
        record: `${i}`,
        kinds: places.map(({ kind }) => kind),
        headings: layouts[i]?.headings ?? [],
        starts: startsOf(layouts[i]?.spans ?? []),
      })),
      planOfRecord: new Map(plans.map((_, i) => [`${i}`, i])),
    },
    lookUp: async (word) =>
      new Map(
        layouts.flatMap(({ words }, plan) => {
          const positions = words.flatMap((other, position) => (other === word ? [position] : []));
          return positions.length > 0 ? [[plan, positions] as const] : [];
        }),
      ),
  };
}

/** A place whose first run begins with its heading. */
export function place(heading: string, ...runs: readonly string[]): SearchPlace {
  return { kind: 'item', anchor: 'item-1', mark: '1.', heading: heading.length, runs, isMissing: false };
}

/** Where each span begins, and where the last one ends. */
function startsOf(spans: readonly number[]): number[] {
  const starts = [0];
  for (const span of spans) starts.push((starts.at(-1) as number) + span);
  return starts;
}
