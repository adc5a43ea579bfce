/** A vast site's index (see src/model/search/plan-list.ts), made compilation by compilation. */
import type { VastCatalogueFile, VastRow } from '../../../../src/model/search/catalogue.ts';
import type { EmittedFile } from '../../../shell/emitted-file.ts';
import { nameFile } from '../name-file.ts';
import type { Searched } from '../searched.ts';
import { type FileSize, filePlanLists } from './file-plan-lists.ts';
import { createGramSorter } from './gram-sorter.ts';

/** The files come by and by: only what the lists need of the texts is kept. */
export function* indexByPlans(compilations: Iterable<Searched>, size?: FileSize): Generator<EmittedFile> {
  const sorter = createGramSorter();
  const rows: VastCatalogueFile['compilations'][number][] = [];
  for (const { compilation, title, plans, tape } of compilations) {
    const own: VastRow[] = [];
    sorter.add(
      tape,
      plans.map(({ headings }) => headings),
    );
    for (const { ordinal, title, path, places, kinds } of plans) {
      yield { path, content: places };
      own.push({ ordinal, title, places: path, kinds });
    }
    const file = nameFile('places', own);
    yield file;
    rows.push({ compilation, title, plans: plans.length, file: file.path });
  }
  const tables = yield* filePlanLists(sorter.lists(), size);
  const catalogue: VastCatalogueFile = { index: { gramLength: 3, tables }, compilations: rows };
  yield { path: 'catalogue.json', content: JSON.stringify(catalogue) };
}
