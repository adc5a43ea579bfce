/** Everything published as data beside the pages, as files below `dist/`. Nothing here writes. */
import type { Across } from '../../src/model/across/across.ts';
import type { AddressList } from '../../src/model/address/address-list.ts';
import type { Compilation } from '../../src/model/plan/compilation.ts';
import { seedForms } from '../../src/model/plan/data-form.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';
import { exportCards } from './cards/card.ts';
import { exportTargets } from './data/across.ts';
import { addressesSchema, exportAddresses, exportAllAddresses } from './data/addresses.ts';
import { exportAkomaNtoso } from './data/akoma-ntoso.ts';
import { exportBom } from './data/bom.ts';
import { exportCsv } from './data/csv.ts';
import { exportItems } from './data/items-ndjson.ts';
import { exportPlainText } from './data/plain-text.ts';
import { exportTables } from './data/table-csv.ts';
import { type Chronicle, exportAtom } from './feeds/atom.ts';
import { exportOpenSearch } from './feeds/opensearch.ts';
import { exportRedirects } from './feeds/redirects.ts';
import { exportSitemap } from './feeds/sitemap.ts';

export interface CompilationData {
  readonly compilation: Compilation;
  /** The seed as it was handed over. */
  readonly bytes: Uint8Array;
  readonly addresses: AddressList;
  readonly across: Across;
}

/** The data files of one compilation (`index.json` is emitted with its pages). */
export function exportCompilation(
  { compilation, bytes, addresses, across }: CompilationData,
  site: string,
): EmittedFile[] {
  return [
    exportCsv(compilation, site),
    exportItems(compilation, site),
    ...exportTables(compilation),
    exportTargets(compilation, across, site),
    exportAkomaNtoso(compilation, site),
    exportPlainText(compilation, addresses, site),
    exportAddresses(addresses),
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
