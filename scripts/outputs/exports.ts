/** Everything published as data beside the pages, as files below `dist/`. Nothing here writes. */
import { seedForms } from '../../src/model/plan/data-form.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import { exportCards } from './cards/card.ts';
import { exportTargets } from './data/across.ts';
import { addressesSchema, exportAllAddresses } from './data/addresses.ts';
import { exportBom } from './data/bom.ts';
import { type CompilationData, type DataExport, exportAs } from './data/data-export.ts';
import { exportTables } from './data/table-csv.ts';
import { type Chronicle, exportAtom } from './feeds/atom.ts';
import { exportOpenSearch } from './feeds/opensearch.ts';
import { exportRedirects } from './feeds/redirects.ts';
import { exportSitemap } from './feeds/sitemap.ts';

/** The data files of one compilation (`index.json` is emitted with its pages). */
export function exportCompilation(data: CompilationData, exports: readonly DataExport[], site: string): EmittedFile[] {
  const { compilation, bytes, across } = data;
  return [
    ...exports.map((one) => exportAs(one, data, site)),
    ...exportTables(compilation),
    exportTargets(compilation, across, site),
    ...exportCards(compilation),
    ...seedForms(compilation.source).map(({ path }) => ({
      path: `${compilation.compilation}/${path}`,
      content: bytes,
    })),
  ];
}

/**
 * The data files of the site. `site` is its origin, such as `https://host.gov.cn`: feeds, site map and search description need one, and
 * there are none where the site has no address. `name` is the site's.
 */
export function exportSite(chronicles: readonly Chronicle[], site: string, name: string): EmittedFile[] {
  const lists = chronicles.map(({ list }) => list);
  return [
    ...(site === ''
      ? []
      : [exportSitemap(chronicles, site), exportAtom(chronicles, site, name), exportOpenSearch(site, name)]),
    exportRedirects(lists),
    exportAllAddresses(lists),
    addressesSchema(),
    exportBom(),
  ];
}
