/** In place of src/browser/load-catalogue.ts: the catalogue comes as a script, with all texts in it. */
import { inSite } from '../../model/address/site-path.ts';
import type { CatalogueFile } from '../../model/search/catalogue.ts';
import type { LoadCatalogue } from '../load-catalogue.ts';

declare global {
  var yaodianCatalogue: CatalogueFile | undefined;
}

let loading: Promise<CatalogueFile> | undefined;

export const loadCatalogue: LoadCatalogue = () => {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = inSite('/assets/catalogue.js');
    script.onload = () => (globalThis.yaodianCatalogue ? resolve(globalThis.yaodianCatalogue) : reject());
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
};
