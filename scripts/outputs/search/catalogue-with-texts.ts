/** The search's catalogue with all texts in it, which answer alone: for a copy of the site that nothing can be loaded from. */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import type { CatalogueFile } from '../../../src/model/search/catalogue.ts';
import type { GramRule } from '../../../src/model/search/gram.ts';
import { catalogueRow } from './index-compilations.ts';
import { measure } from './layout.ts';
import { placesOf } from './places.ts';

const SINGLE: GramRule = { length: 1, common: new Set() };

/** For the copy for a disk, whatever the site’s size: there is nobody to ask for more. */
export function catalogueWithTexts(compilations: readonly Compilation[]): CatalogueFile {
  return {
    index: { gramLength: 1, name: '' },
    compilations: compilations.map(({ compilation, title, plans }) => ({
      compilation,
      title,
      plans: plans.map((plan) => {
        const places = placesOf(plan);
        return catalogueRow(plan, places, measure(places, SINGLE), places);
      }),
    })),
  };
}
