/** A vast site's index (see src/model/search/plan-list.ts), made compilation by compilation. */
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { spellKinds, type VastCatalogueFile, type VastRow } from '../../../../src/model/search/catalogue.ts';
import type { EmittedFile } from '../../../shell/emitted-file.ts';
import { nameFile } from '../name-file.ts';
import { placesOf } from '../places.ts';
import { type FileSize, filePlanLists } from './file-plan-lists.ts';
import { createGramSorter } from './gram-sorter.ts';

/** The files come by and by: only what the lists need of the texts is kept. */
export function* indexByPlans(compilations: Iterable<Compilation>, size?: FileSize): Generator<EmittedFile> {
  const sorter = createGramSorter();
  const rows: VastCatalogueFile['compilations'][number][] = [];
  for (const { compilation, title, plans } of compilations) {
    const own: VastRow[] = [];
    for (const plan of plans) {
      const places = placesOf(plan);
      sorter.add(places);
      const file = nameFile('places', places);
      yield file;
      own.push({ ordinal: plan.ordinal, title: plan.title, places: file.path, kinds: spellKinds(places) });
    }
    const file = nameFile('places', own);
    yield file;
    rows.push({ compilation, title, plans: plans.length, file: file.path });
  }
  const tables = yield* filePlanLists(sorter.lists(), size);
  const catalogue: VastCatalogueFile = { index: { gramLength: 3, tables }, compilations: rows };
  yield { path: 'catalogue.json', content: JSON.stringify(catalogue) };
}
